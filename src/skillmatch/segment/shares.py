"""What a number or range of PCs says of the segments, in per mille."""

from skillmatch.records import SEGMENTS, Segment
from skillmatch.segment.log_odds import PerMille, in_per_mille
from skillmatch.segment.totals import Stated


def segment_of(systems: int, has_it_manager: bool | None) -> Segment:
    """Return the segment of that many PCs; exactly 50 is larger unless there is known to be no IT manager."""
    if systems <= 9:
        return "micro"
    if systems <= 49 or (systems == 50 and has_it_manager is False):
        return "sweet_spot"
    return "larger"


def range_shares(stated: Stated, has_it_manager: bool | None) -> PerMille:
    """Return the probabilities of a range in proportion to its integers in each segment.

    Users and mailboxes are about as many as PCs: their number is read a fifth down and up.
    """
    low, high = _closed(stated.low, stated.high)
    if stated.is_of_users:
        low, high = low - low // 5, high + high // 5
    last_sweet = 50 if has_it_manager is False else 49
    shares = (
        max(0, min(high, 9) - low + 1),
        max(0, min(high, last_sweet) - max(low, 10) + 1),
        max(0, high - max(low, last_sweet + 1) + 1),
    )
    return in_per_mille(shares)


def at_least(shares: PerMille, systems: int | None) -> PerMille:
    """Return the probabilities once the segments below that many PCs are excluded."""
    if systems is None:
        return shares
    lowest = SEGMENTS.index(segment_of(systems, has_it_manager=False))
    kept = [share if at >= lowest else 0 for at, share in enumerate(shares)]
    return in_per_mille((kept[0], kept[1], kept[2])) if any(kept) else (0, 0, 1000)


def most_likely(shares: PerMille) -> Segment:
    """Return the segment with the largest share, the smaller segment on a tie."""
    return SEGMENTS[max(range(3), key=lambda at: (shares[at], -at))]


def certain(segment: Segment) -> PerMille:
    """Return probabilities that leave no doubt."""
    shares = [1000 if name == segment else 0 for name in SEGMENTS]
    return (shares[0], shares[1], shares[2])


def _closed(low: int | None, high: int | None) -> tuple[int, int]:
    """Return a range with its open end closed: a quarter further up, or half of the upper end."""
    if low is None and high is None:
        return 1, 1
    if low is None:
        return (high or 0) // 2, high or 0
    return low, (low + low // 4 if high is None else max(low, high))
