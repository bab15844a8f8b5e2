"""`rescore`: what other weights would change, for people and for programs, and nothing saved."""

import json
from decimal import Decimal

import pytest

from skillmatch.cli.rescore import print_changes, print_summary
from skillmatch.whatif.night import RankChanges

DEAR = "[points]\nprice = { micro = 0, sweet_spot = 0 }\nrequired = { micro = 74, sweet_spot = 72 }\n"

SEGMENT = {
    "segment": "all",
    "request_count": 2,
    "first_changed_count": 1,
    "changed_count": 2,
    "mean_overlap": 0.8,
    "mean_kendall": 0.5,
}
ENTERS = {
    "request_id": "r1",
    "title": "Desk\x1b help",
    "segment": "micro",
    "change": "enters",
    "consultant_id": "c1",
    "consultant_name": "Ann",
    "rank_before": None,
    "rank_after": 4,
    "score_before": None,
    "score_after": Decimal("61.500"),
    "line_changes": ["+5.692 required Office"],
}


@pytest.fixture
def weights(tmp_path):
    file = tmp_path / "other.toml"
    file.write_text(DEAR, encoding="utf-8")
    return file


def test_changes_are_shown_and_nothing_is_saved(ask, demo, weights):
    before = (demo / "work" / "work.duckdb").read_bytes()
    told = json.loads(
        ask("rescore", "--weights", weights, "--diff", "--workspace", demo, "--format", "json").out
    )
    assert (demo / "work" / "work.duckdb").read_bytes() == before
    assert not (demo / "weights.toml").exists()
    assert told["weights_before"] != told["weights_after"]
    assert [row["segment"] for row in told["segments"]] == ["all", "larger", "micro", "sweet_spot", "unknown"]
    assert {row["change"] for row in told["changes"]} <= {"enters", "leaves", "moves"}
    assert all(row["segment"] != "larger" for row in told["changes"])  # price never counted there
    assert told["changes"]


def test_people_read_the_changes_request_by_request(capsys):
    found = RankChanges("old", "new", (SEGMENT,), (ENTERS, {**ENTERS, "request_id": "r2"}))
    print_changes(found)
    print_summary(found, 5)
    said = capsys.readouterr().out
    assert said.startswith("r1: Desk  help (micro)")
    assert "\nr2: Desk  help (micro)" in said
    assert "not kept → 4" in said
    assert "not kept → 61.500" in said
    assert "Ann (c1)" in said
    assert said.splitlines()[-1] == (
        "1 of 2 requests get another first, 2 change among their first 5; on average 0.8 of these stay, "
        "Kendall's tau 0.5; nothing is saved"
    )


def test_the_weights_in_force_change_nothing_and_that_is_said(ask, demo, tmp_path):
    empty = tmp_path / "empty.toml"
    empty.write_text("", encoding="utf-8")
    said = ask("rescore", "--weights", empty, "--diff", "--workspace", demo).out
    assert said.splitlines()[-1].startswith("these are the weights of the last night (")
    assert said.splitlines()[-1].endswith("): nothing changes")


REFUSED = [
    pytest.param(b"\xff\xfe", 3, "not UTF-8 (byte 0); save it as UTF-8", id="not UTF-8"),
    pytest.param(b"[points]\nprice = { micro = 13 }", 3, "add up to 101", id="sums"),
    pytest.param(b"[point]", 3, "unknown key 'point'; did you mean 'points'?", id="unknown key"),
    pytest.param(b"points", 3, "not TOML", id="not TOML"),
    pytest.param(None, 2, "No such file", id="no file"),
]


@pytest.mark.parametrize(("content", "code", "words"), REFUSED)
def test_a_bad_file_is_one_line_that_names_it(ask, tmp_path, content, code, words):
    file = tmp_path / "bad.toml"
    if content is not None:
        file.write_bytes(content)
    asked = ask("rescore", "--weights", file, "--diff", "--workspace", tmp_path)
    assert (asked.code, asked.out, asked.err.count("\n")) == (code, "", 1)
    assert asked.err.startswith(f"skillmatch: {file}: ")
    assert words in asked.err


def test_without_diff_it_says_how_much_changes_and_how_the_weights_are_kept(ask, demo, weights):
    asked = ask("rescore", "--weights", weights, "--workspace", demo)
    assert asked.code == 0
    assert asked.out.startswith("the first 5 by segment")
    assert asked.out.splitlines()[-1].endswith("; nothing is saved")
    assert asked.err == f"to keep these weights, copy {weights} to {demo}/weights.toml and run again\n"


@pytest.mark.parametrize(
    ("request_id", "words"), [("BB301", "no scored request 'BB301'; did you mean 'BB-301'?")]
)
def test_an_unknown_request_is_named(ask, demo, weights, request_id, words):
    asked = ask("rescore", "--weights", weights, "--diff", "--workspace", demo, "--request", request_id)
    assert (asked.code, asked.err.count("\n")) == (2, 1)
    assert words in asked.err
