"""What must be true of every score, whatever the world: the invariants of the fit score, by number and name.

Each is tried on dozens of worlds a run through the twin, which the SQL equals to the milli-point.
"""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.score import twin
from tests.score.world import LARGER, MICRO, SWEET_SPOT, TERMS, Claim, Consultant, Request, World
from tests.score.worlds import CERTIFICATIONS, SKILLS, claims, consultants, relations, requests

many = settings(max_examples=40, deadline=None)


def asks(request: Request) -> bool:
    return bool(twin.pools(request)[0])


@st.composite
def pairs(draw: st.DrawFn, permille: tuple[int, int, int] | None = None) -> tuple[World, Request, Consultant]:
    """Draw a world of two consultants and one request that asks for something; the first of them meets it."""
    drawn = draw(requests(1).filter(asks))
    request = drawn if permille is None else replace(drawn, permille=permille)
    people = (draw(consultants(1)), draw(consultants(2)))
    return World((request,), people, relations=draw(relations)), request, people[0]


def score_of(world: World, request: Request, consultant: Consultant) -> int:
    """Return the score of a consultant whom the world's frozen rarity does not know of."""
    return twin.fit(world, request, consultant).score


def with_claim(consultant: Consultant, concept: str, years: int | None = None) -> Consultant:
    return replace(consultant, claims=(*consultant.claims, Claim(concept, years)))


def names(consultant: Consultant) -> set[str]:
    return {claim.concept for claim in consultant.claims}


@many
@given(pair=pairs())
def test_1_a_score_is_between_0_and_100_and_the_sum_of_its_lines(pair):
    fit = twin.fit(*pair)
    total = sum(p * score for p, score in zip(fit.request.permille, fit.pure_scores, strict=True)) // 1000
    assert 0 <= fit.score <= 100_000
    assert sum(fit.lines.values()) == total
    assert all(0 <= score <= 100_000 for score in fit.pure_scores)


@many
@given(pair=pairs())
def test_2_an_empty_profile_scores_0(pair):
    world, request, consultant = pair
    assert score_of(world, request, replace(consultant, claims=())) == 0


@many
@given(pair=pairs(), choice=st.data())
def test_3_a_matched_requirement_more_never_lowers_the_score(pair, choice):
    world, request, consultant = pair
    asked = set.union(*twin.pools(request))
    kin = sorted(term for term in TERMS if twin.is_kin(world, asked, term) and term not in names(consultant))
    assume(kin)
    more = choice.draw(st.builds(Claim, concept=st.sampled_from(kin), years=st.none() | st.integers(0, 15)))
    richer = replace(consultant, claims=(*consultant.claims, more))
    assert score_of(world, request, richer) >= score_of(world, request, consultant)


def unasked(world: World, request: Request, consultant: Consultant) -> list[str]:
    asked = set.union(*twin.pools(request))
    free = [term for term in CERTIFICATIONS if not twin.is_kin(world, asked, term)]
    return [term for term in free if term not in names(consultant)]


@many
@given(pair=pairs(MICRO), choice=st.data())
def test_4_an_unasked_certification_never_raises_a_micro_score(pair, choice):
    world, request, consultant = pair
    certificate = choice.draw(st.sampled_from(unasked(*pair) or [""]))
    assume(certificate)
    fit, certified = twin.fit(*pair), twin.fit(world, request, with_claim(consultant, certificate))
    assert certified.score <= fit.score
    assert certified.lines["certification", ""] <= fit.lines["certification", ""]


@many
@given(pair=pairs(SWEET_SPOT), choice=st.data())
def test_4_an_unasked_certification_changes_nothing_for_a_sweet_spot_client(pair, choice):
    world, request, consultant = pair
    certificate = choice.draw(st.sampled_from(unasked(*pair) or [""]))
    assume(certificate)
    assert twin.fit(world, request, with_claim(consultant, certificate)).lines == twin.fit(*pair).lines


@many
@given(pair=pairs(LARGER), choice=st.data())
def test_4_an_unasked_certification_never_lowers_a_larger_score(pair, choice):
    world, request, consultant = pair
    certificate = choice.draw(st.sampled_from(unasked(*pair) or [""]))
    assume(certificate)
    assert score_of(world, request, with_claim(consultant, certificate)) >= score_of(*pair)


