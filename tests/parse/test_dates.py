from datetime import date, datetime, time
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.parse.dates import Precision, as_dated, last_day
from skillmatch.parse.fields import BadValueError

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))

READ: list[tuple[object, tuple[str, ...], date, str]] = [
    ("2026-03-31", (), date(2026, 3, 31), "day"),
    (" 2026-03-31 ", (), date(2026, 3, 31), "day"),
    ("20260331", (), date(2026, 3, 31), "day"),
    (20260331, (), date(2026, 3, 31), "day"),
    ("2026-03-31T23:59:00+02:00", (), date(2026, 3, 31), "day"),
    ("2026-03-31T23:59:00.1234567Z", (), date(2026, 3, 31), "day"),
    ("2026-11", (), date(2026, 11, 1), "month"),
    ("2026", (), date(2026, 1, 1), "year"),
    (2026, (), date(2026, 1, 1), "year"),
    (datetime(2026, 3, 31, 23, 59), (), date(2026, 3, 31), "day"),
    (date(2026, 3, 31), (), date(2026, 3, 31), "day"),
    # 2026-01-01 00:00 UTC is 1,767,225,600 seconds after 1970.
    (1767225600, (), date(2026, 1, 1), "day"),
    (1767225599, (), date(2025, 12, 31), "day"),
    (1767225600000, (), date(2026, 1, 1), "day"),
    (1767225600.5, (), date(2026, 1, 1), "day"),
    ("31.12.2026", ("%d.%m.%Y",), date(2026, 12, 31), "day"),
    ("3/4/26", ("%d/%m/%y",), date(2026, 4, 3), "day"),
    ("3/4/69", ("%m/%d/%y",), date(1969, 3, 4), "day"),
    ("03/04/26", ("%D",), date(2026, 3, 4), "day"),
    ("Nov 3, 2026", ("%B %d, %Y",), date(2026, 11, 3), "day"),
    ("3 NOVEMBER  2026", ("%d %b %Y",), date(2026, 11, 3), "day"),
    ("Tuesday, 3 Sept 2026 4:05 PM", ("%A, %d %B %Y %I:%M %p",), date(2026, 9, 3), "day"),
    ("Tue Nov  3 08:00:00 UTC 2026", ("%a %b %e %T %Z %Y",), date(2026, 11, 3), "day"),
    ("posted on 2026-11-03 (+0100)", ("posted on %Y-%m-%d (%z)",), date(2026, 11, 3), "day"),
    ("11/2026", ("%m/%Y",), date(2026, 11, 1), "month"),
    ("May 2026", ("%d %b %Y", "%b %Y"), date(2026, 5, 1), "month"),
    ("FY2026", ("FY%Y",), date(2026, 1, 1), "year"),
    ("2024 366", ("%Y %j",), date(2024, 12, 31), "day"),
    ("2026-W45", ("%G-W%V",), date(2026, 11, 2), "month"),
    ("2026-W45-3", ("%G-W%V-%u",), date(2026, 11, 4), "day"),
    ("100% 2026", ("100%% %Y",), date(2026, 1, 1), "year"),
]
UNREADABLE: list[tuple[object, tuple[str, ...]]] = [
    ("next week", ()),
    ("03/31/2026", ()),
    ("03/31/2026", ("%d/%m/%Y",)),
    ("31.02.2026", ("%d.%m.%Y",)),
    ("2025 366", ("%Y %j",)),
    ("2026-13", ()),
    ("0000", ()),
    ("0202-06-11", ()),
    ("9999-12-31", ()),
    ("1767225600", ()),
    ("2026-11-0３", ()),
    ("3. nov. 2026", ("%d. %b %Y",)),
    (12, ()),
    (46000.5, ()),
    (float("nan"), ()),
    (float("inf"), ()),
    (-1767225600, ()),
    (True, ()),
    (time(8, 0), ()),
    (["2026-11-02"], ()),
    ("2026-11-02" + " " * 10_000 + "x", ("%Y-%m-%d",)),
]


@pytest.mark.parametrize(
    ("value", "formats", "day", "precision"), [pytest.param(*case, id=repr(case[0])[:40]) for case in READ]
)
def test_a_day_is_read_with_its_precision(
    value: object, formats: tuple[str, ...], day: date, precision: str
) -> None:
    assert as_dated("posted", value, formats) == (day, precision)


@pytest.mark.parametrize(
    ("value", "formats"), [pytest.param(*case, id=repr(case[0])[:40]) for case in UNREADABLE]
)
def test_a_form_that_nobody_declared_is_not_guessed(value: object, formats: tuple[str, ...]) -> None:
    with pytest.raises(BadValueError, match=r"^posted: .* is not a date like 2026-03-31$"):
        as_dated("posted", value, formats)


@pytest.mark.parametrize("value", [None, "", " ", "n/a", "TBD", "-"])
def test_a_word_for_nothing_is_no_date(value: object) -> None:
    assert as_dated("posted", value) is None


def test_a_declared_form_comes_before_iso() -> None:
    assert as_dated("posted", "20260304", ("%Y%d%m",)) == (date(2026, 4, 3), "day")


@pytest.mark.parametrize(
    ("day", "precision", "last"),
    [
        pytest.param(date(2026, 11, 3), "day", date(2026, 11, 3), id="day"),
        pytest.param(date(2024, 2, 1), "month", date(2024, 2, 29), id="month"),
        pytest.param(date(2026, 1, 1), "year", date(2026, 12, 31), id="year"),
    ],
)
def test_what_is_valid_through_a_month_is_valid_on_its_last_day(
    day: date, precision: Precision, last: date
) -> None:
    assert last_day((day, precision)) == last
    assert precision in get_args(Precision)


@given(
    DAYS, st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y %H:%M:%S", "%A, %d %B %Y", "%d %b %Y", "%Y %j"])
)
def test_a_day_written_in_a_declared_form_comes_back(day: date, form: str) -> None:
    written = datetime(day.year, day.month, day.day).strftime(form)
    assert as_dated("posted", written, (form,)) == (day, "day")


@given(
    st.text(max_size=40) | st.integers() | st.floats(),
    st.lists(st.sampled_from(["%d.%m.%Y", "%b %y", "%G %V"])),
)
def test_any_value_is_a_date_or_a_bad_value(value: object, formats: list[str]) -> None:
    try:
        found = as_dated("posted", value, formats)
    except BadValueError:
        return
    assert found is None or found[1] in get_args(Precision)
