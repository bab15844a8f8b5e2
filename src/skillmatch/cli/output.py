"""Rows as a table, JSON or CSV."""

import csv
import json
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from math import isfinite

from rich.console import Console
from rich.table import Table
from rich.text import Text

Rows = Sequence[Mapping[str, object]]
# Control characters but tab and line ends, and marks that turn the direction of a text.
COMMANDS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class _Terminal(Console):
    """Rich's console, which leaves it to `main` what a closed pipe means."""

    def on_broken_pipe(self) -> None:
        """Raise what was raised."""
        raise BrokenPipeError


def terminal() -> Console:
    """Return the console of stdout, which colours nothing by itself."""
    return _Terminal(highlight=False)


def write_rows(rows: Rows, form: Format, shown: Sequence[str] = ()) -> None:
    """Write rows to stdout; JSON and CSV have every column, a table for people those worth its width."""
    if form is Format.JSON:
        write_json([{name: _finite(value) for name, value in row.items()} for row in rows])
    elif form is Format.CSV:
        _write_csv(rows)
    else:
        write_table([{name: row[name] for name in shown or row} for row in rows])


def write_json(value: object) -> None:
    """Write one JSON value and a line end to stdout."""
    sys.stdout.write(as_json(value) + "\n")


def as_json(value: object) -> str:
    """Return a value as JSON on one line that no terminal takes for a command."""
    text = json.dumps(value, default=_plain, ensure_ascii=False)
    # JSON leaves some of them as they are.
    return COMMANDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def write_table(rows: Rows, title: str = "") -> None:
    """Write rows as a table to stdout; text of sources is never read as markup or terminal codes."""
    table = Table(title=Text(title) if title else None, title_justify="left")
    for column in rows[0] if rows else ():
        table.add_column(column)
    for row in rows:
        table.add_row(*(Text(printable(value)) for value in row.values()))
    terminal().print(table if rows else Text("no rows"))


def printable(value: object) -> str:
    """Return a value as one line without control characters."""
    text = (
        ""
        if value is None
        else str(_plain(value))
        if not isinstance(value, list)
        else "; ".join(map(str, value))
    )
    return "".join(character if character.isprintable() else " " for character in text)


def _write_csv(rows: Rows) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    if rows:
        writer.writerow(rows[0].keys())
    for row in rows:
        writer.writerow([_cell(value) for value in row.values()])


def _cell(value: object) -> object:
    """Return a CSV cell that no spreadsheet takes for a formula and no terminal for a command."""
    plain = "; ".join(map(str, value)) if isinstance(value, list) else _plain(value)
    if not isinstance(plain, str):
        return plain
    quiet = COMMANDS.sub(" ", plain)
    return f"'{quiet}" if quiet.startswith(("=", "+", "-", "@", "\t", "\r")) else quiet


def _finite(value: object) -> object:
    """Return a value that JSON can write: it knows no infinity and nothing that is no number."""
    return None if isinstance(value, float) and not isfinite(value) else value


def _plain(value: object) -> object:
    """Return a database value as JSON knows it."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float | bool | list | dict):
        return value
    return str(value)
