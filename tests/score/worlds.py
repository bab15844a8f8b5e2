"""Random worlds for Hypothesis."""

from datetime import date

from hypothesis import strategies as st

from tests.score.world import RELATIONS, TERMS, Claim, Consultant, Request, World

SKILLS = tuple(name for name, term in TERMS.items() if term.type == "skill")
CERTIFICATIONS = tuple(name for name, term in TERMS.items() if term.type == "certification")

money = st.none() | st.integers(0, 30_000)
dates = st.none() | st.dates(date(2025, 1, 1), date(2027, 1, 1))
places = st.sampled_from(("", "Leeds", " leeds", "York"))


@st.composite
def permilles(draw: st.DrawFn) -> tuple[int, int, int]:
    """Draw how likely the segments are: often one for certain, sometimes a mixture."""
    pure = st.sampled_from(((1000, 0, 0), (0, 1000, 0), (0, 0, 1000)))
    if draw(st.booleans()):
        return draw(pure)
    low, high = sorted((draw(st.integers(0, 1000)), draw(st.integers(0, 1000))))
    return low, high - low, 1000 - high


claims = st.builds(
    Claim,
    concept=st.sampled_from(tuple(TERMS)),
    years=st.none() | st.integers(0, 15),
    assertion=st.sampled_from(("held",) * 8 + ("negated", "in_progress", "expired", "mentioned")),
    last_used_year=st.none() | st.integers(2005, 2027),
    expires_on=dates,
)
wants = st.tuples(
    st.sampled_from(tuple(TERMS)),
    st.sampled_from(("required",) * 4 + ("preferred",) * 2 + ("optional", "mentioned", "negated")),
)


def consultants(key: int) -> st.SearchStrategy[Consultant]:
    """Return profiles with a given key."""
    return st.builds(
        Consultant,
        key=st.just(key),
        claims=st.lists(claims, max_size=8).map(tuple),
        rate=money,
        location=places,
    )


def requests(key: int) -> st.SearchStrategy[Request]:
    """Return requests with a given key."""
    return st.builds(
        Request,
        key=st.just(key),
        wants=st.lists(wants, max_size=7).map(tuple),
        permille=permilles(),
        rate_max=money,
        is_rate_hard=st.booleans(),
        is_remote=st.booleans(),
        location=places,
        posted_on=dates,
    )


relations = st.dictionaries(
    st.tuples(st.sampled_from(SKILLS), st.sampled_from(SKILLS)).filter(lambda pair: pair[0] != pair[1]),
    st.sampled_from(("child", "parent", "sibling", "related")),
    max_size=5,
).map(lambda more: more | RELATIONS)


@st.composite
def worlds(draw: st.DrawFn, most_requests: int = 6, most: int = 8) -> World:
    """Draw a few requests and consultants over the terms, with some more relations."""
    asking = tuple(draw(requests(key)) for key in range(1, draw(st.integers(1, most_requests)) + 1))
    people = tuple(draw(consultants(key)) for key in range(1, draw(st.integers(0, most)) + 1))
    return World(asking, people, relations=draw(relations))
