"""`team`: for people and for programs, and what it refuses."""

import csv
import io
import json

import pytest

REQUEST = "BB-304"


@pytest.fixture
def told(ask, demo):
    """Return the team of a request as JSON."""
    return json.loads(ask("team", REQUEST, "--workspace", demo, "--format", "json").out)


def test_the_team_is_proven_and_each_member_brings_something(told):
    assert (told["request_id"], told["is_proven"]) == (REQUEST, True)
    assert told["covered_count"] <= told["to_cover_count"]
    assert told["members"]
    assert all(any(line["points"] > 0 for line in member["adds"]) for member in told["members"])
    left = [gap for gap in told["uncovered"] if gap["kind"] == "required"]
    assert len(left) == told["to_cover_count"] - told["covered_count"]


def test_no_one_alone_covers_as_much_as_a_team_of_more(told):
    assert len(told["members"]) == 1 or told["covered_alone_count"] < told["covered_count"]


def test_fewer_people_cover_no_more_and_who_is_left_out_is_named(ask, demo, told):
    asked = ask("team", REQUEST, "--most", 1, "--workspace", demo, "--format", "json")
    alone = json.loads(asked.out)
    assert len(alone["members"]) == 1
    assert alone["covered_count"] == told["covered_alone_count"]
    missing = {gap["item"] for gap in alone["uncovered"]} - {gap["item"] for gap in told["uncovered"]}
    assert all(gap["holders"] for gap in alone["uncovered"] if gap["item"] in missing)


def test_csv_has_a_row_for_each_line_and_each_gap(ask, demo, told):
    out = ask("team", REQUEST, "--workspace", demo, "--format", "csv").out
    found = list(csv.DictReader(io.StringIO(out)))
    lines = sum(len(member["adds"]) for member in told["members"])
    assert len(found) == lines + len(told["uncovered"])


def test_people_are_told_what_is_covered_and_whom_it_was_chosen_from(ask, demo):
    asked = ask("team", REQUEST, "--workspace", demo)
    assert asked.code == 0
    assert f"({REQUEST}): a team of " in asked.out
    assert "who was not kept is not looked at" in asked.err


@pytest.mark.parametrize(
    ("request_id", "message"),
    [
        (
            "nobody-asked",
            "skillmatch: no request 'nobody-asked'; the column request_id of api.requests lists",
        ),
        ("redwood-design", "skillmatch: redwood-design has no score, so no team: no requirement found"),
    ],
)
def test_a_request_without_a_team_is_refused_in_one_line(ask, demo, request_id, message):
    asked = ask("team", request_id, "--workspace", demo)
    assert (asked.code, asked.out) == (2, "")
    assert asked.err.startswith(message)
    assert asked.err.count("\n") == 1
