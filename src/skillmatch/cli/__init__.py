"""The command line: `skillmatch`; results to stdout, words for people and errors to stderr."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import NoReturn

import typer

from skillmatch.cli.output import printable
from skillmatch.errors import SkillmatchError

# Command -> module and function.
COMMANDS: Mapping[str, tuple[str, str]] = {
    "init": ("run", "init"),
    "run": ("run", "run"),
    "replay": ("run", "replay"),
    "ingest": ("inspect", "ingest"),
    "extract": ("texts", "extract"),
    "segment": ("texts", "segment"),
    "matches": ("look", "matches"),
    "explain": ("explain", "explain"),
    "query": ("look", "query"),
    "runs": ("look", "runs"),
    "rescore": ("rescore", "rescore"),
    "gaps": ("gaps", "gaps"),
    "evaluate": ("evaluate", "evaluate"),
    "audit": ("audit", "audit"),
    "team": ("team", "team"),
    "assign": ("assign", "assign"),
    "source check": ("inspect", "source_check"),
    "taxonomy check": ("taxonomy_check", "check"),
    "taxonomy diff": ("taxonomy_text", "diff"),
    "taxonomy suggest": ("taxonomy_text", "suggest"),
    "taxonomy import-onet": ("taxonomy_text", "import_onet"),
}
INTERRUPTED = 130  # 128 and the number of the signal, as shells count
GROUPS = {"source": "Look at source files.", "taxonomy": "Look at taxonomy files."}


def main() -> None:
    """Run the command line; a deliberate error is one line on stderr and its own exit code."""
    if isinstance(sys.stdout, TextIOWrapper) and not sys.stdout.isatty():
        # Programs read UTF-8 here, whatever language the terminal speaks.
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        _run(sys.argv[1:])
    except SkillmatchError as error:
        _end(error.exit_code, " ".join(printable(error).split()))
    except BrokenPipeError:
        # The reader of a pipe has seen enough, as `| head` does.
        _forget_output()
        sys.exit(0)
    except KeyboardInterrupt:
        _end(INTERRUPTED, "interrupted")
    except _machine_errors() as error:
        # Memory, disk or a damaged file: a traceback would tell nobody more.
        _end(1, _complaint(error))


def _run(arguments: Sequence[str]) -> None:
    """Run one command to its end, with all that it says written out."""
    try:
        command_line(arguments)()
    except SystemExit as ended:
        # What Typer makes of Ctrl-C and of a closed pipe.
        if ended.code == INTERRUPTED:
            raise KeyboardInterrupt from ended
        if isinstance(ended.__context__, BrokenPipeError):
            raise BrokenPipeError from ended
        raise
    except RuntimeError as error:
        # What DuckDB makes of it.
        if str(error) == "Query interrupted":
            raise KeyboardInterrupt from error
        raise
    finally:
        sys.stdout.flush()


def _forget_output() -> None:
    """Let what is still to be flushed go nowhere, so that nothing complains at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end(exit_code: int, told: str) -> NoReturn:
    sys.stderr.write(f"skillmatch: {told}\n")
    sys.exit(exit_code)


def command_line(arguments: Sequence[str]) -> typer.Typer:
    """Return the command line with the command that the arguments name, or with all if they name none."""
    app = typer.Typer(
        name="skillmatch",
        help="Matches IT consultants to client requests, scored by client segment.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
    )
    app.callback()(lambda: None)
    groups = {name: typer.Typer(help=about, no_args_is_help=True) for name, about in GROUPS.items()}
    # What all commands import takes longer to load than most of them take to run.
    named = [command for command in COMMANDS if list(arguments[: len(command.split())]) == command.split()]
    for command in named or COMMANDS:
        group, _, name = command.rpartition(" ")
        (groups[group] if group else app).command(name)(_function(*COMMANDS[command]))
    for name, group_app in groups.items():
        group_app.callback()(lambda: None)
        app.add_typer(group_app, name=name)
    return app


def _function(module: str, name: str) -> Callable[..., None]:
    function: Callable[..., None] = getattr(import_module(f"{__name__}.{module}"), name)
    return function


def _machine_errors() -> tuple[type[Exception], ...]:
    """Return what memory, disk or a damaged file raise."""
    from skillmatch.store import DatabaseError  # noqa: PLC0415  only what has failed needs it

    return DatabaseError, OSError


def _complaint(error: Exception) -> str:
    from skillmatch.store import complaint  # noqa: PLC0415  only what has failed needs it

    return complaint(error)
