"""What `team` tells: the members and what is left, as a table or as rows."""

import sys
from collections.abc import Mapping, Sequence

from skillmatch.cli.output import printable, write_table

HOLDERS_NAMED = 3
Row = Mapping[str, object]


def flat_rows(members: Sequence[Row], gaps: Sequence[Row]) -> list[Row]:
    """Return one row for each line that a member adds, then one for each requirement that stays uncovered."""
    nobody: Row = {"consultant_id": "", "consultant_name": "", "score": None, "rate": None}
    rows: list[Row] = []
    for member in members:
        who = {name: member[name] for name in nobody}
        rows += [{**who, **line, "holders": ""} for line in _rows(member["adds"])]
    for gap in gaps:
        told = {"kind": gap["kind"], "item": gap["item"], "label": gap["label"]}
        rows.append({**nobody, **told, "points": 0.0, "only_cover": False, "holders": gap["holders"]})
    return rows


def print_team(header: Row, members: Sequence[Row], gaps: Sequence[Row]) -> None:
    """Print a team for people: what it covers, who brings what, what is left."""
    whose = f"{printable(header['title'])} ({printable(header['request_id'])})"
    if members:
        sys.stdout.write(f"{whose}: {_covered(header, members)}; {_rates(members)}\n")
        write_table([_member(member) for member in members], "the members")
    else:
        sys.stdout.write(f"{whose}: nobody who was kept and is eligible covers any of what is asked for\n")
    if len(members) > 1 and header["best_alone"]:
        alone = f"{printable(header['best_alone'])} alone would cover {header['covered_alone_count']}"
        sys.stdout.write(f"{alone} of {header['to_cover_count']}\n")
    if gaps:
        write_table([_gap(gap) for gap in gaps], "what nobody of the team covers")


def _covered(header: Row, members: Sequence[Row]) -> str:
    count = f"{header['covered_count']} of the {header['to_cover_count']} things to cover"
    return f"a team of {len(members)} covers {count}"


def _rates(members: Sequence[Row]) -> str:
    """Return what the members cost together, as far as they say."""
    rates = [float(str(member["rate"])) for member in members if member["rate"] is not None]
    unstated = f", {len(members) - len(rates)} not stated" if len(rates) < len(members) else ""
    return f"rates together {sum(rates):.2f}{unstated}"


def _member(member: Row) -> Row:
    """Return a member as people read it."""
    return {
        "consultant": f"{member['consultant_name']} ({member['consultant_id']})",
        "score": f"{float(str(member['score'])):.1f}",
        "rate": "not stated" if member["rate"] is None else f"{float(str(member['rate'])):.2f}",
        "points that the team would lose without": _adds(member["adds"]),
    }


def _adds(lines: object) -> str:
    return "; ".join(f"{line['label']} {line['points']:.1f}" for line in _rows(lines))


def _gap(gap: Row) -> Row:
    """Return what stays uncovered as people read it."""
    met = f"{float(str(gap['met_share'])):.0%}"
    return {"kind": gap["kind"], "requirement": gap["label"], "covered in part": met, "held by": _held(gap)}


def _held(gap: Row) -> str:
    holders = gap["holders"] if isinstance(gap["holders"], list) else []
    more = int(str(gap["holder_count"])) - len(holders)
    named = "; ".join(map(str, holders))
    return f"{named} and {more} more" if more > 0 else named or "nobody in the market: a gap"


def _rows(value: object) -> list[Row]:
    return value if isinstance(value, list) else []
