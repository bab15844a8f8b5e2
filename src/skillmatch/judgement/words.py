"""The words that a verdict may use, as words.toml lists them, and the grade that each stands for."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

DECISIONS = ("sent", "rejected")
_OTHER_REASON = "other"


@dataclass(frozen=True, slots=True)
class Words:
    """Word -> grade of 0 to 3, None where it says nothing of the fit."""

    outcomes: Mapping[str, int | None]
    reasons: Mapping[str, int | None]

    def grade(self, decision: str, reason_code: str, outcome: str) -> int | None:
        """Return the grade that a verdict stands for; None if it says nothing of the fit."""
        if decision == "sent":
            return self.outcomes[outcome]
        return self.reasons[reason_code or _OTHER_REASON]


@lru_cache(maxsize=1)
def known_words() -> Words:
    """Return the words that come with the package."""
    tables = tomllib.loads(files("skillmatch.judgement").joinpath("words.toml").read_text(encoding="utf-8"))
    return Words(_graded(tables["outcome"]), _graded(tables["reason"]))


def plain(word: str) -> str:
    """Return a word as the lists have it: "Too_Expensive." is "too expensive"."""
    return re.sub(r"[\s_-]+", " ", word).strip(" .!").casefold()


def _graded(table: Mapping[str, int | str]) -> dict[str, int | None]:
    return {word: grade if isinstance(grade, int) else None for word, grade in table.items()}
