"""Raw bytes by their hash, and what was known of a URL last time; both survive a kill at any moment."""

import hashlib
import json
import os
import stat
import tempfile
from collections.abc import Container, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from skillmatch.paths import Paths


@dataclass(frozen=True, slots=True)
class Validators:
    """What a URL or file gave last time, and what lets its server say "not modified"."""

    url: str
    content_hash: str
    media_type: str
    final_url: str
    etag: str = ""
    last_modified: str = ""
    next_link: str = ""  # from the Link header, which a "not modified" need not repeat


class RawStore:
    """The raw bytes and validators of one workspace."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def add(self, content: bytes) -> str:
        """Store the bytes if they are not there yet, and return their sha256."""
        content_hash = hashlib.sha256(content).hexdigest()
        path = _raw_path(self._paths, content_hash)
        # Files appear whole, so name and size tell enough; whoever reads one checks its hash.
        status = _status(path)
        if status is None or status.st_size != len(content):
            _write_whole(path, content, is_lasting=True)
        return content_hash

    def read(self, content_hash: str) -> bytes | None:
        """Return the stored bytes, or None if they are missing or damaged; the damaged ones are deleted."""
        path = _raw_path(self._paths, content_hash)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            return None
        if hashlib.sha256(content).hexdigest() == content_hash:
            return content
        path.unlink(missing_ok=True)
        return None

    def remember(self, validators: Validators) -> None:
        """Keep what a URL gave; its bytes must be stored before, or a 304 would lead nowhere."""
        document = json.dumps(asdict(validators), indent=1)
        # Lost in a power cut, it costs one full answer.
        _write_whole(_validators_path(self._paths, validators.url), document.encode(), is_lasting=False)

    def last_seen(self, url: str) -> Validators | None:
        """Return what a URL gave at the last fetch, or None if it is unknown or unreadable."""
        return _validators(_validators_path(self._paths, url))


def prune_raw(paths: Paths, keep: Container[str], older_than: datetime) -> int:
    """Return how many files were deleted: bytes whose hash is not to be kept, and what leads to them.

    Nothing that was written after older_than goes, whoever uses it; a killed prune is finished by the next.
    """
    count = 0
    for path in _files_before(paths.http, older_than):
        known = _validators(path)
        if known is None or known.content_hash not in keep:
            path.unlink(missing_ok=True)
            count += 1
    for path in _files_before(paths.raw, older_than):
        if path.name not in keep:
            path.unlink(missing_ok=True)
            count += 1
    return count


def _files_before(folder: Path, moment: datetime) -> Iterator[Path]:
    for path in folder.rglob("*"):
        status = _status(path)
        if status and stat.S_ISREG(status.st_mode) and status.st_mtime < moment.timestamp():
            yield path


def _raw_path(paths: Paths, content_hash: str) -> Path:
    return paths.raw / f"{content_hash[:2]}/{content_hash}"


def _validators_path(paths: Paths, url: str) -> Path:
    return paths.http / f"{hashlib.sha256(url.encode()).hexdigest()}.json"


def _validators(path: Path) -> Validators | None:
    try:
        return Validators(**json.loads(path.read_bytes()))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _write_whole(path: Path, content: bytes, is_lasting: bool) -> None:
    """Write a file so that it is there with all its bytes or not at all; a lasting one past a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            if is_lasting:
                file.flush()
                os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
