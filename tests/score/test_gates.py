"""The gates beyond points: what is asked and stated, the outcome, and both values in words."""

from dataclasses import replace
from datetime import date

import pytest

from skillmatch import store
from tests.score.twin_gates import gates
from tests.score.warehouse import freeze, score
from tests.score.world import AS_OF, Claim, Consultant, Request, Said, World

EXCHANGE = (("exchange", "required"),)
SPANISH, GERMAN, ENGLISH = (Said("language", name) for name in ("Spanish", "German", "English"))
LISTED, NO_SPANISH, BASIC_SPANISH = (Said("language", v) for v in ("listed", "no Spanish", "basic Spanish"))
ON_SITE, HYBRID, REMOTE = (Said("location", v) for v in ("on site", "hybrid", "remote"))
REMOTE_ONLY, NO_TRAVEL = Said("location", "remote only"), Said("location", "no travel")
ON_SITE_ONLY = Said("location", "on site only")
IDO, SOME_IDO = Said("language", "another language: Ido"), Said("language", "another language: ido")


def outranked(said: Said, field: str) -> Said:
    return replace(said, outranked_by=field)


def cleared(*values: str) -> tuple[Said, ...]:
    return tuple(Said("clearance", value) for value in values)


def permit(*values: str) -> tuple[Said, ...]:
    return tuple(Said("permit", value) for value in values)


def day(first: date | None, last: date | None = None) -> Said:
    return Said("availability", "", first, last)


DECEMBER = day(date(2026, 12, 1), date(2026, 12, 31))


def on(month: int, number: int, year: int = 2026) -> Said:
    return day(date(year, month, number), date(year, month, number))


