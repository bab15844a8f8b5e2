"""Judged requests with the fit of each candidate, read from scores or scored anew with other weights."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from skillmatch import store, whatif
from skillmatch.judgement.folder import Grades
from skillmatch.judgement.judged import NO_PLACE, Candidate, Fit, JudgedRequest
from skillmatch.judgement.words import known_words
from skillmatch.records import SEGMENTS
from skillmatch.score import Weights
from skillmatch.store import Connection

_Row = Mapping[str, object]
_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Exam:
    """Grades of pairs that a warehouse holds the scores of; segments are known better than from the texts."""

    con: Connection
    as_of: datetime
    kept: int
    grades: Grades
    segments: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The stored verdicts as grades, with the fit of the night that first knew each pair."""

    requests: tuple[JudgedRequest, ...]
    grades: Grades
    silent_count: int  # verdicts that say nothing about fit


def scored(exam: Exam) -> tuple[JudgedRequest, ...]:
    """Return the judged requests as the warehouse scores them now; what is closed takes no part."""
    requests = sorted({request for request, _ in exam.grades})
    store.materialize(exam.con, "staging/scored_pair")
    rows = store.fetch(exam.con, "queries/fits_of_requests", {"requests": requests})
    records = store.fetch(exam.con, "queries/judged_records")
    is_open = {(str(row["kind"]), str(row["record_id"])) for row in records if row["is_open"]}
    open_grades = {
        pair: grade
        for pair, grade in exam.grades.items()
        if {("request", pair[0]), ("profile", pair[1])} <= is_open
    }
    return _judged(open_grades, _fits(rows), {**assessed_segments(exam.con), **exam.segments})


def scored_with(exam: Exam, weights: Weights) -> tuple[JudgedRequest, ...]:
    """Return the judged requests as other weights score them."""
    whatif.rescore(exam.con, weights, exam.as_of, exam.kept)
    return scored(exam)


def assessed_segments(con: Connection) -> dict[str, str]:
    """Return the segment that was told from what each request says."""
    records = store.fetch(con, "queries/judged_records")
    return {str(row["record_id"]): str(row["segment"]) for row in records if row["segment"]}


def stored_verdicts(con: Connection) -> Verdicts:
    """Return what the inbox of verdicts said by last night."""
    rows = store.fetch(con, "queries/stored_verdicts")
    graded = {_pair(row): grade for row in rows if (grade := _grade(row)) is not None}
    segments = {str(row["request_id"]): str(row["segment"]) for row in rows if row["segment"]}
    fits = _fits(row for row in rows if row["score_millipoints"] is not None)
    return Verdicts(_judged(graded, fits, segments), graded, len(rows) - len(graded))


def _judged(
    grades: Grades, fits: Mapping[_Pair, Fit], segments: Mapping[str, str]
) -> tuple[JudgedRequest, ...]:
    """Return the requests that have grades, in order of their ids."""
    candidates: dict[str, list[Candidate]] = {}
    for (request, consultant), grade in sorted(grades.items()):
        candidate = Candidate(consultant, grade, fits.get((request, consultant)))
        candidates.setdefault(request, []).append(candidate)
    return tuple(
        JudgedRequest(request, segments.get(request, "unknown"), tuple(judged))
        for request, judged in candidates.items()
    )


def _fits(rows: Iterable[_Row]) -> dict[_Pair, Fit]:
    return {_pair(row): _fit(row) for row in rows}


def _fit(row: _Row) -> Fit:
    micro, sweet_spot, larger = (int(str(row[f"score_{segment}"])) for segment in SEGMENTS)
    return Fit(
        rank=NO_PLACE if row["rank"] is None else int(str(row["rank"])),
        is_eligible=bool(row["is_eligible"]),
        score=int(str(row["score_millipoints"])),
        pure=(micro, sweet_spot, larger),
        asked=int(str(row["asked_millipoints"])),
    )


def _grade(row: _Row) -> int | None:
    told = (str(row["decision"]), str(row["reason_code"]), str(row["outcome"]))
    return known_words().grade(*told)


def _pair(row: _Row) -> _Pair:
    return str(row["request_id"]), str(row["consultant_id"])
