"""What `assign` tells: who goes where, what stays open, and what filling it would take."""

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from skillmatch.cli.output import Format, printable, write_json, write_rows, write_table
from skillmatch.staffing.fits import Blocked, Exchange, Fit

if TYPE_CHECKING:  # loads SciPy
    from skillmatch.staffing.plan import Plan

Row = Mapping[str, object]
Named = Mapping[str, Row]
_SWAPS_TOLD = 3  # Of a longer chain the rest is counted.
_TAKEN_TOLD = 3
# What a table for people shows of each column, under which name.
_SHOWN = {
    "request_id": "request",
    "title": "title",
    "consultant_name": "is filled with",
    "consultant_id": "consultant",
    "score": "score",
    "consultant_score": "counts as",
}


def assigned_rows(plan: "Plan", requests: Named, people: Named) -> list[Row]:
    """Return one row for each request that is filled."""
    return [
        {
            **_request(fit.request_id, requests),
            "consultant_id": fit.consultant_id,
            "consultant_name": people[fit.consultant_id]["name"],
            "score": fit.score / 1000,
            "consultant_score": fit.consultant_score / 1000,
            "place": fit.place,
            "constraint": "",
            "why": "",
            "instead": "",
            "cost": None,
        }
        for fit in plan.assigned
    ]


def open_rows(plan: "Plan", requests: Named, people: Named) -> list[Row]:
    """Return one row for each request that stays open, with the constraint that keeps it so."""
    goes_to: dict[str, list[str]] = {}
    for fit in plan.assigned:
        goes_to.setdefault(fit.consultant_id, []).append(fit.request_id)
    return [
        {
            **_request(each.request_id, requests),
            "consultant_id": "",
            "consultant_name": "",
            "score": None,
            "consultant_score": None,
            "place": None,
            "constraint": each.constraint.value,
            "why": f"{each.why}{_taken(each, goes_to, people)}",
            "instead": _instead(each.exchange, people) if each.exchange else "",
            "cost": each.exchange.cost / 1000 if each.exchange else None,
        }
        for each in plan.open
    ]


def write_plan(filled: Sequence[Row], left: Sequence[Row], least: int, form: Format) -> None:
    """Write a plan to stdout; JSON says from which score on somebody is sent."""
    if form is Format.JSON:
        write_json({"least": least, "assigned": filled, "open": left})
    elif form is Format.CSV:
        write_rows([*filled, *left], form)
    else:
        print_plan(filled, left)


def print_plan(filled: Sequence[Row], left: Sequence[Row]) -> None:
    """Print a plan for people."""
    if filled:
        write_table([_shown(row) for row in filled], "filled")
    for row in left:
        told = f"{row['title']} ({row['request_id']}) stays open: {row['why']}"
        sys.stdout.write(f"{printable(told)}\n")
        if row["instead"]:
            sys.stdout.write(f"  to fill it: {printable(row['instead'])}\n")


def _shown(row: Row) -> Row:
    """Return a filled request as people read it."""
    named = {title: row[name] for name, title in _SHOWN.items()}
    return named | {"score": f"{row['score']:.1f}", "counts as": f"{row['consultant_score']:.1f}"}


def none_asked(asked: str, every: Sequence[Row]) -> str:
    """Return that nothing is to be filled, and when the open requests were posted."""
    days = sorted(str(row["posted_on"]) for row in every if row["posted_on"])
    posted = f"those with a date are of {days[0]} to {days[-1]}" if days else "none has a date"
    return f"no open request {asked}: nothing to fill; of {len(every)} open requests {posted}\n"


def _request(request_id: str, requests: Named) -> Row:
    asked = requests[request_id]
    return {"request_id": request_id, "title": asked["title"], "company": asked["company"]}


def _taken(left: Blocked, goes_to: Mapping[str, Sequence[str]], people: Named) -> str:
    """Return where the first of those go who would have fitted."""
    taken = [fit for fit in left.candidates if fit.consultant_id in goes_to]
    told = "; ".join(_whereabouts(fit, goes_to, people) for fit in taken[:_TAKEN_TOLD])
    more = f" and {len(taken) - _TAKEN_TOLD} more" if len(taken) > _TAKEN_TOLD else ""
    return f"{told}{more}"


def _whereabouts(fit: Fit, goes_to: Mapping[str, Sequence[str]], people: Named) -> str:
    places = goes_to[fit.consultant_id]
    more = f" and {len(places) - 1} more" if len(places) > 1 else ""
    return f"{people[fit.consultant_id]['name']} ({fit.score / 1000:.3f}) goes to {places[0]}{more}"


def _instead(exchange: Exchange, people: Named) -> str:
    """Return the cheapest exchange in words."""
    swaps = [
        f"{swap.request_id} takes {people[swap.consultant_id]['name']} from {swap.from_request_id}"
        for swap in exchange.swaps[:_SWAPS_TOLD]
    ]
    more = len(exchange.swaps) - _SWAPS_TOLD
    told = ", ".join(swaps) + (f", {more} more swaps" if more > 0 else "")
    return f"{told}; {exchange.left_open} then stays open, and the sum is {exchange.cost / 1000:.3f} lower"
