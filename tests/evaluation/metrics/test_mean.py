"""The interval of a mean: seeded, around the mean, wider where values differ more."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.evaluation.metrics.mean import MOST_RESAMPLED, mean, mean_interval
from tests.evaluation.metrics.world import resampling


def test_the_mean_of_nothing_is_nothing():
    assert (mean([]), mean([1, 2])) == (None, 1.5)


@pytest.mark.parametrize("values", [[], [0.5]])
def test_one_request_has_no_interval(values):
    assert mean_interval(values, resampling()) is None


def test_the_same_seed_gives_the_same_interval():
    values = [0.1, 0.5, 0.9, 1.0]
    assert mean_interval(values, resampling()) == mean_interval(values, resampling())


def test_half_ones_and_half_zeros_give_the_binomial_interval():
    # 100 draws of 0 or 1: 0.5 +- 1.96 * 0.05
    low, high = mean_interval([0.0, 1.0] * 50, resampling())
    assert low == pytest.approx(0.402, abs=0.03)
    assert high == pytest.approx(0.598, abs=0.03)


def test_of_many_values_both_ways_to_an_interval_agree():
    draw = Random(2).betavariate
    values = [draw(6, 1) for _ in range(MOST_RESAMPLED + 1)]
    many, few = mean_interval(values, resampling()), mean_interval(values[:-1], resampling())
    # Apart by no more than two seeds of resamples are.
    assert many == pytest.approx(few, abs=(many[1] - many[0]) / 12)


@settings(max_examples=15)
@given(st.lists(st.floats(0, 1), min_size=2, max_size=6))
def test_the_interval_lies_within_the_values(values):
    low, high = mean_interval(values, resampling())
    assert min(values) - 1e-12 <= low <= high <= max(values) + 1e-12
