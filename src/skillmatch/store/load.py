"""Load files of one JSON object a line: the fast way in."""

from pathlib import Path

from skillmatch.store.connect import Connection
from skillmatch.store.sql import quoted

# A record's text may have 200,000 characters, its lists a few thousand lines.
_LONGEST_LINE = 64 * 2**20


def load_ndjson(con: Connection, table: str, file: Path) -> int:
    """Add a file's rows to a table, typed by the table's own columns, and return how many there were."""
    found = con.execute(f"select * from {quoted(table)} limit 0").description or ()  # noqa: S608  quoted
    columns = {name: str(kind) for name, kind, *_ in found}
    inserted = con.execute(
        f"insert into {quoted(table)} by name"  # noqa: S608  quoted
        " select * from read_json($file, format = 'newline_delimited', columns = $columns,"
        " maximum_object_size = $longest)",
        {"file": str(file.resolve()), "columns": columns, "longest": _LONGEST_LINE},
    ).fetchall()
    return int(inserted[0][0])
