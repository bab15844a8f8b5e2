import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.parse.json_api import parse
from skillmatch.records import ClientRequest, ParseResult
from skillmatch.sources import parse_source

API = 'kind = "request"\nadapter = "json_api"\nurl = "https://api.example/jobs"\n'
JOBS = API + 'api.records = "jobs"\n[fields]\nid = "id"\nname = "title"\n'


def reading(answer: object, declared: str = JOBS) -> ParseResult:
    return parse(json.dumps(answer).encode(), parse_source(declared, "sources/s.toml"), "here")


def request(element: dict[str, object], declared: str) -> ClientRequest:
    (record,) = reading({"jobs": [{"name": "t", **element}]}, JOBS + declared).records
    assert isinstance(record, ClientRequest)
    return record


def test_texts_are_joined_in_the_order_of_the_mapping_each_rendered_by_itself() -> None:
    element = {
        "end": "<p>last</p>",
        "parts": [{"h": "Must", "b": "<li>C#</li><li>A+</li>"}],
        "intro": "a < b\nc &amp; d",
    }
    declared = 'intro = "text"\nparts = "text"\nend = "text"\n'
    assert request(element, declared).text == "a < b\nc & d\nMust\nC#\nA+\nlast"


def test_rendered_text_is_not_rendered_a_second_time() -> None:
    assert (
        request({"body": "<p>the &lt;b&gt; tag &amp;amp; more</p>"}, 'body = "text"\n').text
        == "the <b> tag & more"
    )


@pytest.mark.parametrize(
    ("element", "location"),
    [
        pytest.param({"city": "Graz", "land": "AT"}, "Graz, AT", id="parts of one place"),
        pytest.param(
            {"city": "Graz", "more": [{"city": "Wien"}, {"city": "Graz"}]}, "Graz / Wien", id="several places"
        ),
        pytest.param({"more": ["Graz", "Wien"]}, "Graz / Wien", id="a list of words"),
        pytest.param({"city": "", "more": None}, "", id="none"),
    ],
)
def test_places_of_one_object_are_parts_and_others_are_alternatives(
    element: dict[str, object], location: str
) -> None:
    assert (
        request(element, 'city = "location"\nland = "location"\n"more" = "location"\n').location == location
    )


def test_of_several_paths_the_first_that_says_something_counts() -> None:
    declared = 'firm = "company"\n"org.name" = "company"\n'
    assert request({"firm": " ", "org": {"name": "Quay"}}, declared).company == "Quay"


def test_terms_are_all_that_their_paths_hold() -> None:
    declared = '"must[].name" = "required"\nalso = "required"\n'
    assert request({"must": [{"name": "SQL"}, {"name": "C#"}], "also": "A+"}, declared).required == (
        "SQL",
        "C#",
        "A+",
    )


@pytest.mark.parametrize(
    ("told", "is_remote"),
    [
        ("remote", True),
        ("Hybrid", False),
        ("on-site", False),
        ("unspecified", False),
        (True, True),
        ("no", False),
    ],
)
def test_a_place_of_work_is_understood_as_yes_or_no(told: object, is_remote: bool) -> None:
    assert request({"place": told}, 'place = "remote"\n').is_remote is is_remote


@pytest.mark.parametrize(
    ("template", "value"),
    [
        pytest.param(
            'url = "https://api.example/j/{a b}?x={n}"',
            "https://api.example/j/%2Fa%3F%20b?x=7",
            id="quoted in an address",
        ),
        pytest.param('company = "{n} {a b}"', "7 /a? b", id="plain elsewhere"),
        pytest.param('company = "Quay"', "Quay", id="the same for all"),
        pytest.param(
            'company = "{n} {missing}"', "from the field", id="a missing value leaves it to the field"
        ),
    ],
)
def test_a_template_is_filled_with_values(template: str, value: str) -> None:
    declared = JOBS.replace("[fields]", f"api.templates.{template}\n[fields]") + 'firm = "company"\n'
    (record,) = reading(
        {"jobs": [{"name": "t", "a b": "/a? b", "n": 7, "firm": "from the field"}]}, declared
    ).records
    assert isinstance(record, ClientRequest)
    assert value == (record.url or record.company)


@pytest.mark.parametrize(
    ("told", "url"),
    [
        pytest.param("/jobs/1?a=b", "https://api.example/jobs/1?a=b", id="without host"),
        pytest.param("//cdn.example/1", "https://cdn.example/1", id="without scheme"),
        pytest.param("https://other.example/1", "https://other.example/1", id="whole"),
        pytest.param("mailto:jobs@quay.example", "", id="no web address"),
    ],
)
def test_an_address_is_made_whole_by_that_of_the_source(told: str, url: str) -> None:
    assert request({"at": told}, 'at = "url"\n').url == url


def test_text_that_was_decoded_twice_comes_out_right() -> None:
    assert request({"at": "M\u00c3\u00bcnchen"}, 'at = "location"\n').location == "München"
    assert request({"at": "naïve – München"}, 'at = "location"\n').location == "naïve – München"


def test_what_is_ignored_by_name_is_not_reported_unless_it_is_mapped() -> None:
    declared = JOBS.replace("api.rec", 'ignore = ["org", "tags"]\napi.rec') + '"org.name" = "company"\n'
    result = reading(
        {"jobs": [{"name": "t", "org": {"name": "Quay", "id": 4}, "tags": [], "new": {"x": 0}}]}, declared
    )
    assert result.unmapped_fields == ("new.x",)
    assert [r.company for r in result.records if isinstance(r, ClientRequest)] == ["Quay"]


KEYS = st.text(alphabet="pqrs", min_size=1, max_size=4)
WORDS = st.text(alphabet="xyz", max_size=3)
EXTRAS = st.dictionaries(
    KEYS, st.integers() | WORDS | st.lists(st.integers(), min_size=1, max_size=2), max_size=5
)


@given(mapped=EXTRAS, ignored=EXTRAS, extra=EXTRAS)
def test_every_value_is_used_ignored_by_name_or_reported(
    mapped: dict[str, object], ignored: dict[str, object], extra: dict[str, object]
) -> None:
    declared = JOBS.replace("api.rec", 'ignore = ["no"]\napi.rec') + 'yes = "text"\n'
    result = reading({"jobs": [{"name": "t", "yes": mapped, "no": ignored, **extra}]}, declared)
    expected = {f"{key}[]" if isinstance(value, list) else key for key, value in extra.items()}
    assert set(result.unmapped_fields) == expected
    (record,) = result.records
    told = [
        str(part) for value in mapped.values() for part in (value if isinstance(value, list) else [value])
    ]
    assert all(part.strip() in record.text for part in told if part.isalnum())
