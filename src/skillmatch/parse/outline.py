"""What one pass over a page tells, and the trees that are made of it only when they are of use."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bs4 import BeautifulSoup
from lxml import etree

from skillmatch.parse.addresses import absolute
from skillmatch.parse.sketch import Sketch, is_within
from skillmatch.text import settled
from skillmatch.text.rendering import render

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a page that can be told without a tree; texts are clean, addresses absolute."""

    markup: str
    address: str  # the canonical one, or the one that the page was read from
    base_url: str  # where its relative links start
    title: str  # of the window
    heading: str
    text: str  # of its main part
    meta: Mapping[str, str]  # the first of each name in sketch.META
    scripts: tuple[str, ...]  # of JSON-LD, as written
    has_microdata: bool
    has_rdfa: bool
    has_password: bool  # in its main part


def outline_of(markup: str, locator: str) -> Outline:
    """Return the outline of a page; OversizeError if it is too large or too deep for any closer look."""
    sketch = Sketch()
    render(markup, sketch)
    main = sketch.stretches()
    return Outline(
        markup=markup,
        address=_address(sketch, locator),
        base_url=absolute(locator, sketch.base) or locator,
        title=_line("".join(sketch.title)),
        heading=_line(sketch.heading(main)),
        text=settled("".join(sketch.text(start, end) for start, end in main)),
        meta={name: _line(content) for name, content in sketch.meta.items()},
        scripts=tuple("".join(pieces) for pieces in sketch.scripts),
        has_microdata=sketch.has_microdata,
        has_rdfa=sketch.has_rdfa,
        has_password=any(is_within(mark, main) for mark in sketch.passwords),
    )


def tree_of(outline: Outline) -> etree._Element | None:
    """Return a page as a tree of elements only; None if there is nothing on it."""
    parser = etree.HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(_bytes(outline.markup), parser)
    except (etree.LxmlError, AssertionError):
        return None


def soup_of(outline: Outline) -> BeautifulSoup:
    """Return a page as a tree to select from, which takes ten times as long to make."""
    # Told that it is HTML, the library has no doubts of its own to warn of.
    markup = b"<!doctype html>" + _bytes(_DECLARATION.sub("", outline.markup))
    return BeautifulSoup(markup, "lxml", from_encoding="utf-8")


def _address(sketch: Sketch, locator: str) -> str:
    canonical = absolute(absolute(locator, sketch.base) or locator, sketch.canonical)
    # Some boards name their front page as the canonical form of every posting.
    return canonical if sketch.canonical and _is_below_host(canonical) else locator


def _is_below_host(address: str) -> bool:
    return address.partition("//")[2].partition("/")[2].strip("/") != ""


def _bytes(markup: str) -> bytes:
    return markup.replace("\x00", "").encode("utf-8", errors="ignore")


def _line(text: str) -> str:
    return " ".join(settled(text).split())
