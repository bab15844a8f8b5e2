"""What other weights would change: last night's scores again, on a copy that nobody sees."""

from dataclasses import dataclass, replace

import pytest

from skillmatch import store
from skillmatch.errors import UsageError
from skillmatch.paths import Paths
from skillmatch.score import load_weights
from skillmatch.whatif import night
from skillmatch.whatif.night import Compared, RankChanges
from tests.score.warehouse import score
from tests.score.world import LARGER, MICRO, Claim, Consultant, Request, World

# Nothing for the price, all of it for what is asked.
DEAR = load_weights("[points]\nprice = { micro = 0 }\nrequired = { micro = 74 }")
SAME = replace(load_weights(""), version="renamed")
# A server now points to the larger client.
GUESSED = load_weights("[log_odds]\nserver = { micro = 0, sweet_spot = 0, larger = 3 }")
WORLD = World(
    (
        Request(1, wants=(("office", "required"), ("java", "required")), permille=MICRO, rate_max=5_000),
        Request(2, wants=(("java", "required"),), permille=LARGER),
        Request(3),
    ),
    (
        # Both answer one of two; the first is within the budget, the second far over it but has more years.
        Consultant(1, (Claim("office"),), rate=4_000),
        Consultant(2, (Claim("java", years=10),), rate=9_000),
        Consultant(3),
    ),
)


@dataclass(frozen=True, slots=True)
class Tried:
    """What stood before a trial, after one with the same weights, and after one with others."""

    before: list[tuple[object, ...]]
    same: list[tuple[object, ...]]
    after: list[tuple[object, ...]]
    first: RankChanges
    one_request: tuple[list[store.Params], list[store.Params]]
    guessed: list[tuple[object, ...]]


@pytest.fixture(scope="module")
def tried() -> Tried:
    con = store.open_memory()
    store.migrate(con)
    with con:
        score(con, WORLD)
        before = stored(con)
        night.rescore(con, SAME, night.last_night(con), 40)
        same = stored(con)
        first = night.rank_changes(con, DEAR, 40, Compared(1))
        after = stored(con)
        only = {"top": 1, "request_id": "r2"}
        changes = store.fetch(con, "queries/rank_changes", only)
        one_request = changes, store.fetch(con, "queries/rank_change_summary", only)
        return Tried(before, same, after, first, one_request, guessed(con))


def guessed(con: store.Connection) -> list[tuple[object, ...]]:
    """Return what the scores know of sizes once the text of one request was read by other log-odds."""
    con.execute("update client_request set text = 'There is a file server.' where request_key = 1")
    con.execute(
        "insert into interpretation select 'request', request_key, record_hash, 'v' from client_request "
        "where request_key = 1"
    )
    night.rescore(con, GUESSED, night.last_night(con), 40)
    shares = "segment, micro_permille, sweet_spot_permille, larger_permille"
    return con.execute(f"select {shares} from snapshot.scored_request order by request_key").fetchall()


def stored(con: store.Connection) -> list[tuple[object, ...]]:
    """Return the matches but for the name of the weights, and their lines."""
    matches = con.execute("select * exclude (weights_version) from match order by all").fetchall()
    return [*matches, *con.execute("select * from match_line order by all").fetchall()]


def test_the_same_weights_under_another_name_change_nothing_not_even_the_order_of_ties(tried):
    assert tried.same == tried.before


def test_other_weights_give_the_scores_that_a_night_with_them_would(tried):
    # Each answers one of two that share 96 points: 48 x (0.9 + 0.1 (1 - e^(-2/3))) with unstated years, as
    # much of a quarter of 4 points for one of four baskets; 48 x (0.9 + 0.1 (1 - e^(-10/3))) for ten years.
    scores = {row[:2]: row[2] for row in tried.after if not isinstance(row[2], str)}
    assert (scores[1, 1], scores[1, 2]) == (45_535 + 948, 47_828)


def test_changes_are_told_by_request_with_what_changed_most(tried):
    assert (tried.first.version_before, tried.first.version_after) == ("renamed", DEAR.version)
    told = [
        (row["request_id"], row["change"], row["consultant_id"], row["rank_before"], row["rank_after"])
        for row in tried.first.changes
    ]
    assert told == [("r1", "enters", "c2", 2, 1), ("r1", "leaves", "c1", 1, 2)]
    # Half of the 12 points more, and all of the price, as far as a skill of two years goes: 94.8658 %.
    assert tried.first.changes[1]["line_changes"] == ["+5.692 required office", "-5.691 price"]


def test_the_summary_counts_requests_by_segment_and_over_all(tried):
    # segment, requests, of these with another first, with any change, overlap, Kendall's tau
    assert [tuple(row.values()) for row in tried.first.segments] == [
        ("all", 2, 1, 1, 0.5, 0.0),
        ("larger", 1, 0, 0, 1.0, 1.0),
        ("micro", 1, 1, 1, 0.0, -1.0),
    ]


def test_other_log_odds_guess_the_size_of_each_text_anew_that_was_read(tried):
    # 300, 400 and eight times 300 of what was micro; the other request has no text to read.
    assert tried.guessed == [("larger", 97, 129, 774), ("larger", 0, 0, 1000)]


def test_one_request_may_be_asked_for(tried):
    changes, segments = tried.one_request
    assert changes == []
    assert [(row["segment"], row["request_count"]) for row in segments] == [("all", 1), ("larger", 1)]


def test_a_workspace_without_a_night_is_told_in_one_line(tmp_path):
    (tmp_path / "skillmatch.toml").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="does not exist yet"), night.open_trial(tmp_path):
        pass
    store.migrate_work(Paths(tmp_path))
    with pytest.raises(UsageError, match="nothing was scored yet"), night.open_trial(tmp_path):
        pass
