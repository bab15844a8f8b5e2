"""What a client declared in fields of its own: what is believed of it, and what contradicts it."""

from collections.abc import Iterator, Sequence

from skillmatch.records import Declared, Segment, SizeSignal
from skillmatch.segment.shares import most_likely, range_shares, segment_of
from skillmatch.segment.totals import Stated

# No client of a consulting firm is larger; a field that says so holds something else.
_MOST_SYSTEMS = 1_000_000
_MOST_EMPLOYEES = 5_000_000


def believed_systems(declared: Declared) -> int | None:
    """Return the declared number of PCs, None where there is none or an absurd one."""
    return _believed(declared.systems, _MOST_SYSTEMS)


def believed_employees(declared: Declared) -> int | None:
    """Return the declared number of staff, None where there is none or an absurd one; 0 tells nothing."""
    return _believed(declared.employees, _MOST_EMPLOYEES) or None


def contradictions(
    declared: Declared, stated: Stated | None, evidence: Sequence[SizeSignal], has_it_manager: bool | None
) -> Iterator[SizeSignal]:
    """Yield a flag for each thing that speaks against the declared size.

    A flag about the fields alone has no words of the text: its span is empty.
    """
    systems = believed_systems(declared)
    if systems != declared.systems or _is_absurd(declared.employees, _MOST_EMPLOYEES):
        yield SizeSignal("declared_size_absurd", "", 0, 0)
    named = declared.segment or (segment_of(systems, has_it_manager) if systems is not None else None)
    if declared.segment and systems is not None and segment_of(systems, has_it_manager) != declared.segment:
        yield SizeSignal("declared_sizes_differ", "", 0, 0)
    if named and stated and _speaks_against(stated, named, systems, has_it_manager):
        for one in evidence:
            yield SizeSignal("differs_from_declared", one.surface, one.start, one.end)


def _speaks_against(stated: Stated, named: Segment, systems: int | None, has_it_manager: bool | None) -> bool:
    """Return whether the text's count belongs to another segment, or is less than half or over twice."""
    if stated.standing == "part":
        return systems is not None and (stated.low or 0) > systems
    if most_likely(range_shares(stated, has_it_manager)) != named and not _holds(stated, systems):
        return True
    low, high = stated.low or 0, stated.high
    return systems is not None and (low > 2 * systems or (high is not None and 2 * high < systems))


def _holds(stated: Stated, systems: int | None) -> bool:
    """Return whether the declared number lies within what the text states: 8 in "up to 50"."""
    if systems is None:
        return False
    return (stated.low or 0) <= systems and (stated.high is None or systems <= stated.high)


def _believed(count: int | None, most: int) -> int | None:
    """Return a count unless it is negative or beyond any client's."""
    return None if _is_absurd(count, most) else count


def _is_absurd(count: int | None, most: int) -> bool:
    """Return whether a declared count is negative or beyond any client's."""
    return count is not None and not 0 <= count <= most
