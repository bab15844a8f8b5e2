from collections.abc import Callable
from datetime import date, datetime, time

import pytest

from skillmatch.parse.fields import (
    BadValueError,
    as_cents,
    as_count,
    as_flag,
    as_id,
    as_segment,
    as_terms,
    as_text,
    as_url,
)

Reader = Callable[[str, object], object]

READ = [
    (as_cents, "rate", 45, 4500),
    (as_cents, "rate", 45.505, 4551),
    (as_cents, "rate", "$45", 4500),
    (as_cents, "rate", "45.50/h", 4550),
    (as_cents, "rate", "45 USD", 4500),
    (as_cents, "rate", "€ 45,50 per hour", 4550),
    (as_cents, "rate", "1,250.00", 125_000),
    (as_cents, "rate", "", None),
    (as_cents, "rate", None, None),
    (as_count, "systems", 12, 12),
    (as_count, "systems", 12.0, 12),
    (as_count, "systems", " 1,200 ", 1200),
    (as_count, "systems", "12 PCs", 12),
    (as_count, "employees", "30 employees", 30),
    (as_count, "systems", 0, 0),
    (as_flag, "it_manager", "Yes", True),
    (as_flag, "it_manager", 0, False),
    (as_flag, "it_manager", False, False),
    (as_flag, "it_manager", "", None),
    (as_flag, "it_manager", "y", True),
    (as_flag, "it_manager", 0.0, False),
    (as_segment, "segment", "Sweet Spot", "sweet_spot"),
    (as_segment, "segment", "LARGER", "larger"),
    (as_terms, "required", "A+; C++ ;;A+", ("A+", "C++")),
    (as_terms, "required", ["Outlook; Excel", 3, None], ("Outlook; Excel", "3")),
    (as_terms, "required", "R&amp;D; C#", ("R&D", "C#")),
    (as_terms, "required", None, ()),
    (as_id, "id", 7.0, "7"),
    (as_id, "id", " a\nb ", "a b"),
    (as_text, "text", None, ""),
    (as_text, "text", 5, "5"),
    (as_text, "text", date(2026, 11, 2), "2026-11-02"),
    (as_text, "text", datetime(2026, 11, 2), "2026-11-02"),
    (as_text, "text", datetime(2026, 11, 2, 9, 30), "2026-11-02T09:30:00"),
    (as_text, "text", time(9, 30), "09:30:00"),
    (as_text, "text", "x" * 200_000, "x" * 200_000),
    (as_url, "url", "https://a.example/x?y=1", "https://a.example/x?y=1"),
]
REFUSED = [
    (as_cents, "rate", "40-60", "rate: '40-60' is not an hourly rate such as 45 or $45.50/h"),
    (as_cents, "rate", "500/day", "rate: '500/day' is not an hourly rate such as 45 or $45.50/h"),
    (as_cents, "rate", -5, "rate: -5 is not an hourly rate such as 45 or $45.50/h"),
    (as_cents, "rate", float("inf"), "rate: inf is not a number"),
    (as_cents, "rate", True, "rate: expected text, not True"),
    (as_cents, "rate", 99_999_999, "rate: 99999999 is too large"),
    (as_count, "systems", "12 cats", "systems: '12 cats' is not a whole number"),
    (as_count, "systems", "10-20", "systems: '10-20' is not a whole number"),
    (as_count, "systems", 12.5, "systems: 12.5 is not a whole number"),
    (as_count, "systems", "12 employees", "systems: '12 employees' is not a whole number"),
    (as_flag, "it_manager", "maybe", "it_manager: 'maybe' is not yes or no"),
    (as_flag, "it_manager", 2, "it_manager: 2 is not yes or no"),
    (as_segment, "segment", "huge", "segment: 'huge' is not one of micro, sweet_spot, larger"),
    (as_text, "text", ["a"], "text: expected text, not ['a']"),
    (as_text, "text", "x" * 200_001, "text: 200001 characters, more than 200000"),
    (as_id, "id", "x" * 201, "id: 201 characters, more than 200"),
    (as_terms, "required", [{"name": "x"}], "required: expected text, not {'name': 'x'}"),
    (as_url, "url", "javascript:alert(1)", "url: 'javascript:alert(1)' is not an http(s) address"),
]


def _id(reader: Reader, given: object) -> str:
    return f"{reader.__name__} {given!r}"[:60]


@pytest.mark.parametrize(
    ("reader", "field", "given", "value"), [pytest.param(*case, id=_id(case[0], case[2])) for case in READ]
)
def test_a_value_is_read(reader: Reader, field: str, given: object, value: object) -> None:
    assert reader(field, given) == value


@pytest.mark.parametrize(
    ("reader", "field", "given", "reason"),
    [pytest.param(*case, id=_id(case[0], case[2])) for case in REFUSED],
)
def test_a_value_that_means_nothing_is_refused_with_field_and_value(
    reader: Reader, field: str, given: object, reason: str
) -> None:
    with pytest.raises(BadValueError) as refused:
        reader(field, given)
    assert str(refused.value) == reason


@pytest.mark.parametrize("read", [as_cents, as_count, as_flag, as_segment])
@pytest.mark.parametrize("given", [None, " ", "unknown", "?", "N/A"])
def test_a_word_for_nothing_is_no_value(read: Reader, given: object) -> None:
    assert read("systems", given) is None
