"""The NumPy kernel that the SQL is measured against does the same work: the same pairs in the same order."""

import pytest

from skillmatch import store
from tests.score.test_fast_form import crowd
from tests.score.warehouse import score

pytest.importorskip("numpy", reason="installed for `make bench` alone")
OF_REQUESTS = """
select list(order_key order by order_key) as keys
from snapshot.request_first
group by request_key
order by request_key
"""
OF_CONSULTANTS = """
with
drawn_pair as (
    select
        pair.consultant_key,
        drawn_key(
            pair.order_key, draw.mean_millipoints, draw.requirement_count, draw.vague_requirements
        ) as drawn
    from snapshot.consultant_first as pair
    inner join snapshot.draw as draw on pair.request_key = draw.request_key
)

select list(drawn order by drawn) as keys
from drawn_pair
group by consultant_key
order by consultant_key
"""
# Whoever is tied with the last place may be drawn otherwise.
SURE = """
select request_key, consultant_key
from snapshot.request_first
qualify order_key > min(order_key) over (partition by request_key)
"""


@pytest.mark.parametrize("seed", [11, 12])
def test_the_kernel_finds_the_same_first_pairs_of_both_sides(con, seed):
    from benchmarks import kernel, terms  # noqa: PLC0415  they need NumPy

    score(con, crowd(seed, 60, 80), kept=5, blocks=2)
    found = kernel.firsts(terms.load(con), 5)
    assert found.of_requests.tolist() == [row["keys"] for row in store.rows(con, OF_REQUESTS)]
    assert found.of_consultants.tolist() == [row["keys"] for row in store.rows(con, OF_CONSULTANTS)]
    assert found.pairs >= set(con.execute(SURE).fetchall())
