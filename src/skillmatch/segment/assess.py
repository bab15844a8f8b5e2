"""A client's segment by size: micro, sweet spot, larger, or unknown with probabilities."""

from collections.abc import Sequence
from dataclasses import dataclass

from skillmatch.records import SEGMENTS, Declared, Segment, SegmentAssessment, SegmentOrUnknown, SizeSignal
from skillmatch.segment.counts import counts
from skillmatch.segment.it_manager import has_it_manager, manager_sightings
from skillmatch.segment.log_odds import PerMille, in_per_mille, package_log_odds, weigh
from skillmatch.segment.numbers import quantities
from skillmatch.segment.quoted_mail import without_quoted_mail
from skillmatch.segment.signals import (
    household_signals,
    manager_signals,
    people_signals,
    phrase_signals,
    phrases_by_first_word,
    signal_at,
    staff_band,
)
from skillmatch.segment.tokens import tokens_of
from skillmatch.segment.totals import Stated, stated_systems


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says about size: a count of PCs with its evidence, the IT manager, other signals."""

    stated: Stated | None
    count_evidence: tuple[SizeSignal, ...]
    has_it_manager: bool | None
    manager_evidence: tuple[SizeSignal, ...]
    signals: tuple[SizeSignal, ...]


def segment_of(systems: int, has_it_manager: bool | None) -> Segment:
    """Return the segment of that many PCs; exactly 50 is larger unless there is known to be no IT manager."""
    if systems <= 9:
        return "micro"
    if systems <= 49 or (systems == 50 and has_it_manager is False):
        return "sweet_spot"
    return "larger"


def assess(text: str, declared: Declared) -> SegmentAssessment:
    """Return the segment of a client with probabilities and evidence.

    A declared segment wins, then declared systems, then the PCs that the text states, then other signals:
    staff (declared staff before staff in the text), users, IT manager, phrases. A range counts by its
    integers: "8 to 12" is 2 parts micro and 3 parts sweet spot, and the segment with the most is named. An
    open range is read a quarter further up ("over 40" as 41 to 51) or down to its half ("up to 50" as 25 to
    50). Signals name a segment only when it reaches the threshold, 600 per mille. A count of some PCs only
    ("two need replacing") is a lower bound: it excludes the segments below it and leaves the rest to the
    signals.
    """
    reading = _read(text)
    manager = reading.has_it_manager if declared.has_it_manager is None else declared.has_it_manager
    systems = declared.systems if declared.systems is not None and declared.systems >= 0 else None
    if declared.segment:
        certain = _certain(declared.segment)
        return _assessment(declared.segment, (systems, systems), manager, certain, ("declared segment", ()))
    if systems is not None:
        segment = segment_of(systems, manager)
        basis = ("declared systems", reading.manager_evidence if systems == 50 else ())
        return _assessment(segment, (systems, systems), manager, _certain(segment), basis)
    stated = reading.stated
    if stated and stated.standing != "part":
        shares = _range_shares(stated, manager)
        basis = ("text count", _in_order((*reading.count_evidence, *reading.manager_evidence)))
        return _assessment(_most(shares), (stated.low, stated.high), manager, shares, basis)
    return _assess_signals(reading, declared, manager)


def _read(text: str) -> Reading:
    """Return what a text says about size."""
    visible = without_quoted_mail(text)
    tokens = tokens_of(visible)
    found = counts(tokens, quantities(tokens))
    stated = stated_systems(tokens, found)
    parts = stated.parts if stated else ()
    sightings = manager_sightings(tokens)
    phrases = phrases_by_first_word(package_log_odds())
    return Reading(
        stated,
        tuple(signal_at(text, tokens, "systems", part.first, part.after) for part in parts),
        has_it_manager(sightings),
        manager_signals(text, tokens, sightings),
        (
            *people_signals(text, tokens, found),
            *household_signals(text, tokens),
            *phrase_signals(text, tokens, phrases),
        ),
    )


def _assess_signals(reading: Reading, declared: Declared, manager: bool | None) -> SegmentAssessment:
    """Return what staff, IT manager and phrases make likely, or the prior where there is nothing."""
    log_odds = package_log_odds()
    signals = _without_staff(reading.signals) if declared.employees is not None else reading.signals
    names = [signal.signal for signal in signals]
    if declared.employees is not None and declared.employees > 0:
        names.append(staff_band(declared.employees))
    managers = reading.manager_evidence if declared.has_it_manager is None else ()
    names += _manager_names(manager, managers)
    part = reading.stated.low if reading.stated else None
    shares = _at_least(weigh(names, log_odds), part)
    likely = _most(shares)
    segment = (
        likely if shares[SEGMENTS.index(likely)] >= log_odds.threshold and (names or part) else "unknown"
    )
    evidence = _in_order((*signals, *managers, *reading.count_evidence))
    return _assessment(
        segment, (part, None), manager, shares, ("signals" if names or part else "none", evidence)
    )


def _manager_names(manager: bool | None, evidence: Sequence[SizeSignal]) -> list[str]:
    """Return the signals of the IT manager: one being hired is not there yet."""
    if manager is None:
        return []
    names = {signal.signal for signal in evidence}
    if manager:
        return ["it_manager"]
    return ["it_manager_hiring"] if names == {"it_manager_hiring"} else ["no_it_staff"]


def _without_staff(signals: Sequence[SizeSignal]) -> tuple[SizeSignal, ...]:
    """Return the signals without those of staff in the text, which a declared number replaces."""
    return tuple(signal for signal in signals if not signal.signal.startswith("staff_"))


def _at_least(shares: PerMille, systems: int | None) -> PerMille:
    """Return the probabilities once the segments below that many PCs are excluded."""
    if systems is None:
        return shares
    lowest = SEGMENTS.index(segment_of(systems, has_it_manager=False))
    kept = [share if at >= lowest else 0 for at, share in enumerate(shares)]
    return in_per_mille((kept[0], kept[1], kept[2])) if any(kept) else (0, 0, 1000)


def _range_shares(stated: Stated, manager: bool | None) -> PerMille:
    """Return the probabilities of a range in proportion to its integers in each segment."""
    low, high = _closed(stated.low, stated.high)
    last_sweet = 50 if manager is False else 49
    shares = (
        max(0, min(high, 9) - low + 1),
        max(0, min(high, last_sweet) - max(low, 10) + 1),
        max(0, high - max(low, last_sweet + 1) + 1),
    )
    return in_per_mille(shares)


def _closed(low: int | None, high: int | None) -> tuple[int, int]:
    """Return a range with its open end closed: a quarter further up, or half of the upper end."""
    if low is None and high is None:
        return 1, 1
    if low is None:
        return (high or 0) // 2, high or 0
    return low, (low + low // 4 if high is None else max(low, high))


def _most(shares: PerMille) -> Segment:
    """Return the segment with the largest share, the smaller segment on a tie."""
    return SEGMENTS[max(range(3), key=lambda at: (shares[at], -at))]


def _certain(segment: Segment) -> PerMille:
    """Return probabilities that leave no doubt."""
    shares = [1000 if name == segment else 0 for name in SEGMENTS]
    return (shares[0], shares[1], shares[2])


def _in_order(signals: Sequence[SizeSignal]) -> tuple[SizeSignal, ...]:
    """Return the signals in the order of the text, none inside a longer one of the same name."""
    kept: list[SizeSignal] = []
    reached: dict[str, int] = {}
    for signal in sorted(signals, key=lambda signal: (signal.start, -signal.end, signal.signal)):
        if signal.end > reached.get(signal.signal, -1):
            kept.append(signal)
            reached[signal.signal] = signal.end
    return tuple(kept)


def _assessment(
    segment: SegmentOrUnknown,
    ends: tuple[int | None, int | None],
    manager: bool | None,
    shares: PerMille,
    basis: tuple[str, tuple[SizeSignal, ...]],
) -> SegmentAssessment:
    """Return the assessment of these findings; basis is its name and its evidence."""
    return SegmentAssessment(segment, *ends, manager, shares, *basis)
