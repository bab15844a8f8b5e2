"""Where sentences, clauses and sections begin."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.extract.clauses import Section, outline
from skillmatch.extract.folding import fold


def _sentences(text: str, kept: tuple[int, ...] = ()) -> list[str]:
    starts = [*outline(text, text.lower(), kept).sentences, len(text)]
    return [text[start:end].strip() for start, end in pairwise(starts)]


SENTENCES = [
    ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
    ("Use e.g. Outlook. Done", ["Use e.g. Outlook.", "Done"]),
    ("Uses .NET 4.8 daily", ["Uses .NET 4.8 daily"]),
    ("one\n- two\n- three", ["one\n-", "two\n-", "three"]),
    ("slow pc. also mail", ["slow pc.", "also mail"]),
    ("a • b • c", ["a •", "b •", "c"]),
    ("Approx. 20 PCs, incl. two Macs. Done", ["Approx. 20 PCs, incl. two Macs.", "Done"]),
    ("5 yrs. of Java. Then C", ["5 yrs. of Java.", "Then C"]),
    ("Acme Inc. is big. Yes", ["Acme Inc. is big.", "Yes"]),
    ("Servers, PCs, etc. Next: mail", ["Servers, PCs, etc.", "Next: mail"]),
    ("Mr. Lee and Dr. Wu vs. us", ["Mr. Lee and Dr. Wu vs. us"]),
    ("Is it down?! Yes", ["Is it down?!", "Yes"]),
    ("Wait... what", ["Wait...", "what"]),
    ('He said "stop." Then left', ['He said "stop."', "Then left"]),
    ("▪ one ▪ two", ["▪", "one ▪", "two"]),
    ("✓ one\n✓ two", ["✓", "one", "✓", "two"]),
    ("Needs: - Java - Azure - SQL", ["Needs:", "- Java", "- Azure", "- SQL"]),
    ("- Java - Azure", ["- Java", "- Azure"]),
    ("* Java * Azure", ["* Java", "* Azure"]),
    ("Java - 5 years", ["Java - 5 years"]),
    ("Java - Required", ["Java - Required"]),
    ("no line break Requirements: this", ["no line break", "Requirements: this"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_sentence_ends_at_its_mark_its_line_or_its_bullet(text: str, expected: list[str]) -> None:
    assert _sentences(text) == expected


def test_a_mark_that_belongs_to_a_name_ends_nothing() -> None:
    assert _sentences("Sync ACT! Now", kept=(8,)) == ["Sync ACT! Now"]


CLAUSES = [
    ("no server, but QuickBooks", "QuickBooks", "but QuickBooks"),
    ("not only this but also QuickBooks", "QuickBooks", "not only this but also QuickBooks"),
    ("no server; QuickBooks", "QuickBooks", "QuickBooks"),
    ("mail works, we want QuickBooks", "QuickBooks", "we want QuickBooks"),
    ("Word, Excel and QuickBooks", "QuickBooks", "Word, Excel and QuickBooks"),
]


@pytest.mark.parametrize(("text", "word", "expected"), CLAUSES, ids=[text for text, _, _ in CLAUSES])
def test_a_clause_ends_where_the_thought_turns(text: str, word: str, expected: str) -> None:
    start, end = outline(text, text.lower()).clause_at(text.index(word))
    assert text[start:end].strip() == expected


SECTIONS: list[tuple[str, Section]] = [
    ("Nice to have: X", "preferred"),
    ("Requirements:\n- X", "required"),
    ("All lost. Preferred Qualifications X", "preferred"),
    ("ABOUT US\nWe have X", "mentioned"),
    ("Nice to have:\n- Y\n\n- X", "preferred"),
    ("Nice to have:\n- Y\n\nCall about X", ""),
    ("Nice to have: Y. Experience: X", ""),
    ("About us and X", ""),
    ("We need X", ""),
    ("Certifications\nX", "certifications"),
    ("Home lab: X", "learning"),
    ("Must have: X", "required"),
    ("What You Bring\n- X", "required"),
    ("What you'll need\n- X", "required"),
    ("YOUR PROFILE\n- X", "required"),
    ("Minimum Qualifications:\n• X", "required"),
    ("Basic Qualifications X", "required"),
    ("### Preferred Qualifications\n* X", "preferred"),
    ("**Nice to have**\n* X", "preferred"),
    ("__Desired skills:__ X", "preferred"),
    ("1. Nice to have:\na) X", "preferred"),
    ("Nice-to-haves:\n- Y\n- X", "preferred"),
    ("Bonus points:\n- X", "optional"),
    ("Pluses\n- X", "optional"),
    ("Extra credit: X", "optional"),
    ("Preferred Qualifications\n- Y\nWhat we offer\n- X", "mentioned"),
    ("About Us\nX", "mentioned"),
    ("Benefits:\n- X", "mentioned"),
    ("Our tech stack: X", "environment"),
    ("Current environment\n- X", "environment"),
    ("Nice to have: Y\nResponsibilities:\n- X", "required"),
    ("What you'll do\n- X", "required"),
    ("Nice to have: Y | Required: X", "required"),
    ("Nice to have: Y\nSalary: X", ""),
    ("Nice to have: Y\nThen X", ""),
    ("Nice to have\n\nY\n\nX", "preferred"),
    ("Nice to have\n\nY\n\nWe are big and like X.", ""),
    ("Our requirements engineering and X", ""),
    ("Requirements Engineering with X", ""),
    ("Our Systems Administrator X", ""),
    ("We Have X", ""),
    ("the requirements are X", ""),
    ("it would be nice to have X", ""),
    ("# Odd words here\nNice to have:\n- Y\n# Odd words again\nX", ""),
    ("CERTIFICATIONS\nMCSE\nX", "certifications"),
    ("Licenses & Certifications\nX", "certifications"),
    ("Relevant Coursework: X", "learning"),
]


@pytest.mark.parametrize(("text", "section"), SECTIONS, ids=[text for text, _ in SECTIONS])
def test_a_place_stands_under_the_last_header(text: str, section: Section) -> None:
    assert outline(text, text.lower()).section_at(text.rindex("X")) == section


@given(st.text(st.sampled_from("aB.!? \n;,•-:"), max_size=60), st.data())
def test_every_place_lies_in_its_sentence_and_clause(text: str, data: st.DataObject) -> None:
    found = outline(text, text.lower())
    place = data.draw(st.integers(0, max(0, len(text) - 1)))
    for start, end in (found.sentence_at(place), found.clause_at(place)):
        assert start <= place <= end <= len(text)


FOLDED = [
    ("QuickBooks’", "QuickBooks'"),
    ("Soft\u00adware", "Software"),
    ("A\u00a0B", "A B"),
    ("Ｃ＋＋", "C++"),
    ("oﬃce", "office"),
    ("Office® 2016", "Office 2016"),
    ("½ day", "½ day"),
    ("x\ud800", "x\ufffd"),
    ("–", "-"),
]


@pytest.mark.parametrize(("text", "plain"), FOLDED)
def test_odd_characters_become_plain_ones(text: str, plain: str) -> None:
    assert fold(text).text == plain


@given(st.text())
def test_every_plain_character_knows_where_it_came_from(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.lower) == len(folded.origins)
    assert list(folded.origins) == sorted(folded.origins)
    assert all(0 <= origin < len(text) for origin in folded.origins)


def test_a_wrapped_line_of_prose_is_one_sentence_and_a_list_is_not() -> None:
    prose = "We are a family firm of accountants in the old town and use SQL\nServer every day"
    assert "SQL Server" in fold(prose).text
    assert "SQL\nServer" in fold("SQL\nServer").text
