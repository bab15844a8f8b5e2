"""Whether a basis stands, and who has enough pairs left on it: each relation from a few rows."""

# ruff: noqa: E501  the rows of a table stay in one piece

from collections.abc import Iterator
from datetime import date

import pytest

from skillmatch import store

MONDAY = date(2026, 11, 2)
ASKED = {"form": "f", "kept": 40, "least_pairs": 4, "most_days": 7, "most_changed_percent": 50}
STANDING = (MONDAY, "f", "t", "w", 40)
TOLD = [(1, 7), (2, 8)]
GIVEN = {
    "basis": [(MONDAY, "t", "w")],
    "standing": [STANDING],
    "seen": [("request", 1, 9)],
    "basis_consultant": TOLD,
    "consultant_input": TOLD,
    "request_input": [(1, 9), (2, 9)],
}
RENEWALS = [
    ("nothing changed", {}, ""),
    ("six days after", {"basis": [(date(2026, 11, 8), "t", "w")]}, ""),
    ("half of them changed", {"consultant_input": [(1, 7), (2, 9)]}, ""),
    ("three pairs", {"request_input": [(1, 9)], "consultant_input": [(1, 7), (2, 8), (3, 9)]}, "few pairs"),
    ("no night before", {"standing": []}, "nothing was scored before"),
    ("a night was killed", {"seen": []}, "nothing was scored before"),
    ("a week after", {"basis": [(date(2026, 11, 9), "t", "w")]}, "the basis is too old"),
    ("a night of before", {"basis": [(date(2026, 11, 1), "t", "w")]}, "the basis is too old"),
    ("other SQL", {"standing": [(MONDAY, "g", "t", "w", 40)]}, "the rules of the score are others"),
    ("another taxonomy", {"basis": [(MONDAY, "u", "w")]}, "the taxonomy is another"),
    ("other weights", {"basis": [(MONDAY, "t", "v")]}, "the weights are others"),
    ("fewer are kept", {"standing": [(MONDAY, "f", "t", "w", 41)]}, "another number of matches is kept"),
    ("one changed, one gone", {"consultant_input": [(1, 8), (3, 8)]}, "too many consultants changed"),
]
# The columns that the relations look at.
TABLES = {
    "basis": "as_of_on date, taxonomy_version text, weights_version text",
    "standing": "based_on date, form text, taxonomy_version text, weights_version text, kept integer",
    "seen": "document_kind text, document_key integer, input_hash ubigint",
    "basis_consultant": "consultant_key integer, input_hash ubigint",
    "consultant_input": "consultant_key integer, input_hash ubigint",
    "request_input": "request_key integer, input_hash ubigint",
    "standing_request": "request_key integer",
    "standing_consultant": "consultant_key integer",
    "scored_request": "request_key integer, certainty_permille integer",
    "draw": "request_key integer, mean_millipoints bigint, requirement_count bigint, vague_requirements bigint",
    "known_facet": "request_key integer, segment text, least_millipoints bigint",
    "known_consultant": "consultant_key integer, least_millipoints bigint",
    "pair_order": "request_key integer, consultant_key integer, order_key bigint, points_micro integer, points_sweet_spot integer, points_larger integer",
    "requirement": "request_key integer, concept text",
    "rarity": "concept text",
    "similarity": "asked text, held text",
    "capability": "consultant_key integer, concept text",
}


@pytest.fixture(scope="module")
def con() -> Iterator[store.Connection]:
    """Return a warehouse of its own: its tables have fewer columns than others need."""
    with store.open_memory() as opened:
        store.migrate(opened)
        for table, columns in TABLES.items():
            opened.execute(f"create or replace table snapshot.{table} ({columns})")
        yield opened


def put(con: store.Connection, **tables: list[tuple[object, ...]]) -> None:
    """Let tables of the snapshot hold these rows."""
    for table, rows in tables.items():
        con.execute(f"delete from snapshot.{table}")
        for row in rows:
            con.execute(f"insert into snapshot.{table} values ({', '.join('?' * len(row))})", row)


@pytest.mark.parametrize(("changed", "reason"), [pytest.param(*row[1:], id=row[0]) for row in RENEWALS])
def test_a_basis_stands_until_it_is_old_or_too_much_changed(con, changed, reason):
    put(con, **GIVEN | changed)
    assert store.fetch(con, "queries/renewal", ASKED) == [{"reason": reason}]


def test_who_was_seen_as_he_is_stands_whatever_has_his_number_on_the_other_side(con):
    put(con, seen=[("request", 1, 7), ("request", 2, 7), ("profile", 1, 8), ("profile", 3, 9)])
    put(con, request_input=[(1, 7), (2, 8), (3, 9)], consultant_input=[(1, 8), (2, 7), (4, 9)])
    assert keys(con, "standing_request") == [1]
    assert keys(con, "standing_consultant") == [1]


def test_answers_are_known_of_those_who_answer_nothing_asked_for_the_first_time(con):
    put(
        con, standing_consultant=[(1,), (2,), (3,)], rarity=[("java",)], requirement=[(1, "java"), (1, "sap")]
    )
    put(con, similarity=[("java", "java"), ("sap", "sap"), ("sap", "erp"), ("dns", "dns")])
    put(con, capability=[(1, "java"), (1, "dns"), (2, "sap"), (3, "erp"), (4, "sap")])
    assert keys(con, "steady_consultant") == [1]


