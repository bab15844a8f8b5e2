"""Bring a database to the schema of this code: forward only, one transaction a step, never edited."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from skillmatch import queries
from skillmatch.errors import RefusedInputError
from skillmatch.paths import Paths
from skillmatch.store.connect import Connection, open_writable, transaction

_RECORD_OF_STEPS = """
create table if not exists schema_migration (
    version integer not null, name text not null, content_hash text not null, applied_at timestamptz not null
)
"""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema."""

    version: int
    name: str
    content_hash: str
    text: str


def known_migrations() -> tuple[Migration, ...]:
    """Return the steps that this code knows, in order."""
    return tuple(_migration(name) for name in queries.names("migrations"))


def migrate(con: Connection, known: tuple[Migration, ...] | None = None) -> tuple[str, ...]:
    """Apply what is missing and return the names of the steps applied."""
    steps = known_migrations() if known is None else known
    pending = _pending(con, steps)
    for step in pending:
        _apply(con, step)
    return tuple(step.name for step in pending)


def migrate_work(paths: Paths, known: tuple[Migration, ...] | None = None) -> tuple[str, ...]:
    """Return the steps applied to the work file, which a migrated copy replaces once it is complete."""
    steps = known_migrations() if known is None else known
    if paths.work_file.exists():
        with open_writable(paths.work_file, paths) as con:
            if not _pending(con, steps):
                return ()
            con.execute("checkpoint")
    return _migrate_copy(paths, steps)


def _migrate_copy(paths: Paths, steps: tuple[Migration, ...]) -> tuple[str, ...]:
    """Migrate a copy and rename it over the work file, so that a crash leaves the old one whole."""
    paths.work.mkdir(parents=True, exist_ok=True)
    copy = paths.work / "work.duckdb.migrating"
    for leftover in (copy, _wal(copy)):
        leftover.unlink(missing_ok=True)
    if paths.work_file.exists():
        shutil.copyfile(paths.work_file, copy)
    with open_writable(copy, paths) as con:
        applied = migrate(con, steps)
        con.execute("checkpoint")
    # A log left beside either file would be replayed into the other one.
    if _wal(copy).exists() or _wal(paths.work_file).exists():
        raise RefusedInputError(
            f"{paths.work_file} has a .wal file beside it: open and close it once, then rerun"
        )
    copy.replace(paths.work_file)
    return applied


def _pending(con: Connection, steps: tuple[Migration, ...]) -> tuple[Migration, ...]:
    """Return the steps not applied yet, or refuse a schema that this code does not know."""
    applied = _applied(con)
    newest = max((step.version for step in steps), default=0)
    ahead = [version for version in applied if version > newest]
    if ahead:
        raise RefusedInputError(
            f"work.duckdb has schema {max(ahead)}, this skillmatch knows {newest}: use a newer skillmatch"
        )
    for step in steps:
        if applied.get(step.version, step.content_hash) != step.content_hash:
            raise RefusedInputError(
                f"sql/migrations/{step.name}.sql was edited after it was applied: restore it, add a new one"
            )
    return tuple(step for step in steps if step.version not in applied)


def _applied(con: Connection) -> dict[int, str]:
    """Return the content hash of each applied step by version."""
    tables = con.execute(
        "select count(*) from duckdb_tables() where table_name = 'schema_migration'"
    ).fetchall()
    if tables == [(0,)]:
        return {}
    return dict(con.execute("select version, content_hash from schema_migration").fetchall())


def _apply(con: Connection, step: Migration) -> None:
    """Apply one step and its record in one transaction."""
    with transaction(con):
        con.execute(_RECORD_OF_STEPS)
        con.execute(step.text)
        # The database's clock: a migration is no part of any result.
        row = [step.version, step.name, step.content_hash]
        con.execute("insert into schema_migration values (?, ?, ?, now())", row)


def _migration(name: str) -> Migration:
    """Return one step from its file, whose name starts with its version."""
    text = queries.sql(name)
    stem = name.rpartition("/")[2]
    return Migration(int(stem[:4]), stem, hashlib.sha256(text.encode()).hexdigest(), text)


def _wal(file: Path) -> Path:
    """Return where DuckDB keeps a file's log."""
    return file.with_name(file.name + ".wal")
