"""`init` and `run`: a workspace is made, and a run ends with one line and its own exit code."""

import duckdb
import pytest

from skillmatch.cli import run
from skillmatch.demo import demo_files
from tests.line.desk import FIRST_NIGHT, write_desk


def test_init_writes_a_workspace_and_overwrites_nothing(ask, tmp_path):
    desk = tmp_path / "desk"
    first = ask("init", desk)
    assert (first.code, first.out) == (0, "")
    assert first.err.endswith(f"next: skillmatch run --workspace {desk}\n")
    for name in ("skillmatch.toml", "sources", "taxonomy", "inbox"):
        assert (desk / name).exists()
    (desk / "skillmatch.toml").write_text('name = "mine"\n', encoding="utf-8")
    again = ask("init", desk)
    assert again.err.startswith(f"{desk}: 0 files written")
    assert (desk / "skillmatch.toml").read_text(encoding="utf-8") == 'name = "mine"\n'


def test_init_refuses_a_place_that_cannot_be_written(ask, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    asked = ask("init", tmp_path / "file/desk")
    assert (asked.code, asked.out, asked.err.count("\n")) == (2, "", 1)


def test_new_workspace_runs_before_anything_is_in_it(ask, tmp_path):
    ask("init", tmp_path / "desk")
    asked = ask("run", "--workspace", tmp_path / "desk")
    assert asked.out == ""
    assert asked.err.splitlines()[-1].startswith(("ok: 0 consultants", "partial: 0 consultants"))
    assert asked.code in (0, 4)


def test_init_writes_the_demo_with_all_that_a_night_of_it_reads(ask, demo, tmp_path):
    made = tmp_path / "demo"
    assert ask("init", "--demo", made).code == 0
    written = {file.relative_to(made) for file in made.rglob("*") if file.is_file()}
    assert written == {file.relative_to(demo) for file in demo_files(demo)}


REFUSALS = [
    pytest.param(("--workspace", "nowhere"), 2, "no skillmatch.toml here", id="no workspace"),
    pytest.param(("--as-of", "yesterday"), 2, "--as-of 'yesterday' is not ISO 8601", id="clock"),
    pytest.param(("--source", "jbos"), 2, "no source 'jbos'; there are: jobs, people", id="unknown source"),
]


@pytest.mark.parametrize(("arguments", "code", "words"), REFUSALS)
def test_run_refuses_in_one_line(ask, tmp_path, arguments, code, words):
    desk = write_desk(tmp_path / "desk")
    asked = ask("run", "--workspace", desk, *arguments)
    assert (asked.code, asked.out) == (code, "")
    assert asked.err.startswith("skillmatch: ")
    assert asked.err.count("\n") == 1
    assert words in asked.err


def test_run_refuses_owners_bad_weights_and_publishes_nothing(ask, tmp_path):
    desk = write_desk(tmp_path / "desk")
    (desk / "weights.toml").write_text("[[[\n", encoding="utf-8")
    asked = ask("run", "--workspace", desk, "--as-of", FIRST_NIGHT.isoformat())
    assert (asked.code, asked.out, asked.err.count("\n")) == (3, "", 1)
    assert "weights.toml" in asked.err
    assert not (desk / "published/current.duckdb").exists()


BREAKS = [
    pytest.param(duckdb.IOException("IO Error: cannot write\nadvice"), "IO Error: cannot write", id="disk"),
    pytest.param(
        OSError(28, "No space left on device", "a.json"), "a.json: No space left on device", id="full"
    ),
    pytest.param(
        duckdb.ConversionException("'ann@example.org' is no number"), "ConversionException in ", id="value"
    ),
]


@pytest.mark.parametrize(("error", "words"), BREAKS)
def test_what_the_machine_breaks_is_one_line(ask, tmp_path, monkeypatch, error, words):
    def breaks(*_: object) -> None:
        raise error

    monkeypatch.setattr(run, "run_line", breaks)
    asked = ask("run", "--workspace", tmp_path)
    assert (asked.code, asked.out, asked.err.count("\n")) == (1, "", 1)
    assert asked.err.startswith(f"skillmatch: {words}")
    assert "ann@" not in asked.err


def test_bug_keeps_its_traceback(ask, tmp_path, monkeypatch):
    monkeypatch.setattr(run, "run_line", lambda *_: {}["bug"])
    with pytest.raises(KeyError):
        ask("run", "--workspace", tmp_path)


def test_no_command_and_an_unknown_one_are_usage(ask):
    assert ask().code == 2
    assert ask("rnu").code == 2
    assert ask("query").code == 2
