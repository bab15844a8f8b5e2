"""Figures by segment, worked by hand."""

import pytest

from skillmatch.evaluation.metrics.figures import by_segment, figures
from tests.evaluation.metrics.world import ALL, NOBODY, request, resampling


def test_segments_come_in_order_of_size_and_all_come_last():
    unknown = request("r5", "unknown", 3)
    parts = by_segment((*ALL, unknown))
    assert {name: [each.request_id for each in part] for name, part in parts.items()} == {
        "micro": ["r1", "r2"],
        "larger": ["r4", "r3"],
        "unknown": ["r5"],
        "all": ["r4", "r1", "r3", "r2", "r5"],
    }


def test_means_are_of_the_requests_that_can_be_measured_with_their_number():
    told = figures("all", ALL, "score", resampling())
    assert (told.request_count, told.pair_count, told.unscored_pair_count) == (4, 8, 0)
    assert told.ndcg_at_10 == pytest.approx((1 + 0.63093 + 1) / 3, abs=1e-5)
    assert told.ndcg_request_count == 3  # nobody has any grade in r3
    assert (told.precision_at_1, told.precision_request_count) == (0.5, 2)  # r4 has nobody good
    assert (told.precision_at_5, told.best_precision_at_5) == (0.2, 0.2)
    assert told.ndcg_low <= told.ndcg_at_10 <= told.ndcg_high


def test_nothing_to_measure_is_no_zero():
    told = figures("larger", (NOBODY,), "score", resampling())
    assert (told.ndcg_at_10, told.ndcg_low, told.precision_at_1, told.ndcg_request_count) == (None,) * 3 + (
        0,
    )
