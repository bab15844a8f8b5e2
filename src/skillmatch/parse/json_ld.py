"""The schema.org items in a page's JSON-LD, each script read by itself."""

import html
import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

import json_repair

from skillmatch.limits import JSON_DEPTH, JSON_REPAIR_CHARACTERS
from skillmatch.parse.json_text import children, read_json, shallow
from skillmatch.parse.schema_org import bare, types_of

_WRAPPING = re.compile(
    r"^(?:<!--|(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?)|(?:(?://\s*)?-->|(?://|/\*)?\s*\]\]>\s*(?:\*/)?)$"
)
_REFERENCES = 50  # of one page; the items that they name are copied
_LEVELS = 3  # a posting names a place, which names an address


def json_ld_items(scripts: Iterable[str], wanted: str) -> Iterator[tuple[dict[str, object], bool]]:
    """Yield every item of a type, wherever it is nested, and whether its script had to be repaired."""
    read = _Scripts(wanted)
    found = [read.script(text) for text in scripts]
    named = _Named([value for value, _ in found])
    for value, is_repaired in found:
        for fields in _of_type(value, wanted.casefold()):
            yield {bare(key): named.whole(part) for key, part in fields.items()}, is_repaired


def is_lost(text: str, wanted: str) -> bool:
    """Return whether a script names a type and cannot be read, not even repaired."""
    # A script that only says null was not repaired.
    return wanted.casefold() in text.casefold() and _Scripts(wanted).script(text) == (None, True)


def _of_type(found: object, wanted: str) -> Iterator[dict[str, object]]:
    waiting = [found]
    while waiting:
        parent = waiting.pop()
        if isinstance(parent, dict) and wanted in types_of(parent):
            yield parent
        else:
            waiting.extend(reversed(children(parent)))


class _Scripts:
    """Reads the scripts of one page: those that are broken cost only themselves, and not for ever."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted.casefold()
        self._repair_characters = JSON_REPAIR_CHARACTERS

    def script(self, text: str) -> tuple[object, bool]:
        """Return what a script says, None if nothing can be made of it, and whether it was repaired."""
        text = _WRAPPING.sub("", text.strip()).strip().rstrip(";")
        for attempt in (text, html.unescape(text) if "&quot;" in text else text):
            try:
                return read_json(attempt, strict=False), attempt != text
            except ValueError:
                continue
        return self._repaired(text), True

    def _repaired(self, text: str) -> object:
        if self._wanted not in text.casefold() or len(text) > self._repair_characters or _is_deep(text):
            return None
        self._repair_characters -= len(text)
        try:
            return shallow(json_repair.loads(text, skip_json_loads=True))
        except (ValueError, RecursionError):
            return None


def _is_deep(text: str) -> bool:
    """Return whether more brackets are open at once than honest data has: repairing those takes for ever."""
    opened = accumulate(1 if bracket in "[{" else -1 for bracket in re.findall(r"[\[{\]}]", text))
    return max(opened, default=0) > JSON_DEPTH


class _Named:
    """The objects of a page by their @id, to be put where another one only names them."""

    def __init__(self, roots: list[object]) -> None:
        self._objects: dict[str, dict[str, object]] = {}
        self._left = _REFERENCES
        waiting = list(roots)
        while waiting:
            parent = waiting.pop()
            waiting.extend(children(parent))
            if isinstance(parent, dict) and not _is_reference(parent) and isinstance(parent.get("@id"), str):
                self._objects[parent["@id"]] = parent

    def whole(self, value: object, levels: int = _LEVELS) -> object:
        """Return a value with bare names of properties, and with objects for the references to them."""
        if isinstance(value, list):
            return [self.whole(part, levels) for part in value]
        if not isinstance(value, dict):
            return value
        meant = self._objects.get(str(value.get("@id"))) if levels and _is_reference(value) else None
        if meant is not None and self._left:
            self._left -= 1
            return self.whole(meant, levels - 1)
        return {bare(str(key)): self.whole(part, levels) for key, part in value.items()}


def _is_reference(fields: dict[str, object]) -> bool:
    return "@id" in fields and fields.keys() <= {"@id", "@type"}
