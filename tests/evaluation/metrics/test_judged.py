"""The orders that are held against the grades."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.evaluation.metrics.judged import NO_PLACE, ORDERS, JudgedConsultant, ScoredPair, ranked_grades


def pair(rank, score=0, *, pure=(0, 0, 0), asked=0, is_eligible=True) -> ScoredPair:
    return ScoredPair(rank, is_eligible, score, pure, asked)


# The grade stands for the consultant, so that the order can be read off.
FOUR = (
    JudgedConsultant("a", 0, pair(2, pure=(30, 10, 20), asked=5)),
    JudgedConsultant("b", 1, pair(1, pure=(10, 20, 30), asked=5)),
    JudgedConsultant("c", 2, pair(3, pure=(20, 30, 10), asked=9)),
    JudgedConsultant("d", 3, pair(4, pure=(90, 90, 90), asked=90, is_eligible=False)),
)
IN_ORDER = [
    pytest.param("score", [1, 0, 2, 3], id="as the product ranks them"),
    pytest.param("coverage", [2, 1, 0, 3], id="what is asked alone; equal ones as ranked, not eligible last"),
    pytest.param("all micro", [0, 2, 1, 3], id="as if every client were micro"),
    pytest.param("all sweet_spot", [2, 1, 0, 3], id="as if every client were sweet_spot"),
    pytest.param("all larger", [1, 0, 2, 3], id="as if every client were larger"),
]


@pytest.mark.parametrize(("order", "grades"), IN_ORDER)
def test_an_order_tells_who_comes_first(order, grades):
    assert ranked_grades(FOUR, order) == grades


def test_those_without_a_place_come_last_in_order_of_their_scores():
    kept_for_their_own_sake = (
        JudgedConsultant("f", 1, pair(NO_PLACE, 10)),
        JudgedConsultant("g", 2, pair(NO_PLACE, 20)),
        JudgedConsultant("h", 3, pair(NO_PLACE, 99, is_eligible=False)),
    )
    assert ranked_grades((*kept_for_their_own_sake, *FOUR)) == [1, 0, 2, 3, 2, 1, 3]


def test_those_without_a_score_have_no_place():
    assert ranked_grades((JudgedConsultant("e", 3, None), FOUR[0])) == [0]


@given(st.permutations(FOUR), st.sampled_from(sorted(ORDERS)))
def test_the_order_in_which_consultants_are_given_changes_nothing(consultants, order):
    assert ranked_grades(consultants, order) == ranked_grades(FOUR, order)
