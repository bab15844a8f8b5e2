"""Fields of their own: what they state, with its place, and what of a text gives way to them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.gates.declared import declared_statements, outranking
from skillmatch.gates.statement import Statement

TOLD_ON = date(2026, 11, 24)
DAYS = [
    ("profile", "available_from", "now", TOLD_ON, TOLD_ON),
    ("request", "start_date", "now", TOLD_ON, None),
    ("profile", "available_from", "2027-02-28", date(2027, 2, 28), date(2027, 2, 28)),
    ("request", "start_date", "2027-02", date(2027, 2, 1), date(2027, 2, 28)),
    ("profile", "available_from", "2027", date(2027, 1, 1), date(2027, 12, 31)),
]
# kind, field, text of the field, what it states
VALUES = [
    ("profile", "languages", "English\nno German", ["English", "no German", "listed"]),
    ("profile", "languages", "English\nKlingon", ["English", "another language: Klingon"]),
    ("request", "languages", "Spanish\nPolish", ["Spanish", "Polish"]),
    ("request", "languages", "Spanish preferred", []),
    ("request", "languages", "a\nb\nc\nd\ne", ["another language: a, b, c and 2 more"]),
    ("request", "clearance", "NATO Secret", ["another clearance: NATO Secret"]),
    ("profile", "work_permit", "UK\nH-1B", ["UK work permit", "another permit: H-1B"]),
    ("profile", "remote", "only", ["remote only"]),
    ("profile", "remote", "no", ["on site only"]),
    ("profile", "remote", "yes", ["remote too"]),
    ("request", "remote", "yes", ["remote"]),
    ("request", "on_site", "yes", ["on site"]),
    ("request", "on_site", "", []),
]
# kind, fields, what the text states, the field that it gives way to
RANKS = [
    ("profile", {"clearance": "Secret"}, ("clearance", "Top Secret"), "clearance"),
    ("profile", {"clearance": "Secret"}, ("language", "Spanish"), ""),
    ("profile", {"available_from": "2027"}, ("availability", "2026-11-24"), "available_from"),
    ("profile", {"languages": "Spanish"}, ("language", "no Spanish"), "languages"),
    ("profile", {"languages": "Spanish"}, ("language", "Polish"), ""),
    ("profile", {"languages": "Spanish\nKlingon"}, ("language", "listed"), "languages"),
    ("request", {"languages": "Spanish"}, ("language", "Polish"), ""),
    ("request", {"work_permit": "UK"}, ("permit", "no sponsorship"), "work_permit"),
    ("profile", {"remote": "no"}, ("location", "remote only"), "remote"),
    ("request", {"remote": "yes"}, ("location", "on site"), "remote"),
    ("request", {"on_site": "yes"}, ("location", "remote"), "on_site"),
    ("request", {"on_site": "yes"}, ("location", "within 30 miles"), ""),
    ("profile", {}, ("clearance", "Secret"), ""),
]


@pytest.mark.parametrize(("kind", "field", "said", "first", "last"), DAYS)
def test_a_field_of_a_day_states_the_days_that_may_be_meant(kind, field, said, first, last):
    [(found, one)] = declared_statements(kind, {field: said}, TOLD_ON)
    assert (found, one.gate, one.first_on, one.last_on) == (field, "availability", first, last)


@pytest.mark.parametrize(("kind", "field", "said", "values"), VALUES)
def test_a_field_states_its_entries_with_their_places(kind, field, said, values):
    found = [one for _, one in declared_statements(kind, {field: said}, TOLD_ON)]
    assert [one.value for one in found] == values
    assert [said[one.start : one.end] for one in found] == [one.surface for one in found]


@pytest.mark.parametrize(("kind", "fields", "stated", "field"), RANKS)
def test_a_text_gives_way_to_a_field_only_where_both_speak_of_one_thing(kind, fields, stated, field):
    declared = tuple(declared_statements(kind, fields, TOLD_ON))
    assert outranking(declared, Statement(*stated, 0, 1, "x", "rule")) == field


def test_what_nobody_knows_is_told_in_short():
    [(_, one)] = declared_statements("request", {"languages": "x" * 10_000}, None)
    assert one.value == f"another language: {'x' * 40}"
    assert len(one.surface) == 40


@settings(max_examples=60, deadline=None)
@given(
    entries=st.lists(st.text(min_size=1, max_size=90), max_size=5),
    field=st.sampled_from(("languages", "clearance", "work_permit")),
    kind=st.sampled_from(("request", "profile")),
)
def test_whatever_stands_in_a_list_a_statement_shows_words_that_are_there(entries, field, kind):
    said = "\n".join(entries)
    for _, one in declared_statements(kind, {field: said}, TOLD_ON):
        assert one.surface
        assert said[one.start : one.end] == one.surface
        assert len(one.value) < 180
