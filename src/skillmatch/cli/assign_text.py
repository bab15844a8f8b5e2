"""What `assign` tells: who goes where, what stays open, and what filling it would take."""

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from skillmatch.cli.output import printable, write_table
from skillmatch.staffing.fits import Blocked, Exchange, Fit

if TYPE_CHECKING:  # loads SciPy
    from skillmatch.staffing.plan import Plan

Row = Mapping[str, object]
Named = Mapping[str, Row]
_SWAPS_TOLD = 3  # Of a longer chain the rest is counted.
_TAKEN_TOLD = 3


def assigned_rows(plan: "Plan", requests: Named, people: Named) -> list[Row]:
    """Return one row for each request that is filled."""
    return [
        {
            **_request(fit.request_id, requests),
            "consultant_id": fit.consultant_id,
            "consultant_name": people[fit.consultant_id]["name"],
            "score": fit.score / 1000,
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
            "place": None,
            "constraint": each.constraint.value,
            "why": f"{each.why}{_taken(each, goes_to, people)}",
            "instead": _instead(each.exchange, people) if each.exchange else "",
            "cost": each.exchange.cost / 1000 if each.exchange else None,
        }
        for each in plan.open
    ]


def print_plan(filled: Sequence[Row], left: Sequence[Row]) -> None:
    """Print a plan for people."""
    shown = ("request_id", "title", "consultant_name", "consultant_id", "score")
    write_table([{name: row[name] for name in shown} for row in filled], "filled")
    for row in left:
        told = f"{row['title']} ({row['request_id']}) stays open, {row['constraint']}: {row['why']}"
        sys.stdout.write(f"{printable(told)}\n")
        if row["instead"]:
            sys.stdout.write(f"  {printable(row['instead'])}\n")


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
    return f"{people[fit.consultant_id]['name']} ({fit.score / 1000}) goes to {places[0]}{more}"


def _instead(exchange: Exchange, people: Named) -> str:
    """Return the cheapest exchange in words."""
    swaps = [
        f"{swap.request_id} takes {people[swap.consultant_id]['name']} from {swap.from_request_id}"
        for swap in exchange.swaps[:_SWAPS_TOLD]
    ]
    more = len(exchange.swaps) - _SWAPS_TOLD
    told = ", ".join(swaps) + (f", {more} more swaps" if more > 0 else "")
    return f"{told}: {exchange.left_open} stays open instead, {exchange.cost / 1000} points less"
