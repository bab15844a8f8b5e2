"""The parts of a Word document that hold text, each as XML without what a reader does not see."""

import posixpath
from collections.abc import Iterator
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from skillmatch.errors import RefusedInputError
from skillmatch.parse.xml_text import local_name, read_xml
from skillmatch.parse.zipped import read_member

_MAIN = "officeDocument"
# In the order in which a reader meets them; comments are those of reviewers.
_READ = ("header", _MAIN, "footer", "footnotes", "endnotes")
_UNSEEN = frozenset(("del", "moveFrom", "rt", "sectPr", "tblPr", "tblGrid", "instrText", "delText"))
_OFF = ("0", "false", "off")


def visible_parts(archive: ZipFile) -> Iterator[Element]:
    """Yield the document's headers, body, footers and notes, pruned to what a reader sees."""
    main = next(iter(_targets(archive, "").get(_MAIN, ())), "word/document.xml")
    targets = _targets(archive, main)
    hidden = frozenset(
        _attribute(style, "styleId")
        for name in targets.get("styles", ())
        for style in _read(archive, name)
        if _is_vanished(style)
    )
    for kind in _READ:
        for name in (main,) if kind == _MAIN else targets.get(kind, ()):
            part = _read(archive, name)
            _prune(part, hidden)
            yield part


def child(element: Element, *path: str) -> Element | None:
    """Return the element that is reached by local names, None if there is none."""
    found: Element | None = element
    for name in path:
        if found is not None:
            found = next((inner for inner in found if local_name(inner.tag) == name), None)
    return found


def value_of(element: Element | None) -> str:
    """Return what Word writes into the attribute val; "" without element or attribute."""
    return "" if element is None else _attribute(element, "val")


def _targets(archive: ZipFile, part: str) -> dict[str, list[str]]:
    """Return the names of the members that a part is related to, by kind; only members that exist."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    targets: dict[str, list[str]] = {}
    if relations in archive.NameToInfo:
        for relation in _read(archive, relations):
            kind = relation.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            if target in archive.NameToInfo and target not in targets.setdefault(kind, []):
                targets[kind].append(target)
    return targets


def _read(archive: ZipFile, name: str) -> Element:
    try:
        return read_xml(read_member(archive, name))
    except ValueError as error:
        raise RefusedInputError(
            f"{archive.filename}: {name}: {error}; save the document again as .docx"
        ) from None


def _prune(element: Element, hidden: frozenset[str]) -> None:
    """Take out of an element, in place, whatever a reader does not see."""
    element[:] = [inner for inner in _chosen(element) if not _is_unseen(inner, hidden)]
    for inner in element:
        if not local_name(inner.tag).endswith("Pr"):  # properties say what was deleted around them
            _prune(inner, hidden)


def _chosen(element: Element) -> list[Element]:
    """Return an element's children; of alternatives only the first, since each says the same."""
    return list(element)[:1] if local_name(element.tag) == "AlternateContent" else list(element)


def _is_unseen(element: Element, hidden: frozenset[str]) -> bool:
    name = local_name(element.tag)
    if name in ("r", "p"):
        style = value_of(child(element, f"{name}Pr", "rStyle" if name == "r" else "pStyle"))
        return style in hidden or (name == "r" and _is_vanished(element))
    if name == "tr":
        return child(element, "trPr", "del") is not None
    if name == "sdt":
        return child(element, "sdtPr", "showingPlcHdr") is not None
    if name in ("footnote", "endnote"):
        return _attribute(element, "type") not in ("", "normal")
    return name in _UNSEEN


def _is_vanished(element: Element) -> bool:
    vanish = child(element, "rPr", "vanish")
    return vanish is not None and value_of(vanish) not in _OFF


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.items() if local_name(key) == name), "")
