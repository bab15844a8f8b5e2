"""One row of named values to one record: known fields are popped, the remainder is audited."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256

from skillmatch.limits import UNMAPPED_FIELDS
from skillmatch.parse.columns import sorted_out
from skillmatch.parse.coverage import is_filled
from skillmatch.parse.dates import as_dated, last_day
from skillmatch.parse.fields import (
    BadValueError,
    as_cents,
    as_count,
    as_flag,
    as_id,
    as_line,
    as_segment,
    as_terms,
    as_text,
    as_url,
)
from skillmatch.parse.gate_fields import as_remote, gate_day, gate_entries
from skillmatch.parse.row_fields import RowFields, in_short
from skillmatch.records import ClientRequest, ConsultantProfile, ParseResult, Record, Reject, Segment
from skillmatch.sources import Source
from skillmatch.text import clean


@dataclass(frozen=True, slots=True)
class RowReading:
    """What one row gave: a record or a reject, the columns that nobody read, the values that nobody can."""

    outcome: Record | Reject
    unmapped: tuple[str, ...] = ()
    unreadable: tuple[tuple[str, str], ...] = ()  # (field, value as shown): the field is unknown


def record_from_row(row: dict[str, object], source: Source, at: str) -> RowReading:
    """Return the record of one row, or the reason why it is none, and what of it was left over."""
    values, unmapped = sorted_out(row, source)
    return replace(record_from_fields(values, source, at), unmapped=unmapped)


def record_from_fields(values: dict[str, object], source: Source, at: str) -> RowReading:
    """Return what a row gives whose values stand under the names of fields."""
    fields = RowFields(values)
    try:
        record = _request(fields, source) if source.kind == "request" else _profile(fields, source)
        outcome: Record | Reject = with_required(record, source)
    except BadValueError as bad:
        outcome = Reject(str(bad), at)
    return RowReading(outcome, unreadable=tuple(fields.unreadable))


def gathered(readings: Iterable[RowReading | str]) -> ParseResult:
    """Return all rows of a document as one result; what nobody read is named once.

    A str among the readings names a row that is no record at all, such as one of totals.
    """
    records: list[Record] = []
    rejects: list[Reject] = []
    unmapped: dict[str, None] = {}
    unreadable: dict[tuple[str, str], None] = {}
    for reading in readings:
        if isinstance(reading, str):
            unmapped[reading] = None
            continue
        if isinstance(reading.outcome, Reject):
            rejects.append(reading.outcome)
        else:
            records.append(reading.outcome)
        unmapped.update(dict.fromkeys(reading.unmapped))
        unreadable.update(dict.fromkeys(reading.unreadable))
    return ParseResult(tuple(records), tuple(rejects), listed([*unmapped, *in_short(unreadable)]))


def listed(unmapped: Iterable[str]) -> tuple[str, ...]:
    """Return names in order, each as one short clean line; past the limit the rest is counted."""
    names = sorted({" ".join(clean(name[:200]).split())[:80] or "(no name)" for name in unmapped})
    surplus = len(names) - UNMAPPED_FIELDS
    return (*names[:UNMAPPED_FIELDS], *((f"(and {surplus} more)",) if surplus > 0 else ()))


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
    # A bare title is that of many requests, and so is none.
    is_told = request.title and (request.company or request.location)
    own_words = request.title if is_told else f"{request.title}|{request.text}".strip("|")
    return replace(request, native_id=derived_id(request.company, own_words, request.location, posted))


def identified_profile(profile: ConsultantProfile) -> ConsultantProfile:
    """Return a profile that says something, with an id derived from what it says if it brings none."""
    if not profile.text and not profile.skills:
        raise BadValueError("neither text nor skills")
    if profile.native_id:
        return profile
    own_words = (profile.name, profile.headline) if profile.name else (profile.text, *profile.skills)
    return replace(profile, native_id=derived_id(*own_words))


def _request(fields: RowFields, source: Source) -> ClientRequest:
    read_date = partial(as_dated, formats=source.dates.formats)
    posted = fields.known(read_date, "posted", None)
    until = fields.known(read_date, "valid_through", None)
    request = ClientRequest(
        source_id=source.id,
        native_id=fields.needed(as_id, "id"),
        title=fields.needed(as_line, "title"),
        company=fields.line("company") or source.defaults.company,
        text=fields.needed(as_text, "text"),
        location=fields.line("location"),
        posted_on=posted[0] if posted else None,
        posted_precision=posted[1] if posted else "",
        valid_through=last_day(until) if until else None,
        rate_max_cents=fields.known(partial(as_cents, currency=source.currency), "rate_max", None),
        is_rate_hard=fields.known(as_flag, "rate_hard", None) or False,
        required=fields.terms("required"),
        preferred=fields.terms("preferred"),
        certifications=fields.terms("certifications"),
        url=fields.known(as_url, "url", ""),
        is_remote=fields.known(as_flag, "remote", None) or False,
        field_route="row",
        ats_id=fields.known(as_id, "ats_id", ""),
    )
    return identified_request(_with_gates(_with_size(request, fields, source), fields, source))


def _with_size(request: ClientRequest, fields: RowFields, source: Source) -> ClientRequest:
    """Return the request with what its row says of the client's size."""
    systems, employees = (fields.known(as_count, field, None) for field in ("systems", "employees"))
    # What the row says of its size outranks what the source says of all.
    default = source.defaults.segment if systems is None and employees is None else None
    return replace(
        request,
        systems=systems,
        employees=employees,
        has_it_manager=fields.known(as_flag, "it_manager", None),
        segment=fields.known(partial(_segment, default=default), "segment", None),
    )


def _segment(field: str, given: object, default: Segment | None) -> Segment | None:
    # A segment that cannot be read is not the default: the row was not silent.
    return as_segment(field, given) or default


def _with_gates(request: ClientRequest, fields: RowFields, source: Source) -> ClientRequest:
    """Return the request with what its row asks at the gates."""
    return replace(
        request,
        start_date=gate_day(fields, "start_date", source),
        languages=gate_entries(fields, "languages", "request"),
        clearance=gate_entries(fields, "clearance", "request"),
        work_permit=gate_entries(fields, "work_permit", "request"),
        is_on_site=fields.known(as_flag, "on_site", None) or False,
    )


def _profile(fields: RowFields, source: Source) -> ConsultantProfile:
    profile = ConsultantProfile(
        source_id=source.id,
        native_id=fields.needed(as_id, "id"),
        name=fields.line("name"),
        headline=fields.line("headline"),
        text=fields.needed(as_text, "text"),
        location=fields.line("location"),
        rate_cents=fields.known(partial(as_cents, currency=source.currency), "rate", None),
        skills=fields.needed(as_terms, "skills"),
        certifications=fields.terms("certifications"),
        contact=tuple((channel, told) for channel in ("email", "phone") if (told := fields.line(channel))),
        url=fields.known(as_url, "url", ""),
        field_route="row",
        available_from=gate_day(fields, "available_from", source),
        languages=gate_entries(fields, "languages", "profile"),
        clearance=gate_entries(fields, "clearance", "profile"),
        work_permit=gate_entries(fields, "work_permit", "profile"),
        remote=fields.known(as_remote, "remote", ""),
    )
    return identified_profile(profile)