# The day of the worlds is 2 November 2026. description, gate, client asks, consultant states, outcome
CASES = [
    ("a language asked and spoken", "language", (SPANISH,), (SPANISH,), "pass"),
    ("a language asked, nothing stated", "language", (SPANISH,), (), "unknown"),
    ("a language asked, another one mentioned", "language", (SPANISH,), (GERMAN,), "unknown"),
    ("a language asked, a whole list without it", "language", (SPANISH,), (GERMAN, LISTED), "fail"),
    ("a language asked, a whole list with it", "language", (SPANISH,), (SPANISH, LISTED), "pass"),
    ("a language asked, a little of it listed", "language", (SPANISH,), (BASIC_SPANISH, LISTED), "unknown"),
    ("a language asked and denied", "language", (SPANISH,), (NO_SPANISH,), "fail"),
    ("a language asked, denied here and stated there", "language", (SPANISH,), (NO_SPANISH, SPANISH), "pass"),
    ("English asked, a list without it", "language", (ENGLISH,), (GERMAN, LISTED), "unknown"),
    ("two languages asked, one spoken", "language", (SPANISH, GERMAN), (SPANISH,), "unknown"),
    ("two languages asked, one not listed", "language", (SPANISH, GERMAN), (SPANISH, LISTED), "fail"),
    ("two languages asked and spoken", "language", (SPANISH, GERMAN), (SPANISH, GERMAN), "pass"),
    ("a language that nobody knows, a whole list", "language", (IDO,), (GERMAN, LISTED), "unknown"),
    ("a language that nobody knows on both sides", "language", (IDO,), (SOME_IDO,), "unknown"),
    ("one that nobody knows, one that is spoken", "language", (IDO, SPANISH), (SPANISH,), "unknown"),
    ("a field says it, the text denies it", "language", (SPANISH,),
     (SPANISH, outranked(NO_SPANISH, "languages")), "pass"),
    ("a field denies it, the text says it", "language", (SPANISH,),
     (NO_SPANISH, outranked(SPANISH, "languages")), "fail"),
    ("a field asks for less than the text", "clearance",
     (*cleared("Confidential"), outranked(*cleared("TS/SCI"), "clearance")), cleared("Secret"), "pass"),
    ("a field says less than the text", "clearance", cleared("Secret"),
     (*cleared("Confidential"), outranked(*cleared("TS/SCI"), "clearance")), "fail"),
    ("the clearance asked", "clearance", cleared("Secret"), cleared("Secret"), "pass"),
    ("a higher clearance", "clearance", cleared("Secret"), cleared("TS/SCI"), "pass"),
    ("a lower clearance", "clearance", cleared("Secret"), cleared("Confidential"), "fail"),
    ("no clearance", "clearance", cleared("Secret"), cleared("none"), "fail"),
    ("nothing said of a clearance", "clearance", cleared("Secret"), (), "unknown"),
    ("a clearance that lapsed may come back", "clearance", cleared("Secret"), cleared("expired Secret"),
     "unknown"),
    ("a clearance of another country", "clearance", cleared("Secret"), cleared("SC"), "unknown"),
    ("a higher one of that country", "clearance", cleared("SC"), cleared("DV"), "pass"),
    ("public trust is no step of the ladder", "clearance", cleared("Public Trust"), cleared("none"),
     "unknown"),
    ("clearable, and cleared", "clearance", cleared("clearable"), cleared("Secret"), "pass"),
    ("clearable, and not cleared", "clearance", cleared("clearable"), cleared("none"), "unknown"),
    ("the citizenship asked", "permit", permit("US citizen"), permit("US citizen"), "pass"),
    ("a green card is no citizenship", "permit", permit("US citizen"), permit("US green card"), "fail"),
    ("a citizen needs no sponsor", "permit", permit("US citizen"), permit("needs sponsorship"), "fail"),
    ("a permit alone tells nothing of that", "permit", permit("US citizen"), permit("US work permit"),
     "unknown"),
    ("either will do", "permit", permit("US citizen or green card"), permit("US green card"), "pass"),
    ("the permit asked", "permit", permit("US work permit"), permit("US green card"), "pass"),
    ("who needs a sponsor may have a permit", "permit", permit("US work permit"), permit("needs sponsorship"),
     "unknown"),
    ("another country's permit", "permit", permit("EU work permit"), permit("US citizen"), "unknown"),
    ("no sponsor offered, one needed", "permit", permit("no sponsorship"), permit("needs sponsorship"),
     "fail"),
    ("no sponsor offered, none needed", "permit", permit("no sponsorship"), permit("needs no sponsorship"),
     "pass"),
    ("free before the start", "availability", (on(12, 1),), (on(11, 20),), "pass"),
    ("free on the day", "availability", (on(12, 1),), (on(12, 1),), "pass"),
    ("free a day late", "availability", (on(12, 1),), (on(12, 2),), "fail"),
    ("free some day of that month", "availability", (on(12, 10),), (DECEMBER,), "unknown"),
    ("not before that month", "availability", (on(12, 10),), (day(date(2027, 1, 1)),), "fail"),
    ("a start in the past is now", "availability", (on(6, 1),), (on(11, 1),), "pass"),
    ("nobody is too late for a start in the past", "availability", (on(6, 1),), (on(11, 2),), "pass"),
    ("as soon as possible, free now", "availability", (day(date(2026, 10, 30)),), (on(11, 1),), "pass"),
    ("as soon as possible, free later", "availability", (day(date(2026, 10, 30)),), (on(3, 1, 2027),),
     "unknown"),
    ("a field says a later day than the text", "availability", (on(12, 1),),
     (on(12, 2), outranked(on(11, 20), "available_from")), "fail"),
    ("two days that contradict each other", "availability", (on(12, 1),), (on(11, 20), on(3, 1, 2027)),
     "unknown"),
    ("a start, nothing said", "availability", (on(12, 1),), (), "unknown"),
    ("on site, remote only", "location", (ON_SITE,), (REMOTE_ONLY,), "fail"),
    ("hybrid, remote only", "location", (HYBRID,), (REMOTE_ONLY,), "fail"),
    ("remote, remote only", "location", (REMOTE,), (REMOTE_ONLY,), "pass"),
    ("remote, no travel", "location", (REMOTE,), (NO_TRAVEL,), "pass"),
    ("remote in one place, on site in another", "location", (REMOTE, ON_SITE), (REMOTE_ONLY,), "unknown"),
    ("remote, on site only", "location", (REMOTE,), (ON_SITE_ONLY,), "unknown"),
    ("on site, on site only", "location", (ON_SITE,), (ON_SITE_ONLY,), "unknown"),
    ("a field says that it is remote, the text that it is not", "location",
     (REMOTE, outranked(ON_SITE, "remote")), (REMOTE_ONLY,), "pass"),
    ("a field says that he comes, the text that he does not", "location", (ON_SITE,),
     (ON_SITE_ONLY, outranked(REMOTE_ONLY, "remote")), "unknown"),
    ("on site, no travel", "location", (ON_SITE,), (NO_TRAVEL,), "unknown"),
    ("nothing said of it, remote only", "location", (), (REMOTE_ONLY,), "unknown"),
]  # fmt: skip
# description, place of the client, place of the consultant, outcome
PLACES = [
    ("one town", "Leeds", " leeds ", "pass"),
    ("one town in one state", "Spokane, WA", "Spokane, Washington, USA", "pass"),
    ("one town with and without a comma", "Spokane, WA 99201", "Spokane WA", "pass"),
    ("one of them without the state", "Spokane", "Spokane, WA", "pass"),
    ("one name in two states", "Portland, OR", "Portland, ME", "unknown"),
    ("a town beside", "Spokane, WA", "Spokane Valley, WA", "unknown"),
    ("a state is no town", "WA", "Spokane, WA", "unknown"),
    ("a country is no town", "USA", "USA", "unknown"),
    ("remote is no town", "Remote", "remote", "unknown"),
    ("nothing said", "", "", "unknown"),
]


