"""What unsettles a score unsettles its record: after any change only the pairs of the unchanged stay."""

# ruff: noqa: E501  the rows of a table stay in one piece

from dataclasses import dataclass, replace
from datetime import date

from skillmatch import store
from tests.score.nights import assert_same_as_all_anew
from tests.score.world import LARGER, Claim, Consultant, Request, Said, World

FIRST, LAST = date(2026, 12, 30), date(2027, 1, 2)
PASSED, EVE, NEW_YEAR, SPRING = date(2026, 12, 1), date(2026, 12, 31), date(2027, 1, 1), date(2027, 4, 1)
ASKS = Request(0, (("exchange", "required"), ("java", "preferred")), rate_max=9000, posted_on=PASSED)
HOLDS = Consultant(0, (Claim("exchange", 4), Claim("cert-java"), Claim("office")), rate=8000)


@dataclass(frozen=True, slots=True)
class Case:
    """What is told of a record otherwise than usual: on the first night, and on the last."""

    before: dict[str, object]
    after: dict[str, object]
    stands: bool = False


def start(first: date, last: date | None = None, **more: str) -> tuple[Said, ...]:
    """Return what is said about a day."""
    return (Said("availability", "", first, last, **more),)


MORE = (*ASKS.wants, ("cert-a-plus", "optional"))
REQUESTS = {
    "unchanged": Case({}, {}, stands=True),
    "posted anew": Case({}, {"posted_on": EVE}, stands=True),
    "in another place in the text": Case({}, {"wants": ASKS.wants[::-1]}, stands=True),
    "mentions what counts for nothing": Case({}, {"wants": (*ASKS.wants, ("sap", "mentioned"))}, stands=True),
    "starts later on": Case({"asks": start(SPRING)}, {"asks": start(SPRING)}, stands=True),
    "started before": Case({"asks": start(PASSED, PASSED)}, {"asks": start(PASSED, PASSED)}, stands=True),
    "the day of the start came": Case({"asks": start(NEW_YEAR)}, {"asks": start(NEW_YEAR)}),
    "the last day of the start came": Case({"asks": start(PASSED, EVE)}, {"asks": start(PASSED, EVE)}),
    "starts on another day": Case({"asks": start(SPRING)}, {"asks": start(date(2027, 4, 2))}),
    "a field says when": Case({"asks": start(SPRING)}, {"asks": start(SPRING, outranked_by="start_date")}),
    "asks for more": Case({}, {"wants": (*ASKS.wants, ("office", "required"))}),
    "asks for what nobody asked for": Case({}, {"wants": (*ASKS.wants, ("quickbooks", "required"))}),
    "prefers what was required": Case({}, {"wants": (("exchange", "preferred"), ("java", "preferred"))}),
    "calls a certification a plus": Case({}, {"wants": MORE}),
    "no longer calls a certification a plus": Case({"wants": MORE}, {}),
    "pays more": Case({}, {"rate_max": 9001}),
    "calls the budget hard": Case({}, {"is_rate_hard": True}),
    "goes remote": Case({}, {"is_remote": True}),
    "moves": Case({"location": "Leeds"}, {"location": "leeds"}),  # the gate shows what is written
    "is another segment": Case({}, {"permille": LARGER}),
    "is another mixture": Case({"permille": (600, 400, 0)}, {"permille": (601, 399, 0)}),
    "asks for a language": Case({}, {"asks": (Said("language", "German"),)}),
    "asks for another clearance": Case({"asks": (Said("clearance", "Secret"),)}, {"asks": (Said("clearance", "TS/SCI"),)}),
    "asks for a permit": Case({}, {"asks": (Said("permit", "US citizen"),)}),
    "comes on site": Case({"asks": (Said("location", "remote"),)}, {"asks": (Said("location", "on site"),)}),
    "a field says where": Case({"asks": (Said("location", "on site"),)}, {"asks": (Said("location", "on site", outranked_by="remote"),)}),
}  # fmt: skip
CONSULTANTS = {
    "unchanged": Case({}, {}, stands=True),
    "free for long": Case({"states": start(PASSED)}, {"states": start(PASSED)}, stands=True),
    "learned what nobody counts": Case({}, {"claims": (*HOLDS.claims, Claim("sap", assertion="in_progress"))}, stands=True),
    "answers what nobody asked for": Case({"claims": (Claim("quickbooks"),)}, {"claims": (Claim("quickbooks"),)}, stands=True),
    "the day came": Case({"states": start(NEW_YEAR)}, {"states": start(NEW_YEAR)}),
    "the last day came": Case({"states": start(PASSED, NEW_YEAR)}, {"states": start(PASSED, NEW_YEAR)}),
    "expired": Case(*2 * ({"claims": (*HOLDS.claims, Claim("cert-exchange", expires_on=EVE))},)),
    "a year older": Case(*2 * ({"claims": (Claim("exchange", 4, last_used_year=2026),)},)),
    "says it in another place": Case({}, {"claims": HOLDS.claims[::-1]}),
    "a year more": Case({}, {"claims": (Claim("exchange", 5), *HOLDS.claims[1:])}),
    "denies it": Case({}, {"claims": (*HOLDS.claims, Claim("office", assertion="negated"))}),
    "a certification more": Case({}, {"claims": (*HOLDS.claims, Claim("cert-a-plus"))}),
    "costs more": Case({}, {"rate": 9001}),
    "costs nothing known": Case({}, {"rate": None}),
    "moves": Case({"location": "York"}, {"location": "Leeds"}),
    "speaks": Case({}, {"states": (Said("language", "German"),)}),
    "lists languages": Case({"states": (Said("language", "Spanish"),)}, {"states": (Said("language", "Spanish"), Said("language", "listed"))}),
    "is cleared": Case({"states": (Said("clearance", "none"),)}, {"states": (Said("clearance", "TS/SCI"),)}),
    "is a citizen": Case({}, {"states": (Said("permit", "US citizen"),)}),
    "stays at home": Case({}, {"states": (Said("location", "remote only"),)}),
    "a field says otherwise": Case({"states": (Said("clearance", "Secret"),)}, {"states": (Said("clearance", "Secret", outranked_by="clearance"),)}),
}  # fmt: skip
NEW, GONE, BACK = 101, 102, 103


