"""What all sources of one run share."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from skillmatch.fetch import Clock


@dataclass(frozen=True, slots=True)
class CollectContext:
    """Whose workspace is read, by which clocks, and under which name hosts are asked."""

    workspace: Path
    as_of: datetime
    user_agent: str
    allow_loopback: bool = False
    clock: Clock = field(default_factory=Clock)
