"""The invariants that compare two consultants, on the SQL: one and his changed double in the same world."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.score import twin
from tests.score.test_invariants import names
from tests.score.warehouse import score
from tests.score.world import LARGER, MICRO, SWEET_SPOT, TERMS, Claim, Consultant, Request, World
from tests.score.worlds import CERTIFICATIONS, SKILLS, worlds

few = settings(max_examples=5, deadline=None)
PURE = (MICRO, SWEET_SPOT, LARGER)


def doubled(world: World, double) -> World:
    """Return a world in which each consultant has a changed double; each request is of one segment."""
    asking = tuple(replace(one, permille=PURE[one.key % 3]) for one in world.requests)
    doubles = tuple(replace(double(one), key=one.key + 100) for one in world.consultants)
    return replace(world, requests=asking, consultants=world.consultants + doubles)


def couples(con, world: World):
    """Yield each request with the score of a consultant and of his double."""
    found = score(con, world)
    by_key = {request.key: request for request in world.requests}
    for (request, consultant), match in found.matches.items():
        if consultant < 100:
            double = found.matches[request, consultant + 100]
            yield by_key[request], consultant, match["score_millipoints"], double["score_millipoints"]


def adding(claim: Claim):
    return lambda one: replace(one, claims=(*one.claims, claim))


def is_kin(world: World, request: Request, term: str) -> bool:
    return twin.is_kin(world, set.union(*twin.pools(request)), term)


def lacks(world: World, key: int, term: str) -> bool:
    person: Consultant = next(one for one in world.consultants if one.key == key)
    return term not in names(person)


@few
@given(world=worlds(), term=st.sampled_from(tuple(TERMS)), years=st.none() | st.integers(0, 12))
def test_3_a_matched_requirement_more_never_lowers_the_score(con, world, term, years):
    both = doubled(world, adding(Claim(term, years)))
    for request, key, plain, richer in couples(con, both):
        if is_kin(world, request, term) and lacks(world, key, term):
            assert richer >= plain


@few
@given(world=worlds(), term=st.sampled_from(CERTIFICATIONS))
def test_4_an_unasked_certification_has_the_sign_of_its_segment(con, world, term):
    both = doubled(world, adding(Claim(term)))
    for request, key, plain, certified in couples(con, both):
        if not is_kin(world, request, term) and lacks(world, key, term):
            gain = certified - plain
            assert {"micro": gain <= 0, "sweet_spot": gain == 0, "larger": gain >= 0}[request.segment]


@few
@given(world=worlds(), term=st.sampled_from(SKILLS))
def test_5_an_unrelated_skill_changes_nothing_for_a_larger_client(con, world, term):
    both = doubled(world, adding(Claim(term, 5)))
    for request, _, plain, richer in couples(con, both):
        if request.permille == LARGER and not is_kin(world, request, term):
            assert richer == plain


@few
@given(world=worlds(), rates=st.tuples(st.integers(0, 30_000), st.integers(0, 30_000)))
def test_7_a_cheaper_consultant_never_scores_lower(con, world, rates):
    priced = replace(world, consultants=tuple(replace(one, rate=max(rates)) for one in world.consultants))
    both = doubled(priced, lambda one: replace(one, rate=min(rates)))
    assert all(cheaper >= dearer for _, _, dearer, cheaper in couples(con, both))


@few
@given(world=worlds(), more=st.integers(1, 9))
def test_8_more_years_never_lower_the_score(con, world, more):
    def veteran(one: Consultant) -> Consultant:
        longer = (replace(c, years=c.years if c.years is None else c.years + more) for c in one.claims)
        return replace(one, claims=tuple(longer))

    assert all(older >= younger for _, _, younger, older in couples(con, doubled(world, veteran)))


@few
@given(world=worlds())
def test_6_neither_order_nor_repetition_is_of_any_account(con, world):
    both = doubled(world, lambda one: replace(one, claims=one.claims[::-1] + one.claims))
    assert all(plain == repeated for _, _, plain, repeated in couples(con, both))


@few
@given(world=worlds())
def test_14_an_expired_certification_is_as_good_as_none(con, world):
    def expired(one: Consultant) -> Consultant:
        gone = tuple(replace(c, expires_on=world.as_of.replace(year=2025)) for c in one.claims)
        return replace(one, claims=gone)

    assert all(score_of_none == 0 for _, _, _, score_of_none in couples(con, doubled(world, expired)))
