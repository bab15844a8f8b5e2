"""Everything that a published file says about one pair, and what scoring it again under changes adds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from skillmatch import store
from skillmatch.errors import UsageError
from skillmatch.records import SEGMENTS
from skillmatch.score import Line
from skillmatch.score.claims import Change, Claims, Standing, changes_to_try, claims
from skillmatch.whatif.pair import scores_if

Rows = Sequence[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Explained:
    """One kept pair: rows as they are stored, the standings of its request, what would change its place."""

    header: Mapping[str, object]
    line_rows: Rows
    gates: Rows
    quotes: Rows
    standings: tuple[Standing, ...]
    claims: Claims | None
    labels: Mapping[str, str]
    optional: Rows  # what the client names as a plus, which earns no line

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines in milli-points, as they are scored."""
        return tuple(map(line_of, self.line_rows))

    @property
    def own(self) -> Standing:
        """Where the consultant stands."""
        return _own(self.standings, str(self.header["consultant_id"]))

    @property
    def goal(self) -> Standing | None:
        """The one directly ahead, if there is one."""
        ahead = [each for each in self.standings if each.rank and self.own.rank == each.rank + 1]
        return ahead[0] if ahead else None


def explained(published: Path, request_id: str, consultant_id: str) -> Explained:
    """Return what is told about a pair; UsageError if it was kept for neither side."""
    pair = {"request_id": request_id, "consultant_id": consultant_id}
    with store.open_published(published) as con:
        header = store.fetch(con, "queries/explain_header", pair)
        if not header:
            raise UsageError(_why_not_kept(con, request_id, consultant_id))
        lines = store.fetch(con, "queries/explain_lines", pair)
        unasked = store.fetch(con, "queries/explain_unasked", pair)
        standings = tuple(map(_standing, store.fetch(con, "queries/explain_standings", pair)))
        gates = store.fetch(con, "queries/explain_gates", pair)
        quotes = store.fetch(con, "queries/explain_quotes", pair)
        optional = store.fetch(con, "queries/explain_optional", pair)
    labels = {str(row["item"]): str(row["label"]) for row in (*lines, *unasked)}
    changes = changes_to_try(_missing(lines), [str(row["item"]) for row in unasked])
    told = _claims(published, pair, changes, standings)
    return Explained(header[0], lines, gates, quotes, standings, told, labels, optional)


def _why_not_kept(con: store.Connection, request_id: str, consultant_id: str) -> str:
    """Return why nothing is stored about a pair: its request has no score, or the score is too low."""
    row = store.fetch(con, "queries/unscored_reason", {"request_id": request_id})
    if row and row[0]["unscored_reason"]:
        return f"{request_id} has no score: {row[0]['unscored_reason']}"
    return f"{request_id} and {consultant_id} are not among the matches kept of either"


def line_of(row: Mapping[str, object]) -> Line:
    """Return a stored line with its points as they are scored, in milli-points."""
    micro, sweet_spot, larger = _pure(row, "points")
    points, gain = _millipoints(row["points"]), _millipoints(row["gain"])
    return Line(
        str(row["kind"]), str(row["item"]), str(row["label"]), points, (micro, sweet_spot, larger), gain
    )


def _missing(lines: Rows) -> list[str]:
    """Return what is asked for and not held, what would add most first."""
    found = [line for line in map(line_of, lines) if line.gain > 0]
    return [line.item for line in sorted(found, key=lambda line: (-line.gain, line.item))]


def _claims(
    published: Path, pair: Mapping[str, str], changes: Sequence[Change], standings: Sequence[Standing]
) -> Claims | None:
    """Return what scoring the pair again says; None if another version of the program made the score."""
    own = _own(standings, pair["consultant_id"])
    scores = scores_if(published, pair, changes)
    if scores[:1] != (own.score,):
        return None
    return claims(changes, scores, own, standings)


def _standing(row: Mapping[str, object]) -> Standing:
    rank = None if row["rank"] is None else int(str(row["rank"]))
    return Standing(
        str(row["consultant_id"]),
        str(row["consultant_name"]),
        rank,
        bool(row["eligible"]),
        _millipoints(row["score"]),
        _pure(row, "score"),
    )


def _own(standings: Sequence[Standing], consultant_id: str) -> Standing:
    return next(each for each in standings if each.consultant_id == consultant_id)


def _pure(row: Mapping[str, object], name: str) -> tuple[int, int, int]:
    """Return what a column holds for each segment, in milli-points."""
    micro, sweet_spot, larger = (_millipoints(row[f"{name}_{segment}"]) for segment in SEGMENTS)
    return micro, sweet_spot, larger


def _millipoints(points: object) -> int:
    return int(Decimal(str(points)) * 1000)
