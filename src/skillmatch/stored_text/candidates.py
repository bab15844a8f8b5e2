"""Names in one stored document that the taxonomy does not know."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from skillmatch.extract.folding import fold
from skillmatch.interpret import FIELDS, Document, Reading, field_mentions, quote, unknown_term_rows
from skillmatch.privacy import mask_contacts
from skillmatch.records import Mention
from skillmatch.stored_text.everyday import SMALL_WORDS
from skillmatch.stored_text.names import Word, is_named, names, words
from skillmatch.stored_text.sightings import StoredDocument
from skillmatch.text import sentences

Way = Literal["list entry", "neighbour", "name"]

_NEIGHBOURS = 3
_LONGEST_ENTRY = 60
_MOST_WORDS = 5
# Between the entries of a list in prose. A run of blanks is read once, not anew from each of them.
_SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?(?:[,;/|•]\s*(?:and\b|or\b)?|\band\b|\bor\b|&)\s*")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One unknown name in a document: how it is written, what told it, what known stands beside it."""

    key: str
    surface: str
    way: Way
    field: str
    neighbours: tuple[str, ...]
    start: int = 0  # in a field that is prose
    end: int = 0


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    way: Way


def name_key(name: str) -> str:
    """Return what two spellings of one name have in common."""
    return " ".join(fold(name).lower.replace("-", " ").split())


def masked(stored: StoredDocument) -> StoredDocument:
    """Return a document without contacts in its fields."""
    fields = {name: mask_contacts(text) for name, text in stored.document.fields.items()}
    return replace(stored, document=replace(stored.document, fields=fields))


def snippet_of(candidate: Candidate, document: Document) -> str:
    """Return the words around a candidate; an entry of a list stands for itself."""
    if not candidate.end:
        return candidate.surface
    return quote(document, candidate.field, candidate.start, candidate.end)


def candidates(stored: StoredDocument, reading: Reading, known: Collection[str]) -> Iterator[Candidate]:
    """Yield the unknown names in a document whose contacts are masked, none of them words of its names."""
    document = stored.document
    own_words = {name_key(word) for name in stored.names for word in re.split(r"[\W_]+", name) if word}
    for found in (*_entries(document, reading), *_in_prose(document, reading)):
        parts = set(found.key.split())
        if not (_is_known(found.key, known) or parts & own_words or "[contact]" in found.surface):
            yield found


def _is_known(key: str, known: Collection[str]) -> bool:
    """Return whether a name is in the taxonomy, or too little of a name to be there."""
    has_letters = len(key) > 1 and any(map(str.isalpha, key))
    return not has_letters or key in known or key.removesuffix("s") in known


def _entries(document: Document, reading: Reading) -> Iterator[Candidate]:
    """Yield the entries of list fields in which the taxonomy knows nothing."""
    beside: dict[str, tuple[str, ...]] = {}
    for row in unknown_term_rows(document, reading):
        name, term = str(row["field"]), " ".join(str(row["term"]).split()).strip(" .,;:*-•")
        if name not in beside:
            labels = dict.fromkeys(mention.label for mention in field_mentions(document, name, reading))
            beside[name] = tuple(labels)[:_NEIGHBOURS]
        if term and len(term) <= _LONGEST_ENTRY and len(term.split()) <= _MOST_WORDS:
            yield Candidate(name_key(term), term, "list entry", name, beside[name])


def _in_prose(document: Document, reading: Reading) -> Iterator[Candidate]:
    """Yield the unknown names in the fields that are prose."""
    for name in (name for name, default in FIELDS[document.kind].items() if default is None):
        text = document.fields[name]
        for sentence, mentions in _by_sentence(text, field_mentions(document, name, reading)):
            for span in _unknown(text, sentence, mentions):
                surface = " ".join(text[span.start : span.end].split())
                beside = _beside(span, mentions)
                yield Candidate(name_key(surface), surface, span.way, name, beside, span.start, span.end)


def _by_sentence(
    text: str, mentions: Sequence[Mention]
) -> Iterator[tuple[tuple[int, int], Sequence[Mention]]]:
    """Yield each sentence with the mentions that begin in it."""
    starts = [mention.start for mention in mentions]
    for start, end in sentences(text):
        yield (start, end), mentions[bisect_left(starts, start) : bisect_left(starts, end)]


def _unknown(text: str, sentence: tuple[int, int], mentions: Sequence[Mention]) -> Iterator[_Span]:
    """Yield the spans of a sentence that stand in a list with known names, or look like names."""
    listed = tuple(_listed(text, sentence, mentions)) if mentions else ()
    yield from listed
    taken = sorted(
        [(each.start, each.end) for each in mentions] + [(each.start, each.end) for each in listed]
    )
    told = words(text, *sentence)
    for run in names(text, told, {word for word in told if _is_inside(word.start, taken)}):
        is_part = len(run) == 1 and run[0].text.istitle() and _touches(text, run[0], mentions)
        # "Network engineer at Foxton Clinics": an employer or a place.
        if not is_part and text[max(0, run[0].start - 4) : run[0].start].lower() != " at ":
            yield _Span(run[0].start, run[-1].end, "name")


def _listed(text: str, sentence: tuple[int, int], mentions: Sequence[Mention]) -> Iterator[_Span]:
    """Yield the unknown entries of a list in prose: between two known ones, or names beside one."""
    starts, ends = {mention.start for mention in mentions}, {mention.end for mention in mentions}
    entries = tuple(_entries_of(text, *sentence))
    for place, (start, end) in enumerate(entries):
        beside = [
            place > 0 and entries[place - 1][1] in ends,
            place + 1 < len(entries) and entries[place + 1][0] in starts,
        ]
        if any(beside) and start not in starts and end not in ends:
            told = words(text, start, end)
            if _is_entry(told) and (all(beside) or is_named(told)):
                ends.add(end)  # what follows it in the list stands beside a name too
                yield _Span(told[0].start, told[-1].end, "neighbour")


def _entries_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans between the separators of a sentence; the last one without what ends the sentence."""
    for found in _SEPARATOR.finditer(text, start, end):
        yield start, found.start()
        start = found.end()
    yield start, start + len(text[start:end].rstrip(" .!?:"))


def _is_entry(told: Sequence[Word]) -> bool:
    """Return whether words are short enough for an entry of a list, none of them a small one."""
    return 0 < len(told) <= _NEIGHBOURS and not any(word.text.casefold() in SMALL_WORDS for word in told)


def _is_inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether a place lies in one of the spans, which are sorted and apart."""
    index = bisect_right(spans, place, key=lambda span: span[0]) - 1
    return index >= 0 and place < spans[index][1]


def _touches(text: str, word: Word, mentions: Sequence[Mention]) -> bool:
    """Return whether only a blank parts a word from a known name: it is a part of that one then."""
    return any(
        text[mention.end : word.start] == " " or text[word.end : mention.start] == " "
        for mention in _nearest(word.start, mentions, 1)
    )


def _beside(span: _Span, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the labels of the known names nearest to a span."""
    near = sorted(_nearest(span.start, mentions, _NEIGHBOURS), key=lambda each: abs(each.start - span.start))
    return tuple(dict.fromkeys(mention.label for mention in near))[:_NEIGHBOURS]


def _nearest(place: int, mentions: Sequence[Mention], count: int) -> Sequence[Mention]:
    """Return so many mentions before a place and after it, mentions being sorted by start."""
    index = bisect_left(mentions, place, key=lambda mention: mention.start)
    return mentions[max(0, index - count) : index + count]
