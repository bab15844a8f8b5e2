"""What the three ways of writing schema.org on a page have in common: names, types, values of elements."""

import re
from collections.abc import Mapping

from lxml import etree

from skillmatch.parse.addresses import absolute
from skillmatch.text import rendered_element, settled

NESTED_ITEMS = 8  # an item in an item in an item ... is read this deep; nobody honest goes beyond four
NESTED_LITERALS = 4  # the same for a property in the text of a property: each is rendered by itself
PAGE_ITEMS = 2000  # of one page so many are read: items that name each other could go on for ever

# A link that carries any other property is there for its words.
_ADDRESSES = frozenset({"url", "sameas", "mainentityofpage", "image", "logo", "potentialaction"})
_LINKS = frozenset({"a", "area"})
_SOURCES = frozenset({"img", "audio", "video", "iframe", "embed", "source", "track"})


def bare(name: str) -> str:
    """Return a property or type without the vocabulary it is from: schema:title is title."""
    return name if name.startswith("@") else re.split(r"[/:#]", name.strip())[-1]


def types_of(fields: Mapping[str, object]) -> tuple[str, ...]:
    """Return an item's types as bare small-letter names, whatever their vocabulary and case."""
    declared = fields.get("@type")
    names = declared if isinstance(declared, list) else [declared]
    return tuple(bare(name).casefold() for name in names if isinstance(name, str))


def is_of(declared: str, wanted: str) -> bool:
    """Return whether an attribute that lists types names the wanted one."""
    return wanted.casefold() in (bare(name).casefold() for name in declared.split())


def add(fields: dict[str, object], name: str, value: object) -> None:
    """Add a value to an item's property, which becomes a list when it has several."""
    before = fields.get(name)
    if isinstance(before, list):
        before.append(value)
    else:
        fields[name] = value if name not in fields else [before, value]


def literal(element: etree._Element, name: str, base_url: str) -> str:
    """Return what an element says for a property: the machine's version of it where it has one."""
    content = element.get("content")
    if content is not None:
        return content
    stated = element.get("datetime") or (element.get("value") if element.tag in ("data", "meter") else None)
    return stated or _address(element, name, base_url) or settled(rendered_element(element).text())


def _address(element: etree._Element, name: str, base_url: str) -> str:
    is_link = element.tag == "link" or (element.tag in _LINKS and name.casefold() in _ADDRESSES)
    attribute = "href" if is_link else "src" if element.tag in _SOURCES else "data"
    href = element.get(attribute) if is_link or element.tag in (*_SOURCES, "object") else None
    return absolute(base_url, href) or href if href else ""
