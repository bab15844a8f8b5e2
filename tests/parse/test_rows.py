from datetime import date

import pytest

from skillmatch.parse.coverage import FieldCoverage, coverage
from skillmatch.parse.record_json import record_as_json
from skillmatch.parse.rows import RowReading, gathered, listed, record_from_row
from skillmatch.records import ClientRequest, ConsultantProfile, Reject
from skillmatch.sources import Source, parse_source, source_for_file

REQUESTS = 'kind = "request"\nadapter = "jsonl"\npath = "inbox/x.jsonl"\n'
PROFILES = REQUESTS.replace("request", "profile")


def source(text: str = REQUESTS) -> Source:
    return parse_source(text, "sources/s.toml")


def request(row: dict[str, object], text: str = REQUESTS) -> ClientRequest:
    outcome = record_from_row(row, source(text), "line 1").outcome
    assert isinstance(outcome, ClientRequest)
    return outcome


def test_a_mapped_column_wins_over_a_namesake_which_is_reported() -> None:
    declared = source(REQUESTS + 'fields = { Rolle = "title" }')
    reading = record_from_row({"title": "own", "Rolle": "mapped"}, declared, "line 1")
    assert isinstance(reading.outcome, ClientRequest)
    assert reading.outcome.title == "mapped"
    assert reading.unmapped == ("title",)


def test_column_names_match_in_any_case_and_spacing() -> None:
    assert request({"Title": "t", "Rate Max": "45"}).rate_max_cents == 4500


def test_an_ignored_column_is_neither_read_nor_reported() -> None:
    declared = source(REQUESTS + 'ignore = ["Notes", "text"]')
    reading = record_from_row({"title": "t", "text": "secret", "Notes": "n"}, declared, "line 1")
    assert isinstance(reading.outcome, ClientRequest)
    assert (reading.outcome.text, reading.unmapped) == ("", ())


def test_defaults_fill_only_what_is_absent() -> None:
    defaults = REQUESTS + 'defaults = { company = "Harbor", segment = "micro" }'
    silent = request({"title": "t", "company": ""}, defaults)
    spoken = request({"title": "t", "company": "Own", "segment": "larger"}, defaults)
    assert (silent.company, silent.segment) == ("Harbor", "micro")
    assert (spoken.company, spoken.segment) == ("Own", "larger")


def test_a_record_without_a_required_field_is_rejected() -> None:
    declared = source(REQUESTS + 'expect.required = ["company", "it_manager"]')
    refused = record_from_row({"title": "t", "company": "c"}, declared, "line 4")
    assert refused.outcome == Reject("it_manager: empty, but expect.required names it", "line 4")
    assert isinstance(
        record_from_row({"title": "t", "company": "c", "it_manager": 0}, declared, "").outcome, ClientRequest
    )


def test_a_derived_id_is_stable_and_tells_requests_apart() -> None:
    one = request({"title": "Backup", "company": "Acme"})
    assert one.native_id == request({"company": "ACME", "title": "backup", "text": "more"}).native_id
    assert one.native_id != request({"title": "Backup", "company": "Other"}).native_id
    assert request({"text": "one"}).native_id != request({"text": "two"}).native_id


@pytest.mark.parametrize(
    ("kind", "row", "reason"),
    [
        pytest.param(REQUESTS, {"company": "c"}, "neither text nor title", id="request"),
        pytest.param(PROFILES, {"name": "n"}, "neither text nor skills", id="profile"),
        pytest.param(REQUESTS, {"title": "<p> </p>"}, "neither text nor title", id="empty markup"),
    ],
)
def test_a_record_that_says_nothing_is_rejected(kind: str, row: dict[str, object], reason: str) -> None:
    assert record_from_row(row, source(kind), "line 1") == RowReading(Reject(reason, "line 1"))


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        pytest.param("posted", "next week", "'next week'", id="date"),
        pytest.param("valid_through", "31.12.2026", "'31.12.2026'", id="date in no declared form"),
        pytest.param("systems", "10-15", "'10-15'", id="range"),
        pytest.param("employees", -3, "-3", id="negative number"),
        pytest.param("it_manager", "maybe", "'maybe'", id="flag"),
        pytest.param("segment", "huge", "'huge'", id="segment"),
        pytest.param("rate_max", "500/day", "'500/day'", id="rate"),
        pytest.param("rate_max", "90 GBP", "'90 GBP'", id="rate in another currency"),
        pytest.param("rate_max", "€80", "'€80'", id="rate with another sign"),
        pytest.param("rate_max", "$80 EUR", "'$80 EUR'", id="rate with two"),
        pytest.param("rate_max", "80 rupees", "'80 rupees'", id="rate in a currency that nobody knows"),
        pytest.param("url", "ask jo@example.com", "'ask [contact]'", id="address, with a contact"),
        pytest.param("required", [{"name": "x"}], "[{'name': 'x'}]", id="list of objects"),
        pytest.param("company", True, "True", id="no text"),
    ],
)
def test_an_optional_value_that_cannot_be_read_is_unknown_and_reported(
    field: str, value: object, shown: str
) -> None:
    reading = record_from_row({"id": "1", "title": "t", field: value}, source(), "line 1")
    assert reading.outcome == request({"id": "1", "title": "t"})
    assert reading.unreadable == ((field, shown),)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        pytest.param({"title": ["a"]}, "title: expected text, not ['a']", id="title"),
        pytest.param({"id": {}, "title": "t"}, "id: expected text, not {}", id="id"),
        pytest.param({"title": "t", "text": False}, "text: expected text, not False", id="text"),
        pytest.param(
            {"title": "t", "company": "x" * 200_001},
            "company: 200001 characters, more than 200000",
            id="too long for any field",
        ),
    ],
)
def test_what_says_which_record_it_is_must_be_readable(row: dict[str, object], reason: str) -> None:
    assert record_from_row(row, source(), "line 1").outcome == Reject(reason, "line 1")


