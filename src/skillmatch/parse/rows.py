"""One row of named values to one record: known fields are popped, the remainder is audited."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from skillmatch.limits import UNMAPPED_FIELDS
from skillmatch.parse.coverage import is_filled
from skillmatch.parse.fields import (
    BadValueError,
    as_cents,
    as_count,
    as_day,
    as_flag,
    as_id,
    as_line,
    as_segment,
    as_terms,
    as_text,
    as_url,
    popped,
)
from skillmatch.records import ClientRequest, ConsultantProfile, ParseResult, Record, Reject
from skillmatch.sources import FIELDS, Source
from skillmatch.text import clean


@dataclass(frozen=True, slots=True)
class RowReading:
    """What one row gave: a record or a reject, and the columns that nobody read."""

    outcome: Record | Reject
    unmapped: tuple[str, ...] = ()


def record_from_row(row: dict[str, object], source: Source, at: str) -> RowReading:
    """Return the record of one row, or the reason why it is none, and the columns left over."""
    fields, unmapped = sorted_out(row, source)
    try:
        record = _request(fields, source) if source.kind == "request" else _profile(fields, source)
        return RowReading(with_required(record, source), unmapped)
    except BadValueError as bad:
        return RowReading(Reject(str(bad), at), unmapped)


def gathered(readings: Iterable[RowReading]) -> ParseResult:
    """Return all rows of a document as one result; unmapped columns are named once."""
    records: list[Record] = []
    rejects: list[Reject] = []
    unmapped: dict[str, None] = {}
    for reading in readings:
        if isinstance(reading.outcome, Reject):
            rejects.append(reading.outcome)
        else:
            records.append(reading.outcome)
        unmapped.update(dict.fromkeys(reading.unmapped))
    return ParseResult(tuple(records), tuple(rejects), listed(unmapped))


def listed(unmapped: Iterable[str]) -> tuple[str, ...]:
    """Return names in order, each as one short clean line; past the limit the rest is counted."""
    names = sorted({" ".join(clean(name[:200]).split())[:80] or "(no name)" for name in unmapped})
    surplus = len(names) - UNMAPPED_FIELDS
    return (*names[:UNMAPPED_FIELDS], *((f"(and {surplus} more)",) if surplus > 0 else ()))


def sorted_out(row: dict[str, object], source: Source) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return a row's values by field name, and the columns that are neither mapped, known nor ignored."""
    fields: dict[str, object] = {}
    unmapped = []
    for column in sorted(row, key=lambda name: name not in source.fields):
        field = field_of(column, source)
        if field and field not in fields:
            fields[field] = row[column]
        elif not _is_ignored(column, source):
            unmapped.append(column)
    return fields, tuple(unmapped)


def field_of(column: str, source: Source) -> str:
    """Return the field that a column fills: the one the source maps it to, else its own name, else ""."""
    if _is_ignored(column, source):
        return ""
    mapped = source.fields.get(column) or source.fields.get(column.strip())
    field = mapped or re.sub(r"[\s-]+", "_", column.strip().casefold())
    return field if field in FIELDS[source.kind] else ""


def with_required(record: Record, source: Source) -> Record:
    """Return the record if every field that its source requires is filled."""
    for field in source.expect.required:
        if not is_filled(record, field):
            raise BadValueError(f"{field}: empty, but expect.required names it")
    return record


def derived_id(*parts: str) -> str:
    """Return a stable id for a record that brings none of its own."""
    return "x-" + sha256("|".join(part.casefold() for part in parts).encode()).hexdigest()[:12]


def identified_request(request: ClientRequest) -> ClientRequest:
    """Return a request that says something, with an id derived from what it says if it brings none."""
    if not request.text and not request.title:
        raise BadValueError("neither text nor title")
    if request.native_id:
        return request
    posted = request.posted_on.isoformat() if request.posted_on else ""
    # Without a title, two requests of one company would be taken for one.
    own_words = request.title or request.text
    return replace(request, native_id=derived_id(request.company, own_words, request.location, posted))


def identified_profile(profile: ConsultantProfile) -> ConsultantProfile:
    """Return a profile that says something, with an id derived from what it says if it brings none."""
    if not profile.text and not profile.skills:
        raise BadValueError("neither text nor skills")
    if profile.native_id:
        return profile
    own_words = (profile.name, profile.headline) if profile.name else (profile.text, *profile.skills)
    return replace(profile, native_id=derived_id(*own_words))


def _is_ignored(column: str, source: Source) -> bool:
    return column in source.ignore or column.strip() in source.ignore


def _request(fields: dict[str, object], source: Source) -> ClientRequest:
    request = ClientRequest(
        source_id=source.id,
        native_id=as_id("id", popped(fields, "id")),
        title=as_line("title", popped(fields, "title")),
        company=as_line("company", popped(fields, "company")) or source.defaults.company,
        text=as_text("text", popped(fields, "text")),
        location=as_line("location", popped(fields, "location")),
        posted_on=as_day("posted", popped(fields, "posted")),
        systems=as_count("systems", popped(fields, "systems")),
        employees=as_count("employees", popped(fields, "employees")),
        has_it_manager=as_flag("it_manager", popped(fields, "it_manager")),
        segment=as_segment("segment", popped(fields, "segment")) or source.defaults.segment,
        rate_max_cents=as_cents("rate_max", popped(fields, "rate_max")),
        is_rate_hard=as_flag("rate_hard", popped(fields, "rate_hard")) or False,
        required=as_terms("required", popped(fields, "required")),
        preferred=as_terms("preferred", popped(fields, "preferred")),
        certifications=as_terms("certifications", popped(fields, "certifications")),
        url=as_url("url", popped(fields, "url")),
        is_remote=as_flag("remote", popped(fields, "remote")) or False,
        field_route="row",
    )
    return identified_request(request)


def _profile(fields: dict[str, object], source: Source) -> ConsultantProfile:
    contact = [(channel, as_line(channel, popped(fields, channel))) for channel in ("email", "phone")]
    profile = ConsultantProfile(
        source_id=source.id,
        native_id=as_id("id", popped(fields, "id")),
        name=as_line("name", popped(fields, "name")),
        headline=as_line("headline", popped(fields, "headline")),
        text=as_text("text", popped(fields, "text")),
        location=as_line("location", popped(fields, "location")),
        rate_cents=as_cents("rate", popped(fields, "rate")),
        skills=as_terms("skills", popped(fields, "skills")),
        certifications=as_terms("certifications", popped(fields, "certifications")),
        contact=tuple((channel, address) for channel, address in contact if address),
        url=as_url("url", popped(fields, "url")),
    )
    return identified_profile(profile)
