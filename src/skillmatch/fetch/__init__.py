"""The only door to the network and to the files of a workspace: bounded, polite, and the same bytes again."""

from skillmatch.fetch.address import Access, access_to, shown
from skillmatch.fetch.courier import Manners
from skillmatch.fetch.fetcher import Fetcher
from skillmatch.fetch.local import read_files
from skillmatch.fetch.pace import Clock
from skillmatch.fetch.page import GoneError, Page, UnavailableError

__all__ = [
    "Access",
    "Clock",
    "Fetcher",
    "GoneError",
    "Manners",
    "Page",
    "UnavailableError",
    "access_to",
    "read_files",
    "shown",
]
