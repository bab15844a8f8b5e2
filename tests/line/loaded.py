"""What every process of tests/line/warm.py is born with: the commands, and the package's taxonomy read."""

from skillmatch import steps
from skillmatch.cli import look, run
from skillmatch.taxonomy import load_taxonomy
from tests.line import stopping, warm

__all__ = ["look", "run", "stopping", "warm"]

steps._lexicon(load_taxonomy())
