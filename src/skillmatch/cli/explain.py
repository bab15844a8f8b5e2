"""`explain`: why a consultant has this score for a request, and what would change it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from skillmatch import store
from skillmatch.cli.explain_text import print_explanation
from skillmatch.cli.look import Form, Workspace, known
from skillmatch.cli.output import Format, write_json, write_rows
from skillmatch.paths import Paths
from skillmatch.records import SEGMENTS
from skillmatch.score import counterfactuals, sentence
from skillmatch.score.claims import Claim, Claims, first_if_segment, place_if_segment
from skillmatch.whatif.explained import Explained, explained, line_of


def explain(
    request: Annotated[str, typer.Argument(help="a request's id")],
    consultant: Annotated[str, typer.Argument(help="a consultant's id")],
    form: Form = Format.TABLE,
    workspace: Workspace = Path(),
) -> None:
    """Show why a consultant has this score: the lines that add up to it, the gates, what would help."""
    published = Paths(workspace).current
    with store.open_published(published) as con:
        known(con, request, consultant)
    found = explained(published, request, consultant)
    told = [{**row, "reason": sentence(line_of(row))} for row in found.line_rows]
    if form is Format.TABLE:
        print_explanation(found)
    elif form is Format.CSV:
        write_rows(told, form)
    else:
        write_json(
            {
                **found.header,
                "lines": told,
                "optional": found.optional,
                "gates": found.gates,
                **_changes(found),
            }
        )


def _changes(found: Explained) -> dict[str, object]:
    """Return what would change the score and the place, with the quotes of what the client asks for."""
    told = found.claims or Claims()
    exact = {item: claim for claim in told.single for item in claim.change.held}
    return {
        "counterfactuals": [
            {"item": each.item, "label": each.label, "gain": each.gain / 1000, **_claim(exact.get(each.item))}
            for each in counterfactuals(found.lines)
        ],
        "overtaking": {"consultant_id": found.goal.consultant_id, **_claim(told.overtaking)}
        if found.goal and told.overtaking
        else None,
        "without_unasked_certifications": _claim(told.uncertified) or None,
        "if_segment": [_if_segment(found, number) for number in range(len(SEGMENTS))],
        "quotes": found.quotes,
    }


def _if_segment(found: Explained, number: int) -> Mapping[str, object]:
    """Return the score and the place at worst if the client were of a segment."""
    place = place_if_segment(number, found.own, found.standings)
    firsts = [each.consultant_id for each in first_if_segment(number, found.standings)]
    # Of a tie the place at worst is told: then another one is first.
    others = [each for each in firsts if each != found.own.consultant_id]
    return {
        "segment": SEGMENTS[number],
        "score": found.own.pure[number] / 1000,
        "rank": place.worst,
        "level": place.level,
        "kept": len(found.standings),
        "first": (others or firsts)[0],
    }


def _claim(claim: Claim | None) -> Mapping[str, object]:
    """Return a claim as JSON knows it; nothing where there is none."""
    if claim is None:
        return {}
    return {
        "held": sorted(claim.change.held),
        "lacked": sorted(claim.change.lacked),
        "score": claim.score / 1000,
        "rank": claim.rank,
        "level": claim.level,
    }
