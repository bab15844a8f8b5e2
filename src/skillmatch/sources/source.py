"""One source, as its TOML file declares it: what to read, how to map it, what to expect of it."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, model_validator

from skillmatch.records import Kind
from skillmatch.sources.checked import FieldSelector, Id, Url, WorkspacePath
from skillmatch.sources.fit import misplaced_key, unknown_field, wrong_kind
from skillmatch.sources.sections import (
    Api,
    Close,
    Dates,
    Defaults,
    Expect,
    Http,
    ListPage,
    Paging,
    Section,
    Table,
    Terms,
)

Adapter = Literal[
    "jsonl",
    "csv",
    "xlsx",
    "mail",
    "page",
    "board",
    "feed",
    "json_api",
    "resume",
    "json_resume",
    "docx",
    "pdf",
    "text",
    "linkedin",
    "europass",
]
Currency = Literal["USD", "EUR", "GBP", "CHF", "CAD", "AUD"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Source(Section):
    """A declared source: the files below path, or what is found from url on."""

    id: Id
    kind: Kind
    adapter: Adapter
    preset: str = ""
    path: WorkspacePath | None = None
    url: Url | None = None
    list: ListPage | None = None
    paging: Paging | None = None
    api: Api = Api()
    table: Table = Table()
    select: dict[str, FieldSelector] = Field(default_factory=dict)
    fields: dict[str, str] = Field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    dates: Dates = Dates()
    defaults: Defaults = Defaults()
    http: Http = Http()
    expect: Expect = Expect()
    close: Close = Field(default_factory=lambda known: Close(after_misses=_usual_misses(known)))
    terms: Terms = Terms()
    schedule: Annotated[tuple[Weekday, ...], Field(min_length=1)] = WEEKDAYS
    # That of the workspace: a rate in another one is unknown. A file outside of any has none to keep to.
    currency: Currency | Literal[""] = "USD"

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        given = self.model_fields_set
        complaints = (
            misplaced_key(self.adapter, given, has_urls=bool(self.list and self.list.urls)),
            _unusable_list(self),
            _strange_details(self),
            _strange_paging(self),
            wrong_kind(self.adapter, self.kind, given),
            unknown_field(self.kind, _named_fields(self)),
            _reversed_bounds(self.expect),
        )
        for complaint in filter(None, complaints):
            raise ValueError(complaint)
        return self


def source_for_file(adapter: Adapter, kind: Kind) -> Source:
    """Return the source that stands for one file named on the command line: no address, every default."""
    return Source.model_construct(id="file", kind=kind, adapter=adapter, currency="")


def allowed_hosts(source: Source) -> tuple[str, ...]:
    """Return the host names that a source may be fetched from: those listed, else those of its addresses."""
    if source.http.allowed_hosts:
        return source.http.allowed_hosts
    listed = source.list.urls if source.list else ()
    hosts = (urlsplit(url).hostname for url in (source.url, *listed) if url)
    return tuple(dict.fromkeys(host for host in hosts if host))


def _unusable_list(source: Source) -> str:
    """Return why a board cannot use its list: its records are elements of the page itself."""
    is_board = source.adapter == "board"
    has_items = source.list is not None and source.list.item_selector is not None
    return "adapter 'board' needs the key 'list.item_selector'" if is_board and not has_items else ""


def _strange_details(source: Source) -> str:
    """Return why records' own documents could not be fetched: their host may not be asked."""
    host = urlsplit(source.api.detail_url or "").hostname
    if source.url is None or host is None or host in allowed_hosts(source):
        return ""
    return f"api.detail_url: host '{host}' is not among the hosts that may be asked (http.allowed_hosts)"


def _strange_paging(source: Source) -> str:
    """Return why a feed cannot be read on: it names its next page itself, in one place."""
    paging = source.paging
    is_strange = paging is not None and (paging.kind != "link" or paging.next != "")
    return (
        "adapter 'feed' takes paging.kind 'link', without next"
        if source.adapter == "feed" and is_strange
        else ""
    )


def _named_fields(source: Source) -> Iterator[tuple[str, str]]:
    """Yield each place where the source file names a field, and the field."""
    yield from ((f"fields.{name}", field) for name, field in source.fields.items())
    yield from ((f"select.{field}", field) for field in source.select)
    yield from ((f"api.templates.{field}", field) for field in source.api.templates)
    yield from (("expect.required", field) for field in source.expect.required)
    yield from ((f"expect.coverage.{field}", field) for field in source.expect.coverage)


def _reversed_bounds(expect: Expect) -> str:
    return f"expect.min {expect.min} is over expect.max {expect.max}" if expect.min > expect.max else ""


def _usual_misses(known: dict[str, object]) -> int:
    """Return after how many misses a record is taken as gone: lists on pages, and feeds, forget some."""
    found_by = known.get("list")
    is_certain = isinstance(found_by, ListPage) and (found_by.sitemap or bool(found_by.urls))
    is_fragile = known.get("adapter") in ("page", "board", "feed") and known.get("url") is not None
    return 4 if is_fragile and not is_certain else 1
