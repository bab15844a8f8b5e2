"""One source, as its TOML file declares it: what to read, how to map it, what to expect of it."""

import json
import re
import tomllib
from datetime import date
from typing import Annotated, Literal, Self
from urllib.parse import SplitResult, urlsplit

import soupsieve
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

from skillmatch.errors import RefusedInputError
from skillmatch.nearest import nearest
from skillmatch.records import Kind, Segment

Adapter = Literal["jsonl", "csv", "json_resume", "page"]

FIELDS: dict[Kind, tuple[str, ...]] = {
    "request": (
        "id",
        "title",
        "company",
        "text",
        "location",
        "posted",
        "systems",
        "employees",
        "it_manager",
        "segment",
        "rate_max",
        "rate_hard",
        "required",
        "preferred",
        "certifications",
        "remote",
        "url",
    ),
    "profile": (
        "id",
        "name",
        "headline",
        "text",
        "location",
        "rate",
        "skills",
        "certifications",
        "email",
        "phone",
        "url",
    ),
}


def parse_source(text: str, name: str) -> "Source":
    """Return the source that a TOML text declares; name is its file, for messages and for the default id."""
    try:
        declared = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RefusedInputError(f"{name}: not TOML: {_one_line(str(error))}") from None
    except RecursionError:
        raise RefusedInputError(f"{name}: not TOML: nested too deeply") from None
    declared.setdefault("id", name.rpartition("/")[2].removesuffix(".toml"))
    try:
        # By way of JSON, strict mode still takes arrays for tuples but no "5" for 5.
        return Source.model_validate_json(json.dumps(declared, default=str))
    except ValidationError as error:
        raise RefusedInputError(f"{name}: {_complaint(error)}") from None


def source_for_file(adapter: Adapter, kind: Kind) -> "Source":
    """Return the source that stands for one file named on the command line: no address, every default."""
    return Source.model_construct(id="file", kind=kind, adapter=adapter)


def allowed_hosts(source: "Source") -> tuple[str, ...]:
    """Return the host names that a source may be fetched from: those it lists, else the host of its url."""
    own = urlsplit(source.url or "").hostname
    return source.http.allowed_hosts or ((own,) if own else ())


def _complaint(error: ValidationError) -> str:
    """Return the first thing to mend in one line; a misspelt key comes before the key missed for it."""
    found = error.errors(include_url=False)
    first = min(found, key=lambda problem: problem["type"] != "extra_forbidden")
    place = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return _unknown_key(place)
    return _bad_value(place, first)


def _unknown_key(place: str) -> str:
    section, _, key = place.rpartition(".")
    dot = f"{section}." if section else ""
    meant = nearest(key, SECTIONS[section].model_fields)
    return f"unknown key {_shown(place)}; did you mean '{dot}{meant}'?"


def _bad_value(place: str, problem: ErrorDetails) -> str:
    if problem["type"] == "missing":
        return f"key '{place}' is missing"
    if problem["type"] == "value_error":
        return f"{place}: {problem['ctx']['error']}" if place else str(problem["ctx"]["error"])
    if problem["type"] == "literal_error":
        return f"{place} must be {problem['ctx']['expected']}, not {_shown(problem['input'])}"
    return f"{place}: {_one_line(problem['msg'])}, not {_shown(problem['input'])}"


def _shown(given: object) -> str:
    """Return a value as a short one-line literal."""
    literal = repr(given)
    return literal if len(literal) <= 60 else literal[:57] + "..."


def _one_line(message: str) -> str:
    return " ".join(message.split())


