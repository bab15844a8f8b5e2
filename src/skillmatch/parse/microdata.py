"""The schema.org items in a page's microdata: itemscope, itemprop, itemref."""

from collections.abc import Iterator

from lxml import etree

from skillmatch.parse.schema_org import NESTED_ITEMS, NESTED_LITERALS, PAGE_ITEMS, add, bare, is_of, literal


def microdata_items(root: etree._Element, wanted: str, base_url: str) -> Iterator[dict[str, object]]:
    """Yield every item of a type that is not part of another one, in JSON-LD's shape."""
    reader = _Reader(root, base_url)
    found: set[etree._Element] = set()
    for scope in root.iter("*"):
        if "itemscope" in scope.attrib and is_of(scope.get("itemtype", ""), wanted):
            is_part = "itemprop" in scope.attrib and not found.isdisjoint(scope.iterancestors())
            found.add(scope)
            if not is_part:
                yield reader.item(scope)


class _Reader:
    """Reads items of one page, in which an item may refer to elements elsewhere by their id."""

    def __init__(self, root: etree._Element, base_url: str) -> None:
        self._by_id: dict[str, etree._Element] = {}
        self._base_url = base_url
        self._left = self._references = PAGE_ITEMS
        for element in root.iter("*"):
            if element.get("id"):
                self._by_id.setdefault(str(element.get("id")), element)

    def item(self, scope: etree._Element, level: int = 0) -> dict[str, object]:
        """Return an item's properties."""
        self._left -= 1
        types = str(scope.get("itemtype", "")).split()
        fields: dict[str, object] = {"@type": types[0] if len(types) == 1 else list(types)}
        if scope.get("itemid"):
            fields["@id"] = scope.get("itemid")
        for element in self._members(scope):
            is_item = "itemscope" in element.attrib and level < NESTED_ITEMS and self._left > 0
            inner = self.item(element, level + 1) if is_item else None
            for name in dict.fromkeys(map(bare, str(element.get("itemprop")).split())):
                add(fields, name, literal(element, name, self._base_url) if inner is None else inner)
        return fields

    def _members(self, scope: etree._Element) -> Iterator[etree._Element]:
        """Yield the elements that carry an item's properties, in order, those referred to last."""
        seen = {scope}
        names = str(scope.get("itemref", "")).split()[: self._references]
        self._references -= len(names)
        referred = (self._by_id.get(name) for name in names)
        first = [element for element in (*scope, *referred) if element is not None]
        waiting = [(element, 0) for element in reversed(first)]  # with the properties that it stands in
        while waiting:
            element, level = waiting.pop()
            if element in seen:
                continue
            seen.add(element)
            if "itemprop" in element.attrib:
                yield element
                level += 1
            if "itemscope" not in element.attrib and level < NESTED_LITERALS:
                waiting.extend((inner, level) for inner in reversed(element))
