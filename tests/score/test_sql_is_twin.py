"""The SQL and the twin, written apart from each other, agree to the milli-point on any world."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skillmatch import queries, store
from tests.score import twin, twin_order
from tests.score.warehouse import Scored, score
from tests.score.world import World
from tests.score.worlds import worlds

SHOWN_AT_NOTHING = ("required", "preferred")


def expected_lines(fit: twin.Fit) -> dict[tuple[str, str], tuple[int, ...]]:
    """Return a fit's stored lines: points, then the pure points by segment."""
    every = {key: (points, *(pure.get(key, 0) for pure in fit.pure)) for key, points in fit.lines.items()}
    return {key: points for key, points in every.items() if key[0] in SHOWN_AT_NOTHING or any(points)}


def expected_match(fit: twin.Fit, places: tuple[int, int], drawn: int) -> dict[str, object]:
    rank, consultant_rank = places
    return {
        "score_millipoints": fit.score,
        "score_micro": fit.pure_scores[0],
        "score_sweet_spot": fit.pure_scores[1],
        "score_larger": fit.pure_scores[2],
        "rank": rank,
        "consultant_score_millipoints": drawn,
        "consultant_rank": consultant_rank,
        "segment": fit.request.segment,
        "is_eligible": fit.gate_outcome != "fail",
        "gate_outcome": fit.gate_outcome,
        "coverage_ppm": fit.coverage,
        "confidence_permille": fit.confidence,
    }


def assert_same(world: World, kept: int, found: Scored) -> None:
    every = twin_order.fits(world)
    places, drawn = twin_order.ranks(world, every), twin_order.drawn(every)
    by_pair = {(fit.request.key, fit.consultant.key): fit for fit in every}
    assert set(found.matches) == {pair for pair, both in places.items() if min(both) <= kept}
    # A pair that is kept for one side alone has no place on the other.
    places = {
        pair: tuple(place if place <= kept else None for place in both) for pair, both in places.items()
    }
    for pair, match in found.matches.items():
        fit = by_pair[pair]
        told = expected_match(fit, places[pair], drawn[pair])
        assert {name: match[name] for name in told} == told
        assert found.gates[pair] == fit.gates
        assert stored_lines(found, pair) == expected_lines(fit)
    for request in world.requests:
        told = found.requests[request.key]
        assert told["requirement_count"] == len(set.union(*twin.pools(request)))
        assert (told["unscored_reason"] == "") == bool(twin.pools(request)[0])
        assert told["is_segment_sensitive"] == twin_order.is_segment_sensitive(world, request, every)


def stored_lines(found: Scored, pair: tuple[int, int]) -> dict[tuple[str, str], tuple[object, ...]]:
    names = ("points_millipoints", "points_micro", "points_sweet_spot", "points_larger")
    return {key: tuple(row[name] for name in names) for key, row in found.lines.get(pair, {}).items()}


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(world=worlds(), kept=st.sampled_from((1, 2, 40)))
def test_sql_and_twin_agree_on_every_pair_line_rank_and_gate(con, world, kept):
    assert_same(world, kept, score(con, world, kept))
    for check in queries.names("checks"):
        if check.startswith("checks/match_"):
            assert store.fetch(con, check) == [], check
