import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.segment.numbers import quantities
from skillmatch.segment.tokens import tokens_of


def read(text: str) -> list[tuple[int | None, int | None, str]]:
    tokens = tokens_of(text)
    return [
        (q.low, q.high, text[tokens[q.first].start : tokens[q.after - 1].end]) for q in quantities(tokens)
    ]


CASES = [
    ("12 computers", (12, 12, "12")),
    ("1,200 computers", (1200, 1200, "1,200")),
    ("seven", (7, 7, "seven")),
    ("Forty-five", (45, 45, "Forty-five")),
    ("forty five", (45, 45, "forty five")),
    ("a hundred and forty", (140, 140, "a hundred and forty")),
    ("two hundred", (200, 200, "two hundred")),
    ("one thousand two hundred", (1200, 1200, "one thousand two hundred")),
    ("a dozen", (12, 12, "a dozen")),
    ("two dozen", (24, 24, "two dozen")),
    ("3 dozen", (36, 36, "3 dozen")),
    ("half a dozen", (6, 6, "half a dozen")),
    ("a half-dozen", (6, 6, "a half-dozen")),
    ("a couple of", (2, 2, "a couple of")),
    ("a handful of", (3, 5, "a handful of")),
    ("ten (10)", (10, 10, "ten (10)")),
    ("8 to 12", (8, 12, "8 to 12")),
    ("8-12", (8, 12, "8-12")),
    ("8 – 12", (8, 12, "8 – 12")),
    ("eight or nine", (8, 9, "eight or nine")),
    ("between five and seven", (5, 7, "five and seven")),
    ("between 100 and 5", (5, 100, "100 and 5")),
    ("20 up to 50", (20, 50, "20 up to 50")),
    ("under ten", (None, 9, "under ten")),
    ("up to 50", (None, 50, "up to 50")),
    ("no more than 50", (None, 50, "no more than 50")),
    ("over 100", (101, None, "over 100")),
    ("more than a dozen", (13, None, "more than a dozen")),
    ("50+", (50, None, "50+")),
    ("50 or more", (50, None, "50 or more")),
    ("at least twenty", (20, None, "at least twenty")),
    ("nearly 50", (45, 49, "nearly 50")),
    ("just under 10", (9, 9, "just under 10")),
    ("just over 50", (51, 55, "just over 50")),
    ("12 or so", (12, 12, "12 or so")),
]


def test_a_hundred_said_thousands_of_times_is_read_one_by_one() -> None:
    assert len(read("one hundred " * 5000)) == 2500


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_quantity_is_read_with_its_ends_and_place(text: str, expected: tuple[int, int, str]) -> None:
    assert read(f"We have {text}; fine.") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Windows 10",
        "Windows 10 and 11",
        "Windows 7/10",
        "PC-10",
        "16GB",
        "20 %",
        "2.5",
        "10:30",
        "24/7",
        "2026-10-12",
        "555-0100",
        "$500",
        "€ 500",
        "500 dollars",
        "since 2014",
        "Office 365",
        "Exchange 2003",
        "version 12",
        "007",
        "12345678901234567890",
        "1990s",
        "dozens",
    ],
)
def test_a_version_price_date_or_code_is_no_quantity(text: str) -> None:
    assert read(f"{text} ") == []


def test_numbers_side_by_side_stay_apart() -> None:
    assert read("12 PCs, 3 laptops and five Macs") == [(12, 12, "12"), (3, 3, "3"), (5, 5, "five")]


@given(st.integers(0, 999_999))
def test_every_number_in_digits_is_read_back(number: int) -> None:
    assert read(f"there are {number:,} things") == [(number, number, f"{number:,}")]


@given(st.integers(1, 500), st.integers(0, 500))
def test_a_range_keeps_its_ends(low: int, more: int) -> None:
    assert read(f"there are {low} to {low + more} things")[0][:2] == (low, low + more)


@given(st.text())
def test_any_text_is_read_without_an_error_and_in_order(text: str) -> None:
    tokens = tokens_of(text)
    found = quantities(tokens)
    assert all(0 <= q.first < q.after <= len(tokens) for q in found)
    assert [q.first for q in found] == sorted(q.first for q in found)
