"""Places, gates, confidence and evidence: everything about a match that is not a point."""

# ruff: noqa: E501  the rows of a table stay in one piece

from datetime import date, timedelta

import pytest

from skillmatch import store
from tests.score.warehouse import score
from tests.score.world import AS_OF, LARGER, MICRO, Claim, Consultant, Request, World

EXCHANGE = (("exchange", "required"),)


def placed(found, request: int) -> list[int]:
    """Return the consultants of a request, first to last."""
    own = [
        (row["rank"], pair[1]) for pair, row in found.matches.items() if pair[0] == request and row["rank"]
    ]
    return [key for _, key in sorted(own)]


def test_a_request_without_requirements_is_unscored_with_a_reason(con):
    found = score(
        con, World((Request(1, (("exchange", "mentioned"),)),), (Consultant(1, (Claim("exchange"),)),))
    )
    assert found.matches == {}
    assert found.requests[1]["unscored_reason"] == "no requirement found in the request"


def test_rarity_is_between_a_fifth_and_one(con):
    """Of 3 consultants: held by all ln(4/4) = 0, so .2; by one ln(4/2)/ln 4 = .5; by nobody 1."""
    everyone = Claim("office")
    people = (
        Consultant(1, (everyone, Claim("java"))),
        Consultant(2, (everyone,)),
        Consultant(3, (everyone,)),
    )
    score(con, World((Request(1, tuple((c, "required") for c in ("office", "java", "sap"))),), people))
    rarity = {row["concept"]: row["idf_ppm"] for row in store.rows(con, "from snapshot.rarity")}
    assert rarity == {"office": 200_000, "java": 500_000, "sap": 1_000_000}


def test_a_rare_requirement_weighs_more_for_a_larger_client(con):
    """Weights .2 and .5 of .7, so java is worth 80000 x 5/7 x .768962 = 43940.7 and office 17576.3."""
    people = (Consultant(1, (Claim("office"), Claim("java"))), Consultant(2, (Claim("office"),)))
    third = Consultant(3, (Claim("office"),))
    wants = (("office", "required"), ("java", "required"))
    found = score(con, World((Request(1, wants, LARGER),), (*people, third)))
    lines = found.lines[1, 1]
    assert lines["required", "java"]["points_millipoints"] == 43_940
    assert lines["required", "office"]["points_millipoints"] == 17_576


def test_the_consultants_side_draws_vague_requests_to_the_mean(con):
    """Scores 85378 and 0, mean 42689; one requirement, so a fifth of the distance stays: 8537.8."""
    wants = Request(1, EXCHANGE), Request(2, (("quickbooks", "required"),))
    found = score(con, World(wants, (Consultant(1, (Claim("exchange"),)),)))
    drawn = {pair[0]: row["consultant_score_millipoints"] for pair, row in found.matches.items()}
    assert drawn == {1: 42_689 + 8_537, 2: 42_689 - 8_538}
    assert {pair[0]: row["consultant_rank"] for pair, row in found.matches.items()} == {1: 1, 2: 2}


# description, request, rate, location, expected gates, expected outcome
GATES = [
    ("nothing is known", {}, None, "", {"rate": "unknown", "location": "unknown"}, "unknown"),
    ("within budget, remote", {"rate_max": 9000, "is_remote": True}, 9000, "",
     {"rate": "pass", "location": "pass"}, "pass"),
    ("above a soft budget", {"rate_max": 9000}, 9001, "", {"rate": "unknown", "location": "unknown"}, "unknown"),
    ("above a hard budget", {"rate_max": 9000, "is_rate_hard": True, "is_remote": True}, 9001, "",
     {"rate": "fail", "location": "pass"}, "fail"),
    ("hard budget, rate not stated", {"rate_max": 9000, "is_rate_hard": True}, None, "",
     {"rate": "unknown", "location": "unknown"}, "unknown"),
    ("the same town", {"location": " Leeds", "rate_max": 9000}, 8000, "leeds ",
     {"rate": "pass", "location": "pass"}, "pass"),
    ("another town", {"location": "York"}, None, "Leeds", {"rate": "unknown", "location": "unknown"}, "unknown"),
]  # fmt: skip


@pytest.fixture(scope="module")
def gated(con):
    """Return all cases scored in one world: the request of each, and for it a consultant with the same key."""
    asking = tuple(Request(key, EXCHANGE, LARGER, **case[1]) for key, case in enumerate(GATES, start=1))
    people = tuple(
        Consultant(key, (Claim("exchange"),), *case[2:4]) for key, case in enumerate(GATES, start=1)
    )
    return score(con, World(asking, people))


@pytest.mark.parametrize("key", range(1, len(GATES) + 1), ids=[case[0] for case in GATES])
def test_gates_give_an_outcome_and_no_points(gated, key):
    *_, gates, outcome = GATES[key - 1]
    assert gated.gates[key, key] == gates
    assert gated.matches[key, key]["gate_outcome"] == outcome
    assert gated.matches[key, key]["is_eligible"] is (outcome != "fail")
    assert gated.matches[key, key]["score_millipoints"] == 61_516 + 5_913


def test_who_is_not_eligible_is_listed_last_with_his_score(con):
    request = Request(1, EXCHANGE, rate_max=9000, is_rate_hard=True)
    best = Consultant(1, (Claim("exchange", 10),), 9500)
    found = score(con, World((request,), (best, Consultant(2, (Claim("windows-server"),), 9000))))
    assert placed(found, 1) == [2, 1]
    assert found.matches[1, 1]["score_millipoints"] > found.matches[1, 2]["score_millipoints"]


