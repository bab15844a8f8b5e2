"""The interval of a mean: seeded, around the mean, wider where values differ more."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.judgement.interval import interval, mean


def pick():
    return Random(1).randrange


def test_the_mean_of_nothing_is_nothing():
    assert (mean([]), mean([1, 2])) == (None, 1.5)


@pytest.mark.parametrize("values", [[], [0.5]])
def test_one_request_has_no_interval(values):
    assert interval(values, pick()) is None


def test_the_same_seed_gives_the_same_interval():
    values = [0.1, 0.5, 0.9, 1.0]
    assert interval(values, pick()) == interval(values, pick())


def test_half_ones_and_half_zeros_give_the_binomial_interval():
    # 100 draws of 0 or 1: 0.5 +- 1.96 * 0.05
    low, high = interval([0.0, 1.0] * 50, pick())
    assert low == pytest.approx(0.402, abs=0.03)
    assert high == pytest.approx(0.598, abs=0.03)


@settings(max_examples=15)
@given(st.lists(st.floats(0, 1), min_size=2, max_size=6))
def test_the_interval_lies_within_the_values(values):
    low, high = interval(values, pick())
    assert min(values) - 1e-12 <= low <= high <= max(values) + 1e-12
