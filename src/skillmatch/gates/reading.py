"""The statements of a text: each wording of each gate, and what stands around it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from skillmatch.extract.folding import Folded, fold
from skillmatch.gates import availability, clearances, languages, permits, places
from skillmatch.gates.around import Around, around, is_asked, is_claimed, is_entry
from skillmatch.gates.language_lists import listed_languages
from skillmatch.gates.statement import Gate, Statement, Wording, Wordings
from skillmatch.records import Kind

_WORDINGS: Mapping[Kind, tuple[Wordings, ...]] = {
    "request": (
        languages.REQUEST, clearances.REQUEST, permits.REQUEST, places.REQUEST, availability.REQUEST,
    ),
    "profile": (
        languages.PROFILE, clearances.PROFILE, permits.PROFILE, places.PROFILE, availability.PROFILE,
    ),
}  # fmt: skip
_LISTED = "listed"


class _Found(NamedTuple):
    """A statement in the folded text."""

    gate: Gate
    value: str
    rule: str
    start: int
    end: int
    first_on: date | None = None
    last_on: date | None = None


def gate_statements(text: str, kind: Kind, told_on: date | None = None) -> tuple[Statement, ...]:
    """Return what a text states about the gates, by place; told_on is the day that "1 March" is told from."""
    lower = text.lower()
    called = [wordings for wordings in _WORDINGS[kind] if wordings.triggers.search(lower)]
    if not called:
        return ()
    folded = fold(text)
    beside = around(folded)
    found = [one for wordings in called for one in _stated(wordings, beside, kind, told_on)]
    if kind == "profile" and "language" in lower:
        found += (_Found("language", *listed) for listed in listed_languages(folded.lower))
    return tuple(_statement(text, folded, one) for one in _longest(found))


def _stated(wordings: Wordings, beside: Around, kind: Kind, told_on: date | None) -> Iterator[_Found]:
    """Yield what the wordings of one gate find that is meant."""
    for said in wordings.said:
        for match in said.pattern.finditer(beside.folded.lower):
            if _is_meant(wordings.gate, said, match, (beside, kind)):
                yield from _values(wordings, said, match, told_on)


def _is_meant(gate: Gate, said: Wording, match: re.Match[str], where: tuple[Around, Kind]) -> bool:
    beside, kind = where
    if kind == "profile":
        return is_claimed(beside, gate, *match.span())
    if said.is_entry and not is_entry(beside, match.start()):
        return False
    if gate == "availability" and availability.is_of_something_else(beside.beside(*match.span())):
        return False
    return is_asked(beside, *match.span())


def _values(
    wordings: Wordings, said: Wording, match: re.Match[str], told_on: date | None
) -> Iterator[_Found]:
    """Yield a statement for each value that a match names."""
    if wordings.gate == "availability":
        stay = availability.stay_of(said.rule, match, told_on)
        if stay:
            yield _Found("availability", stay.words, said.rule, *match.span(), *stay)
        return
    named = match["what"] if "what" in match.re.groupindex and match["what"] else ""
    for name in _names(named, wordings.values) if "{}" in said.value else ("",):
        yield _Found(wordings.gate, said.value.format(name), said.rule, *match.span())


def _names(named: str, values: Mapping[str, str]) -> Iterable[str]:
    """Return what the words of a group stand for: "english/spanish" for two."""
    if not values or named in values:
        return (values.get(named, named),)
    return (values[word] for word in re.split(r",? and |, | & | ?/ ?", named))


def _longest(found: Iterable[_Found]) -> list[_Found]:
    """Return the statements by place; of those of one gate that overlap the longest stays."""
    kept: list[_Found] = []
    said: dict[tuple[Gate, bool, int], _Found] = {}  # what is stated at each place
    for one in sorted(set(found), key=lambda one: (one.start - one.end, one.start, one.rule, one.value)):
        places = [(one.gate, one.value == _LISTED, place) for place in range(one.start, one.end)]
        # Whatever is not shorter and overlaps it holds one of its ends.
        others = [said[place] for place in (places[0], places[-1]) if place in said]
        if all(_are_twins(one, other) for other in others):
            kept.append(one)
            said |= dict.fromkeys(places, one)
    return sorted(kept, key=lambda one: (one.start, one.end, one.gate, one.value))


def _are_twins(one: _Found, other: _Found) -> bool:
    """Return whether the same words state both: "English and Spanish"."""
    return (one.rule, one.start, one.end) == (other.rule, other.start, other.end)


def _statement(text: str, folded: Folded, one: _Found) -> Statement:
    start, end = folded.original_span(one.start, one.end)
    return Statement(
        one.gate, one.value, start, end, text[start:end], f"{one.gate}:{one.rule}", one.first_on, one.last_on
    )
