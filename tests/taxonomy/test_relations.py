"""How concepts stand to each other, on a taxonomy small enough to draw.

security              cert-master
├── firewall          └── cert-entry   (entry's parent is master: who holds entry holds a child)
│   ├── sonicwall
│   └── fortigate ── related: vpn
└── antivirus
"""

import pytest

from skillmatch.records import TermType
from skillmatch.taxonomy import Concept, Taxonomy, relations


def _concept(
    key: str, parents: tuple[str, ...] = (), related: tuple[str, ...] = (), kind: TermType = "skill"
) -> Concept:
    return Concept(key, key, kind, "c", "desktop", parents=parents, related=related)


CONCEPTS = (
    _concept("antivirus", ("security",)),
    _concept("cert-entry", ("cert-master",), kind="certification"),
    _concept("cert-master", kind="certification"),
    _concept("cert-twin", ("cert-master",), related=("cert-entry",), kind="certification"),
    _concept("firewall", ("security",)),
    _concept("fortigate", ("firewall",), related=("vpn", "sonicwall")),
    _concept("security"),
    _concept("sonicwall", ("firewall",)),
    _concept("vpn"),
)
FOUND = relations(Taxonomy(CONCEPTS, "mini"))
OF_PAIR = {(asked, held): relation for asked, held, relation in FOUND}

PAIRS = [
    ("vpn", "vpn", "same"),
    ("cert-entry", "cert-entry", "same"),
    ("firewall", "sonicwall", "child"),
    ("sonicwall", "firewall", "parent"),
    ("security", "sonicwall", "child"),
    ("sonicwall", "security", "parent"),
    ("firewall", "antivirus", "sibling"),
    ("sonicwall", "fortigate", "sibling"),
    ("fortigate", "sonicwall", "sibling"),
    ("fortigate", "vpn", "related"),
    ("vpn", "fortigate", "related"),
    ("antivirus", "sonicwall", None),
    ("vpn", "firewall", None),
    ("cert-master", "cert-entry", "child"),
    ("cert-entry", "cert-master", None),
    ("cert-entry", "cert-twin", None),
    ("cert-twin", "cert-entry", None),
]


@pytest.mark.parametrize(("asked", "held", "relation"), PAIRS, ids=[f"{a} <- {h}" for a, h, _ in PAIRS])
def test_what_the_held_concept_is_to_the_asked_one(asked: str, held: str, relation: str | None) -> None:
    assert OF_PAIR.get((asked, held)) == relation


def test_every_pair_stands_once_in_order() -> None:
    assert [(asked, held) for asked, held, _ in FOUND] == sorted(OF_PAIR)


def test_every_concept_is_the_same_as_itself() -> None:
    assert [asked for asked, held, relation in FOUND if relation == "same" and asked == held] == [
        concept.id for concept in CONCEPTS
    ]


def test_two_parents_make_kin_on_both_sides_and_the_strongest_wins() -> None:
    concepts = (
        _concept("a"),
        _concept("b", ("a",), related=("a",)),
        _concept("c", ("a", "b")),
    )
    assert relations(Taxonomy(concepts, "diamond")) == (
        ("a", "a", "same"),
        ("a", "b", "child"),
        ("a", "c", "child"),
        ("b", "a", "parent"),
        ("b", "b", "same"),
        ("b", "c", "child"),
        ("c", "a", "parent"),
        ("c", "b", "parent"),
        ("c", "c", "same"),
    )
