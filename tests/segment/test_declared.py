"""Declared sizes that cannot be, or that something else contradicts, leave a flag in the evidence."""

import pytest

from skillmatch.records import Declared
from skillmatch.segment import assess

# what is declared, text, segment, flags with their words
FLAGGED = [
    (Declared(systems=-4), "We have 8 PCs", "micro", [("declared_size_absurd", "")]),
    (Declared(systems=-4), "", "unknown", [("declared_size_absurd", "")]),
    (Declared(systems=2_000_000_000), "", "unknown", [("declared_size_absurd", "")]),
    (Declared(employees=-1), "We have 8 PCs", "micro", [("declared_size_absurd", "")]),
    (Declared(systems=8), "We have 80 PCs", "micro", [("differs_from_declared", "80 PCs")]),
    (Declared(systems=8), "30 PCs in Reno and 20 in Sparks", "micro", [("differs_from_declared", "30 PCs"),
        ("differs_from_declared", "20")]),
    (Declared(systems=40), "We have 12 PCs", "sweet_spot", [("differs_from_declared", "12 PCs")]),
    (Declared(systems=5), "Replace 30 PCs.", "micro", [("differs_from_declared", "30 PCs")]),
    (Declared(segment="micro"), "We have 80 PCs", "micro", [("differs_from_declared", "80 PCs")]),
    (Declared(segment="micro", systems=80), "", "micro", [("declared_sizes_differ", "")]),
    (Declared(segment="larger", systems=50), "", "larger", []),
    (Declared(systems=12), "We have 14 PCs", "sweet_spot", []),
    (Declared(systems=8), "up to 50 PCs", "micro", []),
    (Declared(systems=8), "We have 200 employees", "micro", []),
    (Declared(employees=500), "We have 8 PCs", "micro", []),
    (Declared(segment="sweet_spot"), "We have 14 PCs", "sweet_spot", []),
]  # fmt: skip


@pytest.mark.parametrize(("declared", "text", "segment", "flags"), FLAGGED)
def test_a_contradicted_or_absurd_size_is_flagged(
    declared: Declared, text: str, segment: str, flags: list[tuple[str, str]]
) -> None:
    found = assess(text, declared)
    told = [(one.signal, one.surface) for one in found.evidence if "declared" in one.signal]
    assert (found.segment, told) == (segment, flags)


def test_a_flag_stands_where_the_text_contradicts() -> None:
    text = "Our shop has 80 PCs."
    [flag] = assess(text, Declared(systems=8)).evidence
    assert text[flag.start : flag.end] == flag.surface == "80 PCs"
