"""What a text says about the client's size besides a count of PCs."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from skillmatch.records import SizeSignal
from skillmatch.segment.count import Count
from skillmatch.segment.it_manager import ManagerSighting
from skillmatch.segment.phrases import Phrases
from skillmatch.segment.tokens import Token, phrase_end, word_set, words_before, words_from
from skillmatch.segment.words import CountKind

_NEGATORS = word_set("no not without don't isn't never nor aren't longer")
_STAFF_BANDS = (
    (100, "staff_100_up"),
    (50, "staff_50_99"),
    (20, "staff_20_49"),
    (10, "staff_10_19"),
    (5, "staff_5_9"),
)


def staff_band(staff: int) -> str:
    """Return the signal of a staff of that size."""
    return next((name for least, name in _STAFF_BANDS if staff >= least), "staff_1_4")


def people_signals(text: str, tokens: Sequence[Token], counts: Sequence[Count]) -> tuple[SizeSignal, ...]:
    """Return the signals of staff, sites and IT staff.

    Staff of one sentence are summed and the largest sum of a text counts. Roles ("two attorneys, three
    assistants") name a part of the staff, so fewer than ten of them say nothing. Staff of IT are an IT team.
    """
    found = _largest(text, tokens, counts, "staff") or _largest(text, tokens, counts, "roles")
    found += [signal_at(text, tokens, "it_team", c.first, c.after) for c in counts if c.kind == "it_staff"]
    several = [c for c in counts if c.kind == "sites" and (c.low or c.high or 0) > 1]
    found += [signal_at(text, tokens, "several_sites", c.first, c.after) for c in several]
    return tuple(found)


def _largest(
    text: str, tokens: Sequence[Token], counts: Sequence[Count], kind: CountKind
) -> list[SizeSignal]:
    """Return the signals of the sentence that names most people of a kind."""
    people = [c for c in counts if c.kind == kind and c.standing not in ("future", "part")]
    said = [list(group) for _, group in groupby(people, key=lambda c: tokens[c.first].sentence)]
    if not said:
        return []
    most = max(said, key=_people)
    if kind == "roles" and _people(most) < 10:
        return []
    band = staff_band(_people(most))
    return [signal_at(text, tokens, band, count.first, count.after) for count in most]


def _people(group: Sequence[Count]) -> int:
    """Return how many people the counts of one sentence name together."""
    return sum(count.low or count.high or 0 for count in group)


def household_signals(text: str, tokens: Sequence[Token]) -> Iterator[SizeSignal]:
    """Yield the staff named one by one: "me, my sister and a Saturday kid" is a staff of three."""
    for index, token in enumerate(tokens):
        if token.word not in ("me", "myself"):
            continue
        if (partner := _partner_before(tokens, index)) is not None:
            yield signal_at(text, tokens, staff_band(2), partner, index + 1)
        if words_before(tokens, index, 1) not in _LISTING:
            continue
        members, after = 1, index + 1
        while members < 10 and (step := _next_member(tokens, after)):
            members, after = members + 1, step
        if members > 1:
            yield signal_at(text, tokens, staff_band(members), index, after)


def _partner_before(tokens: Sequence[Token], index: int) -> int | None:
    """Return where "just Paul and" or "only my wife and" begins before a token."""
    before = words_before(tokens, index, 4)
    if before[-1:] != ("and",):
        return None
    return next((index - size for size in (3, 4) if before[-size:][:1] in (("just",), ("only",))), None)


_LISTING = ((), (":",), ("just",), ("its",), ("it's",), ("only",), ("-",), ("is",), ("(",))


def _next_member(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after ", my sister" or "and a Saturday kid" that begins at a token."""
    ahead = words_from(tokens, index, 6)
    joined = next((size for size in (2, 1) if ahead[:size] in _JOINS), 0)
    if not joined or ahead[joined : joined + 1] not in _DETERMINERS:
        return None
    size = next(
        (at for at, word in enumerate(ahead[joined:]) if not word[0].isalnum() or word == "and"), None
    )
    return index + joined + (min(3, len(ahead) - joined) if size is None else size)


_JOINS = ((",",), ("and",), ("&",), (",", "and"), ("plus",))
_DETERMINERS = (("my",), ("a",), ("an",), ("one",), ("the",), ("our",))


def phrase_signals(text: str, tokens: Sequence[Token], phrases: Phrases) -> Iterator[SizeSignal]:
    """Yield the signals whose phrases stand in the text, a negated one under its own name or not at all."""
    for index, token in enumerate(tokens):
        for phrase, signal in phrases.get(token.word, ()):
            after = phrase_end(tokens, index, phrase)
            if after is None or _is_taken_back(tokens, (index, after), signal.unless):
                continue
            is_negated = _is_negated(tokens, index, after)
            if not is_negated or signal.negated:
                yield signal_at(text, tokens, signal.negated if is_negated else signal.name, index, after)


def _is_negated(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Return whether "no" or "not" stands before, or "anymore" behind."""
    is_outgrown = words_from(tokens, after, 1) in (("anymore",), ("no",))
    return is_outgrown or not _NEGATORS.isdisjoint(words_before(tokens, first, 3))


def _is_taken_back(tokens: Sequence[Token], span: tuple[int, int], unless: Sequence[str]) -> bool:
    """Return whether a word near a phrase gives it another meaning: "home office possible"."""
    near = (*words_before(tokens, span[0], 4), *words_from(tokens, span[1], 4))
    return bool(unless) and not set(unless).isdisjoint(near)


def manager_signals(
    text: str, tokens: Sequence[Token], sightings: Sequence[ManagerSighting]
) -> tuple[SizeSignal, ...]:
    """Return the sightings of an IT manager, or of none, as evidence."""
    return tuple(signal_at(text, tokens, one.signal, one.first, one.after) for one in sightings)


def signal_at(text: str, tokens: Sequence[Token], name: str, first: int, after: int) -> SizeSignal:
    """Return the signal that tokens[first:after] show."""
    start, end = tokens[first].start, tokens[after - 1].end
    return SizeSignal(name, text[start:end], start, end)
