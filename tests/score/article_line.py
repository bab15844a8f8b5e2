"""The texts of the article's cases sent through the whole line; its answers read from the published file."""

import json
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from skillmatch import pipeline, store
from skillmatch.paths import Paths

HERE = Path(__file__).parent
NIGHT = datetime(2026, 11, 2, 4, 15, tzinfo=UTC)
Row = dict[str, object]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Answers:
    """What api.matches, api.match_lines and api.match_gates say, by client and consultant."""

    matches: dict[Pair, Row]
    lines: dict[Pair, list[Row]]
    gates: dict[Pair, dict[str, str]]

    def points(self, client: str, consultant: str, kind: str) -> int:
        """Return the milli-points that all lines of a kind add up to."""
        rows = self.lines[client, consultant]
        return sum(round(1000 * float(str(row["points"]))) for row in rows if row["kind"] == kind)


def read_people() -> dict[str, Row]:
    """Return the consultants by name, each with all of his words."""
    told = _told("article_people.toml") | _told("article_specialists.toml")
    return {name: _person(name, told) for name in told}


def read_clients() -> dict[str, Row]:
    """Return the clients by name."""
    return {name: _client(name, one) for name, one in _told("article_clients.toml").items()}


def answers(workspace: Path) -> Answers:
    """Return what the line says of all clients and consultants, run in an empty workspace."""
    people, clients = read_people(), read_clients()
    (workspace / "skillmatch.toml").write_text(f"kept_matches = {len(people)}\n")
    for name, kind, rows in (("people", "profile", people), ("clients", "request", clients)):
        _write(
            workspace / f"sources/{name}.toml", f"kind = '{kind}'\nadapter = 'jsonl'\npath = '{name}.jsonl'\n"
        )
        _write(workspace / f"{name}.jsonl", "".join(json.dumps(row) + "\n" for row in rows.values()))
    pipeline.run(workspace, NIGHT, (), lambda _: None)
    return _published(workspace)


def _published(workspace: Path) -> Answers:
    with store.open_published(Paths(workspace).current) as con:
        matches = {_pair(row): row for row in store.rows(con, "from api.matches")}
        lines: dict[Pair, list[Row]] = {pair: [] for pair in matches}
        for row in store.rows(con, "from api.match_lines"):
            lines[_pair(row)].append(row)
        gates: dict[Pair, dict[str, str]] = {pair: {} for pair in matches}
        for row in store.rows(con, "from api.match_gates"):
            gates[_pair(row)][f"gate {row['gate']}"] = str(row["outcome"])
    return Answers(matches, lines, gates)


def _pair(row: Row) -> Pair:
    return str(row["request_id"]), str(row["consultant_id"])


def _told(file: str) -> dict[str, Row]:
    return tomllib.loads((HERE / file).read_text(encoding="utf-8"))


def _person(name: str, told: dict[str, Row]) -> Row:
    one = told[name]
    first = told[str(one["like"])] if "like" in one else one
    rate = one.get("rate", first["rate"])
    words = f"{str(first['says']).strip()}\n\n{one.get('adds', '')}".strip()
    return {"id": name, "name": "somebody", "text": words} | ({"rate": rate} if rate else {})


def _client(name: str, one: Row) -> Row:
    firm = {"rate_hard": True} if one.get("is_firm") else {}
    return {"id": name, "title": "Help wanted", "text": one["says"], "rate_max": one["budget"]} | firm


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
