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
