"""The scores of every request with every consultant, ranked and explained, against a plain double loop."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from benchmarks import people, warehouse
from benchmarks.measure import Pair, Work, growth, wall_seconds
from skillmatch import scoring
from skillmatch.paths import Paths
from skillmatch.score import default_weights_text, load_weights
from skillmatch.store import Connection
from skillmatch.taxonomy import Taxonomy, load_taxonomy

ROUNDS = 2
BLOCK = 100  # requests scored at a time, as by default
KEPT = 40

ASKED = (
    "select segment, request_key, concept, weight_ppm from snapshot.requirement_weight"
    " where request_key <= $last_key"
)
HELD = "select segment, consultant_key, concept, depth_ppm from snapshot.capability_depth"
ALIKE = "select segment, asked, held, similarity_ppm from snapshot.similarity"

Known = Mapping[tuple[str, int], Mapping[str, int]]  # by segment and key: how many ppm of each concept
Alike = Mapping[tuple[str, str, str], int]  # by segment, asked and held concept: ppm


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return the scoring of a hundred consultants with as many requests, and of three hundred."""
    return sized(root, (100, 300))


def sized(root: Path, counts: Sequence[int]) -> tuple[Pair, ...]:
    """Return the scoring of so many consultants with as many requests, the smallest number first."""
    taxonomy = load_taxonomy()

    @cache
    def filled(count: int) -> Connection:
        return _filled(Paths(root / str(count)), count, taxonomy)

    more = [_scoring(filled, count, taxonomy) for count in counts]
    loop = _looping(filled, counts[0], min(counts[0], 50))
    return *(Pair(work, "Python, coverage only", loop) for work in more), *growth(more)


def _filled(paths: Paths, count: int, taxonomy: Taxonomy) -> Connection:
    """Return a warehouse of that many consultants and requests, all read, with taxonomy and weights."""
    con = warehouse.empty(paths)
    warehouse.load(con, paths, "profile", people.consultants(count, taxonomy))
    warehouse.load(con, paths, "request", people.requests(count, taxonomy))
    warehouse.interpret(con, paths, taxonomy)
    scoring.load_snapshot(con, taxonomy, load_weights(default_weights_text()))
    scoring.snapshot(con, warehouse.AS_OF, taxonomy.version, "package")
    return con


def _scoring(filled: Callable[[int], Connection], count: int, taxonomy: Taxonomy) -> Work:
    """Return the scoring of a night: snapshot, pairs block by block, ranks and reasons."""

    def score(con: Connection) -> None:
        scoring.snapshot(con, warehouse.AS_OF, taxonomy.version, "package")
        for first in range(1, count + 1, BLOCK):
            scoring.score_block(con, first, first + BLOCK - 1)
        scoring.rank_and_explain(con, KEPT)

    def seconds() -> float:
        con = filled(count)
        return wall_seconds(lambda: score(con))

    return Work(f"score {count} x {count}", count * count, "pairs", seconds)


def _looping(filled: Callable[[int], Connection], consultants: int, requests: int) -> Work:
    """Return the plain way: how well each consultant covers each of some requests, in each segment."""

    def seconds() -> float:
        con = filled(consultants)
        asked = _known(con.execute(ASKED, {"last_key": requests}).fetchall())
        held, alike = _known(con.execute(HELD).fetchall()), dict(_alike(con))
        return wall_seconds(lambda: _coverages(asked, held, alike))

    return Work("Python", consultants * requests, "pairs", seconds)


def _known(rows: Iterable[tuple[str, int, str, int]]) -> Known:
    known: dict[tuple[str, int], dict[str, int]] = {}
    for segment, key, concept, ppm in rows:
        known.setdefault((segment, key), {})[concept] = ppm
    return known


def _alike(con: Connection) -> Iterable[tuple[tuple[str, str, str], int]]:
    for segment, asked, held, ppm in con.execute(ALIKE).fetchall():
        yield (segment, asked, held), ppm


def _coverages(asked: Known, held: Known, alike: Alike) -> list[tuple[int, int, int]]:
    """Return (request, consultant, coverage in ppm) for each segment."""
    return [
        (request, consultant, _coverage(segment, wanted, skills, alike))
        for (segment, request), wanted in asked.items()
        for (other, consultant), skills in held.items()
        if other == segment
    ]


def _coverage(segment: str, wanted: Mapping[str, int], skills: Mapping[str, int], alike: Alike) -> int:
    """Return the weighted share of what is wanted that the best of the skills meet, in ppm."""
    met = 0
    for concept, weight in wanted.items():
        answers = (alike.get((segment, concept, skill), 0) * depth for skill, depth in skills.items())
        met += weight * (max(answers) // 1_000_000)
    return met // sum(wanted.values())
