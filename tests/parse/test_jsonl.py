import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.parse.jsonl import parse
from skillmatch.records import ClientRequest, ParseResult
from skillmatch.sources import source_for_file

REQUEST = source_for_file("jsonl", "request")
TWO = [{"id": "1", "title": "a"}, {"id": "2", "title": "b"}]


def reading(text: str, encoding: str = "utf-8") -> ParseResult:
    return parse(text.encode(encoding), REQUEST, "x.json")


def titles(result: ParseResult) -> list[str]:
    return [record.title for record in result.records if isinstance(record, ClientRequest)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n".join(map(json.dumps, TWO)), id="lines"),
        pytest.param("\r\n\r\n".join(map(json.dumps, TWO)) + "\r\n", id="lines with blank ones between"),
        pytest.param(json.dumps(TWO), id="array on one line"),
        pytest.param(json.dumps(TWO, indent=2), id="array over many lines"),
        pytest.param("[\n" + ",\n".join(map(json.dumps, TWO)) + "\n]\n", id="array, one item a line"),
        pytest.param("\n".join(json.dumps(one, indent=4) for one in TWO), id="documents one after the other"),
    ],
)
def test_however_json_is_laid_out_it_gives_the_same_records(text: str, encoding: str) -> None:
    result = reading(text, encoding)
    assert (titles(result), result.rejects, result.unmapped_fields) == (["a", "b"], (), ())


@pytest.mark.parametrize(
    ("text", "read", "rejects"),
    [
        pytest.param('{"title": "a"}', ["a"], [], id="one object on a line"),
        pytest.param('{\n"title": "a"\n}', ["a"], [], id="one object over lines"),
        pytest.param("[]", [], [], id="empty array"),
        pytest.param("", [], [], id="nothing"),
        pytest.param('[{"title": "a"}, 3, {}]', ["a"], ["item 2", "item 3"], id="array with strangers"),
        pytest.param('{"title": "a"}\n{"title"\n{"title": "c"}', ["a", "c"], ["line 2"], id="broken line"),
        pytest.param('{"title": "a\n{"title": "b"}', ["b"], ["line 1"], id="first line broken"),
        pytest.param('["a"]\n{"title": "b"}', ["b"], ["line 1"], id="a line that is an array"),
        pytest.param('{\n"title": "a",\n"te', [], [""], id="cut off: one reject, not one a line"),
        pytest.param('[\n{"title": "a"},\n{"te', [], [""], id="array cut off"),
        pytest.param('{\n"title": "a"\n}\n{\n"te\n}', ["a"], ["item 2"], id="the second document broken"),
        pytest.param("[" * 70 + "]" * 70, [], ["line 1"], id="nested too deeply"),
    ],
)
def test_what_is_broken_costs_itself_only(text: str, read: list[str], rejects: list[str]) -> None:
    result = reading(text)
    assert titles(result) == read
    assert [reject.at.removeprefix("x.json").strip() for reject in result.rejects] == rejects


@given(st.lists(st.fixed_dictionaries({"title": st.text(max_size=10).map(lambda t: f"t{t}")}), min_size=1))
def test_an_array_gives_what_its_items_give_as_lines(rows: list[dict[str, str]]) -> None:
    as_lines = reading("\n".join(map(json.dumps, rows)))
    assert reading(json.dumps(rows, indent=1)).records == as_lines.records
    assert len(as_lines.records) == len(rows)
