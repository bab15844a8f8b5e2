"""The sheets of an XLSX workbook as rows of typed values; what is wrong with a file is said in one line."""

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

from defusedxml.ElementTree import iterparse
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet.cell_range import CellRange

from skillmatch.errors import RefusedInputError
from skillmatch.limits import MERGED_ROWS, SHEET_CELLS
from skillmatch.parse.header import Row
from skillmatch.parse.table import is_blank
from skillmatch.parse.zipped import checked_zip

_LAST_ROW = 2**20  # of any sheet, by the format
_MEND = "save it as an Excel workbook (.xlsx)"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"http://purl.oclc.org/ooxml/"
_ESCAPED = re.compile("_x000([9AD])_")  # how the format writes tabs and line ends in a text
_UNIT = re.compile(r'[^"]*"([^"]*[A-Za-z][^"]*)"[^"]*')  # a number format with one word, such as 0 "PCs"
_MONEY = re.compile(r"\[\$([^\]-]+)|(?<!\[)([$€£])")  # the sign in 0.00 [$€-407], "£"0.00 or $0.00


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows that hold anything, and where in them cells are merged over several rows."""

    title: str
    is_hidden: bool
    rows: tuple[Row, ...]
    merged: Mapping[tuple[int, int], int]  # (row, column from 0) -> the row that holds its value


def sheets_of(content: bytes, locator: str) -> list[Sheet]:
    """Return the sheets of a workbook, in order; a file that is none is refused with the mend."""
    _check_signature(content, locator)
    with checked_zip(content, locator) as archive:
        _check_members(archive, locator)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            workbook = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
            return [_sheet(sheet, locator) for sheet in workbook.worksheets]
        except RefusedInputError:
            raise
        except Exception as error:  # the library stumbles in many ways over a part that is damaged
            what = type(error).__name__
            raise RefusedInputError(
                f"{locator}: workbook cannot be read ({what}); open it and {_MEND}"
            ) from None


def _sheet(sheet: ReadOnlyWorksheet, locator: str) -> Sheet:
    is_hidden = sheet.sheet_state != "visible"
    return Sheet(sheet.title, is_hidden, tuple(_rows(sheet, locator)), _merged_down(sheet, locator))


def _rows(sheet: ReadOnlyWorksheet, locator: str) -> Iterator[Row]:
    sheet.reset_dimensions()  # what a sheet says of its own size is not always so
    rows = sheet.iter_rows(max_row=_LAST_ROW)  # type: ignore[misc]  # the stubs lend it from another class
    cell_count = 0
    for number, cells in enumerate(rows, start=1):
        cell_count += len(cells)
        if cell_count > SHEET_CELLS:
            raise RefusedInputError(
                f"{locator}: sheet with over {SHEET_CELLS} cells, filled or empty; "
                "copy the table alone to a new workbook"
            )
        values = [_value(cell) for cell in cells]
        while values and is_blank(values[-1]):
            values.pop()
        if values:
            yield number, values


def _merged_down(sheet: ReadOnlyWorksheet, locator: str) -> dict[tuple[int, int], int]:
    tops: dict[tuple[int, int], int] = {}
    for merged in _merged_ranges(sheet):
        top, bottom = merged.min_row, merged.max_row
        if len(tops) + bottom - top > MERGED_ROWS:
            complaint = f"merged cells over more than {MERGED_ROWS} rows; unmerge them"
            raise RefusedInputError(f"{locator}: {complaint}")
        tops.update({(row, merged.min_col - 1): top for row in range(top + 1, bottom + 1)})
    return tops


def _merged_ranges(sheet: ReadOnlyWorksheet) -> Iterator[CellRange]:
    with sheet._get_source() as part:  # type: ignore[attr-defined]  # read-only sheets have no other door
        content = part.read()
    if b"mergeCell" in content:
        for _, element in iterparse(BytesIO(content)):
            if element.tag.endswith("}mergeCell"):
                yield CellRange(element.get("ref"))
            element.clear()


def _check_signature(content: bytes, locator: str) -> None:
    """Refuse what is called a workbook and is none."""
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        if _ENCRYPTED in content:
            raise RefusedInputError(f"{locator}: encrypted; save it without a password")
        raise RefusedInputError(f"{locator}: an old Excel file (.xls); {_MEND}")
    if not content.startswith(b"PK"):
        raise RefusedInputError(f"{locator}: not an Excel workbook, whatever its name says; {_MEND}")


def _check_members(archive: ZipFile, locator: str) -> None:
    """Refuse other zip-based files by what they hold."""
    names = set(archive.namelist())
    if "xl/workbook.bin" in names:
        raise RefusedInputError(f"{locator}: a binary Excel workbook (.xlsb); {_MEND}")
    if "[Content_Types].xml" not in names:
        raise RefusedInputError(f"{locator}: a zip-based file, but no Excel workbook; {_MEND}")
    # The library would take each of its sheets for an empty one.
    if "xl/workbook.xml" in names and _STRICT in archive.read("xl/workbook.xml"):
        raise RefusedInputError(f"{locator}: a Strict Open XML workbook; {_MEND}, not a strict one")


def _value(cell: Cell | MergedCell) -> object:
    """Return what a cell holds, as its type; an error such as #N/A is nothing."""
    value: object = cell.value
    if cell.data_type == "e":
        return None
    if isinstance(value, str):
        return _ESCAPED.sub(lambda escape: "\t" if escape[1] == "9" else "\n", value)
    if isinstance(value, timedelta):
        return str(value)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return _with_unit(Decimal(str(value)), cell.number_format) or value if is_number else value


def _with_unit(number: Decimal, form: str) -> str:
    """Return a number with what its format shows beside it, "25%" or "12 PCs"; "" if that is nothing."""
    if form.endswith("%"):
        return f"{(number * 100).normalize():f}%"
    unit = _UNIT.fullmatch(form) if ";" not in form else None
    shown = unit or _MONEY.search(form.partition(";")[0])
    return f"{number:f} {shown[shown.lastindex or 0].strip()}" if shown else ""
