"""The schema.org items in a page's RDFa: vocab, typeof, property, resource."""

from collections.abc import Iterator

from lxml import etree

from skillmatch.parse.schema_org import NESTED_ITEMS, NESTED_LITERALS, PAGE_ITEMS, add, bare, is_of, literal


def rdfa_items(root: etree._Element, wanted: str, base_url: str) -> Iterator[dict[str, object]]:
    """Yield every item of a type that is not part of another one, in JSON-LD's shape."""
    reader = _Reader(root, base_url)
    found: set[etree._Element] = set()
    for subject in root.iter("*"):
        if is_of(subject.get("typeof", ""), wanted):
            is_part = "property" in subject.attrib and not found.isdisjoint(subject.iterancestors())
            found.add(subject)
            if not is_part:
                yield reader.item(subject)


class _Reader:
    """Reads items of one page, in which one may name another by its address."""

    def __init__(self, root: etree._Element, base_url: str) -> None:
        self._base_url = base_url
        self._left = PAGE_ITEMS
        self._by_name: dict[str, etree._Element] = {}
        for element in root.iter("*"):
            if "typeof" in element.attrib and _name(element):
                self._by_name.setdefault(_name(element), element)

    def item(self, subject: etree._Element, level: int = 0) -> dict[str, object]:
        """Return an item's properties."""
        self._left -= 1
        types = str(subject.get("typeof", "")).split()
        fields: dict[str, object] = {"@type": types[0] if len(types) == 1 else list(types)}
        if _name(subject):
            fields["@id"] = _name(subject)
        for element in _members(subject):
            meant = self._meant(element) if level < NESTED_ITEMS and self._left > 0 else None
            inner = self.item(meant, level + 1) if meant is not None else None
            for name in dict.fromkeys(map(bare, str(element.get("property")).split())):
                add(fields, name, literal(element, name, self._base_url) if inner is None else inner)
        return fields

    def _meant(self, element: etree._Element) -> etree._Element | None:
        """Return the subject that is the value of a property: the element itself, or the one it names."""
        return element if "typeof" in element.attrib else self._by_name.get(_name(element))


def _members(subject: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements that carry an item's properties, in order."""
    waiting = [(element, 0) for element in reversed(subject)]  # with the properties that it stands in
    while waiting:
        element, level = waiting.pop()
        if "property" in element.attrib:
            yield element
            level += 1
        if "typeof" not in element.attrib and level < NESTED_LITERALS:
            waiting.extend((inner, level) for inner in reversed(element))


def _name(element: etree._Element) -> str:
    """Return the address under which an element speaks of something."""
    return str(element.get("resource") or element.get("about") or element.get("href") or "")