def test_a_segment_that_cannot_be_read_is_not_the_default() -> None:
    defaults = REQUESTS + 'defaults = { segment = "micro" }'
    assert request({"title": "t", "segment": "huge"}, defaults).segment is None
    assert request({"title": "t", "segment": "n/a"}, defaults).segment == "micro"


def test_dates_are_read_in_declared_forms_with_their_precision() -> None:
    row = {"title": "t", "posted": "11/2026", "valid_through": "11/2026", "ats_id": "greenhouse:4711"}
    read = request(row, REQUESTS + 'dates = { formats = ["%m/%Y"] }')
    assert (read.posted_on, read.posted_precision) == (date(2026, 11, 1), "month")
    assert (read.valid_through, read.ats_id) == (date(2026, 11, 30), "greenhouse:4711")


def test_a_value_that_many_rows_repeat_is_reported_once_and_many_values_are_counted() -> None:
    rows = [{"title": "t", "systems": f"about {number % 7}"} for number in range(70)]
    result = gathered(record_from_row(row, source(), "") for row in rows)
    assert result.unmapped_fields == (
        "systems: 'about 0'",
        "systems: 'about 1'",
        "systems: 'about 2'",
        "systems: 'about 3'",
        "systems: 'about 4'",
        "systems: (and 2 more values)",
    )


def test_a_row_that_is_no_record_is_named_and_not_counted() -> None:
    result = gathered([record_from_row({"title": "t"}, source(), ""), "row 9: a row of totals"])
    assert (len(result.records), result.rejects) == (1, ())
    assert result.unmapped_fields == ("row 9: a row of totals",)


def test_column_names_of_strangers_are_cleaned_and_counted() -> None:
    assert listed(["b\x00\nc", "", "a"]) == ("(no name)", "a", "b c")
    many = listed(f"column {number:03}" for number in range(203))
    assert (len(many), many[-1]) == (201, "(and 3 more)")


def test_coverage_counts_what_is_filled() -> None:
    profiles = (
        ConsultantProfile("s", "1", name="Ann", skills=("x",), contact=(("email", "a@example.com"),)),
        ConsultantProfile("s", "2", text="t", rate_cents=0),
    )
    counted = {covered.field: covered for covered in coverage(profiles)}
    assert counted["id"] == FieldCoverage("id", 2, 2)
    assert counted["rate"] == FieldCoverage("rate", 1, 2)
    assert counted["email"] == FieldCoverage("email", 1, 2)
    assert counted["headline"] == FieldCoverage("headline", 0, 2)
    assert coverage(()) == ()


def test_a_record_as_json_has_the_names_and_units_of_an_input_row() -> None:
    row = {"id": "R1", "title": "t", "posted": "2026-03-31", "required": "a;b", "rate_max": "$92.50"}
    fields = record_as_json(request(row))
    assert (fields["id"], fields["posted"], fields["rate_max"]) == ("R1", "2026-03-31", 92.5)
    assert fields["required"] == ["a", "b"]
    assert fields["systems"] is None


@pytest.mark.parametrize("posted", ["2026-03-31", "2026-03", "2026", None])
def test_a_record_as_json_is_an_input_row_of_the_same_record(posted: str | None) -> None:
    row = {"id": "R1", "title": "t", "text": "x", "posted": posted, "it_manager": True, "rate_max": 45}
    assert request(record_as_json(request(row))) == request(row)


def test_two_requests_of_one_bare_title_are_two_requests() -> None:
    source = source_for_file("jsonl", "request")
    first, second, again = (
        record_from_row({"title": "Helpdesk", "text": text}, source, "line 1").outcome
        for text in ("For a bakery.", "For a mill.", "For a bakery.")
    )
    assert isinstance(first, ClientRequest)
    assert isinstance(second, ClientRequest)
    assert first.native_id != second.native_id
    assert first == again
