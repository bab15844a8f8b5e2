"""The words around a mention."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.extract.snippets import mask_contacts, snippet

CONTACTS = [
    ("write to ann.lee+it@mail.example.org today", "write to [contact] today"),
    ("call 555-123-4567 or (555) 123-4567", "call [contact] or [contact]"),
    ("+44 20 7946 0958", "[contact]"),
    ("ring 555-1234", "ring [contact]"),
    ("1995-2004, 24/7, $60-80, 5,000 customers", "1995-2004, 24/7, $60-80, 5,000 customers"),
    ("Windows Server 2012-2022 and 802.1X", "Windows Server 2012-2022 and 802.1X"),
]


@pytest.mark.parametrize(("text", "masked"), CONTACTS)
def test_addresses_and_numbers_are_masked_and_other_figures_stay(text: str, masked: str) -> None:
    assert mask_contacts(text) == masked


def test_a_snippet_is_the_sentence_of_the_mention_on_one_line() -> None:
    text = "Hello there. We need\tQuickBooks help, ann@mail.example. Bye."
    start = text.index("QuickBooks")
    assert snippet(text, start, start + 10) == "We need QuickBooks help, [contact]."


def test_a_long_sentence_is_cut_between_words_on_both_sides() -> None:
    text = "word " * 100 + "QuickBooks" + " word" * 100
    found = snippet(text, 500, 510)
    assert len(found) <= 160
    assert "QuickBooks" in found
    assert set(found.split()) == {"word", "QuickBooks"}


@given(st.text(), st.text(min_size=1, max_size=40), st.text())
def test_a_snippet_is_one_short_line_of_any_text(before: str, surface: str, after: str) -> None:
    found = snippet(before + surface + after, len(before), len(before) + len(surface))
    assert len(found) <= 160
    assert len(found.splitlines()) <= 1
