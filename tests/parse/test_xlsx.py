import io
import warnings
from datetime import date, datetime, time, timedelta
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from skillmatch.errors import RefusedInputError
from skillmatch.parse import sheets
from skillmatch.parse.xlsx import parse
from skillmatch.records import ClientRequest, ParseResult
from skillmatch.sources import Source, parse_source

XLSX = 'kind = "request"\nadapter = "xlsx"\npath = "inbox/*.xlsx"\n'
REQUEST = parse_source(XLSX, "file.toml")
SHEET = "xl/worksheets/sheet1.xml"


def saved(workbook: Workbook) -> bytes:
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def book(*rows: list[object], sheet: str = "Sheet") -> Workbook:
    workbook = Workbook()
    workbook.worksheets[0].title = sheet
    for row in rows:
        workbook.worksheets[0].append(row)
    return workbook


def reading(content: bytes | Workbook, source: Source = REQUEST) -> ParseResult:
    return parse(saved(content) if isinstance(content, Workbook) else content, source, "x.xlsx")


def requests(result: ParseResult) -> list[ClientRequest]:
    return [record for record in result.records if isinstance(record, ClientRequest)]


def with_part(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """Return a workbook in which one part reads otherwise."""
    changed = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as archive, ZipFile(changed, "w", ZIP_DEFLATED) as other:
        for member in archive.namelist():
            part = archive.read(member)
            assert member != name or old in part
            other.writestr(member, part.replace(old, new) if member == name else part)
    return changed.getvalue()


def refusal(content: bytes | Workbook, source: Source = REQUEST) -> str:
    with pytest.raises(RefusedInputError) as refused:
        reading(content, source)
    return str(refused.value)


@pytest.mark.parametrize(
    ("field", "value", "form", "attribute", "read"),
    [
        pytest.param("posted", datetime(2026, 11, 2, 9), None, "posted_on", date(2026, 11, 2), id="date"),
        pytest.param("posted", date(2026, 11, 2), "mmm yy", "posted_on", date(2026, 11, 2), id="month shown"),
        pytest.param("posted", "2026-11", None, "posted_precision", "month", id="month as text"),
        pytest.param("posted", 46000, None, "posted_on", None, id="a number is no date"),
        pytest.param("posted", time(9, 30), None, "posted_on", None, id="a time is no date"),
        pytest.param("systems", 12, None, "systems", 12, id="whole number"),
        pytest.param("systems", 12, '0 "PCs"', "systems", 12, id="with its unit"),
        pytest.param("systems", 12, '0 "racks"', "systems", None, id="with another unit"),
        pytest.param("systems", 0.12, "0%", "systems", None, id="per cent"),
        pytest.param("rate_max", 92.5, '#,##0.00 "$/h"', "rate_max_cents", 9250, id="rate by the hour"),
        pytest.param("rate_max", 92.5, '"$"#,##0.00;-"$"#,##0.00', "rate_max_cents", 9250, id="in dollars"),
        pytest.param("rate_max", 92.5, '#,##0.00 "€/h"', "rate_max_cents", None, id="other currency"),
        pytest.param("rate_max", 92.5, "#,##0.00 [$€-407]", "rate_max_cents", None, id="other, by country"),
        pytest.param("rate_max", 92.5, '#,##0.00 "€";-0 "€"', "rate_max_cents", None, id="other, with minus"),
        pytest.param("rate_max", 92.5, "[$-409]0.00", "rate_max_cents", 9250, id="country without currency"),
        pytest.param("rate_max", 740, '0 "per day"', "rate_max_cents", None, id="rate by the day"),
        pytest.param("rate_max", "=40+5", None, "rate_max_cents", None, id="formula never calculated"),
        pytest.param("it_manager", True, None, "has_it_manager", True, id="truth value"),
        pytest.param("it_manager", 0, None, "has_it_manager", False, id="0 for no"),
        pytest.param("company", "#N/A", None, "company", "", id="error"),
        pytest.param("company", 1848, None, "company", "1848", id="number as text"),
        pytest.param("company", 0.25, "0.0%", "company", "25%", id="per cent as text"),
        pytest.param("location", date(2026, 11, 2), None, "location", "2026-11-02", id="date as text"),
        pytest.param("location", timedelta(hours=30), "[h]:mm", "location", "1 day, 6:00:00", id="duration"),
        pytest.param("location", "one_x000D_\ntwo", None, "location", "one two", id="escaped line end"),
    ],
)
def test_a_cell_is_read_as_its_type(
    field: str, value: object, form: str | None, attribute: str, read: object
) -> None:
    workbook = book(["title", field], ["a", value])
    if form:
        workbook.worksheets[0]["B2"].number_format = form
    (request,) = requests(reading(workbook))
    assert getattr(request, attribute) == read


def test_an_id_is_the_same_whether_a_cell_holds_a_number_or_a_text() -> None:
    result = reading(book(["id", "title"], [17, "a"], [17.0, "b"], ["17", "c"]))
    assert [request.native_id for request in requests(result)] == ["17", "17", "17"]


def test_the_first_visible_sheet_with_a_header_is_read_and_the_next_is_reported() -> None:
    workbook = book(["a note"], sheet="Notes")
    for title, state in (("Hidden", "hidden"), ("Open", "visible"), ("Closed", "visible")):
        sheet = workbook.create_sheet(title)
        sheet.append(["title"])
        sheet.append([f"from {title}"])
        sheet.sheet_state = state
    result = reading(workbook)
    assert [request.title for request in requests(result)] == ["from Open"]
    assert result.unmapped_fields == ("sheet 'Closed': not read; table.sheet names one",)
    named = reading(workbook, parse_source(XLSX + 'table = { sheet = "hidden " }', "sources/s.toml"))
    assert [request.title for request in requests(named)] == ["from Hidden"]
    assert named.unmapped_fields == ()


def test_a_named_sheet_that_is_not_there_refuses_the_file() -> None:
    named = parse_source(XLSX + 'table = { sheet = "Offen" }', "sources/s.toml")
    assert (
        refusal(book(["title"], sheet="Open"), named)
        == "x.xlsx: no sheet 'Offen' (table.sheet); it has 'Open'"
    )


def test_merged_cells_say_the_same_in_each_row_but_make_no_record() -> None:
    workbook = book(
        ["title", "company", "text"],
        ["a", "Bluefin Dental", "x"],
        ["b", None, None],
        [None, None, None],
        ["c"],
    )
    sheet = workbook.worksheets[0]
    sheet.merge_cells("B2:B4")
    sheet.merge_cells("C2:C3")
    assert [(request.title, request.company, request.text) for request in requests(reading(workbook))] == [
        ("a", "Bluefin Dental", "x"),
        ("b", "Bluefin Dental", ""),
        ("c", "", ""),
    ]


def test_merged_cells_without_end_are_refused() -> None:
    content = saved(book(["title", "company"], ["a", "b"]))
    merged = b'</sheetData><mergeCells><mergeCell ref="B2:B1048576"/></mergeCells>'
    bomb = with_part(content, SHEET, b"</sheetData>", merged)
    assert refusal(bomb) == "x.xlsx: merged cells over more than 20000 rows; unmerge them"


def test_a_sheet_of_empty_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "SHEET_CELLS", 100_000)
    content = saved(book(["title"], ["a"]))
    far = b"</row>" + b'<row><c r="XFD3"/></row>' * 7 + b"</sheetData>"
    wide = with_part(content, SHEET, b"</row></sheetData>", far)
    assert "over 100000 cells, filled or empty" in refusal(wide)


