"""A new workspace: the files that come with the package, written where nothing stands yet."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from skillmatch.errors import UsageError


def write_workspace(target: Path) -> tuple[Path, ...]:
    """Return the files written to make a workspace of target; a file that exists stays as it is."""
    return write_missing(_contents(), target)


def workspace_files(target: Path) -> tuple[Path, ...]:
    """Return the files that a new workspace consists of, written or found there."""
    return tuple(target / name for name in sorted(_contents()))


def contents_below(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, bytes]]:
    """Yield the relative name and the bytes of each file below a package folder."""
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from contents_below(entry, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name, entry.read_bytes()


def write_missing(contents: Mapping[str, bytes], target: Path) -> tuple[Path, ...]:
    """Return the files written below target, in order of name; what exists is never touched."""
    try:
        return tuple(path for name in sorted(contents) if _wrote(path := target / name, contents[name]))
    except OSError as error:
        place = error.filename or target
        raise UsageError(f"{place}: {error.strerror}; name a folder that can be written") from error


def _contents() -> dict[str, bytes]:
    return dict(contents_below(files("skillmatch") / "workspace_template"))


def _wrote(path: Path, content: bytes) -> bool:
    """Return whether the file was missing and is now written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        return False
    # "x" also refuses what appeared since the line above, and a dangling link.
    with path.open("xb") as file:
        file.write(content)
    return True
