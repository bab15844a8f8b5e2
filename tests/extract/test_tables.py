"""Rows under a head line: years, the year of last use and the end of validity in their columns."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from skillmatch.extract.tables import rows
from skillmatch.records import Mention
from tests.extract.small_taxonomy import small_taxonomy

LEXICON = build_lexicon(small_taxonomy())
AS_OF = date(2026, 11, 23)


def _first(text: str) -> Mention:
    return extract(text, "profile", LEXICON, AS_OF)[0]


@pytest.mark.parametrize("mark", ["|", " | ", "\t"], ids=["bars", "spaced bars", "tabs"])
def test_a_row_tells_years_and_last_use_in_any_order(mark: str) -> None:
    told = _first(
        mark.join(("Skill", "Last used", "Level", "Years\n")) + mark.join(("Java", "2019", "good", "6"))
    )
    assert (told.surface, told.years, told.last_used_year) == ("Java", 6, 2019)


def test_years_of_use_outweigh_a_low_level() -> None:
    assert _first("Skill | Years | Level\nJava | 2 | basic").assertion == "held"


@pytest.mark.parametrize(
    ("row", "expected"),
    [("CCNA | 2019 | 2022", "expired"), ("CCNA | 2024 | 11/2027", "held"), ("CCNA | 2015 | -", "held")],
)
def test_the_column_of_ends_says_whether_a_certification_is_valid(row: str, expected: str) -> None:
    assert _first(f"Certification | Date | Valid until\n{row}").assertion == expected


@pytest.mark.parametrize(
    "text",
    [
        "skill | level\njava | 6",
        "skill | years\njava | expert",
        "skill | years\nno cells\njava | 6",
        "years | skill",
    ],
    ids=["no column of years", "no number", "another line between", "no rows"],
)
def test_other_lines_state_no_years(text: str) -> None:
    assert [row.years for row in rows(text) if row.years] == []


def test_only_the_first_cell_is_what_the_row_is_about() -> None:
    told = extract("Skill | Years | Notes\nJava | 6 | beside SQL Server", "profile", LEXICON, AS_OF)
    assert [(one.concept, one.years) for one in told] == [("java", 6), ("sql-server", None)]
