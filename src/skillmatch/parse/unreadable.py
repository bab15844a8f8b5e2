"""Files that nobody reads here, told by their bytes, each with the mend."""

from skillmatch.errors import RefusedInputError

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# The names of the streams inside an old Office file are UTF-16.
_OLD_OFFICE_KINDS = (
    ("EncryptedPackage", "encrypted; save it without a password"),
    ("WordDocument", "an old Word file; save it as .docx"),
    ("Workbook", "an old Excel file; save it as .xlsx"),
    ("__substg1.0", "an Outlook message; save it as .eml"),
    ("", "an old Office file; save it as .docx or .xlsx"),
)
_PICTURE = "a picture; send the text itself"
_SIGNATURES = (
    (b"{\\rtf", "an RTF file; save it as .docx"),
    (b"\x1f\x8b", "a gzip file; unpack it"),
    (b"BZh", "a bzip2 file; unpack it"),
    (b"\xfd7zXZ", "an xz file; unpack it"),
    (b"7z\xbc\xaf", "a 7z file; unpack it"),
    (b"Rar!", "a RAR file; unpack it"),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"MZ", "a program; send the document itself"),
    (b"\x7fELF", "a program; send the document itself"),
    (b"SQLite format 3", "a database; export it as CSV"),
    (b"PAR1", "a Parquet file; export it as CSV"),
)


def refuse_unreadable(content: bytes, locator: str) -> None:
    """Raise RefusedInputError for an empty file and for one in a format that nobody reads here."""
    what = _complaint(content)
    if what:
        raise RefusedInputError(f"{locator}: {what}")


def _complaint(content: bytes) -> str:
    if not content.strip():
        return "empty; send the file again"
    if content.startswith(_OLD_OFFICE):
        return next(what for name, what in _OLD_OFFICE_KINDS if name.encode("utf-16-le") in content)
    return next((what for signature, what in _SIGNATURES if content.startswith(signature)), "")


def is_text(text: str) -> bool:
    """Return whether what was decoded is a text: hardly any of it are control characters."""
    sample = text[:100_000]
    strange = sum(letter < " " and letter not in "\t\n\r\f\v\x1b" for letter in sample)
    return strange * 100 <= len(sample)
