"""Scores worked out by hand, line by line; the SQL and the twin must both give them.

Depth of a skill with unstated years (2 taken): 1 - e^(-2/3) = .4865829, so
    micro .9 + .1 x .4865829 = .948658   sweet_spot .8 + .2 x ... = .897317   larger .55 + .45 x ... = .768962
Ten years: 1 - e^(-10/3) = .9643260, so micro .996433, sweet_spot .992865, larger .983947.
Where nothing is preferred, `required` has A + B points: 84, 84 and 80. Unknown rate or budget: half of the price points.
"""

# ruff: noqa: E501  the rows of a table stay in one piece

from datetime import date

import pytest

from tests.score import twin
from tests.score.test_sql_is_twin import stored_lines
from tests.score.warehouse import Scored, score
from tests.score.world import LARGER, MICRO, SWEET_SPOT, Claim, Consultant, Request, World

EXCHANGE = (("exchange", "required"),)
MIXED = (300, 300, 400)

# description, wants, claims, permille, other values of the request, rate, expected lines other than 0
CASES = [
    # 84000 x .948658 = 79687.27; price 12000 x .948658 = 11383 (.9), half of it 5691
    ("micro: one skill held", EXCHANGE, [Claim("exchange")], MICRO, {}, None,
     {"required exchange": 79687, "price": 5691}),
    # 84000 x .897317 = 75374.6; price 12000 x .897317 = 10767 (.8), half of it 5383
    ("sweet_spot: one skill held", EXCHANGE, [Claim("exchange")], SWEET_SPOT, {}, None,
     {"required exchange": 75374, "price": 5383}),
    # 80000 x .768962 = 61516.96; depth 10000 x .768962^2 = 10000 x .591302 = 5913
    ("larger: one skill held", EXCHANGE, [Claim("exchange")], LARGER, {}, None,
     {"required exchange": 61516, "depth exchange": 5913}),
    # 80000 x .983947 = 78715.76; .983947^2 = .968151(69), so depth 9681
    ("larger: ten years", EXCHANGE, [Claim("exchange", 10)], LARGER, {}, None,
     {"required exchange": 78715, "depth exchange": 9681}),
    ("larger: of two statements the longer and the later count", EXCHANGE,
     [Claim("exchange", 3), Claim("exchange", 10, last_used_year=2012)], LARGER, {}, None,
     {"required exchange": 78715, "depth exchange": 9681}),
    ("larger: more than ten years count as ten", EXCHANGE, [Claim("exchange", 30)], LARGER, {}, None,
     {"required exchange": 78715, "depth exchange": 9681}),
    # 10 years, last used 2021: 10 x 2^-1 = 5, 1 - e^(-5/3) = .8111244, .55 + .45 x that = .915006
    # 80000 x .915006 = 73200.48; .915006^2 = .837235(98), depth 8372
    ("larger: five years out of use halve the years", EXCHANGE, [Claim("exchange", 10, last_used_year=2021)],
     LARGER, {}, None, {"required exchange": 73200, "depth exchange": 8372}),
    # .95 x .948658 = .901225; 84000 x .901225 = 75702.9; price 12000 x .901225 = 10814, half 5407
    ("micro: a special case of what is asked", EXCHANGE, [Claim("message-store")], MICRO, {}, None,
     {"required exchange": 75702, "price": 5407}),
    # .95 x .6 = .57, x .768962 = .438308; 80000 x .438308 = 35064.64; .438308^2 = .192113, depth 1921
    ("larger: a special case counts .6 of that", EXCHANGE, [Claim("message-store")], LARGER, {}, None,
     {"required exchange": 35064, "depth exchange": 1921}),
    # parent .5 x .948658 = .474329; 84000 x .474329 = 39843.6; price 12000 x .474329 = 5691, half 2845
    ("micro: the general case of what is asked", (("message-store", "required"),), [Claim("exchange")], MICRO,
     {}, None, {"required message-store": 39843, "price": 2845}),
    # sibling .35 x .948658 = .332030; 84000 x .33203 = 27890.5; price 12000 x .33203 = 3984, half 1992
    ("micro: a sibling of what is asked", (("message-store", "required"),), [Claim("exchange-forms")], MICRO,
     {}, None, {"required message-store": 27890, "price": 1992}),
    # related .25 x .948658 = .237164; 84000 x .237164 = 19921.8; price 12000 x .237164 = 2845, half 1422
    ("micro: related to what is asked", EXCHANGE, [Claim("windows-server")], MICRO, {}, None,
     {"required exchange": 19921, "price": 1422}),
    # Two required share 62: 31000 x .948658 = 29408.4. Preferred 22000 x .948658 = 20870.5.
    # Coverage .474329: g = .948658; 1 of 4 groups: 4000 x .948658 / 4 = 948.7; price 12000 x .474329 = 5691, half 2845
    ("micro: required, missing, preferred, breadth",
     (("exchange", "required"), ("java", "required"), ("outlook", "preferred")),
     [Claim("exchange"), Claim("outlook")], MICRO, {}, None,
     {"required exchange": 29408, "preferred outlook": 20870, "breadth": 948, "price": 2845}),
    # Of four requirements each has 1/4 of its pool, the wish all of its own, and both no more than the other:
    # 84000 x .25 / 1.25 = 16800 for the wish, 67200 for the four; 16800 x .948658 = 15937.5.
    # Coverage .237164: g = .474329; 1 of 4 groups: 4000 x .474329 / 4 = 474.3; price 12000 x .237164 = 2845, half 1422
    ("micro: a single wish weighs no more than a requirement",
     (("exchange", "required"), ("java", "required"), ("sap", "required"), ("firewall", "required"),
      ("quickbooks", "preferred")),
     [Claim("exchange"), Claim("quickbooks")], MICRO, {}, None,
     {"required exchange": 15937, "preferred quickbooks": 15937, "breadth": 474, "price": 1422}),
    ("micro: what is only preferred is meant", (("exchange", "preferred"),), [Claim("exchange")], MICRO, {}, None,
     {"required exchange": 79687, "price": 5691}),
    ("micro: required wins where both are said", (("exchange", "preferred"), ("exchange", "required")),
     [Claim("exchange")], MICRO, {}, None, {"required exchange": 79687, "price": 5691}),
    # 8000 x (1 - e^-0.5) = 3147.8
    ("micro: one certification nobody asked for", EXCHANGE, [Claim("exchange"), Claim("cert-a-plus")], MICRO, {},
     None, {"required exchange": 79687, "price": 5691, "certification": -3148}),
    # 8000 x (1 - e^-1) = 5057.0; a retired one counts like the others
    ("micro: two of them, one retired", EXCHANGE, [Claim("exchange"), Claim("cert-a-plus"), Claim("cert-mcp")],
     MICRO, {}, None, {"required exchange": 79687, "price": 5691, "certification": -5057}),
    ("micro: a certification that the client calls a plus does not put him off", (*EXCHANGE, ("cert-a-plus", "optional")),
     [Claim("exchange"), Claim("cert-a-plus")], MICRO, {}, None, {"required exchange": 79687, "price": 5691}),
    ("micro: nor does a higher one than the one he calls a plus", (*EXCHANGE, ("cert-mcp", "optional")),
     [Claim("exchange"), Claim("cert-mcse"), Claim("cert-a-plus")], MICRO, {}, None,
     {"required exchange": 79687, "price": 5691, "certification": -3148}),
    ("larger: one that is called a plus counts as any does", (*EXCHANGE, ("cert-exchange", "optional")),
     [Claim("exchange"), Claim("cert-exchange")], LARGER, {}, None,
     {"required exchange": 61516, "depth exchange": 5913, "certification": 7500}),
    ("sweet_spot: certifications leave cold", EXCHANGE, [Claim("exchange"), Claim("cert-a-plus")], SWEET_SPOT, {},
     None, {"required exchange": 75374, "price": 5383}),
    # 1 - .15 - .6 x 1 = .25 left of 10 points
    ("larger: a relevant certification", EXCHANGE, [Claim("exchange"), Claim("cert-exchange")], LARGER, {}, None,
     {"required exchange": 61516, "depth exchange": 5913, "certification": 7500}),
    # .25 x .85 = .2125 left
    ("larger: a second one that is not relevant", EXCHANGE,
     [Claim("exchange"), Claim("cert-exchange"), Claim("cert-a-plus")], LARGER, {}, None,
     {"required exchange": 61516, "depth exchange": 5913, "certification": 7875}),
    # related x .6 = .15 of relevance: 1 - .15 - .09 = .76 left
    ("larger: a certification near the matter", EXCHANGE, [Claim("exchange"), Claim("cert-mcse")], LARGER, {}, None,
     {"required exchange": 61516, "depth exchange": 5913, "certification": 2400}),
    ("larger: certifications without the skill earn nothing", EXCHANGE, [Claim("cert-exchange")], LARGER, {}, None,
     {}),
    # A certification is held as a whole: 84 points, price 12000 / 2; it is asked for, so it is not in n
    ("micro: a certification that is asked for", (("cert-a-plus", "required"),), [Claim("cert-a-plus")], MICRO, {},
     None, {"required cert-a-plus": 84000, "price": 6000}),
    # .95 of 84000; it answers what is asked, so nobody can be put off by it
    ("micro: a higher certification than asked for", (("cert-mcp", "required"),), [Claim("cert-mcse")], MICRO, {},
     None, {"required cert-mcp": 79800, "price": 5700}),
    ("micro: the skill does not stand for its certification", (("cert-exchange", "required"),),
     [Claim("windows-server")], MICRO, {}, None, {}),
    ("micro: expired the day before", (("cert-a-plus", "required"),),
     [Claim("cert-a-plus", expires_on=date(2026, 11, 1))], MICRO, {}, None, {}),
    ("micro: valid on its last day", (("cert-a-plus", "required"),),
     [Claim("cert-a-plus", expires_on=date(2026, 11, 2))], MICRO, {}, None,
     {"required cert-a-plus": 84000, "price": 6000}),
    ("micro: in progress is not held", (("cert-a-plus", "required"),),
     [Claim("cert-a-plus", assertion="in_progress")], MICRO, {}, None, {}),
    ("micro: what is denied once is not held", EXCHANGE,
     [Claim("exchange"), Claim("exchange", assertion="negated")], MICRO, {}, None, {}),
    # 5000 x (1 - e^(-1/3)) = 1417.3
    ("micro: an enterprise skill that has nothing to do with it", EXCHANGE, [Claim("exchange"), Claim("sap")],
     MICRO, {}, None, {"required exchange": 79687, "price": 5691, "overqualification": -1417}),
    # 4000 x (1 - e^(-2/3)) = 1946.3
    ("sweet_spot: two of them", EXCHANGE, [Claim("exchange"), Claim("sap"), Claim("java")], SWEET_SPOT, {}, None,
     {"required exchange": 75374, "price": 5383, "overqualification": -1946}),
    ("larger: unrelated skills count nothing", EXCHANGE, [Claim("exchange"), Claim("sap")], LARGER, {}, None,
     {"required exchange": 61516, "depth exchange": 5913}),
    ("micro: nobody falls below 0", EXCHANGE, [Claim("cert-a-plus")], MICRO, {}, None,
     {"certification": -3148, "floor": 3148}),
    ("micro: at the budget", EXCHANGE, [Claim("exchange")], MICRO, {"rate_max": 10_000}, 10_000,
     {"required exchange": 79687, "price": 11383}),
    # (30000 - 24000) / 10000 = .6; 11383 x .6 = 6829.8
    ("micro: a fifth over the budget", EXCHANGE, [Claim("exchange")], MICRO, {"rate_max": 10_000}, 12_000,
     {"required exchange": 79687, "price": 6829}),
    ("micro: half as much again", EXCHANGE, [Claim("exchange")], MICRO, {"rate_max": 10_000}, 15_000,
     {"required exchange": 79687}),
    ("micro: a budget of 0 is none", EXCHANGE, [Claim("exchange")], MICRO, {"rate_max": 0}, 15_000,
     {"required exchange": 79687, "price": 5691}),
    # required .3 x 79687 + .3 x 75374 + .4 x 61516 = 71124.7; price .3 x 5691 + .3 x 5383 = 3322.2; depth .4 x 5913
    # = 2365.2; together 76812.1, rounded down 71124 + 3322 + 2365 = 76811: the one left over goes to .7
    ("mixture: largest remainder", EXCHANGE, [Claim("exchange")], MIXED, {}, None,
     {"required exchange": 71125, "price": 3322, "depth exchange": 2365}),
]  # fmt: skip


