"""The fields that a source's own CSS selectors find on a page."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial

from bs4 import BeautifulSoup, Tag
from lxml import etree

from skillmatch.parse.addresses import absolute, untracked
from skillmatch.parse.css_paths import xpath_of
from skillmatch.parse.outline import Outline, soup_of, tree_of
from skillmatch.sources import split_selector
from skillmatch.text import rendered_element, settled, visible_text

# Of these every find counts, not only the first.
_MANY = (
    *("text", "required", "preferred", "certifications", "skills"),
    *("languages", "clearance", "work_permit"),
)
Finder = Callable[[str, str], Iterator[str]]  # a selector and the attribute wanted, "" for the text

_SCHEMES = {"email": "mailto:", "phone": "tel:"}


def selected_row(part: Tag, select: Mapping[str, str], base_url: str) -> dict[str, object]:
    """Return by field what selectors find in a part of a page, as visible text or an attribute's value."""
    return _row(partial(_tag_values, part), select, base_url)


def selected_on_page(outline: Outline, select: Mapping[str, str]) -> dict[str, object]:
    """Return by field what selectors find on a page, as visible text or an attribute's value."""
    return _row(_Page(outline).values, select, outline.base_url)


def _row(values: Finder, select: Mapping[str, str], base_url: str) -> dict[str, object]:
    row: dict[str, object] = {}
    for field, selector in select.items():
        said = [value for value in values(*split_selector(selector)) if value]
        value = "\n".join(said if field in _MANY else said[:1]).removeprefix(_SCHEMES.get(field, ""))
        value = untracked(absolute(base_url, value)) if field == "url" and value else value
        if value:
            row[field] = value
    return row


def _tag_values(part: Tag, css: str, attribute: str) -> Iterator[str]:
    for element in part.select(css) if css else [part]:
        if attribute:
            value = element.get(attribute, "")
            yield (" ".join(value) if isinstance(value, list) else str(value)).strip()
        else:
            # Chosen by name, an element is read even if it is a hidden one.
            yield visible_text(str(element) if element.name == "pre" else element.decode_contents())


def _element_value(element: etree._Element, attribute: str) -> str:
    return (element.get(attribute) or "").strip() if attribute else settled(rendered_element(element).text())


class _Page:
    """A page to select from, by whichever tree a selector needs: the second takes long to make."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline

    def values(self, css: str, attribute: str) -> Iterator[str]:
        """Yield what the elements that a selector finds say, in order."""
        path = xpath_of(css)
        if not path:
            yield from _tag_values(self._soup, css or ":root", attribute)
        elif self._tree is not None:
            found = self._tree.xpath(path)
            for element in found if isinstance(found, list) else []:
                if isinstance(element, etree._Element):
                    yield _element_value(element, attribute)

    @cached_property
    def _tree(self) -> etree._Element | None:
        return tree_of(self._outline)

    @cached_property
    def _soup(self) -> BeautifulSoup:
        return soup_of(self._outline)
