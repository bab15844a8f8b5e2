"""The two things that can be evaluated: a folder that people judged, and a workspace's own verdicts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from skillmatch import own, whatif
from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.evaluation.exam import Exam, assessed_segments, scored, scored_with, stored_verdicts
from skillmatch.evaluation.scratch import scored_folder
from skillmatch.given.file import bytes_of
from skillmatch.judgement.evaluation import SegmentsRight, segments_right
from skillmatch.judgement.folder import FILES, JudgedFolder, judged_folder
from skillmatch.judgement.judged import JudgedRequest
from skillmatch.paths import Paths
from skillmatch.score import Weights, load_weights
from skillmatch.settings import load_settings


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is evaluated: judged requests, and the warehouse that other weights can be tried in."""

    exam: Exam
    weights: Weights
    requests: tuple[JudgedRequest, ...]
    segments: SegmentsRight | None  # where somebody says what is true
    notes: tuple[str, ...]


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
        yield Sitting(exam, weights, requests, right, _unscored_note(requests))


@contextmanager
def verdict_sitting(workspace: Path, weights_text: str, is_scored_anew: bool) -> Iterator[Sitting]:
    """Open the evaluation of a workspace's verdicts for the body of a `with`."""
    weights = load_weights(weights_text)
    with whatif.open_trial(workspace) as con:
        stored = stored_verdicts(con)
        if not stored.requests:
            inbox = Paths(workspace).verdicts
            raise UsageError(f"{inbox}: no verdict was read that says how well somebody fits; see its README")
        exam = Exam(con, whatif.last_night(con), load_settings(workspace).kept_matches, stored.grades, {})
        requests = scored_with(exam, weights) if is_scored_anew else stored.requests
        lost = sum(len(each.candidates) for each in stored.requests) - sum(
            len(each.candidates) for each in requests
        )
        told = {"say nothing of fit": stored.silent_count, "are on closed records": lost}
        notes = tuple(f"{count} verdicts {what}: left out" for what, count in told.items() if count)
        yield Sitting(exam, weights, requests, None, (*notes, *_unscored_note(requests)))


def own_weights_text(workspace: Path) -> str:
    """Return the weights file of a workspace; "" if it has none."""
    file = Paths(workspace).weights_file
    return own.text_of(file) if file.is_file() else ""


def _unscored_note(requests: tuple[JudgedRequest, ...]) -> tuple[str, ...]:
    """Return how many pairs have no score, as a note."""
    count = sum(not candidate.fit for request in requests for candidate in request.candidates)
    told = "judged pairs have no score: nobody would see them, so they earn nothing"
    return (f"{count} {told}",) if count else ()


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