def world_of(cases) -> World:
    """Return all cases in one world: the case's number is the key of its request and its consultant."""
    asking = [
        Request(key, wants, permille, **more) for key, (_, wants, _, permille, more, _, _) in enumerate(cases)
    ]
    people = [Consultant(key, tuple(claims), rate) for key, (_, _, claims, _, _, rate, _) in enumerate(cases)]
    return World(tuple(asking), tuple(people))


@pytest.fixture(scope="module")
def scored(con) -> Scored:
    return score(con, world_of(CASES), kept=len(CASES))


def told(lines: dict[tuple[str, str], int]) -> dict[str, int]:
    return {f"{kind} {item}".strip(): points for (kind, item), points in lines.items() if points}


@pytest.mark.parametrize("key", range(len(CASES)), ids=[case[0] for case in CASES])
def test_the_sql_gives_the_score_worked_out_by_hand(scored, key):
    lines = {name: points[0] for name, points in stored_lines(scored, (key, key)).items()}
    assert told(lines) == CASES[key][-1]
    assert scored.matches[key, key]["score_millipoints"] == sum(CASES[key][-1].values())


@pytest.mark.parametrize("key", range(len(CASES)), ids=[case[0] for case in CASES])
def test_the_twin_gives_the_score_worked_out_by_hand(key):
    world = world_of(CASES)
    assert told(twin.fit(world, world.requests[key], world.consultants[key]).lines) == CASES[key][-1]


def test_a_missing_requirement_is_a_line_of_0_points(scored):
    key = [case[0] for case in CASES].index("micro: required, missing, preferred, breadth")
    assert scored.lines[key, key]["required", "java"]["points_millipoints"] == 0
