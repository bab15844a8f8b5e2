"""A client's segment by size: micro, sweet spot, larger, or unknown with probabilities."""

from collections.abc import Sequence
from dataclasses import dataclass

from skillmatch.records import SEGMENTS, Declared, SegmentAssessment, SegmentOrUnknown, SizeSignal
from skillmatch.segment.counts import counts
from skillmatch.segment.declared import believed_employees, believed_systems, contradictions
from skillmatch.segment.it_manager import has_it_manager, manager_sightings
from skillmatch.segment.log_odds import LogOdds, PerMille, package_log_odds, weigh
from skillmatch.segment.numbers import quantities
from skillmatch.segment.phrases import phrases_by_first_word
from skillmatch.segment.quoted_mail import without_quoted_mail
from skillmatch.segment.shares import at_least, certain, most_likely, range_shares, segment_of
from skillmatch.segment.signals import (
    household_signals,
    manager_signals,
    people_signals,
    phrase_signals,
    signal_at,
    staff_band,
)
from skillmatch.segment.tokens import tokens_of
from skillmatch.segment.totals import Stated, stated_size


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says about size: a count of PCs with its evidence, the IT manager, other signals."""

    stated: Stated | None
    count_evidence: tuple[SizeSignal, ...]
    has_it_manager: bool | None
    manager_evidence: tuple[SizeSignal, ...]
    signals: tuple[SizeSignal, ...]


def assess(text: str, declared: Declared, log_odds: LogOdds | None = None) -> SegmentAssessment:
    """Return the segment of a client with probabilities and evidence, by the package's log-odds or others.

    A declared segment wins, then declared systems, then the PCs that the text states, then its users and
    mailboxes, then other signals: staff (declared staff before staff in the text), IT manager, phrases. An
    absurd declared size is not believed, and what contradicts a declared size is flagged in the evidence.

    A range counts by its integers: "8 to 12" is 2 parts micro and 3 parts sweet spot, and the segment with
    the most is named. An open range is read a quarter further up ("over 40" as 41 to 51) or down to its half
    ("up to 50" as 25 to 50). Signals name a segment only when it reaches the threshold. A count
    of some PCs only ("two need replacing") is a lower bound: it excludes the segments below it and leaves the
    rest to the signals.
    """
    reading = _read(text)
    manager = reading.has_it_manager if declared.has_it_manager is None else declared.has_it_manager
    flags = tuple(contradictions(declared, reading.stated, reading.count_evidence, manager))
    systems = believed_systems(declared)
    if declared.segment:
        shares = certain(declared.segment)
        return _assessment(declared.segment, (systems, systems), manager, shares, ("declared segment", flags))
    if systems is not None:
        segment = segment_of(systems, manager)
        managers = reading.manager_evidence if systems == 50 else ()
        basis = ("declared systems", _in_order((*flags, *managers)))
        return _assessment(segment, (systems, systems), manager, certain(segment), basis)
    stated = reading.stated
    if stated and stated.standing != "part":
        shares = range_shares(stated, manager)
        basis = ("text count", _in_order((*flags, *reading.count_evidence, *reading.manager_evidence)))
        return _assessment(most_likely(shares), (stated.low, stated.high), manager, shares, basis)
    return _assess_signals(reading, declared, manager, flags, log_odds or package_log_odds())


def _read(text: str) -> Reading:
    """Return what a text says about size."""
    visible = without_quoted_mail(text)
    tokens = tokens_of(visible)
    found = counts(tokens, quantities(tokens))
    stated = stated_size(tokens, found)
    parts = stated.parts if stated else ()
    sightings = manager_sightings(tokens)
    phrases = phrases_by_first_word()
    return Reading(
        stated,
        tuple(
            signal_at(text, tokens, "users" if part.kind == "users" else "systems", part.first, part.after)
            for part in parts
        ),
        has_it_manager(sightings),
        manager_signals(text, tokens, sightings),
        (
            *people_signals(text, tokens, found),
            *household_signals(text, tokens),
            *phrase_signals(text, tokens, phrases),
        ),
    )


def _assess_signals(
    reading: Reading,
    declared: Declared,
    manager: bool | None,
    flags: Sequence[SizeSignal],
    log_odds: LogOdds,
) -> SegmentAssessment:
    """Return what staff, IT manager and phrases make likely, or the prior where there is nothing."""
    employees = believed_employees(declared)
    signals = _without_staff(reading.signals) if employees is not None else reading.signals
    names = [signal.signal for signal in signals]
    if employees is not None:
        names.append(staff_band(employees))
    managers = reading.manager_evidence if declared.has_it_manager is None else ()
    names += _manager_names(manager, managers)
    part = reading.stated.low if reading.stated else None
    shares = at_least(weigh(names, log_odds), part)
    likely = most_likely(shares)
    segment = (
        likely if shares[SEGMENTS.index(likely)] >= log_odds.threshold and (names or part) else "unknown"
    )
    evidence = _in_order((*flags, *signals, *managers, *reading.count_evidence))
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
