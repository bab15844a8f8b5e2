import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.parse.csv_rows import parse
from skillmatch.records import ClientRequest, ParseResult
from skillmatch.sources import parse_source

CSV = 'kind = "request"\nadapter = "csv"\npath = "inbox/*.csv"\n'


def reading(text: str, declared: str = CSV) -> ParseResult:
    return parse(text.encode(), parse_source(declared, "sources/s.toml"), "x.csv")


def titles(result: ParseResult) -> list[str]:
    return [record.title for record in result.records if isinstance(record, ClientRequest)]


@pytest.mark.parametrize(
    ("above", "number"),
    [
        pytest.param("Open requests\n", 2, id="a title"),
        pytest.param("\n\n\n", 4, id="blank lines"),
        pytest.param("Title:,November\n\n", 3, id="a title that names a field, with a colon"),
        pytest.param("Text,as of November\n", 2, id="a line that begins like a header"),
        pytest.param("a note,on the,text\n" * 19, 20, id="as far down as is looked"),
        pytest.param('"a broken quote\n', 2, id="a row that is no CSV"),
    ],
)
def test_the_header_is_the_first_row_that_names_known_columns(above: str, number: int) -> None:
    result = reading(f"{above}id,title,text\n1,a,b\n2,c\n3\n")
    assert titles(result) == ["a", "c"]
    assert [reject.at for reject in result.rejects] == [f"x.csv line {number + 3}"]


def test_a_table_below_the_table_is_no_better_header() -> None:
    assert titles(reading("id,title\n1,a\nid,title,text,company\n")) == ["a"]


def test_rows_above_a_header_that_was_found_are_reported() -> None:
    assert reading("Requests\n\nof November\nid,title\n1,a\n").unmapped_fields == (
        "line 1: above the header",
        "line 3: above the header",
    )


def test_a_header_further_down_is_not_looked_for_but_can_be_named() -> None:
    text = "note\n" * 30 + "id,title\n1,a\n"
    with pytest.raises(RefusedInputError, match="header has none of 'text', 'title'; found 'note'"):
        reading(text)
    named = reading(text, CSV + "table = { header_row = 31 }")
    assert (titles(named), named.unmapped_fields) == (["a"], ())


def test_a_named_row_without_a_header_refuses_the_file() -> None:
    with pytest.raises(RefusedInputError) as refused:
        reading("id,title\n1,a\n", CSV + "table = { header_row = 2 }")
    assert str(refused.value) == (
        "x.csv: row 2 (table.header_row) has none of 'text', 'title'; found '1', 'a'"
    )


def test_a_mapped_column_makes_a_header() -> None:
    declared = CSV + 'fields = { "Was wird gebraucht?" = "title" }\nignore = ["Nr"]'
    result = reading("Liste\nNr,Was wird gebraucht?\n1,Netz\n", declared)
    assert titles(result) == ["Netz"]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("Total,,,12,", id="one sum"),
        pytest.param("Totals:,,,12,$1200.50", id="colon"),
        pytest.param("GRAND TOTAL,,,,", id="nothing but the word"),
        pytest.param(",Sum,,,12", id="word in the title's column"),
        pytest.param("Summe,3,,12,", id="a count in the title's column"),
        pytest.param("Ergebnis,,,12,", id="as a German sheet says it"),
        pytest.param("Sub-total,,,about 12,n/a", id="words beside the number"),
    ],
)
def test_a_row_of_totals_is_no_record(row: str) -> None:
    result = reading(f"id,title,text,systems,rate_max\n1,a,b,12,45\n{row}\n2,c,d,1,1\n")
    assert (titles(result), result.rejects) == (["a", "c"], ())
    assert result.unmapped_fields == ("line 3: a row of totals",)


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("Total,Server move,,12,", id="a title"),
        pytest.param("3,Total,Add up our books,,", id="a text"),
        pytest.param("Total Ltd 7,Sum,,,", id="a longer word"),
        pytest.param("Total,,,,call us", id="words where a number belongs"),
    ],
)
def test_a_row_that_only_looks_like_totals_is_read(row: str) -> None:
    result = reading(f"id,title,text,systems,rate_max\n{row}\n")
    assert len(result.records) + len(result.rejects) == 1


def test_a_header_that_is_printed_again_is_no_record() -> None:
    result = reading("id,title\n1,a\nID,title\n id , title\nid,title\n2,b\n")
    assert titles(result) == ["a", "title", "b"]
    assert result.unmapped_fields == ("line 4: the header again", "line 5: the header again")


def test_a_row_with_more_values_than_columns_is_rejected() -> None:
    result = reading("id,title\n1,a, and more\n2,b,,\n")
    assert titles(result) == ["b"]
    assert [reject.reason for reject in result.rejects] == ["3 cells where the header has 2"]


def test_a_nameless_column_is_reported_only_if_it_holds_anything() -> None:
    assert reading("id,title,\n1,a,\n").unmapped_fields == ()
    assert reading("id,title,\n1,a,\n2,b,x\n").unmapped_fields == ("(column 3)",)


def test_a_column_name_over_several_lines_is_one_name() -> None:
    result = reading('id,title,"Rate\nMax"\n1,a,45\n')
    assert [record.rate_max_cents for record in result.records if isinstance(record, ClientRequest)] == [4500]
