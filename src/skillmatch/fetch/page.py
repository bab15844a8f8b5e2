"""What a fetch gives back, and the ways it can fail that the caller must tell apart."""

from dataclasses import dataclass

from skillmatch.errors import FetchError


@dataclass(frozen=True, slots=True)
class Page:
    """One page or file: its bytes, decoded from transfer, stand in the raw store under content_hash."""

    locator: str  # the URL that was asked for, or the path relative to the workspace
    base_url: str  # where redirects ended: relative links start here ("" for a file)
    content: bytes
    content_hash: str
    media_type: str
    is_unchanged: bool
    next_link: str = ""  # the address that the Link header names as the next page


class GoneError(FetchError):
    """The page does not exist any more (404 or 410)."""


class UnavailableError(FetchError):
    """The host did not answer in any try; later tonight it may."""


class PassingError(FetchError):
    """A failure that another try may mend; wait_seconds is what the host asked for, None if it did not."""

    def __init__(self, message: str, wait_seconds: float | None = None) -> None:
        super().__init__(message)
        self.wait_seconds = wait_seconds


class OverdueError(PassingError):
    """A request that used up its time: it gets no second try."""
