"""What is wrong with one concept by itself."""

import re
from collections.abc import Iterator

from skillmatch.nearest import nearest
from skillmatch.taxonomy.records import BASKETS, Alias, Concept

_LONGEST = 200


def lint_concept(concept: Concept) -> Iterator[str]:
    """Yield the problems that show in the concept alone."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", concept.id):
        yield "id must be kebab-case: a-z, 0-9 and single dashes"
    yield from _of_texts(concept)
    if concept.basket and concept.basket not in BASKETS:
        yield f"unknown basket '{concept.basket}'; did you mean '{nearest(concept.basket, BASKETS)}'?"
    yield from _of_aliases(concept)
    yield from _of_probes(concept)
    yield from _of_certification(concept)
    yield from _of_retirement(concept)


def is_case_bound(alias: Alias) -> bool:
    """Return whether an alias counts in exactly its own capitals only."""
    return alias.match == "exact" or len(alias.text) < 4


def _of_texts(concept: Concept) -> Iterator[str]:
    """Yield the texts that nobody could read, or that say nothing."""
    named = [("label", concept.label), ("category", concept.category), ("issuer", concept.issuer)]
    named += [("alias", alias.text) for alias in concept.aliases]
    named += [("blocked", text) for text in concept.blocked] + [("context", text) for text in concept.context]
    for key, text in named:
        if not text.isprintable() or len(text) > _LONGEST:
            yield f"{key} {text[:40]!a} must be one line of at most {_LONGEST} printable characters"
        elif key != "issuer" and not any(character.isalnum() for character in text):
            yield f"{key} '{text}' has no letter or figure"


def _of_aliases(concept: Concept) -> Iterator[str]:
    if not concept.aliases:
        yield "has no alias; give it at least one"
    seen: set[str] = set()
    for alias in concept.aliases:
        key = alias.text if is_case_bound(alias) else alias.text.casefold()
        if alias.text != alias.text.strip() or not alias.text:
            yield f"alias '{alias.text}' has blanks at its edges or is empty"
        elif alias.match == "any" and len(alias.text) < 4:
            yield f"alias '{alias.text}' is too short for any case; move it to aliases_exact"
        if key in seen:
            yield f"alias '{alias.text}' is listed twice"
        seen.add(key)


def _of_probes(concept: Concept) -> Iterator[str]:
    """Yield what is missing to show where an ambiguous alias is meant and where it is not."""
    ambiguous = [alias for alias in concept.aliases if _is_ambiguous(alias)]
    if not concept.context and any(alias.match == "context" for alias in ambiguous):
        yield f"context alias '{ambiguous[0].text}' needs context"
    for alias in ambiguous:
        for key, probes in (("probes_yes", concept.probes_yes), ("probes_no", concept.probes_no)):
            if not any(_names(probe, alias) for probe in probes):
                yield f"{alias.match} alias '{alias.text}' stands in no sentence of {key}"


def _is_ambiguous(alias: Alias) -> bool:
    return alias.match == "context" or (alias.match == "exact" and len(alias.text) <= 2)


def _names(sentence: str, alias: Alias) -> bool:
    """Return whether the words of an alias stand in a sentence, whatever they mean there."""
    pattern = rf"(?<!\w){re.escape(alias.text)}s?(?!\w)"
    return re.search(pattern, sentence, 0 if is_case_bound(alias) else re.IGNORECASE) is not None


def _of_certification(concept: Concept) -> Iterator[str]:
    is_certification = concept.type == "certification"
    if concept.id.startswith("cert-") != is_certification:
        yield f"a {concept.type}'s id {'must' if is_certification else 'must not'} start with 'cert-'"
    if not is_certification:
        named = [key for key in ("issuer", "abbreviation", "level", "implies") if getattr(concept, key)]
        yield from (f"{key} is for certifications only" for key in named)
        return
    if not concept.issuer:
        yield "a certification needs an issuer"
    if concept.level not in (1, 2, 3, 4):
        yield f"level must be 1 (entry) to 4 (expert), not {concept.level}"


def _of_retirement(concept: Concept) -> Iterator[str]:
    if concept.retired_on and not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", concept.retired_on):
        yield f"retired_on must be YYYY-MM or YYYY, not '{concept.retired_on}'"
    if concept.retired_on and concept.status != "retired":
        yield 'retired_on needs status = "retired"'
