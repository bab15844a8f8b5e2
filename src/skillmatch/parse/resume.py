"""Resumes of any format from one folder: each file is read by what it is, whatever its name."""

from skillmatch.errors import RefusedInputError
from skillmatch.parse import parser_of
from skillmatch.parse.detect import detect
from skillmatch.records import ParseResult
from skillmatch.sources import Adapter, Source

_FORMATS: tuple[Adapter, ...] = ("json_resume", "docx", "pdf", "text", "europass", "linkedin")


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return what the parser of the file's own format makes of a resume."""
    adapter = detect(content, locator)
    if adapter not in _FORMATS:
        mend = f"a source with adapter '{adapter}' reads it" if adapter != "mail" else "save its attachment"
        raise RefusedInputError(f"{locator}: no resume; {mend}")
    return parser_of(adapter)(content, source, locator, charset)
