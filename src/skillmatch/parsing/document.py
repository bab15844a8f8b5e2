"""What goes into a parse and what comes out of it, on either side of the process that does it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from skillmatch.records import Kind, Leads
from skillmatch.sources import Adapter


@dataclass(frozen=True, slots=True)
class Document:
    """One document to be read: its bytes, where it was found, and what its header said."""

    locator: str
    content: bytes
    base_url: str = ""  # where redirects ended: relative links start here ("" for a file)
    charset: str | None = None
    is_list: bool = False  # only where it leads on is wanted


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """What one document gave, in the lines that staging stores."""

    records: bytes = b""  # one JSON object a line, contacts masked where they must not be
    rejects: bytes = b""  # one {"reason", "at"} a line
    record_count: int = 0
    reject_count: int = 0
    first_reject: str = ""  # "at: reason"
    filled: Mapping[str, int] = field(default_factory=dict)  # field -> how many of the records have it
    unmapped: tuple[str, ...] = ()
    leads: Leads = field(default_factory=Leads)
    kind: Kind = "request"  # what the records are
    is_refused: bool = False  # the document as a whole: its one reject says why


@dataclass(frozen=True, slots=True)
class FileForm:
    """What is said of a file that no source declares; the rest is told from its content."""

    adapter: Adapter | None = None
    kind: Kind | None = None
