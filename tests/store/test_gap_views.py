"""What a missing skill is worth, and what a certification, by the lines of the kept pairs."""

from collections.abc import Iterator

import pytest

from skillmatch import store
from skillmatch.paths import Paths
from tests.score.warehouse import score
from tests.score.world import Claim, Consultant, Request, World
from tests.store.conftest import ticket

ASKED = (("java", "required"),)
# The first five of request 1 score 90, 80, 70, 60, 50; the sixth 40, the seventh is not eligible, the eighth
# was kept for his own side alone. Request 2 has two consultants, so both are among its first five already.
WORLD = World(
    (
        Request(1, ASKED, (1000, 0, 0)),
        Request(2, ASKED, (0, 1000, 0)),
        Request(3, ASKED, (250, 0, 750)),
    ),
    tuple(Consultant(key, (Claim("cert-mcse"), Claim("cert-mcp"))) for key in range(1, 9)),
)
RANKS = {1: 90, 2: 80, 3: 70, 4: 60, 5: 50, 6: 40, 7: 45, 8: 30}
MATCH = """
insert into match by name
select
    $request as request_key, $consultant as consultant_key, 1000 * $score as score_millipoints,
    0 as score_micro, 0 as score_sweet_spot, 0 as score_larger, $rank as rank,
    0 as consultant_score_millipoints, 1 as consultant_rank, 'micro' as segment,
    $eligible as is_eligible, 'unknown' as gate_outcome, 0 as coverage_ppm, 0 as confidence_permille,
    'w' as weights_version, 't' as taxonomy_version
"""
LINE = """
insert into match_line
select $request, $consultant, $kind, $item, 0, $micro, $sweet_spot, $larger, $gain, $evidence
"""


def add_match(con: store.Connection, request: int, consultant: int, rank: int, score: int) -> None:
    row = {"request": request, "consultant": consultant, "rank": rank, "score": score}
    con.execute(MATCH, {**row, "eligible": consultant != 7})


def add_line(con: store.Connection, pair: tuple[int, int], kind: str, item: str = "", **told: object) -> None:
    row = {"request": pair[0], "consultant": pair[1], "kind": kind, "item": item}
    empty = {"micro": 0, "sweet_spot": 0, "larger": 0, "gain": 0, "evidence": []}
    con.execute(LINE, row | empty | told)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[store.Connection]:
    paths = Paths(tmp_path_factory.mktemp("ws"))
    store.migrate_work(paths)
    with store.open_work(paths, threads=1) as con:
        score(con, WORLD)
        for table in ("match", "match_line"):
            con.execute(f"delete from {table}")
        for consultant, points in RANKS.items():
            add_match(con, 1, consultant, 41 if consultant == 8 else consultant, points)
        fill_with_lines(con)
        store.publish(con, paths, ticket(paths), 1)
    with store.open_published(paths.current) as opened:
        yield opened


def fill_with_lines(con: store.Connection) -> None:
    for consultant, gain in ((2, 60_000), (5, 60_000), (6, 10_001), (7, 60_000), (8, 20_001)):
        add_line(con, (1, consultant), "required", "java", gain=gain)
    # With 10 points the sixth only ties with the fifth.
    add_line(con, (1, 6), "required", "sap", gain=10_000)
    for consultant in (6, 8):
        add_match(con, 2, consultant, consultant // 6, 5)
        add_line(con, (2, consultant), "required", "java", gain=1_000)
    # Of 3 points, 2.001 only fill the hole below 0; of the other 2 nothing is left.
    add_match(con, 3, 6, 1, 0)
    add_line(con, (3, 6), "floor", micro=2_000, larger=2_000)
    con.execute("update match_line set points_millipoints = 2000 where kind = 'floor'")
    add_line(con, (3, 6), "required", "java", gain=3_000)
    add_line(con, (3, 6), "required", "sap", gain=2_000)
    both = ["p6:0", "p6:1"]
    add_line(con, (1, 6), "certification", micro=-3_000, larger=4_000, evidence=both)
    add_line(con, (3, 6), "certification", micro=-3_000, larger=4_000, evidence=both)
    add_line(con, (2, 8), "certification", micro=-1_000, larger=2_000, evidence=["p8:0"])
    add_line(con, (3, 8), "required", "cert-mcse", micro=8_000, larger=6_000, evidence=["p8:0"])
    add_line(con, (3, 7), "required", "cert-mcse")  # asked for, not held


def test_a_gap_of_a_consultant_is_priced_in_requests_and_points(reader):
    found = reader.execute(
        "select consultant_id, concept, request_count, unlocked_count, points, unlocked_requests"
        " from api.consultant_gaps order by all"
    ).fetchall()
    told = [(row[0], row[1], row[2], row[3], float(row[4]), row[5]) for row in found]
    assert told == [
        ("c2", "java", 1, 0, 60.0, []),  # among the first five already
        ("c5", "java", 1, 0, 60.0, []),
        ("c6", "java", 3, 1, 12.0, ["r1"]),  # 10.001 + 1 + 3 - 2.001
        ("c6", "sap", 1, 0, 10.0, []),
        ("c7", "java", 1, 0, 60.0, []),  # no score makes up for a gate that fails
        ("c8", "java", 2, 1, 21.001, ["r1"]),
    ]


def test_a_gap_of_the_market_is_priced_over_all_consultants(reader):
    [found] = reader.execute(
        "select required_count, holder_count, unlocked_pair_count, unlocked_request_count,"
        " unlocked_consultant_count, missing_points from api.skill_gaps where concept = 'java'"
    ).fetchall()
    assert (*found[:5], float(found[5])) == (3, 0, 2, 1, 2, 213.001)


def test_a_certification_is_worth_what_its_lines_earn_by_size_of_client(reader):
    found = reader.execute(
        "select certification, segment, requested_count, requested_points, unasked_count, unasked_points"
        " from api.certification_worth order by all"
    ).fetchall()
    told = [(row[0], row[1], row[2], float(row[3]), row[4], float(row[5])) for row in found]
    # Half of each line of two; request 3 counts a quarter as micro and three quarters as larger.
    assert told == [
        ("cert-mcp", "larger", 0, 0.0, 1, 1.5),
        ("cert-mcp", "micro", 0, 0.0, 2, -1.875),
        ("cert-mcse", "larger", 1, 4.5, 1, 1.5),
        ("cert-mcse", "micro", 1, 2.0, 2, -1.875),
        ("cert-mcse", "sweet_spot", 0, 0.0, 1, 0.0),
    ]
