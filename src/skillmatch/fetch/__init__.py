"""The only door to the network and to the files of a workspace: bounded, polite, and the same bytes again."""

from skillmatch.fetch.address import Access, access_to, shown
from skillmatch.fetch.courier import Manners
from skillmatch.fetch.fetcher import Fetcher
from skillmatch.fetch.local import read_files
from skillmatch.fetch.pace import Clock
from skillmatch.fetch.page import GoneError, Page, UnavailableError
from skillmatch.fetch.raw_store import RawStore, prune_raw
from skillmatch.fetch.source_access import access_of

__all__ = [
    "Access",
    "Clock",
    "Fetcher",
    "GoneError",
    "Manners",
    "Page",
    "RawStore",
    "UnavailableError",
    "access_of",
    "access_to",
    "prune_raw",
    "read_files",
    "shown",
]
