"""The invariants that compare two consultants, on the SQL: all of them and their changed doubles in one world.

A run of the SQL costs the same whatever its few pairs, so one run tries every law of the table.
"""

# ruff: noqa: E501  the rows of a table stay in one piece

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.score import twin
from tests.score.test_invariants import names
from tests.score.warehouse import score
from tests.score.world import AS_OF, LARGER, MICRO, SWEET_SPOT, TERMS, Claim, Consultant, Request, World
from tests.score.worlds import CERTIFICATIONS, SKILLS, worlds

PURE = (MICRO, SWEET_SPOT, LARGER)
EVERY = 1_000_000  # more cents than any rate here


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a double gets more of."""

    term: str
    certificate: str
    skill: str
    years: int | None
    more: int


def adding(one: Consultant, claim: Claim) -> Consultant:
    return replace(one, claims=(*one.claims, claim))


def older(one: Consultant, drawn: Drawn) -> Consultant:
    longer = (replace(c, years=c.years if c.years is None else c.years + drawn.more) for c in one.claims)
    return replace(one, claims=tuple(longer))


def is_new_kin(world: World, request: Request, one: Consultant, term: str) -> bool:
    return is_kin(world, request, term) and term not in names(one)


def is_unasked(world: World, request: Request, one: Consultant, term: str) -> bool:
    return not is_kin(world, request, term) and term not in names(one)


def is_kin(world: World, request: Request, term: str) -> bool:
    return twin.is_kin(world, set.union(*twin.pools(request)), term)


def has_sign_of_segment(request: Request, gain: int) -> bool:
    return {"micro": gain <= 0, "sweet_spot": gain == 0, "larger": gain >= 0}[request.segment]


def always(_world: World, _request: Request, _one: Consultant, _drawn: Drawn) -> bool:
    return True


def never_less(_: Request, gain: int) -> bool:
    return gain >= 0


def never_more(_: Request, gain: int) -> bool:
    return gain <= 0


def nothing(_: Request, gain: int) -> bool:
    return gain == 0


Change = Callable[[Consultant, Drawn], Consultant]
Applies = Callable[[World, Request, Consultant, Drawn], bool]

# law, how the double is changed, where the law applies, what the change may do to the score
LAWS: list[tuple[str, Change, Applies, Callable[[Request, int], bool]]] = [
    ("3 a matched requirement more never lowers", lambda c, d: adding(c, Claim(d.term, d.years)),
     lambda w, r, c, d: is_new_kin(w, r, c, d.term), never_less),
    ("4 an unasked certification has the sign of its segment", lambda c, d: adding(c, Claim(d.certificate)),
     lambda w, r, c, d: is_unasked(w, r, c, d.certificate), has_sign_of_segment),
    ("5 an unrelated skill changes nothing in larger", lambda c, d: adding(c, Claim(d.skill, 5)),
     lambda w, r, c, d: r.permille == LARGER and not is_kin(w, r, d.skill), nothing),
    ("6 and 12 neither order nor repetition counts", lambda c, d: replace(c, claims=c.claims[::-1] + c.claims), always, nothing),
    ("7 for nothing is never worse", lambda c, d: replace(c, rate=0), always, never_less),
    ("7 dearer than all is never better than a known rate", lambda c, d: replace(c, rate=EVERY), lambda w, r, c, d: c.rate is not None, never_more),
    ("8 more years never lower", older, always, never_less),
    ("14 an expired certification more changes nothing", lambda c, d: adding(c, Claim(d.certificate, assertion="expired")), always, nothing),
    ("14 a certification past its day changes nothing", lambda c, d: adding(c, Claim(d.certificate, expires_on=AS_OF - timedelta(1))), always, nothing),
    ("18 where he lives is no matter of points", lambda c, d: replace(c, location="Hull"), always, nothing),
    ("20 an unknown rate is no better than one in budget", lambda c, d: replace(c, rate=None),
     lambda w, r, c, d: c.rate is not None and bool(r.rate_max) and c.rate <= (r.rate_max or 0), never_more),
]  # fmt: skip

draws = st.builds(
    Drawn,
    term=st.sampled_from(tuple(TERMS)),
    certificate=st.sampled_from(CERTIFICATIONS),
    skill=st.sampled_from(SKILLS),
    years=st.none() | st.integers(0, 12),
    more=st.integers(1, 9),
)


def with_doubles(world: World, drawn: Drawn) -> World:
    """Return a world in which each request is of one segment and each consultant has a double per law."""
    asking = tuple(replace(one, permille=PURE[one.key % 3]) for one in world.requests)
    doubles = tuple(
        replace(change(one, drawn), key=one.key + 100 * law)
        for law, (_, change, _, _) in enumerate(LAWS, start=1)
        for one in world.consultants
    )
    return replace(world, requests=asking, consultants=world.consultants + doubles)


@settings(max_examples=5, deadline=None)
@given(world=worlds(most=4), drawn=draws)
def test_every_law_of_the_table_holds_in_the_sql(con, world, drawn):
    everybody = with_doubles(world, drawn)
    found = score(con, everybody, kept=len(everybody.consultants))
    asking = {one.key: one for one in everybody.requests if twin.pools(one)[0]}
    for key, request in asking.items():
        for one in world.consultants:
            plain = found.matches[key, one.key]["score_millipoints"]
            for law, (name, _, applies, is_right) in enumerate(LAWS, start=1):
                gain = found.matches[key, one.key + 100 * law]["score_millipoints"] - plain
                assert not applies(everybody, request, one, drawn) or is_right(request, gain), (name, gain)
