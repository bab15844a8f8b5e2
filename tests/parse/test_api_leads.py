import json
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.parse.api_leads import leads, with_parameter
from skillmatch.records import Leads
from skillmatch.sources import parse_source

URL = "https://api.example/jobs?limit=2"
API = f'kind = "request"\nadapter = "json_api"\nurl = "{URL}"\napi.records = "jobs"\n'
PAGE = API + 'paging = { kind = "page", parameter = "page" }\n'
OFFSET = API + 'paging = { kind = "offset", parameter = "skip", start = 0, step = 2 }\n'
CURSOR = API + 'paging = { kind = "cursor", parameter = "after", next = "meta.next" }\n'
LINK = API + 'paging = { kind = "link", next = "links.next" }\n'
HEADER = API + 'paging = { kind = "link" }\n'
DETAIL = API.replace("api.rec", 'api.detail_url = "https://api.example/jobs/{id}"\napi.rec')


def found(answer: object, declared: str, at: str = URL) -> Leads:
    content = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
    return leads(content, parse_source(declared, "sources/s.toml"), at)


def jobs(count: int, **beside: object) -> dict[str, object]:
    return {"jobs": [{"id": number} for number in range(count)], **beside}


@pytest.mark.parametrize(
    ("declared", "answer", "at", "further"),
    [
        pytest.param(PAGE, jobs(2), URL, f"{URL}&page=2", id="page: the first has no number"),
        pytest.param(
            PAGE, jobs(1), f"{URL}&page=2", f"{URL}&page=3", id="page: a short page is not the last"
        ),
        pytest.param(PAGE, jobs(0), f"{URL}&page=3", "", id="page: an empty one is"),
        pytest.param(PAGE, jobs(1), f"{URL}&page=x", f"{URL}&page=2", id="page: a number that is none"),
        pytest.param(OFFSET, jobs(2), URL, f"{URL}&skip=2", id="offset: from the start"),
        pytest.param(OFFSET, jobs(2), f"{URL}&skip=4", f"{URL}&skip=6", id="offset: by steps"),
        pytest.param(OFFSET, jobs(1), f"{URL}&skip=4", "", id="offset: a short page is the last"),
        pytest.param(
            CURSOR, jobs(1, meta={"next": "a b/="}), URL, f"{URL}&after=a+b%2F%3D", id="cursor: quoted"
        ),
        pytest.param(
            CURSOR, jobs(1, meta={"next": 7}), f"{URL}&after=6", f"{URL}&after=7", id="cursor: replaced"
        ),
        pytest.param(CURSOR, jobs(1, meta={"next": None}), URL, "", id="cursor: null at the end"),
        pytest.param(CURSOR, jobs(1, meta={"next": False}), URL, "", id="cursor: false at the end"),
        pytest.param(CURSOR, jobs(1), URL, "", id="cursor: none at the end"),
        pytest.param(
            LINK, jobs(1, links={"next": "?p=2"}), URL, "https://api.example/jobs?p=2", id="link: relative"
        ),
        pytest.param(LINK, jobs(1, links={"next": f"{URL}&p=2#x"}), URL, f"{URL}&p=2", id="link: absolute"),
        pytest.param(LINK, jobs(1, links={"next": ""}), URL, "", id="link: empty at the end"),
        pytest.param(HEADER, jobs(2), URL, "", id="link: in the header, which others read"),
        pytest.param(API, jobs(2), URL, "", id="no paging"),
    ],
)
def test_the_next_page(declared: str, answer: object, at: str, further: str) -> None:
    assert found(answer, declared, at) == Leads(further=(further,) if further else ())


@pytest.mark.parametrize(
    ("declared", "beside", "reason"),
    [
        pytest.param(
            LINK,
            {"links": {"next": {"href": "/2"}}},
            "paging.next 'links.next' is {'href': '/2'}, not an address or a cursor",
            id="an object",
        ),
        pytest.param(
            LINK,
            {"links": {"next": "javascript:next()"}},
            "paging.next 'links.next' is 'javascript:next()', which leads nowhere",
            id="no address",
        ),
        pytest.param(
            CURSOR,
            {"meta": {"next": "c" * 3000}},
            f"paging.next 'meta.next' is '{'c' * 56}..., which leads nowhere",
            id="an endless cursor",
        ),
    ],
)
def test_a_next_page_that_cannot_be_asked_for_makes_the_list_incomplete(
    declared: str, beside: dict[str, object], reason: str
) -> None:
    result = found(jobs(2, **beside), declared)
    assert result.further == ()
    assert [(reject.reason, reject.at) for reject in result.rejects] == [(reason, URL)]


@pytest.mark.parametrize("host", ["other.example", "169.254.169.254", "api.example.evil.example"])
def test_a_next_page_on_another_host_is_counted_and_never_followed(host: str) -> None:
    result = found(jobs(2, links={"next": f"https://{host}/jobs"}), LINK)
    assert (result.further, result.off_host_count) == ((), 1)
    assert [reject.reason for reject in result.rejects] == [
        f"the next page is on another host: 'https://{host}/jobs'"
    ]


def test_each_element_leads_to_its_own_document() -> None:
    answer = {"jobs": [{"id": 1}, {"id": "a/../b"}, {"id": 1}]}
    assert found(answer, DETAIL).links == (
        "https://api.example/jobs/1",
        "https://api.example/jobs/a%2F..%2Fb",
    )


def test_an_element_without_its_place_in_the_address_is_a_reject_of_the_list() -> None:
    declared = DETAIL.replace("api.rec", 'api.needs = "job"\napi.rec')
    result = found({"jobs": [{"job": 1, "id": 7}, {"job": 1, "id": None}, {"advert": 1}, "x"]}, declared)
    assert result.links == ("https://api.example/jobs/7",)
    assert [(reject.reason, reject.at) for reject in result.rejects] == [
        ("no value for api.detail_url", f"{URL} element 2"),
        ("no value for api.detail_url", f"{URL} element 4"),
    ]


def test_a_list_that_cannot_be_read_is_rejected_where_nobody_else_reads_it() -> None:
    reason = "api.records 'jobs' is not in the answer; it has: error"
    assert [reject.reason for reject in found({"error": 1}, DETAIL).rejects] == [reason]
    assert found({"error": 1}, PAGE) == Leads()
    assert found(b"<html>", PAGE) == Leads()


@given(value=st.text(max_size=20), old=st.text(alphabet="ab=&%+ ", max_size=12))
def test_a_parameter_is_set_once_and_the_others_stay(value: str, old: str) -> None:
    url = with_parameter(
        f"https://api.example/jobs?{old}&keep=1#x", "p", value.encode(errors="ignore").decode()
    )
    again = parse_qsl(urlsplit(with_parameter(url, "p", "2")).query, keep_blank_values=True)
    assert ("keep", "1") in again
    assert [told for name, told in again if name == "p"] == ["2"]
