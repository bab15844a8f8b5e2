"""The only door to DuckDB: every connection is bounded, in UTC, and cannot leave its workspace."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from skillmatch.errors import LockedError, RefusedInputError, UsageError
from skillmatch.paths import Paths

Connection = duckdb.DuckDBPyConnection
DatabaseError = duckdb.Error
Config = dict[str, str | bool | int | float | list[str]]
_NO_DOWNLOADS: Config = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}


def open_work(paths: Paths, memory_limit: str = "1GiB", threads: int = 2) -> Connection:
    """Return a connection to the writer's file; use it in a `with`."""
    return open_writable(paths.work_file, paths, memory_limit, threads)


def open_writable(file: Path, paths: Paths, memory_limit: str = "1GiB", threads: int = 2) -> Connection:
    """Return a locked-down connection that may write one file and read its workspace."""
    paths.work.mkdir(parents=True, exist_ok=True)
    config: Config = {
        "memory_limit": memory_limit,
        "threads": threads,
        "temp_directory": str(paths.spill),
        "max_temp_directory_size": "20GiB",  # a query gone wrong must not fill the disk
    }
    con = _connect(file, config | _NO_DOWNLOADS, read_only=False)
    return _locked_down(con, str(paths.workspace.resolve()))


def open_published(file: Path, memory_limit: str = "1GiB", threads: int = 2) -> Connection:
    """Return a read-only connection that is safe for SQL from anyone: it reaches nothing but this file."""
    if not file.exists():
        raise UsageError(f"{file} does not exist yet; `skillmatch run` publishes it")
    # No spilling: a query that does not fit in memory fails instead of filling the disk of the reader.
    config: Config = {"memory_limit": memory_limit, "threads": threads, "temp_directory": ""}
    con = _connect(file.resolve(), config | _NO_DOWNLOADS, read_only=True)
    return _locked_down(con)


def open_memory() -> Connection:
    """Return an empty database in memory, locked down: for tests and dry runs."""
    return _locked_down(duckdb.connect(":memory:", config={"threads": 1, **_NO_DOWNLOADS}))  # noqa: TID251


def open_beside(published: Path) -> Connection:
    """Return an empty database in memory, locked down, that reads a published file as `published`."""
    con = duckdb.connect(":memory:", config={"threads": 1, "memory_limit": "1GiB", **_NO_DOWNLOADS})  # noqa: TID251
    # The one statement that takes no parameter.
    file = str(published.resolve()).replace("'", "''")
    con.execute(f"attach '{file}' as published (read_only)")
    con.execute("create schema snapshot")
    # What is made there stands for the tables of the same name.
    con.execute("use snapshot")
    return _locked_down(con)


@contextmanager
def transaction(con: Connection) -> Iterator[None]:
    """Commit the body of a `with` as a whole, or nothing of it."""
    con.execute("begin transaction")
    try:
        yield
    except BaseException:
        # A full disk may have ended the transaction already; what broke first is what must be told.
        with suppress(duckdb.Error):
            con.execute("rollback")
        raise
    con.execute("commit")


def _connect(file: Path, config: Config, read_only: bool) -> Connection:
    """Return a connection to a file, or say who holds it."""
    try:
        return duckdb.connect(file, read_only=read_only, config=config)  # noqa: TID251  the door itself
    except duckdb.IOException as error:
        if "Could not set lock" in str(error):
            raise LockedError(f"another process has {file} open; wait for it or end it") from error
        raise _refused(file, error) from error
    except (duckdb.ParserException, duckdb.InvalidInputException) as error:
        told = f"memory_limit {config['memory_limit']!r}, threads {config['threads']!r}"
        raise RefusedInputError(f"skillmatch.toml: {told}: {str(error).splitlines()[0]}") from error
    except duckdb.ConnectionException as error:
        told = f"memory_limit or threads was changed while a run has {file} open"
        raise UsageError(f"skillmatch.toml: {told}; run again") from error
    except duckdb.Error as error:
        # A damaged block is reported as the bare class.
        if type(error) is duckdb.Error:
            raise _refused(file, error) from error
        raise


def _refused(file: Path, error: duckdb.Error) -> RefusedInputError:
    """Return that a file cannot be opened, in one line."""
    return RefusedInputError(f"{file}: {str(error).splitlines()[0]}; move the file away to start anew")


def _locked_down(con: Connection, *folders: str) -> Connection:
    """Return the connection with time in UTC, files outside the folders out of reach, and settings frozen."""
    if con.execute("select current_setting('lock_configuration')").fetchall() == [(True,)]:
        return con  # this process has the file open already, locked down as this one is
    # Global: whoever opens the file beside this connection has it too.
    con.execute("set global TimeZone = 'UTC'")
    if folders:
        con.execute("set allowed_directories = $folders", {"folders": list(folders)})
    con.execute("set enable_external_access = false")
    con.execute("set lock_configuration = true")
    return con
