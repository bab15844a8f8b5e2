"""The invariants, by number, on what may not matter in a profile, and on what nothing makes up for."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.score import article_world, twin, twin_order
from tests.score.test_invariants import names, pairs, score_of
from tests.score.world import LARGER, MICRO, SWEET_SPOT, Claim, Consultant, Request, World
from tests.score.worlds import CERTIFICATIONS, places, worlds

many = settings(max_examples=30, deadline=None)
NAMES = {
    concept.id: [alias.text for alias in concept.aliases if alias.match == "any"]
    for concept in article_world.taxonomy().concepts
}


@settings(max_examples=80, deadline=None)
@given(
    concept=st.sampled_from([concept for concept, texts in NAMES.items() if len(texts) > 1]), choice=st.data()
)
def test_13_another_name_for_a_concept_is_the_concept(concept, choice):
    first, *others = NAMES[concept]
    client = Request(1, ((concept, "required"),), LARGER)
    people = [
        article_world.listing(key, entry)
        for key, entry in enumerate((first, choice.draw(st.sampled_from(others))))
    ]
    world = article_world.world([client], people)
    assert len({twin.fit(world, client, one).lines["required", concept] for one in people}) == 1
    assert all(concept in names(one) for one in people)


@many
@given(pair=pairs(), certificate=st.sampled_from(CERTIFICATIONS), days=st.integers(1, 4000))
def test_14_an_expired_certification_is_as_good_as_none(pair, certificate, days):
    world, request, consultant = pair
    past = world.as_of - timedelta(days)
    for claim in (Claim(certificate, assertion="expired"), Claim(certificate, expires_on=past)):
        lapsed = replace(consultant, claims=(*consultant.claims, claim))
        assert twin.fit(world, request, lapsed).lines == twin.fit(*pair).lines


PERSONAL = st.builds(
    "{} {}, {}, {} years old, born in {}, graduated in {}. Photo: {}.jpg".format,
    st.sampled_from(("Ann", "Mohammed", "Xiu", "Ruby")),
    st.sampled_from(("Smith", "Okafor", "Novak", "Stone")),
    st.sampled_from(("female", "male", "non-binary", "Mr", "Ms")),
    st.integers(18, 80),
    st.integers(1940, 2008),
    st.integers(1960, 2026),
    st.sampled_from(("me", "portrait")),
)
WORK = ("I do QuickBooks.", "Eight years of Exchange Server.", "CompTIA A+ certified.", "Firewalls and LAN.")


@many
@given(person=PERSONAL, work=st.lists(st.sampled_from(WORK), min_size=1, max_size=3, unique=True))
def test_16_name_age_gender_photo_and_graduation_are_of_no_account(person, work):
    told = " ".join(work)
    assert article_world.consultant(1, f"{person}\n\n{told}") == article_world.consultant(1, told)


@many
@given(pair=pairs(), place=places, other=places, is_remote=st.booleans(), is_hard=st.booleans())
def test_18_a_gate_never_changes_a_score(pair, place, other, is_remote, is_hard):
    world, request, consultant = pair
    gated = replace(request, location=place, is_remote=is_remote, is_rate_hard=is_hard)
    fit = twin.fit(world, gated, replace(consultant, location=other))
    assert fit.lines == twin.fit(*pair).lines


@many
@given(pair=pairs(), permille=st.sampled_from((MICRO, SWEET_SPOT, LARGER)), choice=st.data())
def test_19_no_depth_of_the_others_makes_up_for_a_missing_requirement(pair, permille, choice):
    world, request = pair[0], replace(pair[1], permille=permille)
    required = sorted(twin.pools(request)[0])
    missing = choice.draw(st.sampled_from(required))
    others = [one for one in required if not twin.is_kin(world, {missing}, one)]
    full = tuple(Claim(concept, 10) for concept in required)
    lacking = tuple(Claim(concept, 60) for concept in others) * 3
    whole, part = (twin.fit(world, request, Consultant(99, claims)) for claims in (full, lacking))
    assert part.lines["required", missing] == 0
    assert all(part.lines["required", one] <= whole.lines["required", one] for one in required)


@many
@given(pair=pairs(), budget=st.integers(1, 30_000), choice=st.data())
def test_20_an_unknown_rate_is_no_better_than_one_in_budget(pair, budget, choice):
    world, request, consultant = pair
    stated = replace(request, rate_max=budget)
    rate = choice.draw(st.integers(0, budget))
    unknown, cheap = (score_of(world, stated, replace(consultant, rate=one)) for one in (None, rate))
    assert unknown <= cheap


@many
@given(pair=pairs(), choice=st.data())
def test_21_a_requirement_that_nobody_meets_keeps_the_order_of_coverage(pair, choice):
    world, request, _ = pair
    harder = with_unmet(world, request, choice)
    before, after = (
        [twin.fit(world, asked, one).coverage for one in world.consultants] for asked in (request, harder)
    )
    assert keeps_order(before, after, 0)


@many
@given(pair=pairs(LARGER), choice=st.data())
def test_21_it_keeps_the_order_of_scores_where_only_requirements_tell(pair, choice):
    """Not so beside preferred skills, certifications or price: those weigh more where less is covered."""
    world, request, _ = pair
    only = replace(request, wants=tuple((one, "required") for one in twin.pools(request)[0]))
    plain = tuple(replace(one, claims=without_certificates(one)) for one in world.consultants)
    pure = replace(world, consultants=plain)
    harder = with_unmet(pure, only, choice)
    before, after = ([score_of(pure, asked, one) for one in plain] for asked in (only, harder))
    assert keeps_order(before, after, 2 * len(harder.wants))  # each line is rounded down


def with_unmet(world: World, request: Request, choice: st.DataObject) -> Request:
    """Return the request with a requirement more that nobody comes near."""
    required, preferred = twin.pools(request)
    nobody = [term for term in sorted(world.terms) if is_met_by_nobody(world, term)]
    free = [term for term in nobody if term not in required | preferred]
    assume(free)
    wants = [(one, "required") for one in (*required, choice.draw(st.sampled_from(free)))]
    return replace(request, wants=(*wants, *((one, "preferred") for one in preferred)))


def keeps_order(before: list[int], after: list[int], slack: int) -> bool:
    pairs_of = list(zip(before, after, strict=True))
    return all(x[1] >= y[1] - slack for x in pairs_of for y in pairs_of if x[0] > y[0] + slack)


@many
@given(world=worlds(most_requests=2, most=4))
def test_22_the_consultants_side_keeps_the_order_within_a_request(world):
    every = twin_order.fits(world)
    drawn = twin_order.drawn(every)
    for one in every:
        for other in every:
            if one.request == other.request and one.score >= other.score:
                pair, second = ((fit.request.key, fit.consultant.key) for fit in (one, other))
                assert drawn[pair] >= drawn[second]


def is_met_by_nobody(world: World, term: str) -> bool:
    return not any(twin.is_kin(world, {term}, one) for person in world.consultants for one in names(person))


def without_certificates(one: Consultant) -> tuple[Claim, ...]:
    return tuple(claim for claim in one.claims if claim.concept not in CERTIFICATIONS)