@many
@given(pair=pairs(MICRO), certificate=st.sampled_from(CERTIFICATIONS))
def test_4_a_certification_that_is_called_a_plus_leaves_a_micro_score_alone(pair, certificate):
    world, request, consultant = pair
    assume(certificate not in names(consultant))
    welcoming = replace(request, wants=(*request.wants, (certificate, "optional")))
    asked = set.union(*twin.pools(request))
    assume(not twin.is_kin(world, asked, certificate))
    plain, certified = (
        twin.fit(world, welcoming, one) for one in (consultant, with_claim(consultant, certificate))
    )
    assert certified.lines == plain.lines


@many
@given(pair=pairs(LARGER), choice=st.data())
def test_5_an_unrelated_skill_changes_nothing_for_a_larger_client(pair, choice):
    world, request, consultant = pair
    asked = set.union(*twin.pools(request))
    unrelated = [skill for skill in SKILLS if not twin.is_kin(world, asked, skill)]
    assume(unrelated)
    richer = with_claim(consultant, choice.draw(st.sampled_from(unrelated)), choice.draw(st.integers(0, 15)))
    assert twin.fit(world, request, richer).lines == twin.fit(*pair).lines


@many
@given(pair=pairs(), shuffle=st.randoms(use_true_random=False))
def test_6_the_order_of_skills_requirements_and_records_is_of_no_account(pair, shuffle):
    world, request, consultant = pair

    def shuffled(values):
        return tuple(shuffle.sample(values, len(values)))

    mixed_up = replace(world, requests=shuffled(world.requests), consultants=shuffled(world.consultants))
    same_request = replace(request, wants=shuffled(request.wants))
    same_consultant = replace(consultant, claims=shuffled(consultant.claims))
    assert twin.fit(mixed_up, same_request, same_consultant).lines == twin.fit(*pair).lines


@many
@given(pair=pairs(), rates=st.tuples(st.integers(0, 30_000), st.integers(0, 30_000)))
def test_7_a_cheaper_consultant_never_scores_lower(pair, rates):
    world, request, consultant = pair
    cheaper, dearer = (replace(consultant, rate=rate) for rate in sorted(rates))
    assert score_of(world, request, cheaper) >= score_of(world, request, dearer)


@many
@given(pair=pairs(), more=st.integers(1, 12), choice=st.data())
def test_8_more_years_never_lower_the_score(pair, more, choice):
    world, request, consultant = pair
    stated = [place for place, claim in enumerate(consultant.claims) if claim.years is not None]
    assume(stated)
    place = choice.draw(st.sampled_from(stated))
    claim = consultant.claims[place]
    longer = replace(claim, years=claim.years + more)
    veteran = replace(
        consultant, claims=(*consultant.claims[:place], longer, *consultant.claims[place + 1 :])
    )
    assert score_of(world, request, veteran) >= score_of(*pair)


@many
@given(pair=pairs())
def test_9_a_mixture_lies_between_its_lowest_and_its_highest_segment(pair):
    fit = twin.fit(*pair)
    possible = [score for p, score in zip(fit.request.permille, fit.pure_scores, strict=True) if p]
    assert min(possible) - 1 <= fit.score <= max(possible) + 1


@many
@given(pair=pairs(), rate=st.none() | st.just(0))
def test_10_an_ideal_profile_scores_85_or_more(pair, rate):
    world, request, consultant = pair
    wanted = sorted(set.union(*twin.pools(request)))
    ideal = replace(consultant, rate=rate, claims=tuple(Claim(concept, 10) for concept in wanted))
    assert score_of(world, request, ideal) >= 85_000


@many
@given(pair=pairs(), extra=st.lists(claims, max_size=4))
def test_12_what_is_said_twice_counts_once(pair, extra):
    world, request, consultant = pair
    once = replace(consultant, claims=(*consultant.claims, *extra))
    twice = replace(consultant, claims=once.claims * 2)
    assert twin.fit(world, request, twice).lines == twin.fit(world, request, once).lines
