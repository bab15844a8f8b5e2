"""Judged requests for tests, and a resample that is the same each time."""

from random import Random

from skillmatch.evaluation.metrics.judged import JudgedConsultant, JudgedRequest, ScoredPair


def resampling():
    """Return a seeded draw with replacement."""
    choices = Random(1).choices
    return lambda values: choices(values, k=len(values))


def request(request_id: str, segment: str, *grades: int, score: int = 50_000) -> JudgedRequest:
    """Return a request with consultants ranked as their grades are given; only pure sweet_spot differs."""
    pairs = [ScoredPair(rank, True, score, (-rank, rank, -rank), -rank) for rank in range(1, len(grades) + 1)]
    consultants = (
        JudgedConsultant(f"c{pair.rank}", grade, pair) for pair, grade in zip(pairs, grades, strict=True)
    )
    return JudgedRequest(request_id, segment, tuple(consultants))


RIGHT = request("r1", "micro", 3, 0)
WRONG = request("r2", "micro", 0, 3)  # 7/1.58496 of 7: 0.63093
NOBODY = request("r3", "larger", 0, 0)
PINCH = request("r4", "larger", 1, 0)
ALL = (PINCH, RIGHT, NOBODY, WRONG)
