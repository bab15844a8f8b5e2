"""`evaluate`: how well the order of the matches agrees with what people judged."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Annotated

import typer
from rich.console import Console

from skillmatch import own
from skillmatch.cli.evaluation_text import Told, write_as_csv, write_as_json, write_for_people
from skillmatch.cli.output import Format
from skillmatch.cli.proposal_text import write_proposal
from skillmatch.cli.run import moment
from skillmatch.errors import UsageError
from skillmatch.evaluation.exam import scored_with
from skillmatch.evaluation.metrics.agreement import Comparison, comparison, evaluation
from skillmatch.evaluation.metrics.mean import Resample
from skillmatch.evaluation.proposal import proposal
from skillmatch.evaluation.sitting import Sitting, folder_sitting, own_weights_text, verdict_sitting
from skillmatch.score import Weights, load_weights

_SEED = 1979  # any number: the same resamples each time


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be evaluated."""

    folder: Path | None
    workspace: Path | None
    weights_text: str
    as_of: str
    is_scored_anew: bool


def evaluate(  # noqa: PLR0913, PLR0917  a command has a parameter for each option
    folder: Annotated[
        Path | None, typer.Argument(help="judged requests; none: the verdicts of the workspace")
    ] = None,
    weights: Annotated[Path | None, typer.Option(help="score with this weights file")] = None,
    against: Annotated[Path | None, typer.Option(help="compare with this weights file")] = None,
    propose: Annotated[
        bool, typer.Option("--propose", help="write weights that agree better; nothing is saved")
    ] = False,
    as_of: Annotated[str, typer.Option(help="the folder's clock; the newest request if not given")] = "",
    form: Annotated[Format, typer.Option("--format", help="table for people, json or csv")] = Format.TABLE,
    workspace: Annotated[
        Path | None, typer.Option(help="the workspace; with a folder: whose taxonomy and weights to use")
    ] = None,
) -> None:
    """Show how well the order of matches agrees with the grades of a folder or with dispatchers' verdicts."""
    if propose and against:
        raise UsageError("evaluate: --propose or --against, not both")
    own_text = _weights_text(weights, folder, workspace)
    other = load_weights(own.text_of(against), str(against)) if against else None
    asked = _Asked(folder, workspace, own_text, as_of, bool(weights or against or propose))
    with Console(stderr=True, highlight=False).status("score"), _sitting(asked) as sitting:
        if propose:
            found = proposal(sitting.requests, own_text, partial(scored_with, sitting.exam), _resample())
            write_proposal(found, form)
            return
        compared = _compared(sitting, other) if other else None
    told = Told(str(folder or "verdicts"), sitting, evaluation(sitting.requests, _resample()), compared)
    {Format.JSON: write_as_json, Format.CSV: write_as_csv, Format.TABLE: write_for_people}[form](told)


def _compared(sitting: Sitting, other: Weights) -> Comparison:
    """Return what other weights change; the scores of the sitting are theirs from then on."""
    return comparison(sitting.requests, scored_with(sitting.exam, other), other.version, _resample())


@contextmanager
def _sitting(asked: _Asked) -> Iterator[Sitting]:
    """Open what is to be evaluated for the body of a `with`."""
    if asked.folder:
        clock = moment(asked.as_of) if asked.as_of else None
        with folder_sitting(asked.folder, asked.weights_text, clock, asked.workspace) as opened:
            yield opened
    elif asked.as_of:
        raise UsageError("evaluate: --as-of is for a folder; verdicts have the scores of their nights")
    else:
        with verdict_sitting(asked.workspace or Path(), asked.weights_text, asked.is_scored_anew) as opened:
            yield opened


def _weights_text(weights: Path | None, folder: Path | None, workspace: Path | None) -> str:
    """Return the weights file that is evaluated; "" for the weights that come with the package."""
    if weights:
        load_weights(own.text_of(weights), str(weights))  # what is wrong is told under its own name
        return own.text_of(weights)
    if workspace or not folder:
        return own_weights_text(workspace or Path())
    return ""


def _resample() -> Resample:
    """Return a draw with replacement that is the same each time."""
    choices = Random(_SEED).choices  # noqa: S311  nobody is to be kept from guessing it
    return lambda values: choices(values, k=len(values))
