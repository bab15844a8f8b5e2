"""The command line knows every command, and loads no more than the one that is asked for."""

import subprocess
import sys
from importlib import import_module
from typing import NoReturn

import pytest

from skillmatch import cli
from skillmatch.cli import COMMANDS, GROUPS, look
from skillmatch.errors import UsageError

LOADED = (
    "import sys; from skillmatch.cli import command_line; command_line(['extract', '--explain']); "
    "print([name for name in ('duckdb', 'requests', 'bs4') if name in sys.modules])"
)


@pytest.mark.parametrize(("module", "name"), COMMANDS.values(), ids=COMMANDS)
def test_a_command_is_a_function_that_says_what_it_does(module: str, name: str) -> None:
    assert getattr(import_module(f"skillmatch.cli.{module}"), name).__doc__


def test_a_command_of_two_words_belongs_to_a_group() -> None:
    assert {command.split()[0] for command in COMMANDS if " " in command} == set(GROUPS)


def test_help_shows_all_commands_and_a_misspelt_one_the_nearest(ask):
    shown = ask("--help").out
    assert [command for command in COMMANDS if " " not in command and command not in shown] == []
    assert "suggest" in ask("taxonomy", "--help").out
    asked = ask("extrac")
    assert asked.code == 2
    assert "Did you mean 'extract'?" in asked.err


ENDS = [
    pytest.param(KeyboardInterrupt(), 130, "skillmatch: interrupted\n", id="Ctrl-C"),
    pytest.param(RuntimeError("Query interrupted"), 130, "skillmatch: interrupted\n", id="Ctrl-C in a query"),
    pytest.param(BrokenPipeError(32, "Broken pipe"), 0, "", id="a closed pipe"),
    pytest.param(UsageError("no\nsuch thing"), 2, "skillmatch: no such thing\n", id="usage"),
    pytest.param(OSError(28, "No space left", "f"), 1, "skillmatch: f: No space left\n", id="a full disk"),
]


@pytest.mark.parametrize(("raised", "code", "said"), ENDS)
def test_whatever_ends_a_command_has_a_code_and_at_most_one_line(ask, monkeypatch, raised, code, said):
    def fail(*_: object) -> NoReturn:
        raise raised

    monkeypatch.setattr(look.store, "open_published", fail)
    monkeypatch.setattr(cli, "_forget_output", lambda: None)
    asked = ask("matches")
    assert (asked.code, asked.out, asked.err) == (code, "", said)


def test_reading_texts_loads_neither_database_nor_network() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[]\n"
