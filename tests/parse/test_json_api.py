import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.parse.api_leads import leads
from skillmatch.parse.json_api import parse
from skillmatch.records import ClientRequest, ConsultantProfile, ParseResult
from skillmatch.sources import parse_source

API = 'kind = "request"\nadapter = "json_api"\nurl = "https://api.example/jobs"\n'
JOBS = API + 'api.records = "jobs"\n[fields]\nid = "id"\nname = "title"\n'
AT = "https://api.example/jobs"


def reading(answer: object, declared: str = JOBS) -> ParseResult:
    return parse(json.dumps(answer).encode(), parse_source(declared, "sources/s.toml"), AT)


def ids(result: ParseResult) -> list[str]:
    return [record.native_id for record in result.records]


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        pytest.param("jobs", {"jobs": [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]}, id="a list"),
        pytest.param("", [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}], id="the answer itself"),
        pytest.param(
            "pages[].jobs",
            {"pages": [{"jobs": [{"id": 1, "name": "a"}]}, {"jobs": [{"id": 2, "name": "b"}]}]},
            id="several lists",
        ),
        pytest.param(
            "jobs",
            {"jobs": {"x": {"id": 1, "name": "a"}, "y": {"id": 2, "name": "b"}}},
            id="an object of objects",
        ),
        pytest.param(
            "*.jobs",
            {"a": {"jobs": [{"id": 1, "name": "a"}]}, "b": {"jobs": {"id": 2, "name": "b"}}},
            id="any key",
        ),
    ],
)
def test_records_stand_where_the_source_says(path: str, answer: object) -> None:
    result = reading(answer, JOBS.replace('"jobs"\n', f'"{path}"\n', 1))
    assert (ids(result), result.rejects, result.unmapped_fields) == (["1", "2"], (), ())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(
            b'{"error": "no such board"}',
            "api.records 'jobs' is not in the answer; it has: error",
            id="an error told with 200",
        ),
        pytest.param(b"{}", "api.records 'jobs' is not in the answer; it has: nothing", id="an empty object"),
        pytest.param(b"[]", "api.records 'jobs' is not in the answer; it has: nothing", id="another shape"),
        pytest.param(b'{"jobs": null}', "api.records 'jobs' is None, not a list of records", id="null"),
        pytest.param(b'{"jobs": "none"}', "api.records 'jobs' is 'none', not a list of records", id="a word"),
        pytest.param(b'{"jobs": [', "not JSON: Expecting value at character 11", id="cut off"),
        pytest.param(b"", "not JSON: Expecting value at character 1", id="empty"),
        pytest.param(
            b"\n<!DOCTYPE html><title>Log in</title>",
            "blocked: a web page where an answer was expected (a log-in, or a wrong address?)",
            id="a web page",
        ),
        pytest.param(
            b'{"jobs":' + b"[" * 99 + b"]" * 99 + b"}", "not JSON: nested deeper than 64", id="too deep"
        ),
    ],
)
def test_an_answer_without_records_is_never_an_empty_success(content: bytes, reason: str) -> None:
    result = parse(content, parse_source(JOBS, "sources/s.toml"), AT)
    assert [(reject.reason, reject.at) for reject in result.rejects] == [(reason, AT)]
    assert result.records == ()


def test_of_several_lists_one_may_be_null() -> None:
    declared = JOBS.replace('"jobs"\n', '"pages[].jobs"\n', 1)
    assert ids(reading({"pages": [{"jobs": None}, {"jobs": [{"id": 1, "name": "a"}]}]}, declared)) == ["1"]


def test_an_empty_list_is_an_answer() -> None:
    assert reading({"jobs": []}) == ParseResult()


def test_a_bad_element_costs_only_itself_and_is_told_by_its_number() -> None:
    result = reading({"jobs": ["x", {"id": 2}, {"id": 3, "name": "ok"}, {"name": ["t"] * 3000}]})
    assert ids(result) == ["3"]
    assert [(reject.reason, reject.at) for reject in result.rejects] == [
        ("not an object but a str", f"{AT} element 1"),
        ("neither text nor title", f"{AT} element 2"),
        ("more than 2000 values in one element: is api.records right?", f"{AT} element 4"),
    ]


def test_an_element_without_what_is_needed_is_no_record_and_no_reject_but_told() -> None:
    declared = JOBS.replace("[fields]", 'api.needs = "name"\n[fields]')
    result = reading({"jobs": [{"legal": "notice"}, {"id": 2, "name": "ok"}, {"name": ""}, 5]}, declared)
    assert ids(result) == ["2"]
    assert [reject.at for reject in result.rejects] == [f"{AT} element 4"]
    assert result.unmapped_fields == (
        "element 1: no record without 'name' (api.needs)",
        "element 3: no record without 'name' (api.needs)",
    )


def test_with_details_the_whole_answer_is_the_record() -> None:
    declared = JOBS.replace("[fields]", 'api.detail_url = "https://api.example/jobs/{id}"\n[fields]')
    assert ids(reading({"id": 7, "name": "t"}, declared)) == ["7"]


def test_a_profile_comes_from_an_api_too() -> None:
    declared = (
        JOBS.replace("request", "profile").replace('"title"', '"name"') + 'can = "skills"\nmail = "email"\n'
    )
    (record,) = reading(
        {"jobs": [{"id": 1, "name": "Mara", "can": ["C#"], "mail": "m@example.com"}]}, declared
    ).records
    assert isinstance(record, ConsultantProfile)
    assert (record.skills, record.contact) == (("C#",), (("email", "m@example.com"),))


def test_without_fields_each_field_is_found_by_its_own_name() -> None:
    result = reading([{"id": 1, "title": "t", "company": "Quay", "other": 1}], API)
    assert [(r.native_id, r.company) for r in result.records if isinstance(r, ClientRequest)] == [
        ("1", "Quay")
    ]
    assert result.unmapped_fields == ("other",)


NAMES = st.sampled_from(["jobs", "name", "id", "next", "x"])
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


@given(answer=JSON_VALUES, path=st.sampled_from(["", "jobs", "jobs[].jobs", "*"]))
def test_any_answer_is_read_or_rejected(answer: object, path: str) -> None:
    paging = 'paging = { kind = "link", next = "next" }\n'
    source = parse_source(
        JOBS.replace('api.records = "jobs"', f'{paging}api.records = "{path}"'), "sources/s.toml"
    )
    content = json.dumps(answer).encode()
    result, found = parse(content, source, AT), leads(content, source, AT)
    assert not any("\n" in reject.reason for reject in (*result.rejects, *found.rejects))
    assert all(link.startswith("https://api.example") for link in found.further)
