"""The article's phrases and the concept each stands for; every name of the package read back."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from skillmatch.taxonomy import BASKETS, load_taxonomy

TAXONOMY = load_taxonomy()
BY_ID = {concept.id: concept for concept in TAXONOMY.concepts}
LEXICON = build_lexicon(TAXONOMY)
AS_OF = date(2026, 11, 23)

# article phrase -> concept and its basket group
SWEET_SPOT = [
    ("strong desktop support skills", "desktop-support", ""),
    ("light LAN skills", "lan", "network"),
    ("Microsoft Office", "microsoft-office", "office"),
    ("Intuit QuickBooks", "quickbooks", "accounting"),
    ("Interact ACT!", "act", "crm"),
    ("hardware upgrades", "hardware-upgrades", "hardware"),
    ("shared folder backup software", "shared-folder-backup", "backup"),
    ("antivirus", "antivirus", "antivirus"),
    ("firewall software", "firewall", "firewall"),
    ("synching up their PDAs", "pda-sync", "mobile_sync"),
    ("Microsoft Outlook", "outlook", "office"),
    ("help with their networks", "lan", "network"),
    ("the peer-to-peer end", "peer-to-peer-network", "network"),
    ("a virtual IT department", "virtual-it-department", ""),
    ("virtual IT generalists", "virtual-it-department", ""),
]
LARGER = [
    ("a Microsoft Exchange Server installation", "exchange-server"),
    ("Exchange forms development", "exchange-forms-development"),
    ("a Java-based application", "java"),
    ("Microsoft Exchange Server Message Store", "exchange-message-store"),
    ("Microsoft SQL Server developer", "sql-server"),
    ("Microsoft Visual Basic development skills", "visual-basic"),
]


def _found(text: str) -> set[str]:
    return {mention.concept for mention in extract(text, "request", LEXICON, AS_OF)}


@pytest.mark.parametrize(("phrase", "concept", "basket"), SWEET_SPOT, ids=[row[0] for row in SWEET_SPOT])
def test_what_small_clients_need_is_found_and_in_its_basket(phrase: str, concept: str, basket: str) -> None:
    assert (concept in _found(phrase), BY_ID[concept].basket) == (True, basket)


@pytest.mark.parametrize(("phrase", "concept"), LARGER, ids=[row[0] for row in LARGER])
def test_what_it_managers_need_is_found_and_in_no_basket(phrase: str, concept: str) -> None:
    assert (concept in _found(phrase), BY_ID[concept].basket) == (True, "")


def test_the_niches_of_it_managers_are_enterprise_work() -> None:
    niches = ("exchange-forms-development", "exchange-message-store")
    assert {BY_ID[niche].tier for niche in niches} == {"enterprise"}


def test_every_basket_group_of_the_article_has_a_concept() -> None:
    assert {concept.basket for concept in TAXONOMY.concepts} == {*BASKETS, ""}


def test_handhelds_act_and_outlook_are_three_needs_of_one_sentence() -> None:
    assert _found("Help synching up our PDAs with ACT! and Microsoft Outlook") == {
        "pda-sync",
        "act",
        "outlook",
    }


def test_each_plain_alias_standing_alone_names_its_own_concept() -> None:
    strays = [
        f"{concept.id}: {alias.text}"
        for concept in TAXONOMY.concepts
        for alias in concept.aliases
        if alias.match != "context" and _found(f"- {alias.text}, yes") != {concept.id}
    ]
    assert strays == []
