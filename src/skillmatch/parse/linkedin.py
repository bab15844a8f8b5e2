"""A member's own LinkedIn export, a zip of CSV files: read as the JSON Resume that it amounts to."""

import csv
from collections.abc import Iterator
from zipfile import ZipFile

from skillmatch.limits import FILE_BYTES
from skillmatch.parse.json_resume import profile_from
from skillmatch.parse.rows import derived_id
from skillmatch.parse.zipped import checked_zip, read_member
from skillmatch.records import ParseResult, Reject
from skillmatch.sources import Source
from skillmatch.text import decode

Row = dict[str, str]

# File -> section of a resume, and column -> key in it; "" is a column that is never read.
FILES: dict[str, tuple[str, dict[str, str]]] = {
    "positions": (
        "work",
        {
            "Company Name": "name",
            "Title": "position",
            "Description": "summary",
            "Location": "",
            "Started On": "startDate",
            "Finished On": "endDate",
        },
    ),
    "volunteering": (
        "volunteer",
        {
            "Company Name": "organization",
            "Role": "position",
            "Cause": "",
            "Description": "summary",
            "Started On": "startDate",
            "Finished On": "endDate",
        },
    ),
    "projects": (
        "projects",
        {
            "Title": "name",
            "Description": "description",
            "Url": "",
            "Started On": "startDate",
            "Finished On": "endDate",
        },
    ),
    "education": (
        "education",
        {
            "School Name": "institution",
            "Degree Name": "studyType",
            "Notes": "courses",
            "Start Date": "",
            "End Date": "",
            "Activities": "",
        },
    ),
    "skills": ("skills", {"Name": "name"}),
    "languages": ("languages", {"Name": "language", "Proficiency": "fluency"}),
    "honors": ("awards", {"Title": "title", "Description": "summary", "Issued On": "date"}),
    "publications": (
        "publications",
        {
            "Name": "name",
            "Publisher": "publisher",
            "Description": "summary",
            "Published On": "date",
            "Url": "",
        },
    ),
}
CERTIFICATIONS = ("Name", "Started On", "Finished On", "Authority", "Url", "License Number")
PROFILE = {
    "First Name",
    "Last Name",
    "Headline",
    "Summary",
    "Geo Location",
    # Never read: age, homes and other ways to a person, and what says nothing about the work.
    "Maiden Name",
    "Address",
    "Birth Date",
    "Zip Code",
    "Industry",
    "Twitter Handles",
    "Websites",
    "Instant Messengers",
}


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return the one profile of an export; other people's data in it is never opened."""
    archive = checked_zip(content, locator)
    members = {_short(name): name for name in archive.namelist() if name.casefold().endswith(".csv")}
    if "profile" not in members:
        return ParseResult(rejects=(Reject("not a LinkedIn export: has no Profile.csv", locator),))
    tables = {
        name: _rows(archive, members[name])
        for name in ("profile", "email addresses", "phone numbers", "certifications", *FILES)
        if name in members
    }
    unread = [f"{name}.csv: {column}" for name, column in _unread(tables)]
    return profile_from(_resume(tables), source, locator, unread)


def _resume(tables: dict[str, list[Row]]) -> dict[str, object]:
    """Return an export as a JSON Resume."""
    own = next(iter(tables["profile"]), {})
    email = _primary(tables.get("email addresses", []), "Email Address")
    name = f"{own.get('First Name', '')} {own.get('Last Name', '')}".strip()
    resume: dict[str, object] = {
        # Each export has another file name, so that the person alone tells who it is.
        "meta": {"canonical": derived_id(name, email or own.get("Headline", ""))},
        "basics": {
            "name": name,
            "label": own.get("Headline", ""),
            "summary": own.get("Summary", ""),
            "email": email,
            "phone": _primary(tables.get("phone numbers", []), "Number"),
            "location": {"city": own.get("Geo Location", "")},
        },
        "certificates": [_certificate(row) for row in tables.get("certifications", [])],
    }
    for name, (section, columns) in FILES.items():
        resume[section] = [
            {key: row[column] for column, key in columns.items() if key and row.get(column)}
            for row in tables.get(name, [])
        ]
    return resume


def _certificate(row: Row) -> dict[str, object]:
    """Return a certificate with its dates in words that stand beside its name."""
    since, until = row.get("Started On", ""), row.get("Finished On", "")
    dates = ", ".join(filter(None, [since, f"expires {until}" if until else ""]))
    return {"name": row.get("Name", ""), "date": dates}


def _primary(rows: list[Row], column: str) -> str:
    """Return the address that is marked as the main one, else the first."""
    main = [row for row in rows if row.get("Primary", "").casefold() == "yes"]
    return next((row[column] for row in (*main, *rows) if row.get(column)), "")


def _rows(archive: ZipFile, name: str) -> list[Row]:
    """Return the rows of one file below its header."""
    csv.field_size_limit(FILE_BYTES)
    lines = decode(read_member(archive, name)).replace("\x00", "").splitlines(keepends=True)
    table = [cells for cells in csv.reader(lines) if any(cells)]
    names = table[0] if table else []
    return [dict(zip(names, map(str.strip, cells), strict=False)) for cells in table[1:]]


def _unread(tables: dict[str, list[Row]]) -> Iterator[tuple[str, str]]:
    """Yield the columns that hold something and that nobody reads, with the name of their file."""
    known = {name: set(columns) for name, (_, columns) in FILES.items()}
    known |= {
        "profile": PROFILE,
        "certifications": set(CERTIFICATIONS),
        "email addresses": {"Email Address", "Confirmed", "Primary", "Updated On"},
        "phone numbers": {"Number", "Extension", "Type"},
    }
    for name, rows in tables.items():
        for row in rows[:1]:
            yield from ((name, column) for column in row if column and column not in known[name])


def _short(name: str) -> str:
    """Return the name of a member without folder and ending, as all exports spell it alike."""
    stem = name.replace("\\", "/").rpartition("/")[2].casefold().removesuffix(".csv")
    return {"phonenumbers": "phone numbers", "email_addresses": "email addresses"}.get(stem, stem)
