"""The command line knows every command, and loads no more than the one that is asked for."""

import subprocess
import sys
from importlib import import_module

import pytest

from skillmatch.cli import COMMANDS, GROUPS

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


def test_reading_texts_loads_neither_database_nor_network() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[]\n"
