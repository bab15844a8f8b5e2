"""XML that strangers sent: no DTD, no entities of its own, bounded in depth and size while it is read."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from skillmatch.limits import XML_ATTRIBUTES, XML_DEPTH, XML_ELEMENTS
from skillmatch.text import decode

_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]{0,500}\?>")
_HTML = re.compile(r"(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
# No XML may hold them, and exports of real systems do.
_NEVER_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def read_xml(content: bytes, charset: str | None = None) -> Element:
    """Return the root element of an XML document, or a ValueError that says in one line what is wrong."""
    text = bare_xml(content, charset)
    if not text:
        raise ValueError("empty")
    if _HTML.match(text):
        raise ValueError("an HTML page, not XML")
    if not text.startswith("<"):
        raise ValueError("not XML")
    parser = DefusedXMLParser(target=_BoundedTree(), encoding="utf-8", forbid_dtd=True)
    try:
        parser.feed(text.encode())
        root: Element = parser.close()
    except DefusedXmlException:
        raise ValueError("declares a document type or entities, which are never read") from None
    except ParseError as error:
        raise ValueError(str(error)) from None
    return root


def bare_xml(content: bytes, charset: str | None = None) -> str:
    """Return the text of an XML document without its declaration and without what no XML may hold."""
    return _NEVER_XML.sub("", _DECLARATION.sub("", decode(content, charset))).strip()


def as_tree(element: Element) -> object:
    """Return an element as JSON would say it.

    A leaf is its text; any other element an object of its children by local name (a list where a name
    repeats), its attributes as "@name" and its own text as "#text".
    """
    tree: dict[str, object] = {f"@{local_name(name)}": value for name, value in element.items()}
    words = _own_text(element)
    if not tree and not len(element):
        return words
    if words:
        tree["#text"] = words
    for name, values in _children(element).items():
        tree[name] = values if len(values) > 1 else values[0]
    return tree


def local_name(name: str) -> str:
    """Return an element's or attribute's name without its namespace."""
    return name.rpartition("}")[2]


def _children(element: Element) -> dict[str, list[object]]:
    children: dict[str, list[object]] = {}
    for child in element:
        children.setdefault(local_name(child.tag), []).append(as_tree(child))
    return children


def _own_text(element: Element) -> str:
    """Return the text that stands directly in an element, before, between and after its children."""
    return "".join([element.text or "", *(child.tail or "" for child in element)]).strip()


class _BoundedTree(TreeBuilder):
    """Builds the tree and gives up at the limits, before a bomb has become one; the parser wants a class."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._element_count = 0

    def start(self, tag: str, attrs: Mapping[str, str], /) -> Element:
        """Return a new element, or a ValueError if it is one too many or too deep."""
        self._depth += 1
        self._element_count += 1
        if self._depth > XML_DEPTH:
            raise ValueError(f"nested deeper than {XML_DEPTH}")
        if self._element_count > XML_ELEMENTS:
            raise ValueError(f"more than {XML_ELEMENTS} elements")
        if len(attrs) > XML_ATTRIBUTES:
            raise ValueError(f"more than {XML_ATTRIBUTES} attributes of one element")
        return super().start(tag, dict(attrs))

    def end(self, tag: str, /) -> Element:
        """Return the element that ends here."""
        self._depth -= 1
        return super().end(tag)
