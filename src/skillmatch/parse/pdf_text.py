"""PDF: the text of its pages as it was written; a scan, an encrypted or a broken file gives a reject."""

import re
from contextlib import redirect_stderr
from io import BytesIO

from pypdf import PasswordType, PdfReader, apply_configuration
from pypdf.errors import LimitReachedError

from skillmatch import limits
from skillmatch.errors import RefusedInputError
from skillmatch.parse.free_text import read_text
from skillmatch.records import ParseResult, Reject
from skillmatch.sources import Source

_ENCRYPTED = "encrypted; save it without a password"
_SCANNED = "scanned: no text layer; run OCR or ask for the original"
_BROKEN = "broken PDF; print it to PDF again"
_TOO_MUCH = f"more than the {limits.RESUME_PAGES} pages or the drawing of a resume; send the resume alone"
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_LONE_BULLET = re.compile(r"^[ \t]*([•▪●◦‣·])[ \t]*\n", re.MULTILINE)
_SOFT_HYPHEN = re.compile(r"\u00ad[ \t]*\n[ \t]*")
_BROKEN_WORD = re.compile(r"\b([^\W\d_]{2,30})[-‐][ \t]*\n[ \t]*([^\W\d_]{2,30})")
_COMPOUND = re.compile(r"\b[^\W\d_]{2,30}-[^\W\d_]{2,30}\b")
# They begin words that keep their hyphen: hands-on, full-time, on-site.
_KEEP_HYPHEN = frozenset(
    re.findall(
        r"\w+",
        """all back client co cross day end first front full hands high in large long low mid multi non off on
        one open out part peer point post pre real self short single small third three two up well work""",
    )
)


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return the one record of a PDF, or the reason why it gives none."""
    try:
        text = document_text(content, locator)
    except RefusedInputError as refused:
        return ParseResult(rejects=(Reject(str(refused).removeprefix(f"{locator}: "), locator),))
    return read_text(text, source, locator)


def document_text(content: bytes, locator: str) -> str:
    """Return the text of a PDF; RefusedInputError for one without."""
    if len(content) > limits.RESUME_BYTES:
        raise RefusedInputError(f"{locator}: over {limits.RESUME_BYTES} bytes; save it with smaller pictures")
    text, reason = _text_or_reason(content)
    if reason:
        raise RefusedInputError(f"{locator}: {reason}")
    return mended(text)


def mended(text: str) -> str:
    """Return text with ligatures spelt out, words joined that a line end broke, bullets on their lines."""
    text = _SOFT_HYPHEN.sub("", text.translate(_LIGATURES))
    known = frozenset(_COMPOUND.findall(text.casefold()))
    return _LONE_BULLET.sub(r"\1 ", _BROKEN_WORD.sub(lambda word: _joined(word, known), text))


def _joined(word: re.Match[str], known: frozenset[str]) -> str:
    """Return a word that a line end broke: with its hyphen where one belongs, as it was if unclear."""
    first, second = word.groups()
    compound = f"{first}-{second}"
    if compound.casefold() in known or (second.islower() and first.casefold() in _KEEP_HYPHEN):
        return compound
    return f"{first}{second}" if second.islower() else word[0]


def _text_or_reason(content: bytes) -> tuple[str, str]:
    """Return the text of the pages, or the reason why there is none."""
    try:
        # pypdf logs what it mends, in the words of the file; nobody asked for that.
        with (
            redirect_stderr(None),
            apply_configuration(
                page_tree_maximum_entries=10 * limits.RESUME_PAGES,
                stream_parsing_work_maximum_count=limits.PDF_PAGE_TOKENS,
                zlib_maximum_output_length=limits.ZIP_INFLATED_BYTES,
                lzw_maximum_output_length=limits.ZIP_INFLATED_BYTES,
                run_length_maximum_output_length=limits.ZIP_INFLATED_BYTES,
            ),
        ):
            return _pages_text(PdfReader(BytesIO(content)))
    except MemoryError:
        raise
    except LimitReachedError:
        return "", _TOO_MUCH
    except Exception:  # pypdf meets hostile files with errors of all kinds, RecursionError among them
        return "", _ENCRYPTED if b"/Encrypt" in content else _BROKEN


def _pages_text(reader: PdfReader) -> tuple[str, str]:
    # Many are encrypted only against changes: everybody opens them, with no password.
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        return "", _ENCRYPTED
    page_count = len(reader.pages)
    if page_count > limits.RESUME_PAGES:
        return "", _TOO_MUCH
    text = ""
    for page in reader.pages:
        text += page.extract_text() + "\n"
        if len(text) > limits.TEXT_CHARACTERS:
            break  # long enough to be rejected for it
    is_scan = sum(map(str.isalnum, text)) < limits.PDF_PAGE_LETTERS * page_count
    return ("", _SCANNED) if is_scan else (text, "")
