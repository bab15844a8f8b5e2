"""Hosts that want to be left alone, known to all sources of a run that would ask them."""

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from skillmatch import limits
from skillmatch.fetch.pace import Clock


@dataclass(frozen=True, slots=True)
class BusyHosts:
    """Notes on disk, one a host, since sources of one run may be read by several processes."""

    folder: Path
    as_of: datetime
    clock: Clock

    def note(self, host: str, why: str, seconds: float = limits.SOURCE_SECONDS) -> None:
        """Write down that a host is to be left alone for some seconds of this run."""
        self.folder.mkdir(parents=True, exist_ok=True)
        note = {"run": self.as_of.isoformat(), "until": self.clock.monotonic() + seconds, "why": why}
        self._path(host).write_text(json.dumps(note), encoding="utf-8")

    def why(self, host: str) -> str:
        """Return why a host is left alone now, or "" if it may be asked; a note of another run is void."""
        try:
            note = json.loads(self._path(host).read_text(encoding="utf-8"))
            is_valid = note["run"] == self.as_of.isoformat() and self.clock.monotonic() < float(note["until"])
            return str(note["why"]) if is_valid else ""
        except (FileNotFoundError, ValueError, TypeError, KeyError):
            return ""

    def _path(self, host: str) -> Path:
        return self.folder / f"{sha256(host.encode()).hexdigest()[:16]}.busy"
