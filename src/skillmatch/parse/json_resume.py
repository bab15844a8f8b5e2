"""JSON Resume: one file, one profile; a section is read, ignored by name, or reported."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from skillmatch.parse.fields import BadValueError, as_cents, as_id, popped
from skillmatch.parse.file_id import file_id
from skillmatch.parse.json_text import read_json
from skillmatch.parse.resume_entries import Entry, left_over, section
from skillmatch.parse.resume_sections import ResumeRow, resume_row
from skillmatch.parse.row_fields import RowFields, in_short
from skillmatch.parse.rows import identified_profile, listed, with_required
from skillmatch.records import ConsultantProfile, ParseResult, Reject
from skillmatch.sources import Source
from skillmatch.text import decode

# Never read: looks and pastimes say nothing about the work; references are other people's data.
IGNORED = frozenset(
    {
        "$schema",
        "basics.image",
        "basics.picture",
        "basics.profiles",
        "interests",
        "references",
        "meta.version",
        "meta.lastModified",
        "meta.theme",
    }
)
_KNOWN_BY = ("basics", "work", "skills", "projects", "certificates")
_SECTIONS = (*_KNOWN_BY[1:], "volunteer", "education", "languages", "awards", "publications")


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return the one profile of a resume file, or the reason why it gives none."""
    try:
        resume = read_json(decode(content, charset))
    except ValueError as error:
        return ParseResult(rejects=(Reject(f"not JSON: {error}", locator),))
    if not isinstance(resume, dict) or not any(name in resume for name in _KNOWN_BY):
        return ParseResult(
            rejects=(Reject(f"not a JSON Resume: has none of {', '.join(_KNOWN_BY)}", locator),)
        )
    return profile_from(resume, source, locator)


def profile_from(resume: Entry, source: Source, locator: str, unread: Sequence[str] = ()) -> ParseResult:
    """Return the one profile that a resume gives; unread is what the file it was made from has beside it."""
    try:
        row = resume_row(resume)
        fields = RowFields({"rate": row["rate"]})
        rate = fields.known(partial(as_cents, currency=source.currency), "rate", None)
        read = replace(_profile(resume, row, source, locator), rate_cents=rate)
        profile = with_required(identified_profile(read), source)
    except BadValueError as bad:
        return ParseResult(rejects=(Reject(str(bad), locator),))
    left = (*left_over(resume, _SECTIONS), *unread, *in_short(fields.unreadable))
    return ParseResult(
        records=(profile,),
        unmapped_fields=listed(path for path in left if path not in source.ignore and path not in IGNORED),
    )


def _profile(resume: Entry, row: ResumeRow, source: Source, locator: str) -> ConsultantProfile:
    channels = (("email", row["email"]), ("phone", row["phone"]))
    return ConsultantProfile(
        source_id=source.id,
        native_id=as_id("meta.canonical", popped(section(resume, "meta"), "canonical"))
        or file_id(locator, source),
        name=row["name"],
        headline=row["headline"],
        text=row["text"],
        location=row["location"],
        skills=tuple(row["skills"]),
        certifications=tuple(row["certifications"]),
        contact=tuple((channel, address) for channel, address in channels if address),
        url=row["url"],
    )
