"""The "did you mean" of every message that refuses a word."""

from collections.abc import Iterable
from difflib import SequenceMatcher


def nearest(word: str, valid: Iterable[str]) -> str:
    """Return the valid word most like the given one (on a tie the first in sort order), or "" of none."""
    return max(sorted(valid), key=lambda candidate: _likeness(word, candidate), default="")


def _likeness(word: str, candidate: str) -> float:
    return SequenceMatcher(None, word.casefold()[:200], candidate.casefold()).ratio()
