"""`assign`: a week's requests on the consultants who have time, and what it refuses."""

import csv
import io
import json

import pytest


def assigned(ask, demo, *arguments):
    """Return what `assign` tells a program."""
    return json.loads(ask("assign", "--workspace", demo, "--format", "json", *arguments).out)


def test_each_open_request_is_filled_or_has_a_constraint(ask, demo):
    told = assigned(ask, demo)
    filled, left = told["assigned"], told["open"]
    every = json.loads(ask("query", "from api.requests", "--workspace", demo, "--format", "json").out)
    assert sorted(row["request_id"] for row in filled + left) == sorted(row["request_id"] for row in every)
    assert len({row["consultant_id"] for row in filled}) == len(filled) > 0
    assert all(row["score"] >= told["least"] == 40 for row in filled)
    assert all(row["constraint"] and row["why"] for row in left)
    assert "unscored" in {row["constraint"] for row in left}


def test_the_same_question_has_the_same_answer(ask, demo):
    assert assigned(ask, demo) == assigned(ask, demo)


def test_a_week_has_the_requests_posted_in_it(ask, demo):
    told = assigned(ask, demo, "--week", "2026-W45")
    listed = "select request_id from api.requests where posted_on between '2026-11-02' and '2026-11-08'"
    posted = json.loads(ask("query", listed, "--workspace", demo, "--format", "json").out)
    assert {row["request_id"] for row in told["assigned"] + told["open"]} == {
        row["request_id"] for row in posted
    }


def test_a_week_without_requests_says_so_and_when_there_are_some(ask, demo):
    asked = ask("assign", "--workspace", demo, "--week", "2019-W01")
    assert (asked.code, asked.out) == (0, "")
    assert asked.err.startswith(
        "no open request was posted in 2019-W01: nothing to fill; of 35 open requests "
    )
    assert " are of 2026-" in asked.err


def test_a_list_of_requests_and_a_capacity_file(ask, demo, tmp_path):
    wanted, capacity = tmp_path / "week.csv", tmp_path / "capacity.csv"
    wanted.write_text("request\nfernhill-vet\nBB-301\n", encoding="utf-8")
    capacity.write_text("consultant,capacity\ndana-plain,2\n", encoding="utf-8-sig")
    told = assigned(ask, demo, "--requests", wanted, "--capacity", capacity)
    assert [row["consultant_id"] for row in told["assigned"]] == ["dana-plain", "dana-plain"]
    assert not told["open"]
    out = ask("assign", "--workspace", demo, "--requests", wanted, "--format", "csv").out
    assert [row["request_id"] for row in csv.DictReader(io.StringIO(out))] == ["BB-301", "fernhill-vet"]


def test_people_are_told_who_goes_elsewhere_and_what_taking_them_would_cost(ask, demo, tmp_path):
    wanted, capacity = tmp_path / "week.csv", tmp_path / "capacity.csv"
    wanted.write_text("request\nfernhill-vet\nBB-301\n", encoding="utf-8")
    people = ask("query", "select consultant_id from api.consultants", "--workspace", demo, "--format", "csv")
    away = [row for row in people.out.split()[1:] if row != "dana-plain"]
    rows = "".join(f"{consultant},0\n" for consultant in away)
    capacity.write_text(f"consultant,capacity\n{rows}", encoding="utf-8")
    asked = ask("assign", "--workspace", demo, "--requests", wanted, "--capacity", capacity)
    assert asked.code == 0
    assert "stays open: all who fit go elsewhere: Dana Holloway (" in asked.out
    assert "\n  to fill it: " in asked.out
    assert asked.err.startswith("1 of 2 requests filled")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        pytest.param(("--week", "2026-48"), 2, "--week '2026-48' is no ISO week; write it", id="week"),
        pytest.param(("--week", "2026-W54"), 2, "--week '2026-W54' is no ISO week", id="no such week"),
        pytest.param(("--week", "0000-W01"), 2, "--week '0000-W01' is no ISO week", id="no such year"),
        pytest.param(("--week", "9999-W52"), 2, "--week '9999-W52' is no ISO week", id="last year"),
        pytest.param(("--week", "2026-W48", "--requests", "x"), 2, "give --week or --requests", id="both"),
        pytest.param(("--requests", "none.csv"), 2, "none.csv: No such file or directory", id="no file"),
        pytest.param(("--capacity", "/dev/zero"), 3, "/dev/zero: not an ordinary file", id="device"),
        pytest.param(("--capacity", "."), 3, ".: not an ordinary file", id="folder"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(ask, demo, arguments, code, message):
    asked = ask("assign", "--workspace", demo, *arguments)
    assert (asked.code, asked.out) == (code, "")
    assert asked.err.startswith(f"skillmatch: {message}")
    assert asked.err.count("\n") == 1


def test_a_bad_list_is_refused_with_its_line(ask, demo, tmp_path):
    bad = tmp_path / "capacity.csv"
    bad.write_text("consultant,capacity\ndana-plain,-1\n", encoding="utf-8")
    asked = ask("assign", "--workspace", demo, "--capacity", bad)
    assert asked.code == 3
    assert "capacity.csv line 2: capacity '-1' of 'dana-plain'; write a whole number" in asked.err
