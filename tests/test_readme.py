"""The README is true: its commands run, and its transcript is what `make run` prints."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from skillmatch.records import SEGMENTS
from skillmatch.score import load_weights
from skillmatch.sources import parse_source
from skillmatch.taxonomy import load_taxonomy
from tests.line.desk import copied, published_demo
from tests.readme import README, commands, commands_starting

PROJECT = README.parent
TEXT = README.read_text(encoding="utf-8")
TOML = re.findall(r"^```toml\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the demo workspace in `demo-workspace`, run once, as the README's examples have it."""
    made = tmp_path_factory.mktemp("readme")
    copied(published_demo(tmp_path_factory.getbasetemp()), made / "demo-workspace")
    (made / "my-weights.toml").write_text(TOML[0], encoding="utf-8")
    return made


@pytest.mark.parametrize("line", commands_starting("skillmatch", "echo"))
def test_a_command_of_the_readme_runs(line: str, folder: Path) -> None:
    done = _shell(line, folder)
    assert done.returncode == 0, done.stderr


def test_every_command_of_the_readme_is_of_a_kind_that_some_test_runs() -> None:
    # prefect and its exports: tests/flows/test_deployment.py; python3 and pip: the set-up of `make`.
    kinds = ("skillmatch ", "echo ", "make ", "prefect ", "export ", "python3 -m venv", ".venv/bin/")
    assert [line for line in commands() if not line.startswith(kinds)] == []


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for line in commands_starting("make"):
        assert re.search(rf"^{line.split()[1]}:", makefile, re.MULTILINE), line


def test_the_transcript_is_what_the_demo_prints(tmp_path: Path) -> None:
    shown = TEXT.split("```console\n$ make run\n")[1].split("```")[0]
    done = _shell(f"{sys.executable} -m skillmatch.demo {tmp_path / 'demo'}", PROJECT)
    assert done.returncode == 0, done.stderr
    printed = _outline(done.stdout)
    assert [line for line in _outline(shown) if line not in printed] == []


def test_the_explanation_is_what_explain_prints(folder: Path) -> None:
    command, shown = re.findall(
        r"^```console\n\$ (skillmatch .*?)\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE
    )[0]
    printed = _outline(_shell(command, folder, columns=100).stdout)
    assert [line for line in _outline(shown) if line not in printed] == []


def test_the_table_of_points_is_that_of_the_weights() -> None:
    told = re.findall(r"^\| `(\w+)` \| (-?\d+) \| (-?\d+) \| (-?\d+) \|", TEXT, re.MULTILINE)
    weights = {(name, segment): amount for segment, name, amount in load_weights("").rows}
    stated = {
        (f"points.{kind}", segment): 1000 * int(points)
        for kind, *row in told
        for segment, points in zip(SEGMENTS, row, strict=True)
    }
    assert stated == {key: amount for key, amount in weights.items() if key[0].startswith("points.")}


def _outline(text: str) -> list[str]:
    """Return the lines of a transcript without borders and numbers, which change with the years."""
    return [re.sub(r"[\d.]+", "#", re.sub(r"[\s┃│]+", " ", line)).strip(" .…") for line in text.splitlines()]


def _shell(line: str, folder: Path, columns: int = 80) -> "subprocess.CompletedProcess[str]":
    scripts = str(Path(sys.executable).parent)
    # Of the developer's own settings none may reach the commands.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PREFECT", "SKILLMATCH"))
    }
    return subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        env=environment | {"PATH": f"{scripts}{os.pathsep}{environment['PATH']}", "COLUMNS": f"{columns}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )


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
