"""`matches`, `query`, `runs`: what was published, for people and for programs."""

import csv
import io
import json

import pytest

REQUEST, CONSULTANT = "fernhill-vet", "dana-plain"


def table(out: str) -> list[dict[str, str]]:
    csv.field_size_limit(2**30)  # one limit for the whole process, which reading a CSV source sets
    return list(csv.DictReader(io.StringIO(out)))


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        pytest.param(("--request", REQUEST), 5, id="request"),
        pytest.param(("--request", REQUEST, "--top", "3"), 3, id="request top"),
        pytest.param(("--consultant", CONSULTANT, "--top", "2"), 2, id="consultant"),
    ],
)
def test_matches_come_best_first_in_json_and_csv_alike(ask, demo, arguments, count):
    asked = [ask("matches", "--workspace", demo, *arguments, "--format", form) for form in ("json", "csv")]
    assert [(each.code, each.err) for each in asked] == [(0, ""), (0, "")]
    rows = json.loads(asked[0].out)
    assert len(rows) == count
    place = "rank" if "--request" in arguments else "consultant_rank"
    assert [row[place] for row in rows] == list(range(1, count + 1))
    assert all(0 <= row["score"] <= 100 for row in rows)
    assert [(row["request_id"], row["consultant_id"]) for row in table(asked[1].out)] == [
        (row["request_id"], row["consultant_id"]) for row in rows
    ]


def test_matches_of_every_request_have_at_most_top_each(ask, demo):
    rows = json.loads(ask("matches", "--workspace", demo, "--top", "1", "--format", "json").out)
    assert {row["rank"] for row in rows} == {1}
    assert len({row["request_id"] for row in rows}) == len(rows) >= 30


def test_query_in_three_forms(ask, demo):
    sql = "select segment, 2 as n from api.matches where segment = 'micro' limit 1"
    plain = {
        form: ask("query", sql, "--workspace", demo, "--format", form) for form in ("json", "csv", "table")
    }
    assert json.loads(plain["json"].out) == [{"segment": "micro", "n": 2}]
    assert plain["csv"].out == "segment,n\nmicro,2\n"
    assert "segment" in plain["table"].out
    assert "micro" in plain["table"].out
    assert all("\x1b" not in each.out and each.err == "" for each in plain.values())


def test_query_without_rows_is_empty_and_well_formed(ask, demo):
    sql = "select 1 as a where false"
    assert ask("query", sql, "--workspace", demo, "--format", "json").out == "[]\n"
    assert ask("query", sql, "--workspace", demo).out == "no rows\n"


REFUSED = [
    pytest.param("selec 1", "syntax error", id="bad SQL"),
    pytest.param("select nme from api.consultants", "nme", id="unknown column"),
    pytest.param("attach '{out}' as other", "disabled", id="attach"),
    pytest.param("from range(100001)", "over 100000 rows; add a limit", id="more rows than fit"),
    pytest.param("copy api.matches to '{out}'", "disabled", id="copy"),
    pytest.param("from read_csv('/etc/hosts')", "disabled", id="read a file"),
    pytest.param("set enable_external_access = true", "locked", id="setting"),
    pytest.param("install httpfs", "disabled", id="extension"),
    pytest.param("create table result.mine as select 1", "read-only", id="write"),
    pytest.param("drop view api.matches", "read-only", id="drop"),
    pytest.param("", "", id="empty"),
    pytest.param(";", "", id="nothing to run"),
]


@pytest.mark.parametrize(("sql", "words"), REFUSED)
def test_query_refuses_in_one_line_what_is_wrong_or_reaches_out(ask, demo, tmp_path, sql, words):
    out = tmp_path / "out.duckdb"
    asked = ask("query", sql.format(out=out), "--workspace", demo)
    assert (asked.code, asked.out) == (2, "")
    assert asked.err.startswith("skillmatch: query: ")
    assert asked.err.count("\n") == 1
    assert words in asked.err
    assert not out.exists()


UNKNOWN = [
    pytest.param(("matches", "--request", "nobody"), "no request 'nobody'", id="request"),
    pytest.param(("matches", "--consultant", "nobody"), "no consultant 'nobody'", id="consultant"),
    pytest.param(("explain", "nobody", CONSULTANT), "no request 'nobody'", id="explain request"),
    pytest.param(("explain", REQUEST, "nobody"), "no consultant 'nobody'", id="explain consultant"),
    pytest.param(
        ("matches", "--request", REQUEST, "--consultant", CONSULTANT), "not both", id="both directions"
    ),
]


@pytest.mark.parametrize(("arguments", "words"), UNKNOWN)
def test_unknown_id_is_named_in_one_line(ask, demo, arguments, words):
    asked = ask(*arguments, "--workspace", demo)
    assert (asked.code, asked.out, asked.err.count("\n")) == (2, "", 1)
    assert words in asked.err


@pytest.mark.parametrize("arguments", [("matches",), ("explain", "a", "b"), ("query", "select 1"), ("runs",)])
def test_workspace_without_a_published_file_is_named_in_one_line(ask, tmp_path, arguments):
    asked = ask(*arguments, "--workspace", tmp_path / "none")
    assert (asked.code, asked.out, asked.err.count("\n")) == (2, "", 1)
    assert f"{tmp_path}/none" in asked.err


def test_runs_tell_how_each_ended(ask, demo):
    rows = json.loads(ask("runs", "--workspace", demo, "--format", "json").out)
    assert [row["outcome"] for row in rows] == ["ok"]
    assert rows[0]["run_id"].startswith("20260302T041500-")
    assert rows[0]["published_file"] == f"published/skillmatch-{rows[0]['run_id']}.duckdb"
    assert "ok: 46 consultants" in ask("runs", "--workspace", demo, "--format", "csv").out