ELIGIBLE = 1 << 62


def pair(request: int, consultant: int, points: int, key: int = ELIGIBLE) -> tuple[object, ...]:
    """Return a pair that has the same points in every segment."""
    return (request, consultant, key | points << 45, points, points, points)


# Two are kept, and all pairs from 50 points on are stored.
SHORT = [
    ("enough at the limit", [pair(1, 1, 50), pair(1, 2, 60)], False),
    ("one below it", [pair(1, 1, 49), pair(1, 2, 60)], True),
    ("one who is not eligible", [pair(1, 1, 60, 0), pair(1, 2, 60)], True),
    ("one who does not stand", [pair(1, 9, 60), pair(1, 2, 60)], True),
    ("none", [], True),
]


@pytest.mark.parametrize(("pairs", "is_short"), [pytest.param(*row[1:], id=row[0]) for row in SHORT])
def test_a_request_is_short_where_too_few_pairs_are_certain_to_be_the_first(con, pairs, is_short):
    put(con, standing_request=[(1,), (2,)], standing_consultant=[(1,), (2,)], pair_order=pairs)
    put(con, scored_request=[(1, 1000), (2, 1000)], known_facet=[(1, "micro", 50), (2, "micro", 0)])
    assert keys(con, "short_request") == [1] * is_short


@pytest.mark.parametrize(("count", "is_short"), [(4, True), (5, False)])
def test_where_the_segment_is_in_doubt_five_of_each_are_needed(con, count, is_short):
    put(con, standing_request=[(1,)], standing_consultant=[(key,) for key in range(9)])
    put(con, scored_request=[(1, 600)], known_facet=[(1, "micro", 50), (1, "larger", 40)])
    put(con, pair_order=[pair(1, key, 50) for key in range(count)])
    assert keys(con, "short_request") == [1] * is_short


@pytest.mark.parametrize(("pairs", "is_short"), [pytest.param(*row[1:], id=row[0]) for row in SHORT])
def test_a_consultant_is_short_by_what_his_scores_are_drawn_to(con, pairs, is_short):
    """Of one requirement with one vague half of the distance to the mean, 0, stays: 50 points of 100."""
    turned = [pair(two, one, 2 * points, key & ELIGIBLE) for one, two, key, points, *_ in pairs]
    put(con, standing_consultant=[(1,), (2,)], standing_request=[(1,), (2,)], pair_order=turned)
    put(con, draw=[(key, 0, 1, 1) for key in (1, 2, 9)], known_consultant=[(1, 50), (2, 0)])
    assert keys(con, "short_consultant") == [1] * is_short


def keys(con: store.Connection, name: str) -> list[object]:
    """Return the keys that a relation has, in order."""
    given = {"kept": 2} if name.startswith("short") else {}
    return sorted(next(iter(row.values())) for row in store.fetch(con, f"intermediate/{name}", given))


def test_a_limit_is_what_the_last_of_the_first_eligible_of_a_certain_request_has(con):
    pairs = [pair(1, 1, 70), pair(1, 2, 60), pair(1, 3, 50), pair(1, 4, 90, 0)]
    others = [pair(2, 1, 70), pair(3, 1, 70), pair(3, 2, 60), pair(4, 1, 9), pair(4, 2, 8)]
    put(con, pair_order=pairs + others, standing_request=[(4,)])
    put(con, scored_request=[(1, 1000), (2, 1000), (3, 999), (4, 1000)])
    found = store.fetch(con, "intermediate/request_reach", {"kept": 2})
    assert found == [{"request_key": 1, "least_millipoints": 60}]


def test_between_nights_pairs_stay_that_either_side_may_need(con):
    """Requests 1 and 2 keep from 50 points on, or what a consultant needs; of 3, in doubt, all stay."""
    put(con, scored_request=[(1, 1000), (2, 1000), (3, 999)], draw=[(key, 0, 1, 1) for key in (1, 2, 3)])
    put(
        con,
        known_facet=[(key, "micro", 50) for key in (1, 2, 3)],
        known_consultant=[(1, 40), (2, 20), (3, 40)],
    )
    put(
        con,
        pair_order=[
            pair(1, 1, 50),
            pair(1, 2, 49),
            pair(1, 3, 49),
            pair(2, 2, 40),
            pair(2, 1, 40),
            pair(3, 1, 1),
        ],
    )
    found = store.fetch(con, "keeping/pair_order")
    stay = {(row["request_key"], row["consultant_key"]) for row in found}
    assert stay == {(1, 1), (1, 2), (2, 2), (3, 1)}


def test_relations_have_a_number_that_an_exchange_changes(con):
    def number(*rows: tuple[str, str, str]) -> object:
        con.execute("delete from concept_relation")
        con.executemany("insert into concept_relation values (?, ?, ?)", rows)
        return store.fetch(con, "queries/relation_sum")[0]["relation_sum"]

    near, far = ("a", "b", "child"), ("b", "c", "related")
    assert number(near, far) == number(far, near)
    assert number(near, far) != number(("a", "b", "related"), ("b", "c", "child"))
