"""Random worlds for Hypothesis."""

from datetime import date

from hypothesis import strategies as st

from tests.score.world import RELATIONS, TERMS, Claim, Consultant, Request, Said, World

SKILLS = tuple(name for name, term in TERMS.items() if term.type == "skill")
CERTIFICATIONS = tuple(name for name, term in TERMS.items() if term.type == "certification")

money = st.none() | st.integers(0, 30_000)
dates = st.none() | st.dates(date(2025, 1, 1), date(2027, 1, 1))
places = st.sampled_from(("", "Leeds", " leeds", "Leeds, ME", "leeds, Maine 04263", "Leeds, AL", "York"))
days = st.none() | st.dates(date(2026, 10, 1), date(2027, 1, 1))
LANGUAGE = ("Spanish", "German", "English")
PERMIT = ("US citizen", "US citizen or green card", "US work permit", "EU work permit", "no sponsorship")
HELD_PERMIT = ("US citizen", "US green card", "US work permit", "needs sponsorship", "needs no sponsorship")
CLEARANCE = ("Confidential", "Secret", "Top Secret", "TS/SCI", "SC", "DV", "Public Trust")
SPOKEN = (*LANGUAGE, *(f"no {one}" for one in LANGUAGE), "basic Spanish", "listed")


def said(gate: str, *values: str) -> st.SearchStrategy[Said]:
    """Return one of the values stated at a gate."""
    return st.builds(Said, st.just(gate), st.sampled_from(values))


stays = st.builds(
    lambda first, last: Said("availability", "", first, last if last is None else max(first, last)),
    days.filter(bool),
    days,
)
asks = st.one_of(
    said("language", *LANGUAGE), said("clearance", *CLEARANCE, "clearable"), said("permit", *PERMIT),
    said("location", "remote", "on site", "hybrid", "local only"), stays,
)  # fmt: skip
states = st.one_of(
    said("language", *SPOKEN), said("clearance", *CLEARANCE, "none", "expired Secret"),
    said("permit", *HELD_PERMIT), said("location", "remote only", "on site only", "no travel"), stays,
)  # fmt: skip


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
        states=st.lists(states, max_size=3).map(tuple),
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
        asks=st.lists(asks, max_size=2).map(tuple),
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
