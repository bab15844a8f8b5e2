"""Suggested names as a taxonomy file: what the owner keeps of it is valid as it stands."""

from collections.abc import Collection, Iterator, Sequence

from skillmatch.stored_text.suggestions import Suggestion
from skillmatch.taxonomy.written import kebab_case, toml_string

_HEAD = """\
# Names that stored texts have and the taxonomy does not know, those of most documents first.
# Keep what is a skill or a certification, mend its names, save the file below taxonomy/ of the workspace,
# and see with `skillmatch taxonomy diff` what it would change.
category = "own"
tier = "small_business"
"""
# Shorter ones mean too many things: they need context words and probes, which only a person can write.
_SHORTEST = 3


def stubs(suggested: Sequence[Suggestion], taken: Collection[str]) -> str:
    """Return a taxonomy file of the suggested names, under ids that are not taken."""
    parts = [_HEAD]
    ids = set(taken)
    for each in suggested:
        concept_id = _id(each, ids)
        ids.add(concept_id)
        parts.append("\n".join(_stub(each, concept_id)) + "\n")
    return "\n".join(parts)


def _stub(suggestion: Suggestion, concept_id: str) -> Iterator[str]:
    beside = f", beside {', '.join(suggestion.neighbours)}" if suggestion.neighbours else ""
    yield _comment(f"{suggestion.document_count} documents{beside}: {suggestion.snippet}")
    mute = "# " if len(suggestion.name) < _SHORTEST else ""
    if mute:
        yield "# So short a name needs aliases_context, context, probes_yes and probes_no."
    yield f"{mute}[[concept]]"
    yield f"{mute}id = {toml_string(concept_id)}"
    if suggestion.is_certification:
        yield f'{mute}type = "certification"'
        yield f'{mute}issuer = "unknown"'
        yield f"{mute}level = 1"
    yield f"{mute}label = {toml_string(suggestion.name)}"
    # A word that is longer and has its capital only where it is a name is matched in any case.
    aliases = "aliases" if len(suggestion.name) > _SHORTEST else "aliases_exact"
    yield f"{mute}{aliases} = [{toml_string(suggestion.name)}]"


def _id(suggestion: Suggestion, taken: Collection[str]) -> str:
    """Return a kebab-case id that is not taken."""
    prefix = "cert-" if suggestion.is_certification else ""
    stem = prefix + kebab_case(suggestion.name).removeprefix("cert-")
    return next(name for number in range(len(taken) + 1) if (name := _numbered(stem, number)) not in taken)


def _numbered(stem: str, number: int) -> str:
    return f"{stem}-{number + 1}" if number else stem


def _comment(text: str) -> str:
    """Return a text of sources as one line of comment."""
    return "# " + "".join(letter if letter.isprintable() else " " for letter in text)
