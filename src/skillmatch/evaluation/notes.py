"""What an evaluation leaves out or counts for nothing, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from skillmatch.evaluation.metrics.judged import JudgedRequest

_NAMED = 3  # Pairs that a note names; the rest are counted.


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The verdicts that no figure counts, each for its reason."""

    unknown_pairs: tuple[tuple[str, str], ...] = ()  # their request or consultant was never read
    silent_count: int = 0  # say nothing of fit: "not available"
    closed_count: int = 0  # on closed records, which other weights cannot score


def notes(left_out: LeftOut, requests: Sequence[JudgedRequest]) -> tuple[str, ...]:
    """Return a note for each thing that is left out, and one on pairs without a score."""
    unscored_count = sum(not each.pair for request in requests for each in request.consultants)
    told = (
        (len(left_out.unknown_pairs), ("verdict names", "verdicts name"), _unknown(left_out.unknown_pairs)),
        (left_out.silent_count, ("verdict says", "verdicts say"), "nothing of fit: left out"),
        (left_out.closed_count, ("verdict is", "verdicts are"), "on closed records: left out"),
        (unscored_count, ("judged pair has", "judged pairs have"), "no score: not kept, which earns nothing"),
    )
    return tuple(f"{count} {words[count > 1]} {what}" for count, words, what in told if count)


def _unknown(pairs: Sequence[tuple[str, str]]) -> str:
    named = "; ".join(f"{consultant} for {request}" for request, consultant in pairs[:_NAMED])
    more = f" and {len(pairs) - _NAMED} more" if len(pairs) > _NAMED else ""
    return f"a request or a consultant that was never read: left out ({named}{more})"
