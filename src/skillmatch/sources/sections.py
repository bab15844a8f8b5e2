"""The sections of a source file: each says one thing about how a source is read."""

import re
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from skillmatch.records import Segment
from skillmatch.sources.checked import (
    DateFormat,
    EnvironmentName,
    HeaderName,
    HeaderValue,
    Host,
    Selector,
    Url,
    UrlTemplate,
)

Percent = Annotated[int, Field(ge=0, le=100)]
Path = Annotated[str, Field(max_length=200)]


class Section(BaseModel):
    """A part of a source file: keys that it does not know are refused, types are not bent."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class ListPage(Section):
    """Where postings are found: by links on a list page (CSS), in a sitemap at url, or as named URLs.

    include keeps only the addresses that match one of its patterns (* stands for anything).
    """

    item_selector: Selector | None = None
    next_selector: Selector | None = None
    sitemap: bool = False
    urls: tuple[Url, ...] = ()
    include: tuple[str, ...] = ()
    max_pages: int = Field(default=200, ge=1, le=10_000)

    @model_validator(mode="after")
    def _is_one_of_three(self) -> Self:
        if (self.item_selector is not None) + self.sitemap + bool(self.urls) != 1:
            raise ValueError("needs one of item_selector, sitemap = true and urls")
        return self


class Paging(Section):
    """How an API or board is read over several pages; at most max_pages are read.

    page and offset: parameter counts from start in steps of step. cursor: the value at the path next goes
    into parameter. link: the next address stands at the path next, or in the Link header if that is ""; a
    feed names it by rel=next or next_url.
    """

    kind: Literal["page", "offset", "cursor", "link"]
    parameter: str = Field(default="", max_length=64)
    start: int = Field(default=1, ge=0, le=1_000_000)
    step: int = Field(default=1, ge=1, le=10_000)
    next: Path = ""
    max_pages: int = Field(default=200, ge=1, le=10_000)

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        if self.kind != "link" and not self.parameter:
            raise ValueError(f"kind '{self.kind}' needs the key 'parameter'")
        if self.kind == "cursor" and not self.next:
            raise ValueError("kind 'cursor' needs the key 'next', the path of the cursor")
        return self


class Api(Section):
    """Where the records of an answer stand, by dotted path ("" = the answer itself, * = any key).

    needs: an element without this path is no record (a legal notice, an advertisement).
    detail_url: address of each record's own document, with {path} for values of the list's element; then
    fields and templates speak of that document.
    templates: field -> text with {path} for values of the record, made safe for an address in url.
    """

    format: Literal["json", "xml"] = "json"
    records: Path = ""
    needs: Path = ""
    detail_url: UrlTemplate | None = None
    templates: dict[str, Annotated[str, Field(max_length=500)]] = Field(default_factory=dict)


class Table(Section):
    """Where the table of a CSV or XLSX file begins; what is not said is found."""

    sheet: str = Field(default="", max_length=64)
    header_row: int | None = Field(default=None, ge=1, le=1000)


class Dates(Section):
    """In which forms dates are written, beside ISO 8601; no other form is guessed."""

    formats: tuple[DateFormat, ...] = ()


class Http(Section):
    """How fast a host is asked, which hosts may be asked (the url's own if none is named), with what headers.

    secrets: header -> name of the environment variable that holds its value; sent to the url's host only.
    """

    requests_per_second: float = Field(default=1.0, gt=0, le=10)
    allowed_hosts: tuple[Host, ...] = ()
    headers: dict[HeaderName, HeaderValue] = Field(default_factory=dict)
    secrets: dict[HeaderName, EnvironmentName] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _shows_no_secret(self) -> Self:
        for header in self.headers:
            if re.search("authorization|key|token|secret", header, re.IGNORECASE):
                raise ValueError(f"the header '{header}' goes into secrets, by the name of a variable")
        return self


class Defaults(Section):
    """What a request is given where the input is silent."""

    company: str = ""
    segment: Segment | None = None


class Expect(Section):
    """How much a healthy night brings (anything else closes nothing), and how full its records are.

    required: fields that no record may lack. coverage: field -> per cent of the records that have it.
    max_quarantined_pct: so many per cent of what was found may be quarantined before the source is partial; a
    document that cannot be read at all counts as one. Within it misses count as usual, also for a record of
    which only a line without a readable id came.
    """

    min: int = Field(default=1, ge=0)
    max: int = Field(default=5000, ge=1)
    max_drop_pct: Percent = 30
    max_quarantined_pct: Percent = 0
    required: tuple[str, ...] = ()
    coverage: dict[str, Percent] = Field(default_factory=dict)

    def tolerates(self, quarantined: int, found: int) -> bool:
        """Return whether so many records of those found may be quarantined."""
        return quarantined * 100 <= found * self.max_quarantined_pct


class Close(Section):
    """After how many complete nights without it a record is closed."""

    after_misses: int = Field(ge=1, le=365)


class Terms(Section):
    """Under which terms the source is read, whom to name, and when a person last looked."""

    url: Url | None = None
    attribution: str = Field(default="", max_length=500)
    checked_on: date | None = None
