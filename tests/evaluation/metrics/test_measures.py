"""The measures by hand, and what must hold of them whatever the grades."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.evaluation.metrics.measures import best_precision, dcg, ndcg, precision

GRADES = st.lists(st.integers(0, 3), max_size=15)

# grades in order, what they come to: worked by hand as (2^grade - 1) / log2(place + 1)
GAINS = [
    pytest.param([], 0.0, id="nobody"),
    pytest.param([0, 0], 0.0, id="nobody fits"),
    pytest.param([3], 7.0, id="7 / log2(2)"),
    pytest.param([0, 0, 1], 0.5, id="1 / log2(4)"),
    pytest.param([3, 2, 3, 0, 1, 2], 13.84826, id="7 + 3/1.58496 + 7/2 + 1/2.58496 + 3/2.80735"),
    pytest.param([0] * 10 + [3], 0.0, id="the eleventh place counts no more"),
]


@pytest.mark.parametrize(("grades", "gain"), GAINS)
def test_the_gain_of_ten_places(grades, gain):
    assert dcg(grades, 10) == pytest.approx(gain, abs=1e-5)


SHARES = [
    pytest.param([3, 2, 1, 0], 1.0, id="the ideal order"),
    # 7 + 3/1.58496 + 1/2.32193 = 9.32347 of 7 + 3/1.58496 + 1/2 = 9.39279
    pytest.param([3, 2, 0, 1], 0.99262, id="the last two swapped"),
    # 1/1.58496 of 1
    pytest.param([0, 1], 0.63093, id="the only one second"),
    pytest.param([0, 0, 0], None, id="nobody to put first"),
    pytest.param([], None, id="nobody"),
]


@pytest.mark.parametrize(("grades", "share"), SHARES)
def test_the_gain_is_told_as_a_share_of_the_ideal_order(grades, share):
    assert ndcg(grades, grades) == (None if share is None else pytest.approx(share, abs=1e-5))


PRECISIONS = [
    pytest.param([2, 0], 1, 1.0, 1.0, id="good comes first"),
    pytest.param([1, 3], 1, 0.0, 1.0, id="at a pinch comes first"),
    pytest.param([3, 0, 2, 1, 0, 2], 5, 0.4, 0.6, id="two of the three are in five places"),
    pytest.param([2], 5, 0.2, 0.2, id="four places stay empty"),
    pytest.param([1, 1, 0], 1, None, None, id="nobody is good"),
]


@pytest.mark.parametrize(("grades", "places", "share", "best"), PRECISIONS)
def test_precision_is_the_share_of_the_first_places_that_hold_somebody_good(grades, places, share, best):
    assert (precision(grades, grades, places), best_precision(grades, places)) == (share, best)


def test_whoever_is_judged_and_not_ranked_earns_nothing():
    # 3 is not ranked: (2^2 - 1) of 7 + 3/1.58496
    assert ndcg([2], [3, 2]) == pytest.approx(0.33735, abs=1e-5)
    assert ndcg([], [3]) == precision([], [3], 1) == 0
    assert precision([2], [3, 2], 5) == 0.2


@given(GRADES)
def test_each_measure_lies_between_0_and_1(grades):
    for value in (ndcg(grades, grades), precision(grades, grades, 1), precision(grades, grades, 5)):
        assert value is None or 0 <= value <= 1 + 1e-12


@given(GRADES.filter(any))
def test_the_ideal_order_scores_1_and_no_order_more(grades):
    assert ndcg(sorted(grades, reverse=True), grades) == pytest.approx(1)
    assert (precision(grades, grades, 5) or 0) <= (best_precision(grades, 5) or 0)


@given(GRADES, st.integers(0, 13))
def test_moving_a_better_one_up_never_lowers_anything(grades, place):
    if place + 1 >= len(grades) or grades[place] >= grades[place + 1]:
        return
    swapped = [*grades[:place], grades[place + 1], grades[place], *grades[place + 2 :]]
    assert (ndcg(swapped, grades) or 0) >= (ndcg(grades, grades) or 0)
    assert (precision(swapped, grades, 1) or 0) >= (precision(grades, grades, 1) or 0)
