"""The head of a list speaks of all its entries."""

import pytest

from skillmatch.extract.profile_heads import said_by_head
from skillmatch.records import Assertion

HEADS: list[tuple[str, Assertion | None]] = [
    ("what i leave to others: ", "negated"),
    ("not taking: ", "negated"),
    ("would not touch again: ", "negated"),
    ("i like it here. never again: ", "negated"),
    ("beginner: ", "mentioned"),
    ("stuff from class only: ", "mentioned"),
    ("some exposure: ", "mentioned"),
    ("learning now: ", "in_progress"),
    ("expert: ", None),
    ("not only: ", None),
    ("i teach courses in: ", None),
    ("i never sleep, but today i work and work and work and work with: ", None),
    ("not taking", None),
    ("", None),
]


@pytest.mark.parametrize(("lead", "expected"), HEADS, ids=[lead for lead, _ in HEADS])
def test_a_head_is_read(lead: str, expected: Assertion | None) -> None:
    said = said_by_head(lead)
    assert (said[0] if said else None) == expected
