"""The nouns of the line: frozen records that one step writes and the next one reads."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Kind = Literal["request", "profile"]
Segment = Literal["micro", "sweet_spot", "larger"]
SegmentOrUnknown = Literal["micro", "sweet_spot", "larger", "unknown"]
TermType = Literal["skill", "certification"]
Assertion = Literal[
    "required", "preferred", "optional", "negated", "mentioned", "held", "in_progress", "expired"
]
Outcome = Literal["ok", "partial", "failed"]

SEGMENTS: tuple[Segment, ...] = ("micro", "sweet_spot", "larger")


@dataclass(frozen=True, slots=True)
class ConsultantProfile:
    """One consultant as a source gives it; rate is cents per hour."""

    source_id: str
    native_id: str
    name: str = ""
    headline: str = ""
    text: str = ""
    location: str = ""
    rate_cents: int | None = None
    skills: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()
    contact: tuple[tuple[str, str], ...] = ()  # ("email", ...), ("phone", ...): never published
    url: str = ""
    field_route: str = ""
    available_from: str = ""  # "now", or a day, a month or a year as ISO text
    languages: tuple[str, ...] = ()
    clearance: tuple[str, ...] = ()
    work_permit: tuple[str, ...] = ()
    remote: str = ""  # "yes", "no" or "only"


@dataclass(frozen=True, slots=True)
class ClientRequest:
    """One client request as a source gives it; rate_max is cents per hour."""

    source_id: str
    native_id: str
    title: str = ""
    company: str = ""
    text: str = ""
    location: str = ""
    posted_on: date | None = None
    posted_precision: str = ""  # "day", "month" or "year": how exactly the source says it
    valid_through: date | None = None
    systems: int | None = None
    employees: int | None = None
    has_it_manager: bool | None = None
    segment: Segment | None = None
    rate_max_cents: int | None = None
    is_rate_hard: bool = False
    required: tuple[str, ...] = ()
    preferred: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()
    url: str = ""
    is_remote: bool = False
    field_route: str = ""  # where the fields came from: "row", "json-ld", "title: microdata; text: selector"
    ats_id: str = ""  # the posting's number in the system that manages applications: "greenhouse:4711"
    start_date: str = ""  # "now", or a day, a month or a year as ISO text
    languages: tuple[str, ...] = ()
    clearance: tuple[str, ...] = ()
    work_permit: tuple[str, ...] = ()
    is_on_site: bool = False


Record = ConsultantProfile | ClientRequest


@dataclass(frozen=True, slots=True)
class Reject:
    """One input record that could not be read: a one-line reason and where it stands."""

    reason: str
    at: str  # "line 3", "row 7", "https://.../jobs/4"


@dataclass(frozen=True, slots=True)
class ParseResult:
    """What one document gave: records, rejects, and the input fields that nobody read."""

    records: tuple[Record, ...] = ()
    rejects: tuple[Reject, ...] = ()
    unmapped_fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leads:
    """Where one document leads on: to the documents of records, and to further lists like itself."""

    links: tuple[str, ...] = ()
    further: tuple[str, ...] = ()  # the next page, or the parts of a sitemap; () at the end
    off_host_count: int = 0  # links to hosts that the source may not be fetched from
    rejects: tuple[Reject, ...] = ()  # entries of a list that lead nowhere


@dataclass(frozen=True, slots=True)
class Mention:
    """One concept found in a text; text[start:end] == surface, in code points."""

    concept: str
    label: str
    type: TermType
    surface: str
    start: int
    end: int
    assertion: Assertion
    rule: str
    years: int | None = None
    version: str = ""
    last_used_year: int | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class DocumentFact:
    """What a text says as a whole ("no_certifications"); text[start:end] == surface, in code points."""

    fact: str
    start: int
    end: int
    surface: str
    rule: str


@dataclass(frozen=True, slots=True)
class SizeSignal:
    """One piece of evidence for the client's size or IT set-up; text[start:end] == surface."""

    signal: str
    surface: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Declared:
    """What the client stated in fields of its own, not in prose."""

    systems: int | None = None
    employees: int | None = None
    has_it_manager: bool | None = None
    segment: Segment | None = None


@dataclass(frozen=True, slots=True)
class SegmentAssessment:
    """A request's segment: probabilities are integers per mille in the order of SEGMENTS, summing to 1000."""

    segment: SegmentOrUnknown
    systems_min: int | None
    systems_max: int | None
    has_it_manager: bool | None
    probabilities: tuple[int, int, int]
    basis: str  # "declared segment", "declared systems", "text count", "signals", "none"
    evidence: tuple[SizeSignal, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class RunTicket:
    """What the steps of one run share: ids and paths only, so that it can travel between tasks."""

    run_id: str
    workspace: str
    as_of: datetime  # aware, UTC: the run's clock


@dataclass(frozen=True, slots=True)
class SourceHarvest:
    """What reading one source left on disk, and how it went."""

    source_id: str
    folder: str  # holds records.ndjson, rejects.ndjson, documents.ndjson
    outcome: Outcome
    reason: str  # empty when ok
    record_count: int
    reject_count: int
    document_count: int
    unchanged_document_count: int
    unmapped_fields: tuple[str, ...] = ()
    is_transient: bool = False  # failed in a way that a later try may mend: time-out, 5xx, refused connection


@dataclass(frozen=True, slots=True)
class SourceCounts:
    """One source in one run: found = new + unchanged + changed + duplicate + quarantined."""

    source_id: str
    outcome: Outcome
    reason: str
    found_count: int
    new_count: int
    unchanged_count: int
    changed_count: int
    duplicate_count: int
    quarantined_count: int
    closed_count: int
    reopened_count: int = 0  # of the changed ones: closed before, and back


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a run ended, as one line for people and one outcome for programs."""

    run_id: str
    outcome: Outcome
    message: str
    published_path: str = ""
    content_hash: str = ""
