"""What a file of rows says: its text, its lines, the cells of its CSV."""

import csv
import re
from collections.abc import Iterator

from skillmatch.errors import RefusedInputError
from skillmatch.limits import FILE_BYTES

_DELIMITERS = ",;\t|"


def utf8_text(content: bytes, name: str) -> str:
    """Return the text of a file; RefusedInputError if it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedInputError(f"{name}: not UTF-8 (byte {error.start}); save it as UTF-8") from None


def numbered_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line that is not blank by its number."""
    # Not splitlines(): U+2028 and its like may stand inside a JSON string.
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        if line.strip():
            yield number, line


def csv_rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each row that is not blank; RefusedInputError if the text is not CSV."""
    for line, cells in csv_rows_or_complaint(text):
        if isinstance(cells, str):
            raise RefusedInputError(f"{name} line {line}: {cells}")
        yield line, cells


def csv_rows_or_complaint(text: str) -> Iterator[tuple[int, list[str] | str]]:
    """Yield the cells of each row that is not blank by the number of its first line, last a complaint."""
    # One limit for the whole process, in which sources are read at the same time: always the same.
    csv.field_size_limit(FILE_BYTES)
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text)
    delimiter = max(_DELIMITERS, key=(lines or [""])[0].count)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    first = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield first, cells
            first = reader.line_num + 1
    except csv.Error as error:
        yield first, f"not CSV from here on: {error}"
