"""The microformats of a page that tell of people: h-card and h-resume, and the older vcard and hresume."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from skillmatch.parse.addresses import absolute
from skillmatch.parse.schema_org import NESTED_ITEMS, NESTED_LITERALS, PAGE_ITEMS
from skillmatch.text import rendered_element, settled

Item = dict[str, list[object]]  # by property, whose name is that of the newer format: texts and items

RESUMES, CARDS = frozenset({"h-resume", "hresume"}), frozenset({"h-card", "vcard"})
_ROOTS = RESUMES | CARDS | {"h-event", "h-adr", "h-entry", "h-cite", "vevent", "adr", "hentry"}
_NAMES = 50  # of one element: each property is rendered by itself
_FURNITURE = ("footer", "nav", "aside")
_NEW = re.compile(r"(?:p|u|dt|e)-([a-z][a-z-]{0,40})")
_OLD = {
    "fn": "name",
    "title": "job-title",
    "organization-name": "org",
    "dtstart": "start",
    "dtend": "end",
    **{
        name: name
        for name in (
            *("given-name", "family-name", "role", "org", "note", "email", "tel", "url", "photo", "bday"),
            *("adr", "locality", "region", "country-name", "street-address", "postal-code", "author"),
            *("summary", "contact", "experience", "education", "skill", "affiliation", "publications"),
            *("description", "location", "certification", "award"),
        )
    },
}
_DATES, _ADDRESSES = ("start", "end", "published"), ("url", "email", "tel", "photo", "logo")


def microformat_items(root: etree._Element, base_url: str) -> Iterator[tuple[frozenset[str], Item]]:
    """Yield the classes and the properties of each resume and card that is not part of another item."""
    reader = _Reader(base_url)
    seen: set[etree._Element] = set()
    marked = (element for element in root.iter("*") if not _classes(element).isdisjoint(_ROOTS))
    for element in islice(marked, PAGE_ITEMS):
        above = list(element.iterancestors())
        # What stands around the page's own matter is the card of its author, or of the firm.
        if any(outer in seen or outer.tag in _FURNITURE for outer in above):
            continue
        seen.add(element)
        if not _classes(element).isdisjoint(RESUMES | CARDS):
            yield _classes(element), reader.item(element)


class _Reader:
    """Reads items of one page, of which there may be only so many."""

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url
        self._left = PAGE_ITEMS

    def item(self, root: etree._Element, level: int = 0) -> Item:
        """Return an item's properties."""
        self._left -= 1
        is_new = any(name.startswith("h-") for name in _classes(root) & _ROOTS)
        fields: Item = {}
        for element, names in _members(root, is_new=is_new):
            is_item = not _classes(element).isdisjoint(_ROOTS) and level < NESTED_ITEMS and self._left > 0
            inner = self.item(element, level + 1) if is_item else None
            for name in names:
                value = inner if inner else _value(element, name, self._base_url)
                fields.setdefault(name, []).append(value)
        return fields


def _members(root: etree._Element, *, is_new: bool) -> Iterator[tuple[etree._Element, tuple[str, ...]]]:
    """Yield the elements that carry an item's properties, in order, with the names of these."""
    waiting = [(element, 0) for element in reversed(root)]  # with the properties that it stands in
    while waiting:
        element, level = waiting.pop()
        classes = _classes(element)
        names = _properties(element, is_new=is_new)
        is_root = not classes.isdisjoint(_ROOTS)
        if not names and not classes.isdisjoint(CARDS):
            names = ("contact",)
        if names:
            yield element, names
            level += 1
        if not is_root and level < NESTED_LITERALS:
            waiting.extend((inner, level) for inner in reversed(element))


def _properties(element: etree._Element, *, is_new: bool) -> tuple[str, ...]:
    listed = (element.get("class") or "").split()[:_NAMES]
    if is_new:
        return tuple(dict.fromkeys(found[1] for name in listed if (found := _NEW.fullmatch(name))))
    return tuple(dict.fromkeys(_OLD[name] for name in listed if name in _OLD))


def _value(element: etree._Element, name: str, base_url: str) -> str:
    """Return what an element says for a property: the machine's version of it where it has one."""
    stated = element.get("datetime") if name in _DATES else ""
    stated = stated or (element.get("title") if element.tag == "abbr" else "")
    stated = stated or (element.get("value") if element.tag in ("data", "input") else "")
    href = element.get("href") if name in _ADDRESSES else ""
    if href:
        stated = absolute(base_url, href) or href
    return stated or settled(rendered_element(element).text())


def _classes(element: etree._Element) -> frozenset[str]:
    return frozenset((element.get("class") or "").split())
