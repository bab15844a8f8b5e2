"""`team`: the smallest, then cheapest team that together covers what one request requires."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from skillmatch import store
from skillmatch.cli.look import known
from skillmatch.cli.output import Format, Rows, write_json, write_rows
from skillmatch.cli.team_text import HOLDERS_NAMED, Row, flat_rows, print_team
from skillmatch.errors import UsageError
from skillmatch.paths import Paths
from skillmatch.staffing.teams import (
    Contribution,
    Requirement,
    Team,
    TeamCandidate,
    best_points,
    contributions,
    to_cover,
    uncovered,
)
from skillmatch.store import Connection

# A team of the first so many is found and proven in about a second.
CONSIDERED = 200


@dataclass(frozen=True, slots=True)
class _Asked:
    """One request as it was published: its header, what it asks for, and who may be on its team."""

    header: Row
    requirements: tuple[Requirement, ...]
    candidates: tuple[TeamCandidate, ...]
    names: dict[str, object]
    eligible_count: int


def team(
    request: Annotated[str, typer.Argument(help="a request's id")],
    most: Annotated[int | None, typer.Option(min=1, max=50, help="at most so many people")] = None,
    form: Annotated[Format, typer.Option("--format", help="table for people, json or csv")] = Format.TABLE,
    workspace: Annotated[Path, typer.Option(help="the workspace")] = Path(),
) -> None:
    """Show the smallest, then cheapest team that covers what a request requires, from its kept matches."""
    from skillmatch.staffing.team_choice import choose_team  # noqa: PLC0415  loads SciPy

    with store.open_published(Paths(workspace).current) as con:
        asked = _asked(con, request)
        chosen = choose_team(asked.requirements, asked.candidates, most)
        missing = uncovered(asked.requirements, chosen.members)
        gaps = _gaps(con, request, missing, chosen.members)
    alone = choose_team(asked.requirements, asked.candidates, 1)
    members = [_member(asked, chosen, member) for member in chosen.members]
    header = {**asked.header, **_coverage(asked, chosen, alone)}
    _say_how(asked, chosen)
    if form is Format.JSON:
        write_json({**header, "members": members, "uncovered": gaps})
    elif form is Format.CSV:
        write_rows(flat_rows(members, gaps), form)
    else:
        print_team(header, members, gaps)


def _coverage(asked: _Asked, chosen: Team, alone: Team) -> Row:
    """Return how much of what must be covered a team covers, and how much one consultant alone would."""
    wanted = to_cover(asked.requirements)
    return {
        "to_cover_count": len(wanted),
        "covered_count": len(wanted) - len(uncovered(wanted, chosen.members)),
        "best_alone": next((asked.names[each.consultant_id] for each in alone.members), None),
        "covered_alone_count": len(wanted) - len(uncovered(wanted, alone.members)),
        "is_proven": chosen.is_proven,
        "considered_count": len(asked.candidates),
        "eligible_count": asked.eligible_count,
    }


def _asked(con: Connection, request: str) -> _Asked:
    """Return a request with what its team is chosen from."""
    one = {"request_ids": [request], "from_on": None, "to_on": None}
    known(con, request_id=request)
    found = store.fetch(con, "queries/staffing_requests", one)
    if found[0]["unscored_reason"]:
        raise UsageError(f"{request} has no score, so no team: {found[0]['unscored_reason']}")
    asked = {"request_id": request}
    required = store.fetch(con, "queries/team_requirements", asked)
    kept = store.fetch(con, "queries/staffing_pairs", {"request_ids": [request]})
    eligible = [row for row in kept if row["eligible"]]
    points: dict[object, dict[str, int]] = {}
    for row in store.fetch(con, "queries/team_points", asked):
        points.setdefault(row["consultant_id"], {})[str(row["item"])] = _whole(row["points_millipoints"])
    return _Asked(
        found[0],
        tuple(_requirement(row) for row in required),
        tuple(_candidate(row, points.get(row["consultant_id"], {})) for row in eligible[:CONSIDERED]),
        {str(row["consultant_id"]): row["consultant_name"] for row in eligible},
        len(eligible),
    )


def _requirement(row: Row) -> Requirement:
    worth = _whole(row["worth_millipoints"])
    return Requirement(str(row["item"]), str(row["label"]), str(row["kind"]), worth)


def _candidate(row: Row, points: dict[str, int]) -> TeamCandidate:
    place, score = _whole(row["place"]), _whole(row["score_millipoints"])
    rate = None if row["rate_cents"] is None else _whole(row["rate_cents"])
    return TeamCandidate(str(row["consultant_id"]), place, score, rate, points)


def _whole(value: object) -> int:
    return int(str(value))


def _gaps(
    con: Connection, request: str, missing: Sequence[Requirement], members: Sequence[TeamCandidate]
) -> list[Row]:
    """Return what the team does not cover, with who in the market holds it."""
    asked = {"request_id": request, "items": [each.item for each in missing]}
    holders: dict[object, Rows] = {}
    for row in store.fetch(con, "queries/team_market", asked):
        holders[row["item"]] = [*holders.get(row["item"], ()), row]
    return [
        {
            "kind": each.kind,
            "item": each.item,
            "label": each.label,
            "met_share": round(best_points(each, members) / each.worth, 3),
            "holder_count": len(holders.get(each.item, ())),
            "holders": [_holder(row) for row in holders.get(each.item, ())][:HOLDERS_NAMED],
        }
        for each in missing
    ]


def _holder(row: Row) -> str:
    return f"{row['consultant_name']} ({row['consultant_id']}, {row['standing']})"


def _member(asked: _Asked, chosen: Team, member: TeamCandidate) -> Row:
    """Return a member with what the team would lose without them."""
    lines = contributions(asked.requirements, chosen.members, member)
    return {
        "consultant_id": member.consultant_id,
        "consultant_name": asked.names[member.consultant_id],
        "score": member.score / 1000,
        "rate": None if member.rate is None else member.rate / 100,
        "adds": [_line(each) for each in lines],
    }


def _line(line: Contribution) -> Row:
    required = line.requirement
    told: Row = {"kind": required.kind, "item": required.item, "label": required.label}
    return {**told, "points": line.points / 1000, "only_cover": line.is_only_cover}


def _say_how(asked: _Asked, chosen: Team) -> None:
    """Tell people whom the team was chosen from and whether it is the best one."""
    count, first = asked.eligible_count, len(asked.candidates)
    whom = f"the {count}" if first == count else f"the first {first} of {count}"
    proof = "no better team among" if chosen.is_proven else "the best found, not proven, among"
    sys.stderr.write(f"{proof} {whom} kept and eligible consultants; who was not kept is not looked at\n")