def _checked_id(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+([-_][a-z0-9]+)*", value) or len(value) > 64:
        raise ValueError(f"{_shown(value)} is not a short word of a-z, 0-9, - and _")
    return value


def _checked_path(value: str) -> str:
    if not value or value.startswith("/") or ".." in value.split("/") or re.search(r"[\\:\x00]", value):
        raise ValueError(f"{_shown(value)} must be relative to the workspace, with / and without ..")
    return value


def _checked_url(value: str) -> str:
    parts = _split(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        raise ValueError(f"{_shown(value)} must be http(s)://host/... without a user name")
    return value


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise ValueError(f"{_shown(url)} is not a URL: {error}") from None
    return parts


def _checked_host(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", value):
        raise ValueError(f"{_shown(value)} is not a host name in small letters (no scheme, no port)")
    return value


def _checked_selector(value: str) -> str:
    try:
        soupsieve.compile(value)
    except soupsieve.SelectorSyntaxError as error:
        raise ValueError(f"{_shown(value)} is not a CSS selector: {str(error).splitlines()[0]}") from None
    return value


Selector = Annotated[str, Field(min_length=1, max_length=500), AfterValidator(_checked_selector)]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class ListPage(_Section):
    """Where a list page links to its postings (CSS) and to the next list page; at most max_pages are read."""

    item_selector: Selector
    next_selector: Selector | None = None
    max_pages: int = Field(default=200, ge=1, le=10_000)


class Http(_Section):
    """How fast a host is asked, and which hosts may be asked at all (the url's own if none is named)."""

    requests_per_second: float = Field(default=1.0, gt=0, le=10)
    allowed_hosts: tuple[Annotated[str, AfterValidator(_checked_host)], ...] = ()


class Defaults(_Section):
    """What a request is given where the input is silent."""

    company: str = ""
    segment: Segment | None = None


class Expect(_Section):
    """How much a healthy night brings (anything else closes nothing), and which fields no record may lack."""

    min: int = Field(default=1, ge=0)
    max: int = Field(default=5000, ge=1)
    max_drop_pct: int = Field(default=30, ge=0, le=100)
    required: tuple[str, ...] = ()


class Close(_Section):
    """After how many complete nights without it a record is closed."""

    after_misses: int = Field(ge=1, le=365)


class Terms(_Section):
    """Under which terms the source is read, whom to name, and when a person last looked."""

    url: Annotated[str, AfterValidator(_checked_url)] | None = None
    attribution: str = ""
    checked_on: date | None = None


class Source(_Section):
    """A declared source: files below path for the file adapters, a list page at url for `page`."""

    id: Annotated[str, AfterValidator(_checked_id)]
    kind: Kind
    adapter: Adapter
    path: Annotated[str, AfterValidator(_checked_path)] | None = None
    url: Annotated[str, AfterValidator(_checked_url)] | None = None
    list: ListPage | None = None
    http: Http = Http()
    defaults: Defaults = Defaults()
    fields: dict[str, str] = Field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    expect: Expect = Expect()
    # Files are complete by themselves; a web board may miss a posting for a night.
    close: Close = Field(
        default_factory=lambda known: Close(after_misses=4 if known.get("adapter") == "page" else 1)
    )
    terms: Terms = Terms()

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        for complaint in (_misplaced(self), _bad_kind(self), _bad_fields(self)):
            if complaint:
                raise ValueError(complaint)
        return self


SECTIONS: dict[str, type[BaseModel]] = {
    "": Source,
    "list": ListPage,
    "http": Http,
    "defaults": Defaults,
    "expect": Expect,
    "close": Close,
    "terms": Terms,
}


def _misplaced(source: Source) -> str:
    """Return what is wrong with the keys that only some adapters have, or ""."""
    needed = ("url", "list") if source.adapter == "page" else ("path",)
    foreign = ("path", "fields") if source.adapter == "page" else ("url", "list", "http")
    for key in needed:
        if key not in source.model_fields_set:
            return f"adapter '{source.adapter}' needs the key '{key}'"
    for key in foreign:
        if key in source.model_fields_set:
            return f"adapter '{source.adapter}' has no use for the key '{key}'"
    return ""


def _bad_kind(source: Source) -> str:
    only: dict[Adapter, Kind] = {"json_resume": "profile", "page": "request"}
    kind = only.get(source.adapter, source.kind)
    if source.kind != kind:
        return f"adapter '{source.adapter}' gives kind '{kind}', not '{source.kind}'"
    if source.kind == "profile" and "defaults" in source.model_fields_set:
        return "kind 'profile' has no use for the key 'defaults'"
    return ""


def _bad_fields(source: Source) -> str:
    """Return which field name is not one of the kind's, and the one that was probably meant, or ""."""
    if source.fields and source.adapter == "json_resume":
        return "adapter 'json_resume' has no use for the key 'fields'"
    named = [(f"fields.{column}", field) for column, field in source.fields.items()]
    named += [("expect.required", field) for field in source.expect.required]
    for place, field in named:
        if field not in FIELDS[source.kind]:
            meant = nearest(field, FIELDS[source.kind])
            return f"{place}: unknown field {_shown(field)}; did you mean '{meant}'?"
    if source.expect.min > source.expect.max:
        return f"expect.min {source.expect.min} is over expect.max {source.expect.max}"
    return ""