def world_of() -> World:
    """Return a world with a pair of its own for each case; request and consultant have its number."""
    asking = [Request(n, EXCHANGE, asks=asks) for n, (_, _, asks, _, _) in enumerate(CASES, 1)]
    people = [
        Consultant(n, (Claim("exchange"),), states=said) for n, (_, _, _, said, _) in enumerate(CASES, 1)
    ]
    asking += [Request(n, EXCHANGE, location=place) for n, (_, place, _, _) in enumerate(PLACES, 101)]
    people += [Consultant(n, location=place) for n, (_, _, place, _) in enumerate(PLACES, 101)]
    return World(tuple(asking), tuple(people))


@pytest.fixture(scope="module")
def told(con: store.Connection) -> dict[tuple[int, int], dict[str, str]]:
    """Return the gates of every pair of that world, as the line by line form has them."""
    freeze(con, world_of())
    store.materialize(con, "oracle/pair", {"first_key": 0, "last_key": 999})
    for name in ("pair_demand", "pair_gate"):
        store.materialize(con, f"intermediate/{name}")
    found: dict[tuple[int, int], dict[str, str]] = {}
    for request, consultant, gate, outcome in con.execute("from snapshot.pair_gate").fetchall():
        found.setdefault((request, consultant), {})[gate] = outcome
    found[0, 0] = dict(con.execute(WORST).fetchall())
    return found


WORST = """
select
    scored_request.request_key || ' ' || candidate.consultant_key,
    gate_outcome(scored_request, candidate)
from snapshot.scored_request as scored_request
cross join snapshot.candidate as candidate
"""


@pytest.mark.parametrize("number", range(1, len(CASES) + 1), ids=[case[0] for case in CASES])
def test_what_is_asked_and_stated_gives_an_outcome(told, number):
    _, gate, asks, _, outcome = CASES[number - 1]
    found = told[number, number]
    assert found[gate] == outcome
    assert set(found) == {"rate", "location"} | {said.gate for said in asks}


@pytest.mark.parametrize("number", range(101, len(PLACES) + 101), ids=[case[0] for case in PLACES])
def test_a_place_is_told_by_town_and_state(told, number):
    assert told[number, number]["location"] == PLACES[number - 101][3]


