"""What is told of one set of weights, and of two against each other."""

import pytest

from skillmatch.evaluation.metrics.agreement import changes, differences, evaluation, segments_right
from skillmatch.judgement.folder import Truth
from tests.evaluation.metrics.world import ALL, NOBODY, PINCH, RIGHT, WRONG, request, resampling


def test_a_global_weighting_that_does_better_is_named_with_how_much():
    def better(told):
        return {(each.segment, each.order): each.difference for each in told.rivals if each.is_better}

    # Everybody's pure sweet_spot scores turn the order around, which is right for r2 only.
    assert better(evaluation(ALL, resampling())) == {}
    more = pytest.approx(1 - 0.63093, abs=1e-5)
    assert better(evaluation((WRONG,), resampling())) == {
        ("micro", "all sweet_spot"): more,
        ("all", "all sweet_spot"): more,
    }
    assert {each.low for each in evaluation((WRONG,), resampling()).rivals} == {None}  # of one request


def test_the_lowest_request_comes_first():
    assert [each.request_id for each in evaluation(ALL, resampling()).gains] == ["r2", "r1", "r4"]


def test_two_scores_of_the_same_requests_are_compared_pair_by_pair():
    turned = (PINCH, RIGHT, NOBODY, request("r2", "micro", 3, 0))
    micro, larger, every = differences(ALL, turned, resampling())
    assert (micro.request_count, larger.request_count, every.request_count) == (2, 1, 3)
    assert micro.difference == pytest.approx((1 - 0.63093) / 2, abs=1e-5)
    assert (larger.difference, larger.low) == (0, None)
    assert [(each.request_id, round(each.difference, 3)) for each in changes(ALL, turned)] == [("r2", 0.369)]


def test_segments_are_held_against_what_is_true():
    truths = {
        "r1": Truth("micro", is_size_stated=True),
        "r2": Truth("larger", is_size_stated=True),
        "r3": Truth("larger", is_size_stated=False),
        "r4": Truth("micro", is_size_stated=False),
        "r5": Truth("unknown", is_size_stated=False),
        "r6": Truth("micro", is_size_stated=True),  # refused by the line
    }
    assessed = {"r1": "micro", "r2": "micro", "r3": "larger", "r4": "unknown", "r5": "unknown"}
    told = segments_right(truths, assessed)
    assert (told.stated_count, told.right_count, told.wrong) == (2, 1, ("r2: micro, truly larger",))
    assert (told.unstated_count, told.left_open_count, told.guessed_right_count) == (3, 2, 1)
