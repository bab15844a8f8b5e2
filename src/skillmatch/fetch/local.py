"""Files of a workspace: only those that really lie in it, in sorted order, bounded in size."""

import stat
from collections.abc import Iterator
from pathlib import Path

from skillmatch.errors import FetchError
from skillmatch.fetch.page import Page
from skillmatch.fetch.raw_store import RawStore, Validators
from skillmatch.paths import Paths
from skillmatch.records import Reject


def read_files(workspace: Path, pattern: str, byte_limit: int) -> Iterator[Page | Reject]:
    """Yield each file that a pattern finds in the workspace, or why one of them cannot be read."""
    store, root = RawStore(Paths(workspace)), workspace.resolve()
    for path in _found(workspace, pattern):
        locator = _shown(path.relative_to(workspace).as_posix())
        try:
            yield _kept(store, locator, _content(root, path, byte_limit))
        except (FetchError, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            yield Reject(reason, locator)


def _found(workspace: Path, pattern: str) -> list[Path]:
    if not pattern or Path(pattern).is_absolute() or ".." in Path(pattern).parts:
        raise FetchError(f"path {pattern!r}: refused: it must be relative to the workspace, without ..")
    try:
        return sorted(path for path in workspace.glob(pattern) if not path.is_dir() and not _is_stray(path))
    except (ValueError, OSError) as error:
        raise FetchError(f"path {pattern!r}: refused: {error}") from None


def _is_stray(path: Path) -> bool:
    """Return whether a file is what systems and office programs leave beside the real ones."""
    return path.name.startswith((".", "~$")) or path.name.casefold() in ("thumbs.db", "desktop.ini")


def _shown(name: str) -> str:
    """Return a file's name as reports can carry it: not UTF-8, it comes with what can be stored nowhere."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in name
    )


def _content(root: Path, path: Path, byte_limit: int) -> bytes:
    """Return the bytes of a file, opened only if it is an ordinary one inside the workspace."""
    try:
        real = path.resolve(strict=True)
    except RuntimeError:
        raise FetchError("refused: a link that leads back to itself") from None
    if not real.is_relative_to(root):
        raise FetchError("refused: it leads out of the workspace")
    # A pipe or a device would hold the night for ever.
    if not stat.S_ISREG(real.stat().st_mode):
        raise FetchError("refused: not an ordinary file")
    with real.open("rb") as file:
        content = file.read(byte_limit + 1)
    if len(content) > byte_limit:
        raise FetchError(f"refused: over {byte_limit} bytes; split it")
    return content


def _kept(store: RawStore, locator: str, content: bytes) -> Page:
    known = store.last_seen(locator)
    content_hash = store.add(content)
    validators = Validators(url=locator, content_hash=content_hash, media_type="", final_url="")
    if validators != known:
        store.remember(validators)
    is_unchanged = known is not None and known.content_hash == content_hash
    return Page(locator, "", content, content_hash, "", is_unchanged)
