"""Word documents: headers, paragraphs, tables, text boxes and notes in the order of the document.

Not by a library: those for DOCX see neither text boxes nor content controls, tracked insertions or notes.
"""

from xml.etree.ElementTree import Element
from zipfile import ZipFile

from skillmatch.errors import RefusedInputError
from skillmatch.limits import RESUME_BYTES
from skillmatch.parse.docx_parts import child, value_of, visible_parts
from skillmatch.parse.free_text import read_text
from skillmatch.parse.unreadable import refuse_unreadable
from skillmatch.parse.xml_text import local_name
from skillmatch.parse.zipped import checked_zip
from skillmatch.records import ParseResult
from skillmatch.sources import Source

_MARKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": " "}
_PROPERTIES = ("pPr", "rPr", "sdtPr", "trPr", "tcPr")


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return the one record of a Word document, or the reason why it gives none."""
    return read_text(document_text(content, locator), source, locator)


def document_text(content: bytes, locator: str) -> str:
    """Return the text of a Word document; RefusedInputError for anything else."""
    refuse_unreadable(content, locator)
    if len(content) > RESUME_BYTES:
        raise RefusedInputError(f"{locator}: over {RESUME_BYTES} bytes; save it without pictures")
    archive = checked_zip(content, locator)
    _refuse_others(archive, locator)
    parts = (_text_of(part) for part in visible_parts(archive))
    # A header stands in up to three parts: on the first page, on odd and on even ones.
    return "\n".join(dict.fromkeys(parts))


def _refuse_others(archive: ZipFile, locator: str) -> None:
    names = archive.NameToInfo
    if "content.xml" in names and "mimetype" in names:
        raise RefusedInputError(f"{locator}: an OpenDocument file; save it as .docx")
    if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
        raise RefusedInputError(f"{locator}: no Word document; save it as .docx")


def _text_of(element: Element) -> str:
    name = local_name(element.tag)
    if name == "t":
        return element.text or ""
    if name in _MARKS:
        return _MARKS[name]
    if name == "p":
        return _paragraph(element)
    if name == "tr":
        return _row(element)
    # What a box holds stands below the paragraph that it is anchored in.
    return "" if name in _PROPERTIES or name == "txbxContent" else _inner_text(element)


def _inner_text(element: Element) -> str:
    return "".join(_text_of(inner) for inner in element)


def _paragraph(paragraph: Element) -> str:
    """Return a paragraph's text with its line end, and that of the boxes anchored in it."""
    properties = child(paragraph, "pPr")
    text = _inner_text(paragraph)
    bullet = "• " if text.strip() and _is_listed(properties) else ""
    is_joined = properties is not None and child(properties, "rPr", "del") is not None
    boxes = "".join(map(_inner_text, _boxes(paragraph)))
    return f"{bullet}{text}" + (f"\n{boxes}" if boxes else "" if is_joined else "\n")


def _is_listed(properties: Element | None) -> bool:
    """Return whether a paragraph is an entry of a list; Word keeps the bullets elsewhere."""
    if properties is None:
        return False
    style = value_of(child(properties, "pStyle")).casefold()
    number = value_of(child(properties, "numPr", "numId"))
    is_numbered = number not in ("", "0") or style.startswith(("listbullet", "listnumber"))
    return is_numbered and not style.startswith(("heading", "title"))


def _boxes(element: Element) -> list[Element]:
    """Return the text boxes anchored in an element, without those inside another."""
    if local_name(element.tag) == "txbxContent":
        return [element]
    return [box for inner in element for box in _boxes(inner)]


def _row(row: Element) -> str:
    """Return a table row: its cells on one line if each has one line, else one below the other."""
    cells = [text.strip("\n") for text in map(_inner_text, _cells(row))]
    is_line = not any("\n" in cell for cell in cells)
    return ("\t" if is_line else "\n").join(cells) + "\n"


def _cells(element: Element) -> list[Element]:
    if local_name(element.tag) == "tc":
        return [element]
    return [cell for inner in element for cell in _cells(inner)]
