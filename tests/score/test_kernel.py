"""The NumPy kernel that the SQL is measured against does the same work: the same pairs in the same order."""

import pytest

from benchmarks import kernel, terms
from skillmatch import store
from tests.score.test_fast_form import crowd
from tests.score.warehouse import score

# Confidence and rate stand in the number behind what pairs are stored by.
PLACED = """
with
rate as (
    select
        consultant_key,
        if(rate_cents is null, 0, 16384 - dense_rank() over (order by rate_cents)) as lowness
    from snapshot.candidate
),

placed as (
    select
        first.request_key,
        first.consultant_key,
        (({key} >> 24) << 24)
        | (
            confidence_of(first.order_key, request.freshness_permille, request.certainty_permille) << 14
        )
        | rate.lowness as place
    from snapshot.{first} as first
    inner join rate on first.consultant_key = rate.consultant_key
    inner join snapshot.scored_request as request on first.request_key = request.request_key
    inner join snapshot.draw as draw on first.request_key = draw.request_key
)

select list(place order by place) as keys
from placed
group by {side}
order by {side}
"""
OF_REQUESTS = PLACED.format(key="first.order_key", first="request_first", side="request_key")
OF_CONSULTANTS = PLACED.format(
    key="drawn_key(first.order_key, draw.mean_millipoints, draw.requirement_count, draw.vague_requirements)",
    first="consultant_first",
    side="consultant_key",
)
# Whoever is tied with the last place may be drawn otherwise.
SURE = """
select request_key, consultant_key
from snapshot.request_first
qualify order_of(order_key) > min(order_of(order_key)) over (partition by request_key)
"""


@pytest.mark.parametrize("seed", [11, 12])
def test_the_kernel_finds_the_same_first_pairs_of_both_sides(con, seed):
    score(con, crowd(seed, 60, 80), kept=5, blocks=2)
    found = kernel.firsts(terms.load(con), 5)
    assert found.of_requests.tolist() == [row["keys"] for row in store.rows(con, OF_REQUESTS)]
    assert found.of_consultants.tolist() == [row["keys"] for row in store.rows(con, OF_CONSULTANTS)]
    assert found.pairs >= set(con.execute(SURE).fetchall())
