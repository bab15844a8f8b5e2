"""A judged folder run through the real line in a workspace of its own that is thrown away."""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from skillmatch import pipeline, store
from skillmatch.errors import RefusedInputError
from skillmatch.judgement.folder import JudgedFolder
from skillmatch.paths import Paths
from skillmatch.settings import load_settings
from skillmatch.store import Connection

_FEWEST_KEPT = 5  # as the settings demand


@dataclass(frozen=True, slots=True)
class Scratch:
    """A scored folder: its warehouse, and how many matches it keeps of each request."""

    con: Connection
    kept: int


@contextmanager
def scored_folder(
    folder: JudgedFolder, weights_text: str, as_of: datetime, home: Path | None
) -> Iterator[Scratch]:
    """Score a folder with the taxonomy of a workspace, if one is named, for the body of a `with`."""
    kept = max(len(folder.profiles), _FEWEST_KEPT)
    with TemporaryDirectory(prefix="skillmatch-", ignore_cleanup_errors=True) as made:
        workspace = Path(made)
        _write(workspace, folder, kept, home)
        (workspace / "weights.toml").write_text(weights_text, encoding="utf-8")
        verdict = pipeline.run(workspace, as_of, (), lambda _: None)
        with store.open_work(Paths(workspace)) as con:
            _refuse_unkept(con, folder, verdict.run_id)
            yield Scratch(con, kept)


def _write(workspace: Path, folder: JudgedFolder, kept: int, home: Path | None) -> None:
    """Write a workspace that holds the folder's records and the taxonomy of another one."""
    settings = f"kept_matches = {kept}\n"
    if home:
        stated = load_settings(home)
        settings += f'packs = {json.dumps(stated.packs)}\ncurrency = "{stated.currency}"\n'
        if Paths(home).taxonomy.is_dir():
            shutil.copytree(Paths(home).taxonomy, Paths(workspace).taxonomy)
    (workspace / "skillmatch.toml").write_text(settings, encoding="utf-8")
    (workspace / "sources").mkdir()
    (workspace / "inbox").mkdir()
    for kind, rows in (("request", folder.requests), ("profile", folder.profiles)):
        _write_source(workspace, kind, rows)


def _write_source(workspace: Path, kind: str, rows: Mapping[str, Mapping[str, object]]) -> None:
    source = f'kind = "{kind}"\nadapter = "jsonl"\npath = "inbox/{kind}s.jsonl"\n'
    (workspace / "sources" / f"{kind}s.toml").write_text(source, encoding="utf-8")
    lines = "".join(json.dumps(row) + "\n" for row in rows.values())
    (workspace / "inbox" / f"{kind}s.jsonl").write_text(lines, encoding="utf-8")


def _refuse_unkept(con: Connection, folder: JudgedFolder, run_id: str) -> None:
    """Refuse a folder with a judged record that the line quarantined, merged or closed."""
    records = store.fetch(con, "queries/judged_records")
    is_open = {(row["kind"], row["record_id"]) for row in records if row["is_open"]}
    why = {row["record_id"]: f"closed: {row['closed_reason']}" for row in records if not row["is_open"]}
    judged = {("request", request) for request, _ in folder.grades}
    judged |= {("profile", consultant) for _, consultant in folder.grades}
    if judged <= is_open:
        return
    kind, record_id = min(judged - is_open)
    refused = store.fetch(con, "queries/quarantined_records", {"run_id": run_id, "top": 1})
    told = "".join(f"{row['place']}: {row['reason']}" for row in refused)
    reason = why.get(record_id) or told or "the same as another record"
    raise RefusedInputError(f"{kind}s.jsonl: {record_id} takes no part in matching ({reason}); mend it")
