"""Plain text and Markdown, in whatever encoding it was saved."""

from skillmatch.errors import RefusedInputError
from skillmatch.parse.free_text import read_text
from skillmatch.parse.unreadable import is_text, refuse_unreadable
from skillmatch.records import ParseResult
from skillmatch.sources import Source
from skillmatch.text import decode


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return the one record of a text file, or the reason why it gives none."""
    refuse_unreadable(content, locator)
    text = decode(content, charset)
    if not is_text(text):
        raise RefusedInputError(f"{locator}: not a text; send it as .docx, .pdf or .txt")
    return read_text(text, source, locator)
