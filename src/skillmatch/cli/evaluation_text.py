"""An evaluation as tables for people, as JSON, or as CSV."""

import sys
from dataclasses import asdict, dataclass

from skillmatch.cli.figures_text import share, step
from skillmatch.cli.output import Format, printable, write_json, write_rows, write_table
from skillmatch.evaluation.metrics.agreement import (
    Comparison,
    Evaluation,
    RequestGain,
    Rival,
    SegmentsRight,
)
from skillmatch.evaluation.metrics.calibration import FEW, ScoreBin
from skillmatch.evaluation.metrics.figures import Figures
from skillmatch.evaluation.metrics.judged import GLOBAL_WEIGHTINGS, OUR_ORDER
from skillmatch.evaluation.sitting import Sitting

_LEGEND = """\
nDCG@10: gain 2^grade - 1, discount log2(place + 1), against the best order of those judged; of the requests
with any grade above 0. P@1, P@5: share of the first 1 and 5 with grade 2 or 3, beside it the best possible;
of the requests with anybody of that grade. Only judged consultants are ranked, ties as in `matches`.
95 %: of the mean over requests (resampled, or normal of over 1,000); a difference well inside it is noise.
"""
_LOWEST = 5


@dataclass(frozen=True, slots=True)
class Told:
    """What an evaluation found, and of what."""

    judged: str
    sitting: Sitting
    evaluation: Evaluation
    comparison: Comparison | None


def write_as_json(told: Told) -> None:
    """Write all of an evaluation as one JSON object."""
    right = told.sitting.segments
    write_json(
        {
            "judged": told.judged,
            "as_of": told.sitting.exam.as_of,
            "weights_version": told.sitting.weights.version,
            "figures": [asdict(each) for each in told.evaluation.figures],
            "global_weightings": [
                asdict(each) | {"is_better": each.is_better} for each in told.evaluation.rivals
            ],
            "requests": [asdict(each) for each in told.evaluation.gains],
            "calibration": [asdict(each) for each in told.evaluation.calibration],
            "segments_right": asdict(right) if right else None,
            "left_out": asdict(told.sitting.left_out),
            "notes": list(told.sitting.notes),
            "comparison": _comparison(told.comparison) if told.comparison else None,
        }
    )


def write_as_csv(told: Told) -> None:
    """Write the figures of each order, or with two weights files what differs, as CSV."""
    rows = told.comparison.differences if told.comparison else told.evaluation.figures
    write_rows([asdict(each) for each in rows], Format.CSV)


def write_for_people(told: Told) -> None:
    """Write an evaluation as tables with a sentence to each."""
    sys.stdout.write(f"{printable(told.judged)}, weights {told.sitting.weights.version}\n")
    write_table([_figures_row(each) for each in told.evaluation.of(OUR_ORDER)])
    write_table(_order_rows(told.evaluation), "nDCG@10 by what the order rests on")
    sys.stdout.write(_against_rivals(told.evaluation))
    write_table([_lowest_row(each) for each in told.evaluation.gains[:_LOWEST]], "lowest requests")
    write_table([_bin_row(each) for each in told.evaluation.calibration], "what a score means")
    if told.sitting.segments:
        sys.stdout.write(_segments_sentence(told.sitting.segments))
    sys.stdout.write("".join(f"{printable(note)}\n" for note in told.sitting.notes) + _LEGEND)
    if told.comparison:
        _print_comparison(told.comparison)


def _comparison(told: Comparison) -> dict[str, object]:
    return {
        "weights_version": told.weights_version,
        "figures": [asdict(each) for each in told.evaluation.figures],
        "differences": [asdict(each) for each in told.differences],
        "changes": [asdict(each) | {"difference": each.difference} for each in told.changes],
    }


def _print_comparison(told: Comparison) -> None:
    """Print what other weights would change."""
    sys.stdout.write(f"\nagainst weights {told.weights_version}\n")
    write_table([_figures_row(each) for each in told.evaluation.of(OUR_ORDER)])
    rows = [
        {"segment": each.segment, "requests": each.request_count, "nDCG@10": step(each)}
        for each in told.differences
    ]
    write_table(rows, "what changes, the interval is that of the difference")
    changed = [
        {
            "request": each.request_id,
            "segment": each.segment,
            "nDCG@10": f"{each.first:.3f} to {each.second:.3f}",
            "difference": f"{each.difference:+.3f}",
        }
        for each in told.changes
    ]
    write_table(changed, "requests that change most")


def _figures_row(each: Figures) -> dict[str, object]:
    """Return the figures of a segment as people read them."""
    interval = f"{each.ndcg_low:.2f}-{each.ndcg_high:.2f}" if each.ndcg_low is not None else "too few"
    return {
        "segment": each.segment,
        "nDCG@10": share(each.ndcg_at_10),
        "95 %": interval,
        "of": f"{each.ndcg_request_count}/{each.request_count}",
        "P@1": share(each.precision_at_1),
        "P@5": share(each.precision_at_5),
        "best": share(each.best_precision_at_5),
        "of ": f"{each.precision_request_count}/{each.request_count}",
    }


def _order_rows(told: Evaluation) -> list[dict[str, object]]:
    """Return the nDCG of each order, a segment a row."""
    rows: dict[str, dict[str, object]] = {}
    for each in told.figures:
        rows.setdefault(each.segment, {"segment": each.segment})[each.order] = share(each.ndcg_at_10)
    return list(rows.values())


def _against_rivals(told: Evaluation) -> str:
    """Return whether one weighting for everybody would do better anywhere, and whether that is noise."""
    better = [each for each in told.rivals if each.is_better]
    if not better:
        return f"not below {', '.join(GLOBAL_WEIGHTINGS)} in any segment\n"
    return "".join(f"{each.segment}: below '{each.order}' by {_signed(each)}\n" for each in better)


def _signed(each: Rival) -> str:
    interval = f" (95 % {each.low:+.3f} to {each.high:+.3f})" if each.low is not None else ""
    return f"{each.difference:.3f}{interval}"


def _bin_row(each: ScoreBin) -> dict[str, object]:
    return {
        "segment": each.segment,
        "score": f"{each.low} to {each.high}",
        "pairs": each.pair_count,
        "mean grade": f"{each.mean_grade:.2f}",
        "good": f"{each.good_share:.0%}",
        "": f"under {FEW}: says little" if each.is_few else "",
    }


def _lowest_row(each: RequestGain) -> dict[str, object]:
    return {"request": each.request_id, "segment": each.segment, "nDCG@10": share(each.ndcg_at_10)}


def _segments_sentence(right: SegmentsRight) -> str:
    wrong = f" (wrong: {'; '.join(map(printable, right.wrong))})" if right.wrong else ""
    return (
        f"segment right for {right.right_count} of {right.stated_count} requests that state a size{wrong}; "
        f"of {right.unstated_count} that do not, {right.left_open_count} left open, "
        f"{right.guessed_right_count} told from other signs and right\n"
    )
