"""The schema.org JobPosting objects of a page's JSON-LD, each script read by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import json_repair
from bs4 import BeautifulSoup

from skillmatch.limits import JSON_REPAIR_CHARACTERS
from skillmatch.parse.json_text import DepthError, children, read_json, shallow

_WRAPPING = re.compile(r"^(?:<!--|(?://\s*)?<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)$")


@dataclass(frozen=True, slots=True)
class Posting:
    """One JobPosting object, and whether its script had to be repaired to be read."""

    fields: dict[str, object]
    is_repaired: bool


def postings(soup: BeautifulSoup) -> Iterator[Posting]:
    """Yield every JobPosting of a page, wherever it is nested; a broken script costs only itself."""
    for script in soup.find_all("script", type=re.compile(r"^\s*application/ld\+json", re.IGNORECASE)):
        found, is_repaired = _script(script.get_text())
        yield from (Posting(fields, is_repaired) for fields in _of_type(found))


def type_of(fields: dict[str, object]) -> tuple[str, ...]:
    """Return an object's types as bare small-letter names, whatever their context and case."""
    declared = fields.get("@type")
    names = declared if isinstance(declared, list) else [declared]
    return tuple(re.split(r"[/:#]", name)[-1].strip().casefold() for name in names if isinstance(name, str))


def _script(text: str) -> tuple[object, bool]:
    text = _WRAPPING.sub("", text.strip()).strip().rstrip(";")
    try:
        return read_json(text, strict=False), False
    except DepthError:
        raise
    except ValueError:
        return _repaired(text), True


def _repaired(text: str) -> object:
    if "jobposting" not in text.casefold() or len(text) > JSON_REPAIR_CHARACTERS:
        return None
    try:
        return shallow(json_repair.loads(text, skip_json_loads=True))
    except (ValueError, RecursionError):
        return None


def _of_type(found: object) -> Iterator[dict[str, object]]:
    waiting = [found]
    while waiting:
        parent = waiting.pop()
        if isinstance(parent, dict) and "jobposting" in type_of(parent):
            yield parent
        else:
            waiting.extend(reversed(children(parent)))
