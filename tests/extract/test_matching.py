"""Which of several names on one place is meant, and what a blocked phrase takes away."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from skillmatch.taxonomy.records import Alias, Concept, Taxonomy


def _concept(
    concept: str, *aliases: Alias, blocked: tuple[str, ...] = (), context: tuple[str, ...] = ()
) -> Concept:
    return Concept(
        concept, concept, "skill", "tools", "desktop", aliases=aliases, blocked=blocked, context=context
    )


def _certification(concept: str, *aliases: Alias) -> Concept:
    return Concept(
        concept, concept, "certification", "papers", "desktop", aliases=aliases, issuer="Issuer", level=1
    )


CONCEPTS = (
    _certification("cert-mct", Alias("MCT", "exact")),
    _certification("cert-mcts", Alias("MCTS", "exact")),
    _concept("adobe", Alias("Adobe"), blocked=("Adobe brick",)),
    _concept("adobe-cc", Alias("Adobe Creative Cloud"), Alias("Adobe CC")),
    _concept("brick", Alias("brick")),
    _concept("cc", Alias("CC", "exact"), blocked=("Adobe CC",)),
    _concept("point", Alias("Point", "context"), context=("slides",)),
    _concept("point-desk", Alias("Point", "context"), context=("tickets",)),
    _concept("share", Alias("SharePoint")),
    _concept("share-2010", Alias("SharePoint 2010")),
    _concept("stock", Alias("stock exchange list")),
    _concept("swap", Alias("exchange", "context"), blocked=("stock exchange",), context=("mail",)),
    _concept("swap-list", Alias("exchange list", "context"), context=("calendar",)),
)
LEXICON = build_lexicon(Taxonomy(CONCEPTS, "tied"))

SAME_PLACE = [
    pytest.param("MCTS", "MCTS=cert-mcts", id="a whole name before a plural"),
    pytest.param("two MCTs", "MCTs=cert-mct", id="a small s is a plural"),
    pytest.param("SharePoint 2010", "SharePoint 2010=share-2010", id="a whole name before a version"),
    pytest.param("SharePoint 2013", "SharePoint 2013=share", id="a version no name has"),
    pytest.param("slides in Point", "Point=point", id="two of one spelling, the first meant"),
    pytest.param("tickets in Point", "Point=point-desk", id="two of one spelling, the second meant"),
    pytest.param("our mail exchange list", "exchange=swap", id="a refused name frees what it covered"),
]


@pytest.mark.parametrize(("text", "expected"), SAME_PLACE)
def test_of_names_on_one_place_the_one_that_is_meant_is_found(text: str, expected: str) -> None:
    assert _found(text) == expected


BLOCKED = [
    pytest.param("Adobe CC", "Adobe CC=adobe-cc", id="another concept's phrase takes nothing"),
    pytest.param("CC and Adobe CC", "CC=cc Adobe CC=adobe-cc", id="its own phrase takes its name"),
    pytest.param("Adobe brick", "brick=brick", id="only the concept's own names in the phrase go"),
    pytest.param("mail at the stock exchange", "", id="an own name inside goes"),
    pytest.param("stock exchange list", "stock exchange list=stock", id="a longer name stands"),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKED)
def test_a_blocked_phrase_blocks_its_own_concept_only(text: str, expected: str) -> None:
    assert _found(text) == expected


def _found(text: str) -> str:
    mentions = extract(text, "profile", LEXICON, date(2026, 11, 23))
    return " ".join(f"{mention.surface}={mention.concept}" for mention in mentions)
