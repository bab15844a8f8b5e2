"""A list of skills is theory if its author has yet to work in the field; what was done counts."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from tests.extract.small_taxonomy import small_taxonomy

LEXICON = build_lexicon(small_taxonomy())
AS_OF = date(2026, 11, 23)

CASES = [
    ("a first chance", "Java, Azure. Looking for a first chance.", "java=mentioned azure=mentioned"),
    ("no jobs yet", "Recently certified, no jobs yet. Knows SQL Server.", "sql-server=mentioned"),
    ("no position so far", "Azure. No professional security position so far.", "azure=mentioned"),
    ("an entry-level position", "To obtain an entry-level IT position. Java.", "java=mentioned"),
    ("a first IT job", "CCNA, Azure. Seeking my first IT job.", "cert-ccna=held azure=mentioned"),
    ("yet to find it", "I have yet to find my first tech job. Java.", "java=mentioned"),
    ("set up at home", "No jobs yet. I set up a firewall at home. Azure.", "firewall=held azure=mentioned"),
    ("helped a neighbor", "No clients yet, but I helped a neighbor with Outlook 2016.", "outlook=held"),
    ("years", "Looking for my first job in Ohio. 12 years of SQL Server.", "sql-server=held"),
    ("one skill only", "No experience with Azure so far, but SQL Server.", "azure=negated sql-server=held"),
    ("the first customer", "Looking for my first customers in Ohio. Java.", "java=held"),
    ("a first meeting", "I look for the first sign of trouble. Java.", "java=held"),
]  # fmt: skip


@pytest.mark.parametrize(("_", "text", "expected"), CASES, ids=[name for name, _, _ in CASES])
def test_who_has_yet_to_work_in_the_field_holds_no_listed_skill(_: str, text: str, expected: str) -> None:
    mentions = extract(text, "profile", LEXICON, AS_OF)
    assert " ".join(f"{mention.concept}={mention.assertion}" for mention in mentions) == expected


def test_a_client_is_no_novice() -> None:
    (mention,) = extract("We are looking for a first chance to try Azure.", "request", LEXICON, AS_OF)
    assert mention.assertion == "required"
