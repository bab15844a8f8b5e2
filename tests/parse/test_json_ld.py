import json

import pytest

from skillmatch.parse.json_ld import json_ld_items

POSTING = {"@context": "https://schema.org/", "@type": "JobPosting", "title": "T"}


def found(*scripts: object) -> list[tuple[object, bool]]:
    texts = [script if isinstance(script, str) else json.dumps(script) for script in scripts]
    return [(fields.get("title"), is_repaired) for fields, is_repaired in json_ld_items(texts, "JobPosting")]


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(POSTING, id="plain"),
        pytest.param([{"@type": "WebSite"}, POSTING], id="list"),
        pytest.param({"@graph": [POSTING]}, id="graph"),
        pytest.param({"@graph": POSTING}, id="graph of one"),
        pytest.param({"@type": "ItemList", "itemListElement": [{"item": POSTING}]}, id="nested"),
        pytest.param(POSTING | {"@type": ["Thing", "JobPosting"]}, id="type as list"),
        pytest.param(POSTING | {"@type": "jobposting"}, id="type in odd case"),
        pytest.param(POSTING | {"@type": "http://schema.org/JobPosting"}, id="http type"),
        pytest.param(POSTING | {"@type": "https://schema.org/JobPosting"}, id="https type"),
        pytest.param({"@type": "schema:JobPosting", "schema:title": "T"}, id="prefixed"),
        pytest.param({"@type": "JobPosting", "https://schema.org/title": "T"}, id="expanded"),
        pytest.param("<!--" + json.dumps(POSTING) + "-->", id="in a comment"),
        pytest.param("//<![CDATA[\n" + json.dumps(POSTING) + ";\n//]]>", id="in CDATA, with semicolon"),
        pytest.param("/*<![CDATA[*/" + json.dumps(POSTING) + "/*]]>*/", id="in CDATA in CSS comments"),
        pytest.param('{"@type": "JobPosting", "title": "T", "x": "a\n\tb"}', id="raw line end and tab"),
    ],
)
def test_a_posting_is_found_however_it_is_wrapped(script: object) -> None:
    assert found(script) == [("T", False)]


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param('{"@type": "JobPosting", "title": "T",,}', id="commas"),
        pytest.param('{"@type": "JobPosting", "title": "T"', id="cut off"),
        pytest.param("{'@type': 'JobPosting', 'title': 'T'}", id="wrong quotes"),
        pytest.param(
            "{&quot;@type&quot;: &quot;JobPosting&quot;, &quot;title&quot;: &quot;T&quot;}", id="escaped"
        ),
    ],
)
def test_a_script_that_had_to_be_repaired_says_so(broken: str) -> None:
    assert found(broken) == [("T", True)]


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param('{"@type": broken', id="about nothing of interest"),
        pytest.param("", id="empty"),
        pytest.param('{"a":' * 65 + "1" + "}" * 65, id="too deep"),
        pytest.param('{"@type": "JobPosting", "title":' + "[" * 900, id="too deep when repaired"),
        pytest.param('{"@type": "JobPosting", "title": T' + " " * 50_000, id="too long to repair"),
    ],
)
def test_a_script_that_cannot_be_read_costs_only_itself(broken: str) -> None:
    assert found(broken, POSTING)[-1] == ("T", False)


def test_repairing_ends_when_a_page_has_too_much_to_repair() -> None:
    broken = '{"@type": "JobPosting", "title": "T",,' + '"x": 1,' * 4000  # 28,038 characters
    assert found(broken, broken) == [("T", True)]


def test_a_posting_inside_a_posting_is_no_posting_of_its_own() -> None:
    assert found(POSTING | {"isRelatedTo": POSTING | {"title": "U"}}) == [("T", False)]


def test_what_another_object_of_the_page_says_is_put_where_it_is_named() -> None:
    firm = {"@id": "#firm", "@type": "Organization", "name": "Acme", "address": {"@id": "#place"}}
    posting = POSTING | {"hiringOrganization": {"@id": "#firm"}, "jobLocation": [{"@id": "#place"}]}
    place = {"@id": "#place", "@type": "Place", "name": "Leeds"}
    scripts = [json.dumps({"@graph": [firm, posting]}), json.dumps(place)]
    fields, _ = next(json_ld_items(scripts, "JobPosting"))
    assert fields["hiringOrganization"] == firm | {"address": place}
    assert fields["jobLocation"] == [place]


def test_objects_that_name_each_other_come_to_an_end() -> None:
    ring = [{"@id": f"#{n}", "a": 1, "next": [{"@id": "#1"}, {"@id": "#2"}] * 20} for n in (1, 2)]
    posting = POSTING | {"hiringOrganization": {"@id": "#1"}}
    fields, _ = next(json_ld_items([json.dumps([*ring, posting])], "JobPosting"))
    assert len(json.dumps(fields)) < 200_000


def test_any_type_can_be_asked_for() -> None:
    person = {"@type": "Person", "name": "Ann"}
    assert list(json_ld_items([json.dumps([POSTING, person])], "Person")) == [(person, False)]


def test_a_broken_script_with_brackets_without_end_is_not_repaired() -> None:
    # The repair takes quadratic time over these: seconds for 24 kB.
    assert (
        list(json_ld_items(['[{"@type": "JobPosting", "title": "x"' + ', "y": [{"[{"' * 3000], "JobPosting"))
        == []
    )
