"""The command line: `skillmatch`; results to stdout, words for people and errors to stderr."""

import sys
from io import TextIOWrapper

import typer

from skillmatch.cli import inspect, look, run, texts
from skillmatch.cli.output import printable
from skillmatch.errors import SkillmatchError
from skillmatch.store import DatabaseError, complaint

app = typer.Typer(
    name="skillmatch",
    help="Matches IT consultants to client requests, scored by client segment.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command("init")(run.init)
app.command("run")(run.run)
app.command("replay")(run.replay)
app.command("ingest")(inspect.ingest)
app.command("extract")(texts.extract)
app.command("segment")(texts.segment)
app.command("matches")(look.matches)
app.command("explain")(look.explain)
app.command("query")(look.query)
app.command("runs")(look.runs)

source_app = typer.Typer(help="Look at source files.", no_args_is_help=True)
source_app.command("check")(inspect.source_check)
source_app.callback()(lambda: None)
app.add_typer(source_app, name="source")

taxonomy_app = typer.Typer(help="Look at taxonomy files.", no_args_is_help=True)
taxonomy_app.command("check")(inspect.taxonomy_check)
taxonomy_app.callback()(lambda: None)
app.add_typer(taxonomy_app, name="taxonomy")


def main() -> None:
    """Run the command line; a deliberate error is one line on stderr and its own exit code."""
    if isinstance(sys.stdout, TextIOWrapper) and not sys.stdout.isatty():
        # Programs read UTF-8 here, whatever language the terminal speaks.
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        app()
    except SkillmatchError as error:
        sys.stderr.write(f"skillmatch: {' '.join(printable(error).split())}\n")
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader of a pipe has seen enough, as `| head` does.
        sys.stderr.close()
        sys.exit(0)
    except (DatabaseError, OSError) as error:
        # Memory, disk or a damaged file: a traceback would tell nobody more.
        sys.stderr.write(f"skillmatch: {complaint(error)}\n")
        sys.exit(1)