def world(of: str, as_of: date, comers: tuple[int, ...]) -> World:
    """Return all cases as they are before or after, with whoever comes and goes as well."""

    def told(cases, usual):
        own = (getattr(case, of) for case in cases.values())
        changed = tuple(replace(usual, key=key, **more) for key, more in enumerate(own, 1))
        return changed + tuple(replace(usual, key=key) for key in comers)

    return World(told(REQUESTS, ASKS), told(CONSULTANTS, HOLDS), as_of=as_of)


def standing(con: store.Connection, table: str, names: dict[str, Case]) -> set[str]:
    """Return whose pairs were left as they were."""
    own = dict(enumerate(names, 1))
    return {
        own.get(int(str(next(iter(row.values())))), "another") for row in store.rows(con, f"from {table}")
    }


def test_whatever_is_told_otherwise_is_scored_anew_and_nothing_else(con, lasting):
    nights = [
        world("before", FIRST, (GONE, BACK)),
        world("before", FIRST, (GONE,)),
        world("after", LAST, (NEW, BACK)),
    ]
    seen = {}

    def note() -> None:
        seen["requests"] = standing(con, "snapshot.standing_request", REQUESTS)
        seen["consultants"] = standing(con, "snapshot.standing_consultant", CONSULTANTS)

    assert_same_as_all_anew(con, nights, kept=60, blocks=1, look=note)
    assert seen["requests"] == {name for name, case in REQUESTS.items() if case.stands}
    assert seen["consultants"] == {name for name, case in CONSULTANTS.items() if case.stands}