def test_every_form_says_the_same_of_every_pair(told):
    """Line by line, all at once and plain Python: 52 clients with 52 consultants."""
    world = world_of()
    asking = {one.key: one for one in world.requests if one.key <= 100}
    people = {one.key: one for one in world.consultants if one.key <= 100}
    twin = {(r, c): gates(asking[r], people[c], AS_OF) for r in asking for c in people}
    assert {pair: told[pair] for pair in twin} == twin
    worst = {
        pair: next((b for b in ("fail", "unknown") if b in own.values()), "pass")
        for pair, own in twin.items()
    }
    assert {pair: told[0, 0][f"{pair[0]} {pair[1]}"] for pair in worst} == worst


def test_a_gate_shows_both_values_in_words(con):
    asking = Request(1, EXCHANGE, location="Spokane, WA", asks=(SPANISH, ON_SITE))
    person = Consultant(
        1, (Claim("exchange"),), location="Tacoma, WA", states=(ENGLISH, GERMAN, LISTED, NO_TRAVEL)
    )
    found = score(con, World((asking,), (person,)))
    shown = con.execute(
        "select gate, request_value, consultant_value from match_gate order by gate"
    ).fetchall()
    assert shown == [
        ("language", "Spanish", "English, German"),
        ("location", "Spokane, WA, on site", "Tacoma, WA, no travel"),
        ("rate", "not stated", "not stated"),
    ]
    assert found.matches[1, 1]["gate_outcome"] == "fail"
    assert found.matches[1, 1]["is_eligible"] is False


# description, request, consultant, gate, both values in words
WORDS = [
    ("a budget passed that is not called hard", {"rate_max": 8000}, {"rate": 9500}, "rate",
     ("up to 80.00, not called hard", "95.00")),
    ("a budget kept", {"rate_max": 8000}, {"rate": 7000}, "rate", ("80.00", "70.00")),
    ("a hard budget", {"rate_max": 8000, "is_rate_hard": True}, {"rate": 9500}, "rate",
     ("80.00 at most", "95.00")),
    ("two towns", {"location": "Dayton, OH"}, {"location": "Troy, OH"}, "location",
     ("Dayton, OH", "Troy, OH")),
    ("miles", {"location": "Dayton, OH", "asks": (Said("location", "within 30 miles"),)},
     {"location": "Troy, OH"}, "location",
     ("Dayton, OH, within 30 miles (the distance is not measured: ask)", "Troy, OH")),
    ("miles that need no measure", {"location": "Troy, OH", "asks": (Said("location", "within 30 miles"),)},
     {"location": "Troy, OH"}, "location", ("Troy, OH, within 30 miles", "Troy, OH")),
    ("how far somebody comes", {"location": "Dayton, OH"},
     {"location": "Troy, OH", "states": (Said("location", "up to 40 miles"),)}, "location",
     ("Dayton, OH (the distance is not measured: ask)", "Troy, OH, up to 40 miles")),
    ("a text against its own field", {"asks": (*cleared("Secret"), outranked(*cleared("DV"), "clearance"))},
     {"states": (*cleared("Secret"), outranked(*cleared("Secret"), "clearance"))}, "clearance",
     ("Secret (the text says DV)", "Secret")),
    ("what nobody knows", {"asks": (IDO,)}, {"states": (SOME_IDO,)}, "language",
     ("another language: Ido", "another language: ido")),
]  # fmt: skip


def test_what_is_left_to_ask_is_said_in_words(con):
    asking = [Request(n, EXCHANGE, **told) for n, (_, told, *_) in enumerate(WORDS, 1)]
    people = [Consultant(n, (Claim("exchange"),), **told) for n, (_, _, told, *_) in enumerate(WORDS, 1)]
    score(con, World(tuple(asking), tuple(people)))
    shown = con.execute(
        "select request_key, gate, request_value, consultant_value from match_gate"
        " where request_key = consultant_key"
    ).fetchall()
    found = {(key, gate): values for key, gate, *values in shown}
    for number, (name, _, _, gate, values) in enumerate(WORDS, 1):
        assert (name, *found[number, gate]) == (name, *values)
