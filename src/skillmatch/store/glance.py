"""A look at the writer's file that no run notices: its bytes are copied, and the copy is opened."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from skillmatch.errors import LockedError, RefusedInputError, UsageError
from skillmatch.paths import Paths
from skillmatch.store.connect import Connection, open_published, open_work
from skillmatch.store.migrate import migrate

_State = tuple[tuple[int, int, int] | None, ...]
_TRIES = 3


@contextmanager
def open_work_copy(paths: Paths, memory_limit: str = "1GiB", threads: int = 2) -> Iterator[Connection]:
    """Open a copy of the writer's file, read-only, for the body of a `with`; no lock is asked for or held."""
    with _copied(paths, "look-") as copy:
        try:
            con = open_published(copy.work_file, memory_limit, threads)
        except RefusedInputError as error:
            raise _of_original(error, copy, paths) from None
        with con:
            yield con


@contextmanager
def open_work_trial(paths: Paths, memory_limit: str = "1GiB", threads: int = 2) -> Iterator[Connection]:
    """Open a copy of the writer's file to change at will; it is thrown away after the body of a `with`."""
    with _copied(paths, "trial-") as copy:
        try:
            con = open_work(copy, memory_limit, threads)
        except RefusedInputError as error:
            raise _of_original(error, copy, paths) from None
        with con:
            try:
                migrate(con)
                yield con
            except duckdb.Error as error:
                if copy.work_file.exists():
                    raise
                raise LockedError(
                    "a run has begun and cleared the trial away; try again when it ends"
                ) from error


@contextmanager
def _copied(paths: Paths, prefix: str) -> Iterator[Paths]:
    """Make a workspace of nothing but a copy of the writer's file, for the body of a `with`."""
    if not paths.work_file.is_file():
        raise UsageError(f"{paths.work_file} does not exist yet; `skillmatch run` writes it")
    # Whatever a killed look leaves here, the next run clears away.
    folder = paths.work / "staging"
    folder.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix=prefix, dir=folder, ignore_cleanup_errors=True) as made:
        copy = Paths(Path(made))
        copy.work.mkdir()
        _copy_at_rest(paths.work_file, copy.work_file)
        yield copy


def _of_original(error: RefusedInputError, copy: Paths, paths: Paths) -> RefusedInputError:
    """Return an error that names the writer's file instead of its copy."""
    return RefusedInputError(str(error).replace(str(copy.work_file), str(paths.work_file)))


def _copy_at_rest(file: Path, copy: Path) -> None:
    """Copy a database and its log as one moment left them; LockedError if they never rest that long."""
    for _ in range(_TRIES):
        before = _state(file)
        try:
            for source, target in zip(_parts(file), _parts(copy), strict=True):
                target.unlink(missing_ok=True)
                if source.exists():
                    shutil.copyfile(source, target)
        except FileNotFoundError:
            continue  # the log was taken into the file, or a run has begun and cleared this folder
        if _state(file) == before:
            return
    raise LockedError(f"a run is writing {file}: its texts cannot be read just now; try again when it ends")


def _parts(file: Path) -> tuple[Path, Path]:
    """Return a database's file and its log; together they are as whole as after a kill."""
    return file, file.with_name(file.name + ".wal")


def _state(file: Path) -> _State:
    """Return what changes when a database is written."""
    return tuple(_stamp(part) for part in _parts(file))


def _stamp(part: Path) -> tuple[int, int, int] | None:
    try:
        found = part.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
