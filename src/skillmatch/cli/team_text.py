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
    rates = [float(str(member["rate"])) for member in members if member["rate"] is not None]
    unstated = f" and {len(members) - len(rates)} unstated" if len(rates) < len(members) else ""
    sys.stdout.write(
        f"{printable(header['title'])} ({printable(header['request_id'])}): "
        f"a team of {len(members)} covers {header['covered_count']} of {header['to_cover_count']}, "
        f"rates {sum(rates):.2f} together{unstated}\n"
    )
    if len(members) > 1 and header["best_alone"]:
        alone = f"{printable(header['best_alone'])} alone would cover {header['covered_alone_count']}"
        sys.stdout.write(f"{alone} of {header['to_cover_count']}\n")
    write_table([{**member, "adds": _adds(member["adds"])} for member in members], "what it loses without")
    if gaps:
        write_table([_gap(gap) for gap in gaps], "stays uncovered")


def _adds(lines: object) -> str:
    return "; ".join(f"{line['label']} {line['points']}" for line in _rows(lines))


def _gap(gap: Row) -> Row:
    """Return what stays uncovered as people read it."""
    met = f"{float(str(gap['met_share'])):.0%}"
    return {"kind": gap["kind"], "requirement": gap["label"], "met all the same": met, "held by": _held(gap)}


def _held(gap: Row) -> str:
    holders = gap["holders"] if isinstance(gap["holders"], list) else []
    more = int(str(gap["holder_count"])) - len(holders)
    named = "; ".join(map(str, holders))
    return f"{named} and {more} more" if more > 0 else named or "nobody in the market: a gap"


def _rows(value: object) -> list[Row]:
    return value if isinstance(value, list) else []
