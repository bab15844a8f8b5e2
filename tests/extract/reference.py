"""The matcher as one would explain it: every form is sought in the text by itself, the slow way."""

from collections.abc import Iterator

from skillmatch.extract.boundaries import address_spans, bounded_end, is_joined
from skillmatch.extract.folding import Folded, fold
from skillmatch.extract.matching import Candidate
from skillmatch.extract.versions import version_span
from skillmatch.taxonomy.records import Alias, Concept, Taxonomy

Span = tuple[int, int, int]  # where a form starts, where it ends, and where its plural ends


def reference_candidates(folded: Folded, taxonomy: Taxonomy) -> list[Candidate]:
    """Return every name that may stand in a text, of each place the longest and surest first."""
    found = [
        (start, -end, -name_end, _rank(alias), concept.id, alias, concept)
        for concept in taxonomy.concepts
        for alias in concept.aliases
        for start, name_end, end in _allowed(folded, alias, concept)
    ]
    found.sort(key=lambda one: one[:5])
    return [
        _candidate(folded, (start, -end), alias, concept) for start, end, _, _, _, alias, concept in found
    ]


def _rank(alias: Alias) -> tuple[bool, int]:
    is_fragile = alias.match == "context" or len(alias.text) == 1
    return is_fragile, ("exact", "any", "context").index(alias.match)


def _allowed(folded: Folded, alias: Alias, concept: Concept) -> Iterator[Span]:
    """Yield where an alias stands in the case it needs, tied to nothing and in no phrase that blocks it."""
    text = f" {folded.text}  "
    for start, name_end, end in _bounded(folded, alias.text):
        written = text[start + 1 : end + 1]
        is_cased = alias.match == "exact" or len(alias.text) <= 3
        if is_cased and not _is_written(written, (alias.text, alias.text + "s")):
            continue
        if _rank(alias)[0] and is_joined(text, start + 1, end + 1):
            continue
        phrases = [span for phrase in concept.blocked for span in _bounded(folded, phrase)]
        if not any(first <= start and end <= last for first, _, last in phrases):
            yield start, name_end, end


def _bounded(folded: Folded, form: str) -> Iterator[Span]:
    """Yield where a form stands between boundaries and outside of addresses; a hyphen may be its blank."""
    padded = f" {folded.text}  "
    wanted = fold(form, is_list=True).lower.strip()
    blanks, text = wanted.replace("-", " "), folded.lower.replace("-", " ")
    start = text.find(blanks)
    while start >= 0:
        name_end = start + len(wanted)
        end = bounded_end(padded, start + 1, name_end + 1) - 1
        is_outside = not any(low <= start < high for low, high in address_spans(folded.lower))
        if end > 0 and is_outside and _is_written(folded.lower[start:name_end], (wanted,)):
            yield start, name_end, end
        start = text.find(blanks, start + 1)


def _is_written(written: str, forms: tuple[str, ...]) -> bool:
    """Return whether a text is one of the forms, a hyphen standing for a blank at will."""
    return any(
        len(written) == len(form)
        and all(one == other or (one, other) == ("-", " ") for one, other in zip(written, form, strict=True))
        for form in forms
    )


def _candidate(folded: Folded, span: tuple[int, int], alias: Alias, concept: Concept) -> Candidate:
    start, end = span
    written = folded.text[start:end]
    has_case = (
        alias.match == "any" or alias.text.islower() or _is_written(written, (alias.text, alias.text + "s"))
    )
    first, last = version_span(f" {folded.lower}  ", start + 1, end + 1, concept)
    version = folded.text[first - 1 : last - 1]
    return Candidate(start, last - 1, concept, alias.match, has_case, version)
