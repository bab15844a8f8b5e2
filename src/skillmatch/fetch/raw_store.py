"""Raw bytes by their hash, and what was known of a URL last time; both survive a kill at any moment."""

import hashlib
import json
import os
import tempfile
from dataclasses import asdict, dataclass
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


class RawStore:
    """The raw bytes and validators of one workspace."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def add(self, content: bytes) -> str:
        """Store the bytes if they are not there yet, and return their sha256."""
        content_hash = hashlib.sha256(content).hexdigest()
        if self.read(content_hash) is None:
            _write_whole(self._raw_path(content_hash), content)
        return content_hash

    def read(self, content_hash: str) -> bytes | None:
        """Return the stored bytes, or None if they are missing or damaged."""
        try:
            content = self._raw_path(content_hash).read_bytes()
        except FileNotFoundError:
            return None
        return content if hashlib.sha256(content).hexdigest() == content_hash else None

    def remember(self, validators: Validators) -> None:
        """Keep what a URL gave; its bytes must be stored before, or a 304 would lead nowhere."""
        document = json.dumps(asdict(validators), indent=1)
        _write_whole(self._validators_path(validators.url), document.encode())

    def last_seen(self, url: str) -> Validators | None:
        """Return what a URL gave at the last fetch, or None if it is unknown or unreadable."""
        try:
            return Validators(**json.loads(self._validators_path(url).read_bytes()))
        except (FileNotFoundError, ValueError, TypeError):
            return None

    def _raw_path(self, content_hash: str) -> Path:
        return self._paths.raw / content_hash[:2] / content_hash

    def _validators_path(self, url: str) -> Path:
        return self._paths.http / f"{hashlib.sha256(url.encode()).hexdigest()}.json"


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there with all its bytes or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
