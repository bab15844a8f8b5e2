"""Every claim about a change is what scoring the changed world says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch import store
from skillmatch.paths import Paths
from skillmatch.records import RunTicket
from skillmatch.score.claims import Change, place_if_segment
from skillmatch.whatif.explained import Explained, explained
from skillmatch.whatif.pair import scores_if
from tests.score import twin
from tests.score.warehouse import score
from tests.score.world import LARGER, MICRO, SWEET_SPOT, Claim, Consultant, Request, World
from tests.score.worlds import consultants, relations, requests

AS_OF = datetime(2026, 11, 2, 4, 15, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """A workspace whose published file shows one world."""

    con: store.Connection
    paths: Paths

    def publish(self, world: World) -> None:
        score(self.con, world)
        # Each is to be written anew, so none may have the name of the one before.
        self.paths.current.unlink(missing_ok=True)
        store.publish(self.con, self.paths, RunTicket("night", str(self.paths.workspace), AS_OF), 1)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    paths = Paths(tmp_path_factory.mktemp("desk"))
    store.migrate_work(paths)
    with store.open_work(paths, threads=1) as con:
        yield Desk(con, paths)


def changed(consultant: Consultant, change: Change) -> Consultant:
    """Return the consultant with another profile."""
    kept = [claim for claim in consultant.claims if claim.concept not in change.held | change.lacked]
    return replace(consultant, claims=(*kept, *map(Claim, sorted(change.held))))


def true_place(world: World, request: Request, consultant: Consultant) -> int:
    """Return the place at worst of a consultant who is changed among others who are not."""
    own = twin.fit(world, request, consultant)
    fits = [twin.fit(world, request, other) for other in world.consultants if other.key != consultant.key]
    mark = own.gate_outcome != "fail", own.score
    return 1 + sum((each.gate_outcome != "fail", each.score) >= mark for each in fits)


@st.composite
def busy_worlds(draw: st.DrawFn) -> World:
    """Draw two requests that ask for something and four consultants."""
    asking = tuple(draw(requests(key).filter(lambda one: bool(twin.pools(one)[0]))) for key in (1, 2))
    return World(asking, tuple(draw(consultants(key)) for key in range(1, 5)), relations=draw(relations))


@settings(max_examples=3, deadline=None)
@given(world=busy_worlds())
def test_every_claim_is_exact_when_the_world_is_changed_and_scored_again(desk, world):
    desk.publish(world)
    for request, consultant in zip(world.requests, world.consultants[1:], strict=False):
        found = explained(desk.paths.current, request.id, consultant.id)
        assert found.claims is not None
        told = [*found.claims.single, found.claims.overtaking, found.claims.uncertified]
        for claim in filter(None, told):
            other = changed(consultant, claim.change)
            assert claim.score == twin.fit(world, request, other).score
            assert claim.rank in (None, true_place(world, request, other))
        check_overtaking(world, request, consultant, found)
        check_segments(world, request, consultant, found)


def check_overtaking(world, request, consultant, found: Explained) -> None:
    """Assert that what overtakes does so, and that nothing smaller would."""
    missing = {claim_item for claim in found.claims.single for claim_item in claim.change.held}
    everything = twin.fit(world, request, changed(consultant, Change(frozenset(missing)))).score
    if found.claims.overtaking:
        assert found.claims.overtaking.score > found.goal.score
        singles = [claim.score for claim in found.claims.single]
        assert len(found.claims.overtaking.change.held) == 1 or max(singles) <= found.goal.score
    elif found.goal and found.goal.is_eligible == found.own.is_eligible:
        assert everything <= found.goal.score


def check_segments(world, request, consultant, found: Explained) -> None:
    """Assert what the score and the place would be if the client were certain to be of a segment."""
    for number, permille in enumerate((MICRO, SWEET_SPOT, LARGER)):
        other = replace(request, permille=permille)
        assert found.own.pure[number] == twin.fit(world, other, consultant).score
        told = place_if_segment(number, found.own, found.standings)
        assert told.worst == true_place(world, other, consultant)


def test_a_file_from_before_says_nothing_about_changes(tmp_path):
    with duckdb.connect(tmp_path / "old.duckdb") as file:
        file.execute("create schema result")
    pair = {"request_id": "r1", "consultant_id": "c1"}
    assert scores_if(tmp_path / "old.duckdb", pair, (Change(),)) == ()
