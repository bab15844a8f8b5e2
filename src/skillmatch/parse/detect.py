"""Which adapter reads a file, told from its content and name."""

import re

from skillmatch.errors import RefusedInputError
from skillmatch.parse.json_text import read_json
from skillmatch.parse.rows import field_of
from skillmatch.records import Kind
from skillmatch.sources import FIELDS, Adapter, source_for_file
from skillmatch.text import clean, decode

_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip-based file (DOCX, XLSX, ODT, ...)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
_MEND = "skillmatch reads JSON Lines, CSV, JSON Resume and HTML pages"
_RESUME_KEYS = ("basics", "work", "certificates")
_EXTENSIONS: dict[str, Adapter] = {
    "jsonl": "jsonl",
    "ndjson": "jsonl",
    "csv": "csv",
    "tsv": "csv",
    "html": "page",
    "htm": "page",
}
_HTML = re.compile(r"<(?:!doctype\s+html|html|body|script|main|article|div)\b", re.IGNORECASE)
_OTHER: dict[Kind, Kind] = {"request": "profile", "profile": "request"}


def detect(content: bytes, file_name: str) -> Adapter:
    """Return the adapter that reads a file's bytes; RefusedInputError says why none does."""
    for signature, what in _SIGNATURES:
        if content.startswith(signature):
            raise RefusedInputError(f"{file_name}: {what}; {_MEND}")
    text = decode(content).lstrip()
    if not text or text.count("\x00") > len(text) // 100:
        raise RefusedInputError(f"{file_name}: {'not a text' if text else 'empty'}; {_MEND}")
    adapter = _by_name(file_name) or _by_content(text, file_name)
    if adapter is None:
        raise RefusedInputError(f"{file_name}: format not recognised; {_MEND}")
    return adapter


def guess_kind(content: bytes, adapter: Adapter) -> Kind:
    """Return which kind of record a file holds, told from its field names; when in doubt, requests."""
    if adapter in ("json_resume", "page"):
        return "profile" if adapter == "json_resume" else "request"
    names = _field_names(decode(content), adapter)
    fields = {kind: {field_of(name, source_for_file(adapter, kind)) for name in names} for kind in FIELDS}
    telling = {kind: fields[kind] - set(FIELDS[other]) - {""} for kind, other in _OTHER.items()}
    return "profile" if len(telling["profile"]) > len(telling["request"]) else "request"


def _by_name(file_name: str) -> Adapter | None:
    extension = file_name.rpartition(".")[2].casefold()
    return _EXTENSIONS.get(extension)


def _by_content(text: str, file_name: str) -> Adapter | None:
    if text.startswith("<"):
        return "page" if _HTML.search(text[:5000]) else None
    if text[0] in "{[":
        return _of_json(text, file_name)
    header = text.splitlines()[0]
    is_split = re.search("[,;\t]", header) is not None
    return "csv" if is_split and any(_known(name) for name in _field_names(header, "csv")) else None


def _known(name: str) -> bool:
    return any(field_of(name, source_for_file("csv", kind)) for kind in FIELDS)


def _of_json(text: str, file_name: str) -> Adapter:
    """Return which adapter reads a JSON text: lines of objects, or one resume."""
    try:
        found = read_json(text)
    except ValueError:
        return "jsonl"
    if isinstance(found, dict) and any(key in found for key in _RESUME_KEYS):
        return "json_resume"
    if isinstance(found, list) or len(text.strip().splitlines()) > 1:
        raise RefusedInputError(
            f"{file_name}: one JSON document; write one object a line (JSON Lines) instead"
        )
    return "jsonl"


def _field_names(text: str, adapter: Adapter) -> list[str]:
    """Return the names in a CSV header, or those of the first line that is a JSON object."""
    lines = [line for line in text.splitlines() if line.strip()][:20]
    if adapter == "csv":
        return [clean(cell.strip('" ')) for cell in re.split("[,;\t]", lines[0])] if lines else []
    for line in lines:
        try:
            found = read_json(line)
        except ValueError:
            continue
        if isinstance(found, dict):
            return list(found)
    return []
