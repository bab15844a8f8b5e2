"""Selection rates and impact ratios, worked out by hand."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.fairness import NOT_STATED, Placement, Tally, outcomes, tallies
from skillmatch.fairness.impact import standard_deviations, wilson_interval

GROUPS = {"ann": "f", "bea": "f", "cleo": "f", "dan": "m", "eli": "m", "fay": NOT_STATED}


def tally(group: str, consultants: int, selected: int, pairs_selected: int = 0) -> Tally:
    return Tally(group, consultants, selected, consultants * 4, pairs_selected)


def test_selected_is_who_is_placed_for_one_request_at_least_and_pairs_count_each_time():
    placed = [Placement("micro", name, 1) for name in ("ann", "ann", "dan", "fay", "gone")]
    assert tallies(placed, GROUPS, 4) == (
        Tally("f", 3, 1, 12, 2),
        Tally("m", 2, 1, 8, 1),
        Tally(NOT_STATED, 1, 1, 4, 1),
    )


@pytest.mark.parametrize(
    ("women", "men", "ratio", "note"),
    [
        pytest.param((40, 10), (40, 20), 0.5, "below four fifths", id="half the rate"),
        pytest.param((100, 40), (50, 25), 0.8, "", id="exactly four fifths are enough"),
        pytest.param((100, 39), (50, 25), 0.78, "below four fifths", id="just below"),
        pytest.param((60, 30), (40, 20), 1.0, "", id="the same rate"),
        pytest.param((40, 0), (40, 20), 0.0, "below four fifths", id="nobody of one group"),
        pytest.param((40, 0), (40, 0), None, "nobody selected", id="nobody at all"),
        pytest.param((29, 10), (40, 20), None, "too few to say", id="too few"),
        pytest.param((30, 15), (1500, 750), 1.0, "under 2 % of all", id="a small share"),
    ],
)
def test_the_impact_ratio_is_the_rate_over_the_highest_rate(women, men, ratio, note):
    one, _ = outcomes((tally("f", *women), tally("m", *men)))
    assert one.impact_ratio == (ratio if ratio is None else pytest.approx(ratio))
    assert one.note == note


def test_too_few_have_counts_and_no_rates_and_set_no_highest_rate():
    few, many, least = outcomes((tally("f", 5, 5), tally("m", 40, 10), tally("x", 40, 5)))
    assert (few.tally.consultants, few.tally.selected) == (5, 5)
    assert [few.rate, few.rate_low, few.rate_high, few.impact_ratio, few.pair_rate] == [None] * 5
    assert (many.rate, many.impact_ratio, least.impact_ratio) == (0.25, 1.0, 0.5)


def test_whose_group_is_not_stated_has_a_rate_and_is_compared_with_nobody():
    unstated, men, women = outcomes((tally(NOT_STATED, 40, 40), tally("m", 40, 10), tally("f", 40, 9)))
    assert (unstated.rate, unstated.impact_ratio, unstated.note) == (1.0, None, "not compared")
    assert (men.impact_ratio, women.impact_ratio) == (1.0, 0.9)


def test_one_group_alone_is_compared_with_nobody():
    few, men = outcomes((tally("f", 5, 5), tally("m", 40, 10)))
    assert (few.note, men.note) == ("too few to say", "not compared")
    assert (men.rate, men.impact_ratio) == (0.25, None)


def test_pairs_have_a_rate_of_their_own():
    women, _ = outcomes((tally("f", 40, 20, 24), tally("m", 40, 20, 32)))
    assert (women.impact_ratio, women.pair_rate) == (1.0, 0.15)
    assert women.pair_impact_ratio == pytest.approx(0.75)


@pytest.mark.parametrize(
    ("selected", "consultants", "expected"),
    [
        pytest.param(10, 40, (0.1419, 0.4019), id="a quarter"),
        pytest.param(0, 10, (0.0, 0.2775), id="none"),
        pytest.param(10, 10, (0.7225, 1.0), id="all"),
        pytest.param(50, 100, (0.4038, 0.5962), id="half"),
    ],
)
def test_the_interval_of_a_rate(selected, consultants, expected):
    assert wilson_interval(selected, consultants) == pytest.approx(expected, abs=0.0001)


def test_standard_deviations_between_two_rates():
    # 10 and 20 of 40: 0.25 apart, pooled 0.375, so sqrt(0.375 * 0.625 * 2 / 40) = 0.10825 each.
    assert standard_deviations(tally("f", 40, 10), tally("m", 40, 20)) == pytest.approx(2.3094, abs=0.0001)


COUNTS = st.integers(30, 200).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))


@given(st.lists(COUNTS, min_size=1, max_size=5))
def test_the_highest_group_has_ratio_one_and_nobody_more(counts):
    counted = tuple(tally(f"g{place}", *each) for place, each in enumerate(counts))
    found = outcomes(counted)
    ratios = [each.impact_ratio for each in found if each.impact_ratio is not None]
    assert all(each.rate_low <= each.rate <= each.rate_high for each in found)
    assert not ratios or max(ratios) == 1.0
    for each in found:
        highest = max(Fraction(one.selected, one.consultants) for one in counted)
        is_below = Fraction(each.tally.selected, each.tally.consultants) < Fraction(4, 5) * highest
        assert ("below four fifths" in each.note) == is_below