def test_of_equals_he_who_passes_the_gates_comes_before_the_doubtful(con):
    people = (Consultant(1, (Claim("exchange"),), 8000), Consultant(2, (Claim("exchange"),), 8000, "Leeds"))
    asking = tuple(Request(key, EXCHANGE, LARGER, rate_max=9000, location="Leeds") for key in range(1, 6))
    found = score(con, World(asking, people))
    assert {tuple(placed(found, key)) for key in range(1, 6)} == {(2, 1)}


def test_equals_are_ordered_by_rate_and_then_by_lot_not_by_id(con):
    wants = tuple(Request(key, EXCHANGE, LARGER) for key in range(1, 9))
    people = tuple(
        Consultant(key, (Claim("exchange"),), rate) for key, rate in ((1, None), (2, 9000), (3, 8000))
    )
    found = score(con, World(wants, (*people, Consultant(4, (Claim("exchange"),), 8000))))
    orders = [placed(found, key) for key in range(1, 9)]
    assert {tuple(order[2:]) for order in orders} == {(2, 1)}
    assert {tuple(order[:2]) for order in orders} == {(3, 4), (4, 3)}


AGES = [
    ("not stated", None, 800),
    ("30 days", 30, 1000),
    ("105 days", 105, 850),
    ("a year", 365, 700),
    ("tomorrow", -1, 1000),
]


@pytest.fixture(scope="module")
def aged(con):
    """Return one request of each age, scored in one world."""
    dates: list[date | None] = [None if days is None else AS_OF - timedelta(days=days) for _, days, _ in AGES]
    asking = tuple(Request(key, EXCHANGE, MICRO, posted_on=day) for key, day in enumerate(dates, start=1))
    return score(con, World(asking, (Consultant(1, (Claim("exchange"),)),)))


@pytest.mark.parametrize("key", range(1, len(AGES) + 1), ids=[case[0] for case in AGES])
def test_confidence_falls_with_the_age_of_the_posting(aged, key):
    assert aged.matches[key, 1]["confidence_permille"] == AGES[key - 1][2]


def test_confidence_counts_direct_evidence_and_the_segments_certainty(con):
    """Half of the requirements is met directly, half through a special case; 700 of 1000 for the segment."""
    wants = (("exchange", "required"), ("java", "required"))
    person = Consultant(1, (Claim("message-store"), Claim("java")))
    request = Request(1, wants, (700, 300, 0), posted_on=AS_OF)
    found = score(con, World((request,), (person, Consultant(2, (Claim("exchange"),)))))
    # micro 1000/2 = 500; sweet_spot the same, both being equally rare; 500 x 700 per mille = 350
    assert found.matches[1, 1]["confidence_permille"] == 350


def test_evidence_is_what_earned_the_line(con):
    claims = (Claim("message-store"), Claim("exchange"), Claim("outlook"), Claim("cert-a-plus"), Claim("sap"))
    found = score(con, World((Request(1, EXCHANGE),), (Consultant(1, claims),)))
    evidence = {" ".join(key).strip(): row["evidence"] for key, row in found.lines[1, 1].items()}
    assert evidence == {
        "required exchange": ["p1:1"],
        "depth exchange": ["p1:1"],
        "breadth": ["p1:2"],
        "certification": ["p1:3"],
        "overqualification": ["p1:4"],
        "price": [],
    }


def test_a_certification_that_is_called_a_plus_is_evidence_only_where_it_counts(con):
    wants = (*EXCHANGE, ("cert-a-plus", "optional"))
    person = Consultant(1, (Claim("exchange"), Claim("cert-a-plus"), Claim("cert-java")))
    asking = (Request(1, wants, MICRO), Request(2, wants, (500, 0, 500)))
    lines = score(con, World(asking, (person,))).lines
    told = [lines[key, 1]["certification", ""]["evidence"] for key in (1, 2)]
    assert told == [["p1:2"], ["p1:1", "p1:2"]]


def test_the_first_five_depend_on_the_number_of_pcs_when_certifications_decide(con):
    plain = tuple(Consultant(key, (Claim("exchange"),)) for key in range(1, 6))
    certified = tuple(Consultant(key, (Claim("exchange"), Claim("cert-exchange"))) for key in range(6, 11))
    asking = (Request(1, EXCHANGE, (500, 0, 500)), Request(2, EXCHANGE, MICRO))
    found = score(con, World(asking, plain + certified))
    assert [found.requests[key]["is_segment_sensitive"] for key in (1, 2)] == [True, False]


def test_only_the_first_of_either_side_are_kept_and_blocks_are_of_no_account(con):
    asking = tuple(Request(key, EXCHANGE) for key in (1, 2, 3))
    people = tuple(Consultant(key, (Claim("exchange", key),)) for key in (1, 2, 3))
    in_one = score(con, World(asking, people), kept=1)
    assert {key for key in (1, 2, 3) if len(placed(in_one, key)) >= 1} == {1, 2, 3}
    assert {row[side] for row in in_one.matches.values() for side in ("rank", "consultant_rank")} == {1, None}
    in_three = score(con, World(asking, people), kept=1, blocks=3)
    assert in_three == in_one
