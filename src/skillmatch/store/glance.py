"""A look at the writer's file that no run notices: its bytes are copied, and the copy is opened."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from skillmatch.errors import LockedError, RefusedInputError, UsageError
from skillmatch.paths import Paths
from skillmatch.store.connect import Connection, open_published

_State = tuple[tuple[int, int, int] | None, ...]
_TRIES = 3


@contextmanager
def open_work_copy(paths: Paths, memory_limit: str = "1GiB", threads: int = 2) -> Iterator[Connection]:
    """Open a copy of the writer's file, read-only, for the body of a `with`; no lock is asked for or held."""
    if not paths.work_file.is_file():
        raise UsageError(f"{paths.work_file} does not exist yet; `skillmatch run` writes it")
    # Whatever a killed look leaves here, the next run clears away.
    folder = paths.work / "staging"
    folder.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="look-", dir=folder, ignore_cleanup_errors=True) as made:
        copy = Path(made) / "work.duckdb"
        _copy_at_rest(paths.work_file, copy)
        try:
            con = open_published(copy, memory_limit, threads)
        except RefusedInputError as error:
            raise RefusedInputError(str(error).replace(str(copy), str(paths.work_file))) from None
        with con:
            yield con


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
