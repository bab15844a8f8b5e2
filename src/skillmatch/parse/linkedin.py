"""A member's own LinkedIn export, a zip of CSV files: read as the JSON Resume that it amounts to."""

import csv
from collections.abc import Mapping
from io import StringIO
from zipfile import ZipFile

from skillmatch.limits import FILE_BYTES
from skillmatch.parse.fields import is_empty
from skillmatch.parse.json_resume import profile_from
from skillmatch.parse.linkedin_tables import PRIVATE, TABLES, Table
from skillmatch.parse.resume_entries import Entry
from skillmatch.parse.rows import derived_id
from skillmatch.parse.zipped import checked_zip, read_member
from skillmatch.records import ParseResult, Reject
from skillmatch.sources import Source
from skillmatch.text import decode

Row = dict[str, str]
_BEYOND = "(beyond the last column)"


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return the one profile of an export; other people's data in it is never opened."""
    archive = checked_zip(content, locator)
    members = {_file_name(name).casefold(): name for name in archive.namelist() if _is_csv(name)}
    if "profile" not in members:
        return ParseResult(rejects=(Reject("not a LinkedIn export: has no Profile.csv", locator),))
    try:
        rows = {file: _rows(archive, members[file]) for file in TABLES if file in members}
    except csv.Error as error:
        return ParseResult(rejects=(Reject(f"not CSV: {error}; export it again", locator),))
    unknown = [name for file, name in members.items() if file not in TABLES and file not in PRIVATE]
    unread = [f"{_file_name(name)}.csv" for name in unknown]
    for file, found in rows.items():
        unread += [f"{_file_name(members[file])}.csv: {column}" for column in _unread(found, TABLES[file])]
    return profile_from(_resume(rows), source, locator, unread)


def _resume(rows: Mapping[str, list[Row]]) -> Entry:
    """Return an export as a JSON Resume."""
    sections: dict[str, list[Entry]] = {}
    for file, found in rows.items():
        sections.setdefault(TABLES[file].section, []).extend(_entry(row, TABLES[file]) for row in found)
    own: Entry = next(iter(sections.pop("profile")), {})
    name = f"{own.get('given', '')} {own.get('family', '')}".strip()
    email, phone = (_main_address(sections.pop(channel, [])) for channel in ("email", "phone"))
    # Each export has another file name, so that the person alone tells who it is.
    meta = {"canonical": derived_id(name, email or str(own.get("label", ""))) if name else ""}
    stated = {key: own.get(key, "") for key in ("label", "summary", "location")}
    basics = {"name": name, "email": email, "phone": phone, **stated}
    return {"meta": meta, "basics": basics, **sections}


def _entry(row: Row, table: Table) -> Entry:
    """Return what a row says, by the keys of its section."""
    return {key: row[column] for column, key in table.columns.items() if key and row.get(column)}


def _main_address(entries: list[Entry]) -> str:
    """Return the address that is marked as the main one, else the first."""
    main = [entry for entry in entries if str(entry.get("primary")).casefold() == "yes"]
    return next((str(entry["address"]) for entry in (*main, *entries) if "address" in entry), "")


def _unread(rows: list[Row], table: Table) -> list[str]:
    """Return the columns that hold something and that the table does not know."""
    filled = dict.fromkeys(column for row in rows for column, cell in row.items() if not is_empty(cell))
    return [column for column in filled if column not in table.columns]


def _rows(archive: ZipFile, name: str) -> list[Row]:
    """Return the rows of one file below its header."""
    # For the whole process, and so the same wherever it is set.
    csv.field_size_limit(FILE_BYTES)
    text = decode(read_member(archive, name)).replace("\x00", "")
    reader = (cells for cells in csv.reader(StringIO(text, newline="")) if any(map(str.strip, cells)))
    names = [cell.strip() for cell in next(reader, [])]
    return [_row(names, [cell.strip() for cell in cells]) for cells in reader]


def _row(names: list[str], cells: list[str]) -> Row:
    surplus = " ".join(cells[len(names) :])
    return dict(zip(names, cells, strict=False)) | ({_BEYOND: surplus} if surplus.strip() else {})


def _file_name(member: str) -> str:
    """Return the name of a member without its folder and ending."""
    return member.replace("\\", "/").rpartition("/")[2][:-4].replace("Email_Addresses", "Email Addresses")


def _is_csv(member: str) -> bool:
    return member.casefold().endswith(".csv")
