"""Judged requests for tests, and a draw that is the same each time."""

from random import Random

from skillmatch.judgement.judged import Candidate, Fit, JudgedRequest


def pick():
    """Return a seeded draw."""
    return Random(1).randrange


def request(request_id: str, segment: str, *grades: int, score: int = 50_000) -> JudgedRequest:
    """Return a request with candidates ranked as their grades are given; only pure sweet_spot differs."""
    fits = [Fit(rank, True, score, (-rank, rank, -rank), -rank) for rank in range(1, len(grades) + 1)]
    candidates = (Candidate(f"c{fit.rank}", grade, fit) for fit, grade in zip(fits, grades, strict=True))
    return JudgedRequest(request_id, segment, tuple(candidates))


RIGHT = request("r1", "micro", 3, 0)
WRONG = request("r2", "micro", 0, 3)  # 7/1.58496 of 7: 0.63093
NOBODY = request("r3", "larger", 0, 0)
PINCH = request("r4", "larger", 1, 0)
ALL = (PINCH, RIGHT, NOBODY, WRONG)
