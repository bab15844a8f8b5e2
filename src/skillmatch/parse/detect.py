"""Which adapter reads a file, and which kind of record it holds, told from its content and name."""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import islice

from skillmatch.errors import RefusedInputError
from skillmatch.parse import MODULES
from skillmatch.parse.columns import field_of
from skillmatch.parse.detect_text import adapter_of_text, cells_of
from skillmatch.parse.json_text import read_json
from skillmatch.parse.unreadable import is_text, refuse_unreadable
from skillmatch.parse.zipped import checked_zip, read_member
from skillmatch.records import Kind
from skillmatch.sources import FIELDS, Adapter, source_for_file
from skillmatch.sources.fit import ONLY_KIND
from skillmatch.text import decode

_NAMES = 2000  # looked at
# Names that people give for a reason; any other name says nothing.
_EXTENSIONS: dict[str, Adapter] = {
    "jsonl": "jsonl",
    "ndjson": "jsonl",
    "csv": "csv",
    "tsv": "csv",
    "html": "page",
    "htm": "page",
    "eml": "mail",
    "mbox": "mail",
    "md": "text",
}
_OTHER: dict[Kind, Kind] = {"request": "profile", "profile": "request"}
_PERSON_PAGE = re.compile(r"\bh-?resume\b|schema\.org/Person\b|\"@type\"\s*:\s*(?:\[\s*)?\"Person\"")
_RESUME_WORDS = re.compile(
    r"\b(?:curriculum vitae|r[eé]sum[eé]|(?:work|professional) experience|employment history|education"
    r"|references|(?<=\n)experience(?=\s*\n)|certifications|career summary|date of birth)\b",
    re.IGNORECASE,
)
_REQUEST_WORDS = re.compile(
    r"\b(?:we (?:are|need|want|have)|looking for|wanted|requirements?|required|responsibilities|must have"
    r"|you will|apply|our (?:office|company|team|server|network))\b",
    re.IGNORECASE,
)


def detect(content: bytes, file_name: str) -> Adapter:
    """Return the adapter that reads a file's bytes; RefusedInputError says why none does."""
    refuse_unreadable(content, file_name)
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(b"PK"):
        return _of_zip(content, file_name)
    text = decode(content).lstrip()
    if not text or not is_text(text):
        raise RefusedInputError(f"{file_name}: no format known here; send it as .docx, .pdf, .xlsx or .csv")
    extension = file_name.rpartition(".")[2].casefold()
    return _EXTENSIONS.get(extension) or adapter_of_text(text, file_name)


def guess_kind(content: bytes, adapter: Adapter) -> Kind:
    """Return which kind of record a file holds, told from its field names or words; in doubt, requests."""
    if adapter in ONLY_KIND:
        return ONLY_KIND[adapter]
    if adapter in ("docx", "pdf", "text", "page"):
        return _kind_of_text(content, adapter)
    names = set(islice(_field_names(content, adapter), _NAMES))
    sources = {kind: source_for_file(adapter, kind) for kind in FIELDS}
    fields = {kind: {field_of(name, source) for name in names} for kind, source in sources.items()}
    telling = {kind: fields[kind] - set(FIELDS[other]) - {""} for kind, other in _OTHER.items()}
    return "profile" if len(telling["profile"]) > len(telling["request"]) else "request"


def _of_zip(content: bytes, file_name: str) -> Adapter:
    names = checked_zip(content, file_name).namelist()
    files = {name.rpartition("/")[2] for name in names}
    if "[Content_Types].xml" in names:
        return _of_office(names, file_name)
    if "Profile.csv" in files or {"Positions.csv", "Skills.csv"} <= files:
        return "linkedin"
    what = (
        "an OpenDocument file; save it as .docx or .xlsx" if "mimetype" in names else "a zip file; unpack it"
    )
    raise RefusedInputError(f"{file_name}: {what}")


def _of_office(names: list[str], file_name: str) -> Adapter:
    folders = {name.partition("/")[0] for name in names}
    if "word" in folders:
        return "docx"
    if "xl" in folders and "xl/workbook.bin" not in names:
        return "xlsx"
    raise RefusedInputError(f"{file_name}: an Office file of another kind; save it as .docx or .xlsx")


def _kind_of_text(content: bytes, adapter: Adapter) -> Kind:
    """Return which kind a document or page holds, by the words that only one of them uses."""
    try:
        text = _text_of(content, adapter)[:50_000]
    except RefusedInputError:
        return "request"  # its parser will say why
    if adapter == "page":
        return "profile" if "JobPosting" not in text and _PERSON_PAGE.search(text) else "request"
    counts = [
        len({word.casefold() for word in words.findall(text)}) for words in (_RESUME_WORDS, _REQUEST_WORDS)
    ]
    return "profile" if counts[0] > counts[1] else "request"


def _text_of(content: bytes, adapter: Adapter) -> str:
    if adapter not in ("docx", "pdf"):
        return decode(content)
    module = import_module(f"skillmatch.parse.{MODULES[adapter]}")
    document_text: Callable[[bytes, str], str] = module.document_text
    return document_text(content, "")


def _field_names(content: bytes, adapter: Adapter) -> Iterator[str]:
    """Yield what may be names of fields: the cells of the first rows, or the keys of the first objects."""
    if adapter == "xlsx":
        yield from _cell_texts(content)
        return
    text = decode(content)
    lines = [line for line in text.splitlines() if line.strip()][:20]
    for found in map(_json, lines if adapter == "jsonl" else [text] if adapter == "json_api" else []):
        for element in found[:20] if isinstance(found, list) else [found]:
            yield from element if isinstance(element, dict) else ()
    if adapter == "csv":
        yield from (cell for line in lines for cell in cells_of(line[:10_000]))


def _cell_texts(content: bytes) -> Iterator[str]:
    """Yield the first texts of a workbook, wherever it keeps them: its header is among them."""
    archive = checked_zip(content, "")
    for name in archive.namelist():
        if re.fullmatch(r"xl/(?:sharedStrings|worksheets/sheet1)\.xml", name):
            yield from re.findall(
                r"<(?:\w{1,9}:)?t\b[^>]{0,80}>([^<]{1,60})<", decode(read_member(archive, name)[:100_000])
            )


def _json(text: str) -> object:
    try:
        return read_json(text)
    except ValueError:
        return None
