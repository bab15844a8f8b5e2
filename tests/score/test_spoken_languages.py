"""A language that people speak is a gate: asked for or spoken, it is never points."""

import pytest

from tests.score.test_sql_is_twin import stored_lines
from tests.score.warehouse import score
from tests.score.world import LARGER, MICRO, SWEET_SPOT, TERMS, Claim, Consultant, Request, Term, World

SPOKEN = TERMS | {"german-language": Term(tier="enterprise", category="natural languages")}


@pytest.mark.parametrize("permille", [MICRO, SWEET_SPOT, LARGER])
@pytest.mark.parametrize("wanted", ["required", "preferred", "optional"])
def test_neither_who_asks_for_a_language_nor_who_speaks_it_gets_another_score(con, permille, wanted):
    asks = (("outlook", "required"), ("office", "preferred"))
    plain, german = Claim("outlook"), Claim("german-language")
    requests = (
        Request(1, asks, permille),
        Request(2, (*asks, ("german-language", wanted)), permille),
    )
    consultants = (Consultant(1, (plain,)), Consultant(2, (plain, german)))
    scored = score(con, World(requests, consultants, SPOKEN))
    lines = [stored_lines(scored, (request, who)) for request in (1, 2) for who in (1, 2)]
    assert lines[0]
    assert lines[1:] == lines[:1] * 3
