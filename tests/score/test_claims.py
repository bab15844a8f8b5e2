"""Which changes are tried, and what their scores say about a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.score.claims import (
    Change,
    Claim,
    Place,
    Standing,
    changes_to_try,
    claims,
    first_if_segment,
    place,
    place_if_segment,
)

HELD = frozenset


def standing(name: str, rank: int | None, score: int, *, eligible: bool = True) -> Standing:
    return Standing(name, name.title(), rank, eligible, score, (score, 100 - score, 50))


KEPT = [
    standing("ann", 1, 90),
    standing("bob", 2, 70),
    standing("cyd", 3, 60),
    standing("dov", 4, 99, eligible=False),
    # Kept among the requests of this consultant alone: who ranks in between is not stored.
    standing("eve", None, 40, eligible=False),
]

PLACES = [
    ("raised past one", "cyd", 71, 2),
    ("raised past nobody", "cyd", 69, 3),
    ("a tie counts against", "cyd", 70, 3),
    ("raised past all", "bob", 91, 1),
    ("a gate that fails comes first, whatever the score", "dov", 100, 4),
    ("lowered, yet before another", "ann", 65, 2),
    ("lowered below all that are complete", "dov", 10, None),
    ("from behind the kept ones among them", "eve", 100, 4),
    ("from behind the kept ones, still behind them", "eve", 50, None),
]


@pytest.mark.parametrize(("name", "score", "expected"), [pytest.param(*row[1:], id=row[0]) for row in PLACES])
def test_a_place_counts_who_is_ahead_and_is_silent_where_that_is_not_known(name, score, expected):
    own = next(each for each in KEPT if each.consultant_id == name)
    assert place(score, own, [each for each in KEPT if each is not own]) == expected


@given(
    scores=st.lists(st.integers(0, 20), min_size=2, max_size=9),
    kept=st.integers(1, 9),
    new=st.integers(0, 20),
)
def test_a_place_that_is_told_is_never_better_than_the_true_one(scores, kept, new):
    ordered = sorted(scores, reverse=True)
    everybody = [standing(str(n), n + 1, score) for n, score in enumerate(ordered)]
    own, others = everybody[0], everybody[1:]
    told = place(new, own, [each for each in others if each.rank and each.rank <= kept])
    at_worst = 1 + sum(each.score >= new for each in others)
    assert told in (None, at_worst)


def test_each_change_is_tried_once_and_no_change_first():
    assert changes_to_try(("java", "sql", "vb"), ("mcse",)) == (
        Change(),
        Change(HELD({"java"})),
        Change(HELD({"sql"})),
        Change(HELD({"vb"})),
        Change(HELD({"java", "sql"})),
        Change(HELD({"java", "vb"})),
        Change(HELD({"sql", "vb"})),
        Change(HELD({"java", "sql", "vb"})),
        Change(lacked=HELD({"mcse"})),
    )
    assert changes_to_try((), ()) == (Change(),)


def test_many_that_are_missing_are_tried_alone_in_threes_of_the_best_and_all_together():
    changes = changes_to_try([f"s{n:02}" for n in range(12)], ())
    assert len(changes) == 1 + 12 + 28 + 56 + 9
    assert Change(HELD(f"s{n:02}" for n in range(12))) in changes


def test_the_fewest_changes_overtake_and_of_those_the_least_that_is_enough():
    changes = changes_to_try(("java", "sql", "vb"), ("mcse",))
    # cyd is third with 60 behind bob with 70: no one thing is enough, two pairs are.
    told = claims(changes, (60, 69, 65, 61, 75, 76, 66, 95, 66), KEPT[2], KEPT)
    assert told.overtaking == Claim(Change(HELD({"java", "sql"})), 75, 2)
    assert told.single == (
        Claim(Change(HELD({"java"})), 69, 3),
        Claim(Change(HELD({"sql"})), 65, 3),
        Claim(Change(HELD({"vb"})), 61, 3),
    )
    assert told.uncertified == Claim(Change(lacked=HELD({"mcse"})), 66, 3)


@pytest.mark.parametrize(("name", "score"), [("ann", 99), ("cyd", 70), ("dov", 99), ("eve", 99)])
def test_nobody_is_overtaken_by_a_tie_past_a_gate_or_where_nobody_is_known_ahead(name, score):
    own = next(each for each in KEPT if each.consultant_id == name)
    told = claims((Change(), Change(HELD({"java"}))), (own.score, score), own, KEPT)
    assert told.overtaking is None


def test_a_place_by_segment_counts_the_pure_scores():
    # Pure larger is 50 for all, sweet_spot is 100 less the score: the order turns round.
    places = [place_if_segment(number, KEPT[0], KEPT) for number in range(3)]
    assert places == [Place(1), Place(3), Place(3, level=2)]
    firsts = [[each.consultant_id for each in first_if_segment(number, KEPT)] for number in range(3)]
    assert firsts == [["ann"], ["cyd"], ["ann", "bob", "cyd"]]


def test_a_claim_counts_who_would_be_level():
    told = claims((Change(), Change(HELD({"java"}))), (60, 70), KEPT[2], KEPT)
    assert told.single == (Claim(Change(HELD({"java"})), 70, 3, level=1),)
