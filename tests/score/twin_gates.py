"""The gates in plain Python, written from their definition and not from the SQL."""

from datetime import date

from tests.score.world import Consultant, Request, Said

LADDERS = (("Confidential", "Secret", "Top Secret", "TS/SCI"), ("SC", "DV"))
# Permit asked -> what settles it for the better, and what for the worse.
PERMITS = {
    "US citizen": ({"US citizen"}, {"US green card", "not a US citizen", "needs sponsorship"}),
    "US citizen or green card": ({"US citizen", "US green card"}, {"needs sponsorship"}),
    "US work permit": ({"US citizen", "US green card", "US work permit"}, set()),
    "no sponsorship": ({"needs no sponsorship", "US citizen", "US green card"}, {"needs sponsorship"}),
}


def gates(request: Request, consultant: Consultant, as_of: date) -> dict[str, str]:
    """Return the outcome of each gate that there is."""
    found = {"rate": rate(request, consultant), "location": location(request, consultant)}
    if of(request.asks, "availability"):
        found["availability"] = availability(request, consultant, as_of)
    for gate, settle in (("language", language), ("clearance", clearance), ("permit", permit)):
        stated = {said.value for said in of(consultant.states, gate)}
        outcomes = {settle(said.value, stated) for said in of(request.asks, gate)}
        if outcomes:
            found[gate] = next((bad for bad in ("fail", "unknown") if bad in outcomes), "pass")
    return found


def of(said: tuple[Said, ...], gate: str) -> list[Said]:
    """Return what is said of one gate."""
    return [one for one in said if one.gate == gate and not one.outranked_by]


def rate(request: Request, consultant: Consultant) -> str:
    """Return whether the rate is within the budget."""
    if consultant.rate is None or not request.rate_max:
        return "unknown"
    above = "fail" if request.is_rate_hard else "unknown"
    return "pass" if consultant.rate <= request.rate_max else above


def location(request: Request, consultant: Consultant) -> str:
    """Return whether the work can be done from where the consultant is."""
    asked = {said.value for said in of(request.asks, "location")}
    stated = {said.value for said in of(consultant.states, "location")}
    is_remote = request.is_remote or asked == {"remote"}
    if is_remote and "on site only" not in stated:
        return "pass"
    if "remote only" in stated:
        is_barred = asked & {"on site", "hybrid"} and "remote" not in asked and not is_remote
        return "fail" if is_barred else "unknown"
    (town, region), (own_town, own_region) = place(request.location), place(consultant.location)
    is_same = town == own_town and (not region or not own_region or region == own_region)
    return "pass" if town and is_same else "unknown"


def place(location: str) -> tuple[str, str]:
    """Return town and state of the few places of the worlds."""
    town, _, region = location.strip().lower().partition(", ")
    return town, "me" if region.startswith(("me", "maine")) else region


def availability(request: Request, consultant: Consultant, as_of: date) -> str:
    """Return whether the consultant is free in time, whatever days are meant."""
    start = reach(of(request.asks, "availability"))
    start = max(start[0], as_of), max(start[1], as_of)
    told = of(consultant.states, "availability")
    if not told:
        return "unknown"
    free = reach(told)
    if free[0] > start[1]:
        return "fail"
    return "pass" if free[1] <= start[0] else "unknown"


def reach(told: list[Said]) -> tuple[date, date]:
    """Return the first and the last day that any of the statements may mean."""
    return min(one.first or date.min for one in told), max(one.last or date.max for one in told)


def language(asked: str, stated: set[str]) -> str:
    """Return whether a language is spoken: whoever lists his languages speaks no other."""
    # A language that nobody knows may be listed by another name.
    is_known = not asked.startswith("another language")
    is_unlisted = is_known and "listed" in stated and f"basic {asked}" not in stated and asked != "English"
    if is_known and asked in stated:
        return "pass"
    return "fail" if f"no {asked}" in stated or is_unlisted else "unknown"


def clearance(asked: str, stated: set[str]) -> str:
    """Return whether a clearance is held: a higher one of the same country does."""
    if asked == "clearable":
        return "pass" if stated & set(LADDERS[0]) else "unknown"
    ladder = next((steps for steps in LADDERS if asked in steps), (asked,))
    step = ladder.index(asked)
    if stated & set(ladder[step:]):
        return "pass"
    is_denied = "none" in stated and len(ladder) > 1
    return "fail" if is_denied or stated & set(ladder[:step]) else "unknown"


def permit(asked: str, stated: set[str]) -> str:
    """Return whether a permit is held."""
    better, worse = PERMITS.get(asked, ({asked}, set()))
    if stated & better:
        return "pass"
    return "fail" if stated & worse else "unknown"
