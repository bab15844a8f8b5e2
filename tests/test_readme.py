"""The README is true: its commands run, and its transcript is what `make run` prints."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from skillmatch.score import load_weights
from skillmatch.sources import parse_source
from skillmatch.taxonomy import load_taxonomy
from tests.conftest import Ask
from tests.readme import README, commands, commands_starting
from tests.shared_demo import TRANSCRIPT, demo_with_its_own_board, outside_environment, shared_demo

PROJECT = README.parent
TEXT = README.read_text(encoding="utf-8")
TOML = re.findall(r"^```toml\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the demo workspace in `demo-workspace`, run once, as the README's examples have it."""
    made = tmp_path_factory.mktemp("readme")
    demo_with_its_own_board(tmp_path_factory.getbasetemp(), made / "demo-workspace")
    (made / "my-weights.toml").write_text(_toml("[points]"), encoding="utf-8")
    return made


@pytest.mark.parametrize("line", commands_starting("skillmatch"))
def test_a_command_of_the_readme_runs(
    line: str, folder: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "80")
    asked = ask(*shlex.split(line)[1:])
    assert asked.code == 0, asked.err


@pytest.mark.parametrize("line", commands_starting("echo"))
def test_a_command_of_the_readme_that_is_fed_by_another_one_runs_in_a_shell(line: str, folder: Path) -> None:
    scripts = str(Path(sys.executable).parent)
    environment = outside_environment()
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        env=environment | {"PATH": f"{scripts}{os.pathsep}{environment['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr


def test_every_command_of_the_readme_is_of_a_kind_that_some_test_runs() -> None:
    # prefect and its exports: tests/flows/test_deployment.py; python3 and pip: the set-up of `make`.
    kinds = ("skillmatch ", "echo ", "make ", "prefect ", "export ", "python3 -m venv", ".venv/bin/")
    assert [line for line in commands() if not line.startswith(kinds)] == []


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for line in commands_starting("make"):
        assert re.search(rf"^{line.split()[1]}:", makefile, re.MULTILINE), line


def test_the_transcript_is_what_the_demo_prints(tmp_path_factory: pytest.TempPathFactory) -> None:
    shown = README.read_text(encoding="utf-8").split("```console\n$ make run\n")[1].split("```")[0]
    told = shared_demo(tmp_path_factory.getbasetemp()) / TRANSCRIPT
    printed = _outline(told.read_text(encoding="utf-8"))
    assert [line for line in _outline(shown) if line not in printed] == []


def _toml(start: str) -> str:
    """Return the README's one example file that starts so."""
    blocks = re.findall(r"^```toml\n(.*?)^```", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    [block] = [block for block in blocks if block.startswith(start)]
    return str(block)


def _outline(text: str) -> list[str]:
    """Return the lines of a transcript without borders and numbers, which change with the years."""
    return [re.sub(r"[\d.]+", "#", re.sub(r"[\s┃│]+", " ", line)).strip(" .…") for line in text.splitlines()]


def test_the_toml_of_the_readme_is_valid() -> None:
    weights, requests, board, concept = TOML
    assert parse_source(requests, "sources/requests.toml").adapter == "csv"
    assert parse_source(board, "sources/board.toml").adapter == "page"
    assert "bluebeam-revu" in {each.id for each in load_taxonomy([("own.toml", concept)]).concepts}
    assert ("micro", "points.certification", -12_000) in load_weights(weights).rows


RECIPES = (PROJECT / "docs" / "recipes.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", re.findall(r"^```toml\n(.*?)^```", RECIPES, re.DOTALL | re.MULTILINE))
def test_a_recipe_is_a_valid_source_file(text: str) -> None:
    name = text.splitlines()[0].removeprefix("# ")
    assert parse_source(text, name).id == Path(name).stem
