"""`gaps`: missing skills priced in requests, certifications by size of client."""

import json

import pytest

CONSULTANT = "dana-plain"


def rows(ask, demo, *arguments: str) -> list[dict[str, object]]:
    asked = ask("gaps", *arguments, "--workspace", demo, "--format", "json")
    assert (asked.code, asked.err) == (0, "")
    return json.loads(asked.out)


def test_what_opens_most_requests_comes_first(ask, demo):
    market = [row["unlocked_request_count"] for row in rows(ask, demo, "--top", "8")]
    assert market == sorted(market, reverse=True)
    assert len(market) == 8
    own = rows(ask, demo, "--consultant", CONSULTANT)
    assert {row["consultant_id"] for row in own} == {CONSULTANT}
    opened = [row["unlocked_count"] for row in own]
    assert opened == sorted(opened, reverse=True)
    assert opened[0] == len(own[0]["unlocked_requests"]) > 0


def test_points_are_told_on_average_not_as_a_total(ask, demo):
    for row in rows(ask, demo, "--consultant", CONSULTANT):
        assert row["mean_points"] == pytest.approx(row["points"] / row["request_count"], abs=0.0006)
        assert row["mean_points"] <= 100
    for row in rows(ask, demo, "--certifications"):
        for kind in ("requested", "unasked"):
            mean, count = row[f"{kind}_mean_points"], row[f"{kind}_count"]
            assert mean == (pytest.approx(row[f"{kind}_points"] / count, abs=0.0006) if count else None)


def test_certifications_nobody_asked_for_have_the_sign_of_the_article(ask, demo):
    worth = rows(ask, demo, "--certifications")
    counted = [row for row in worth if row["unasked_count"]]
    by_segment = {
        segment: [row["unasked_points"] for row in counted if row["segment"] == segment]
        for segment in ("micro", "sweet_spot", "larger")
    }
    assert all(points < 0 for points in by_segment["micro"])
    assert set(by_segment["sweet_spot"]) == {0.0}
    assert all(points >= 0 for points in by_segment["larger"])
    assert max(by_segment["larger"]) > 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--consultant", "nobody"), "no consultant 'nobody'"),
        (("--consultant", CONSULTANT, "--certifications"), "give --consultant or --certifications, not both"),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_line(ask, demo, arguments, words):
    asked = ask("gaps", *arguments, "--workspace", demo)
    assert (asked.code, asked.out, asked.err.count("\n")) == (2, "", 1)
    assert words in asked.err


def test_people_see_names_and_counts(ask, demo):
    said = ask("gaps", "--consultant", CONSULTANT, "--top", "3", "--workspace", demo).out
    assert "opens: requests of which the consultant would be among the first five" in said
    assert "points: what it would add on average, at least, " in said
    assert len([row for row in said.splitlines() if row.startswith("│")]) >= 3