def test_a_cell_beyond_the_header_costs_nothing_and_is_reported() -> None:
    result = reading(book(["title"], ["a", None, "call back"]))
    assert [request.title for request in requests(result)] == ["a"]
    assert (result.rejects, result.unmapped_fields) == ((), ("(column 3)",))


def test_a_sheet_is_larger_than_it_says() -> None:
    content = saved(book(["title"], ["a"], ["b"]))
    lying = with_part(content, SHEET, b'<dimension ref="A1:A3"', b'<dimension ref="A1:A2"')
    assert [request.title for request in requests(reading(lying))] == ["a", "b"]


def test_a_row_that_cannot_be_read_is_rejected_by_its_number() -> None:
    result = reading(book(["title", "company"], ["a"], [], [None, "Harbor"]))
    assert [(reject.reason, reject.at) for reject in result.rejects] == [
        ("neither text nor title", "x.xlsx row 4")
    ]


def test_a_sheet_as_wide_as_no_table_is_refused() -> None:
    assert "over 1000 columns" in refusal(book(["title"], ["a", *[None] * 1000, "far out"]))


def _zip(*names: str) -> bytes:
    content = io.BytesIO()
    with ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return content.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(OLE, "an old Excel file (.xls); save it as an Excel workbook (.xlsx)", id="xls"),
        pytest.param(
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "encrypted; save it without a password",
            id="password",
        ),
        pytest.param(
            _zip("[Content_Types].xml", "xl/workbook.bin"),
            "a binary Excel workbook (.xlsb); save it as an Excel workbook (.xlsx)",
            id="xlsb",
        ),
        pytest.param(
            _zip("mimetype", "content.xml"),
            "a zip-based file, but no Excel workbook; save it as an Excel workbook (.xlsx)",
            id="another office",
        ),
        pytest.param(
            b"<html><table><tr><td>title</td></tr></table></html>",
            "not an Excel workbook, whatever its name says; save it as an Excel workbook (.xlsx)",
            id="HTML by another name",
        ),
        pytest.param(
            _zip("[Content_Types].xml", "xl/workbook.xml"),
            "workbook cannot be read (XMLSyntaxError); open it and save it as an Excel workbook (.xlsx)",
            id="damaged",
        ),
        pytest.param(
            saved(book(["id", "company"], [1, "b"])),
            "header has none of 'text', 'title'; found 'id', 'company'",
            id="no header",
        ),
        pytest.param(saved(Workbook()), "header has none of 'text', 'title'; found nothing", id="empty"),
    ],
)
def test_what_is_no_readable_workbook_is_refused_with_the_mend(content: bytes, message: str) -> None:
    assert refusal(content) == f"x.xlsx: {message}"


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        pytest.param(SHEET, b"<worksheet", LAUGHS + b"<worksheet", id="entities"),
        pytest.param(SHEET, b"<sheetData>", b"<sheetData>" + b"<row>" * 5000, id="elements never closed"),
        pytest.param(SHEET, b't="n"><v>7', b't="s"><v>4711', id="a text that is not there"),
        pytest.param(SHEET, b"<is>", b"<is>" + b"<r>" * 5000 + b"</r>" * 5000, id="a text nested deeply"),
        pytest.param(SHEET, b'r="A1"', b'r="AAAAA1"', id="a column that is not there"),
        pytest.param(SHEET, b"<v>7</v>", b"<v>" + b"7" * 5000 + b"</v>", id="a number without end"),
        pytest.param("xl/workbook.xml", b"spreadsheetml/2006/main", b"other", id="another namespace"),
        pytest.param(
            "xl/workbook.xml",
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            id="strict",
        ),
        pytest.param(
            "xl/styles.xml", b"<fills", b"<fills><fill><stray/></fill></fills><oops", id="broken styles"
        ),
    ],
)
def test_a_workbook_with_a_hostile_part_is_read_or_refused_in_one_line(
    name: str, old: bytes, new: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    content = with_part(saved(book(["title", "systems"], ["a", 7])), name, old, new)
    try:
        reading(content)
    except RefusedInputError as refused:
        assert "\n" not in str(refused)  # noqa: PT017  # both endings are fine, a second line is not
    assert capfd.readouterr().err == ""


def test_rows_at_the_end_of_the_world_end_the_reading() -> None:
    content = saved(book(["title"], ["a"]))
    far = b'</row><row r="999999999"><c r="A999999999"><v>1</v></c></row></sheetData>'
    assert [
        request.title for request in requests(reading(with_part(content, SHEET, b"</row></sheetData>", far)))
    ] == ["a"]


def test_the_library_warns_nobody() -> None:
    workbook = book(["title", "posted"], ["a", -5])
    workbook.worksheets[0]["B2"].number_format = "yyyy-mm-dd"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (request,) = requests(reading(workbook))
    assert request.posted_on is None


CELLS = st.one_of(
    st.none(),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(min_value=date(1900, 3, 1)),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=10),
)


@settings(max_examples=40)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5))
def test_each_row_of_any_cells_gives_one_record_or_one_reject(rows: list[tuple[object, ...]]) -> None:
    result = reading(book(["title", "systems", "posted", "id"], *([*row, "x"] for row in rows)))
    assert len(result.records) + len(result.rejects) == len(rows)


@settings(max_examples=60)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=4))
def test_a_damaged_workbook_is_read_or_refused(place: int, damage: bytes) -> None:
    content = bytearray(SAMPLE)
    start = place % len(content)
    content[start : start + len(damage)] = damage
    try:
        reading(bytes(content))
    except RefusedInputError as refused:
        assert "\n" not in str(refused)  # noqa: PT017  # both endings are fine, a second line is not


SAMPLE = saved(book(["title", "systems"], ["a", 7]))
