import pytest

from skillmatch.parse.coverage import FieldCoverage, coverage
from skillmatch.parse.record_json import record_as_json
from skillmatch.parse.rows import RowReading, listed, record_from_row
from skillmatch.records import ClientRequest, ConsultantProfile, Reject
from skillmatch.sources import Source, parse_source

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


def test_a_record_as_json_is_an_input_row_of_the_same_record() -> None:
    row = {"id": "R1", "title": "t", "text": "x", "posted": "2026-03-31", "it_manager": True, "rate_max": 45}
    assert request(record_as_json(request(row))) == request(row)
