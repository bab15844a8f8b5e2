"""The two things that can be evaluated: a folder that people judged, and a workspace's own verdicts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path

from skillmatch import own
from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.evaluation.exam import Exam, assessed_segments, scored, scored_with, stored_verdicts
from skillmatch.evaluation.metrics.agreement import SegmentsRight, segments_right
from skillmatch.evaluation.metrics.judged import JudgedRequest
from skillmatch.evaluation.notes import LeftOut, notes
from skillmatch.evaluation.scratch import scored_folder
from skillmatch.given.file import bytes_of
from skillmatch.judgement.folder import FILES, JudgedFolder, judged_folder
from skillmatch.paths import Paths
from skillmatch.score import Weights, load_weights
from skillmatch.settings import load_settings
from skillmatch.whatif import night


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is evaluated: judged requests, and the warehouse that other weights can be tried in."""

    exam: Exam
    weights: Weights
    requests: tuple[JudgedRequest, ...]
    segments: SegmentsRight | None  # where somebody says what is true
    left_out: LeftOut

    @property
    def notes(self) -> tuple[str, ...]:
        """What is left out or counts for nothing, in words."""
        return notes(self.left_out, self.requests)


@contextmanager
def folder_sitting(
    folder: Path, weights_text: str, as_of: datetime | None, home: Path | None
) -> Iterator[Sitting]:
    """Open the evaluation of a judged folder for the body of a `with`."""
    weights = load_weights(weights_text)
    judged = judged_folder({name: _content(folder / name) for name in FILES})
    clock = as_of or _newest(judged)
    with scored_folder(judged, weights_text, clock, home) as scratch:
        truths = {name: truth.segment for name, truth in judged.truths.items()}
        exam = Exam(scratch.con, clock, scratch.kept, judged.grades, truths)
        requests = scored(exam)
        right = segments_right(judged.truths, assessed_segments(scratch.con)) if judged.truths else None
        yield Sitting(exam, weights, requests, right, LeftOut())


@contextmanager
def verdict_sitting(workspace: Path, weights_text: str, is_scored_anew: bool) -> Iterator[Sitting]:
    """Open the evaluation of a workspace's verdicts for the body of a `with`."""
    weights = load_weights(weights_text)
    with night.open_trial(workspace) as con:
        stored = stored_verdicts(con)
        left_out = LeftOut(stored.unknown_pairs, stored.silent_count)
        if not stored.requests:
            raise UsageError(_nothing_judged(workspace, left_out))
        exam = Exam(con, night.last_night(con), load_settings(workspace).kept_matches, stored.grades, {})
        requests = scored_with(exam, weights) if is_scored_anew else stored.requests
        closed_count = _pair_count(stored.requests) - _pair_count(requests)
        left_out = replace(left_out, closed_count=closed_count)
        if not requests:
            raise UsageError(f"evaluate: {notes(left_out, ())[-1]}; nothing to score with other weights")
        yield Sitting(exam, weights, requests, None, left_out)


def own_weights_text(workspace: Path) -> str:
    """Return the weights file of a workspace; "" if it has none."""
    file = Paths(workspace).weights_file
    return own.text_of(file) if file.is_file() else ""


def _pair_count(requests: tuple[JudgedRequest, ...]) -> int:
    return sum(len(each.consultants) for each in requests)


def _nothing_judged(workspace: Path, left_out: LeftOut) -> str:
    """Return that no verdict can be counted, and why."""
    why = "".join(f"; {note}" for note in notes(left_out, ()))
    return f"{Paths(workspace).verdicts}: no verdict that says how well somebody fits{why}; see its README"


def _newest(judged: JudgedFolder) -> datetime:
    """Return the day of the newest request."""
    newest = judged.newest_posting
    if newest is None:
        raise UsageError("requests.jsonl: no request says when it was 'posted'; give --as-of")
    return datetime.combine(newest, time(), UTC)


def _content(file: Path) -> bytes:
    """Return the bytes of a file, no more than one too many."""
    try:
        return bytes_of(file)
    except OSError as error:
        needed = ", ".join(FILES)
        raise RefusedInputError(f"{file}: {error.strerror}; a judged folder has {needed}") from error
