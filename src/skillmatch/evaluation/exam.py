"""Judged requests with the scores of each consultant, as they are stored or made anew with other weights."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from skillmatch import store
from skillmatch.evaluation.metrics.judged import NO_PLACE, JudgedConsultant, JudgedRequest, ScoredPair
from skillmatch.judgement.folder import Grades
from skillmatch.judgement.words import known_words
from skillmatch.records import SEGMENTS
from skillmatch.score import Weights
from skillmatch.store import Connection
from skillmatch.whatif import night

_Row = Mapping[str, object]
Pair = tuple[str, str]


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
    """The stored verdicts as grades, with the scores of the night that first knew each pair."""

    requests: tuple[JudgedRequest, ...]
    grades: Grades
    silent_count: int  # verdicts that say nothing about fit
    unknown_pairs: tuple[Pair, ...]  # verdicts on a request or a consultant that was never read


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
    return _judged(open_grades, _scored_pairs(rows), {**assessed_segments(exam.con), **exam.segments})


def scored_with(exam: Exam, weights: Weights) -> tuple[JudgedRequest, ...]:
    """Return the judged requests as other weights score them."""
    night.rescore(exam.con, weights, exam.as_of, exam.kept)
    return scored(exam)


def assessed_segments(con: Connection) -> dict[str, str]:
    """Return the segment that was told from what each request says."""
    records = store.fetch(con, "queries/judged_records")
    return {str(row["record_id"]): str(row["segment"]) for row in records if row["segment"]}


def stored_verdicts(con: Connection) -> Verdicts:
    """Return what the inbox of verdicts said by last night."""
    every = store.fetch(con, "queries/stored_verdicts")
    rows = [row for row in every if row["is_known"]]
    unknown = tuple(_pair(row) for row in every if not row["is_known"])
    graded = {_pair(row): grade for row in rows if (grade := _grade(row)) is not None}
    segments = {str(row["request_id"]): str(row["segment"]) for row in rows if row["segment"]}
    pairs = _scored_pairs(row for row in rows if row["score_millipoints"] is not None)
    return Verdicts(_judged(graded, pairs, segments), graded, len(rows) - len(graded), unknown)


def _judged(
    grades: Grades, pairs: Mapping[Pair, ScoredPair], segments: Mapping[str, str]
) -> tuple[JudgedRequest, ...]:
    """Return the requests that have grades, in order of their ids."""
    consultants: dict[str, list[JudgedConsultant]] = {}
    for (request, consultant), grade in sorted(grades.items()):
        one = JudgedConsultant(consultant, grade, pairs.get((request, consultant)))
        consultants.setdefault(request, []).append(one)
    return tuple(
        JudgedRequest(request, segments.get(request, "unknown"), tuple(judged))
        for request, judged in consultants.items()
    )


def _scored_pairs(rows: Iterable[_Row]) -> dict[Pair, ScoredPair]:
    return {_pair(row): _scored_pair(row) for row in rows}


def _scored_pair(row: _Row) -> ScoredPair:
    micro, sweet_spot, larger = (int(str(row[f"score_{segment}"])) for segment in SEGMENTS)
    return ScoredPair(
        rank=NO_PLACE if row["rank"] is None else int(str(row["rank"])),
        is_eligible=bool(row["is_eligible"]),
        score=int(str(row["score_millipoints"])),
        pure=(micro, sweet_spot, larger),
        asked=int(str(row["asked_millipoints"])),
    )


def _grade(row: _Row) -> int | None:
    told = (str(row["decision"]), str(row["reason_code"]), str(row["outcome"]))
    return known_words().grade(*told)


def _pair(row: _Row) -> Pair:
    return str(row["request_id"]), str(row["consultant_id"])
