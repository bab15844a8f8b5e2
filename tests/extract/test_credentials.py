"""What stands beside and below a certification's name: issuer, dates and number of its entry."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from skillmatch.extract.credentials import told_beside
from tests.extract.small_taxonomy import small_taxonomy

LEXICON = build_lexicon(small_taxonomy())
AS_OF = date(2026, 11, 23)

ENTRIES = [
    ("CCNA\nCisco\nIssued May 2020 · Expires May 2023", "cert-ccna=expired"),
    ("CCNA\nCisco (Systems)\nIssued May 2024 · Expires May 2027\nCredential ID X12", "cert-ccna=held"),
    ("CCNA\nIssued May 2020\nExpired May 2023\n\nMCSE", "cert-ccna=expired cert-mcse=held"),
    ("CCNA\nCisco\nIssued May 2020\nCCNP\nCisco\nExpired Jan 2024", "cert-ccna=held cert-ccnp=expired"),
    ("CCNA | Cisco | Issued: Mar 2020 | Expires: Mar 2023", "cert-ccna=expired"),
    ("CCNA (version 3; no longer current since 2022)", "cert-ccna=expired"),
    ("CCNA (2014, never kept up)", "cert-ccna=expired"),
    ("CCNA\nCisco\nNo expiration date", "cert-ccna=held"),
    ("CCNA: first half done, exam planned for summer", "cert-ccna=in_progress"),
    ("CCNA, exam in January", "cert-ccna=in_progress"),
    ("CCNA exam in January 2019", "cert-ccna=held"),
    ("CCNA\n\nExpired: MCSE", "cert-ccna=held cert-mcse=expired"),
    ("CCNA\n- Expired: MCSE", "cert-ccna=held cert-mcse=expired"),
    ("CCNA\n2015 - 2018\nAdmin at Acme", "cert-ccna=held"),
    ("CCNA\nAcme Corp Lease\nRental office\nExpires May 2023", "cert-ccna=held"),
    ("CCNA (recertified this summer)", "cert-ccna=held"),
    ("CCNA passed May 2024, studying since", "cert-ccna=held"),
]


@pytest.mark.parametrize(("text", "expected"), ENTRIES, ids=[text for text, _ in ENTRIES])
def test_an_entry_of_a_certification_is_read_to_its_end(text: str, expected: str) -> None:
    mentions = extract(text, "profile", LEXICON, AS_OF)
    said = [f"{one.concept}={one.assertion}" for one in mentions if one.type == "certification"]
    assert " ".join(said) == expected


def test_the_day_below_a_name_is_when_it_ends() -> None:
    assert told_beside("\ncisco\nissued may 2024 · expires may 2027").ends == date(2027, 5, 31)


@pytest.mark.parametrize("text", ["", "\n", ", expired: ", "\n\nexpired 2019", " and i expired 2019"])
def test_what_is_no_field_of_the_entry_says_nothing(text: str) -> None:
    assert told_beside(text).assertion is None
    assert told_beside(text).ends is None
