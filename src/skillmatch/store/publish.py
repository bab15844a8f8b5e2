"""Hand a run's results out: a complete file first, then its manifest, then the pointer."""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import duckdb

from skillmatch import queries
from skillmatch.errors import SkillmatchError
from skillmatch.paths import Paths
from skillmatch.records import RunTicket
from skillmatch.store.connect import Connection, open_published, transaction
from skillmatch.store.generations import (
    Manifest,
    is_current,
    manifest_file,
    point_to,
    prune,
    read_manifest,
    readable_manifest,
    sync,
)
from skillmatch.store.ledger import now
from skillmatch.store.sql import Params, fetch, materialize, relation_of, row_count

# The whole history stays in the writer's file: copied every night, it would grow without end.
_KEPT_RUNS = 100


def publish(con: Connection, paths: Paths, ticket: RunTicket, keep_generations: int) -> Manifest:
    """Return the manifest of the file that users read from now on; call it once checks have passed."""
    paths.published.mkdir(parents=True, exist_ok=True)
    _sweep(paths)
    target = paths.published / f"skillmatch-{ticket.run_id}.duckdb"
    if is_current(paths, target):
        return read_manifest(target)
    half = paths.published / f".tmp-{target.name}"
    published_at = now(con)
    content = content_hash(con)
    told = {"run_id": ticket.run_id, "as_of": ticket.as_of, "published_at": published_at}
    materialize(con, "staging/published_run", {"run_id": ticket.run_id, "kept": _KEPT_RUNS})
    counts = _write(con, half, {**told, "published_file": target.name, "content_hash": content})
    _verify(half, counts)
    manifest = Manifest(
        ticket.run_id,
        ticket.as_of.isoformat(),
        published_at.isoformat(),
        target.name,
        sha256_of(half),
        half.stat().st_size,
        content,
        counts,
        duckdb.__version__,
    )
    _hand_over(paths, half, manifest)
    prune(paths, keep_generations)
    return manifest


def content_hash(con: Connection) -> str:
    """Return a hash of the results alone: equal for equal results, whatever run, clock or key made them."""
    sums = fetch(con, "queries/content_sums")
    return hashlib.sha256(json.dumps(sums, default=str).encode()).hexdigest()


def adopt_published(con: Connection, paths: Paths) -> str:
    """Return the run that was killed between the pointer and the ledger, now closed in it; "" if none was."""
    manifest = readable_manifest(paths.current.resolve())
    if not manifest:
        return ""
    adopted = con.execute(
        "update run set finished_at = cast($published_at as timestamptz),"
        " published_file = $published_file, content_hash = $content_hash"
        " where run_id = $run_id and finished_at is null and outcome in ('ok', 'partial')",
        {
            "run_id": manifest.run_id,
            "published_at": manifest.published_at,
            "published_file": f"published/{manifest.file}",
            "content_hash": manifest.content_hash,
        },
    ).fetchall()
    return manifest.run_id if adopted == [(1,)] else ""


def sha256_of(file: Path) -> str:
    """Return the sha256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _write(con: Connection, half: Path, told: Params) -> dict[str, int]:
    """Write the tables and views that may be handed out into a new file; return the row counts."""
    home = con.execute("select current_database()").fetchall()[0][0]
    # v1.5.0: every DuckDB from 1.5 on can open the file.
    con.execute(f"attach {_literal(str(half.resolve()))} as handout (storage_version 'v1.5.0')")
    try:
        with transaction(con):  # one write to the disk instead of one a statement
            con.execute("create schema handout.result")
            counts = {relation_of(name): _copy(con, name, told) for name in queries.names("published")}
            con.execute("use handout")
            con.execute("create schema api")
            for name in queries.names("api"):
                con.execute(queries.sql(name))
        con.execute("checkpoint handout")
    except BaseException:
        # After a full disk the database may refuse this too; what broke first is what must be told.
        with suppress(duckdb.Error):
            _detach(con, home)
        raise
    _detach(con, home)
    return counts


def _detach(con: Connection, home: str) -> None:
    """Let go of the new file."""
    con.execute(f'use "{home}"')
    con.execute("detach handout")


def _copy(con: Connection, name: str, told: Params) -> int:
    """Copy what sql/published/<relation>.sql lets through into the new file; return the row count."""
    text = queries.sql(name)
    asked = {key: value for key, value in told.items() if f"${key}" in text}
    con.execute(f"create table handout.result.{relation_of(name)} as\n{text}", asked or None)
    return int(con.fetchall()[0][0])


def _verify(half: Path, counts: Mapping[str, int]) -> None:
    """Refuse a file that does not hold what was written, as a reader would find it."""
    log = half.with_name(half.name + ".wal")
    if log.exists():
        raise SkillmatchError(f"{log} is left over: nothing published, the last file stays")
    sync(half)
    with open_published(half) as reader:
        found = {table: row_count(reader, f"result.{table}") for table in counts}
        for view in queries.names("api"):
            reader.execute(f"describe api.{relation_of(view)}")
    if found != counts:
        raise SkillmatchError(
            f"{half} does not hold what was written: nothing published, the last file stays"
        )


def _hand_over(paths: Paths, half: Path, manifest: Manifest) -> None:
    """Put the file and its manifest in place, then swap the pointer."""
    target = paths.published / manifest.file
    half.replace(target)
    half_manifest = paths.published / f".tmp-{target.stem}.json"
    half_manifest.write_text(json.dumps(asdict(manifest), indent=2) + "\n", encoding="utf-8")
    sync(half_manifest)
    half_manifest.replace(manifest_file(target))
    point_to(paths, target)


def _sweep(paths: Paths) -> None:
    """Delete what a killed run left half done."""
    for leftover in paths.published.glob(".tmp-*"):
        leftover.unlink()


def _literal(text: str) -> str:
    """Return a text as an SQL literal, for the one statement that takes no parameter."""
    return "'" + text.replace("'", "''") + "'"
