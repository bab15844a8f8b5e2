"""What the lines of a score say to a person, and what would change it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from skillmatch.score import Counterfactual, Line, counterfactuals, sentence
from tests.score import twin
from tests.score.test_invariants import pairs
from tests.score.warehouse import score
from tests.score.world import Claim, World
from tests.score.worlds import worlds

SENTENCES = [
    (Line("required", "java", "Java", 43_940), "+43.9 Java: asked for, shown in the profile"),
    (Line("required", "java", "Java", 0), "+0.0 Java: asked for, not in the profile"),
    (Line("preferred", "java", "Java", 2_000), "+2.0 Java: welcome, shown in the profile"),
    (
        Line("required", "clio", "Clio", 4_166, gain=12_499),
        "+4.2 Clio: asked for, the profile shows something related",
    ),
    (Line("breadth", "", "", 948), "+0.9 a generalist: covers everyday small-business work"),
    (Line("depth", "java", "Java", 5_913), "+5.9 Java: deep in just what is asked for"),
    (
        Line("certification", "", "", -3_148, (-3_148, 0, 7_500)),
        "-3.1 certifications nobody asked for: a micro client fears to pay for someone overqualified",
    ),
    (
        Line("certification", "", "", 7_500, (-3_148, 0, 7_500)),
        "+7.5 certifications nobody asked for: an IT manager knows what they are worth",
    ),
    (
        Line("certification", "", "", 2_176, (-3_148, 0, 7_500)),
        "+2.2 certifications nobody asked for: -3.1 if the client is micro, +7.5 if larger",
    ),
    (Line("price", "", "", 5_691), "+5.7 the rate against the budget"),
    (
        Line("overqualification", "", "", -1_417),
        "-1.4 enterprise skills that have nothing to do with this client",
    ),
    (Line("floor", "", "", 3_148), "+3.1 no score is below 0"),
]


@pytest.mark.parametrize(
    ("line", "said"), SENTENCES, ids=[f"{line.kind} {line.points}" for line, _ in SENTENCES]
)
def test_each_line_says_what_it_is_for(line, said):
    assert sentence(line) == said


def test_counterfactuals_name_the_largest_gain_first():
    lines = [
        Line("required", "exchange", "Exchange", 29_408),
        Line("required", "sql", "SQL Server", 0, gain=9_000),
        Line("preferred", "java", "Java", 0, gain=20_870),
    ]
    assert counterfactuals(lines) == (
        Counterfactual("java", "Java", 20_870),
        Counterfactual("sql", "SQL Server", 9_000),
    )


def test_what_only_fills_a_hole_below_0_gains_nothing():
    lines = [Line("required", "java", "Java", 0, gain=3_000), Line("floor", "", "", 3_148)]
    assert counterfactuals(lines) == ()


@settings(max_examples=6, deadline=None)
@given(world=worlds(most_requests=4, most=5))
def test_a_counterfactual_is_gained_in_full_when_scored_again(con, world):
    found = score(con, world)
    for (request_key, consultant_key), stored in found.lines.items():
        request = next(one for one in world.requests if one.key == request_key)
        consultant = next(one for one in world.consultants if one.key == consultant_key)
        before = found.matches[request_key, consultant_key]["score_millipoints"]
        for change in counterfactuals(as_lines(stored)):
            others = tuple(claim for claim in consultant.claims if claim.concept != change.item)
            richer = replace(consultant, claims=(*others, Claim(change.item)))
            assert twin.fit(world, request, richer).score >= before + change.gain


def as_lines(stored) -> list[Line]:
    return [
        Line(kind, item, item, row["points_millipoints"], gain=row["gain_millipoints"])
        for (kind, item), row in stored.items()
    ]


@settings(max_examples=6, deadline=None)
@given(pair=pairs())
def test_nothing_is_gained_from_what_is_held(con, pair):
    world, request, consultant = pair
    held = twin.held(world, consultant)
    found = score(con, World((request,), (consultant,)))
    stored = found.lines[request.key, consultant.key]
    assert all(row["gain_millipoints"] == 0 for (_, item), row in stored.items() if item in held)
