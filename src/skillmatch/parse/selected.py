"""The fields that a source's own CSS selectors find in a part of a page."""

from collections.abc import Mapping

from bs4 import Tag

from skillmatch.parse.addresses import absolute, untracked
from skillmatch.sources import split_selector
from skillmatch.text import visible_text

# Of these every find counts, not only the first.
_MANY = ("text", "required", "preferred", "certifications", "skills")
_SCHEMES = {"email": "mailto:", "phone": "tel:"}


def selected_row(part: Tag, select: Mapping[str, str], base_url: str) -> dict[str, object]:
    """Return by field what the selectors find, as visible text or an attribute's value."""
    row: dict[str, object] = {}
    for field, selector in select.items():
        said = _said(part, field, selector)
        value = untracked(absolute(base_url, said)) if field == "url" and said else said
        if value:
            row[field] = value
    return row


def _said(part: Tag, field: str, selector: str) -> str:
    """Return what one selector finds; of several finds the first that says something, or all, one a line."""
    css, attribute = split_selector(selector)
    found = part.select(css) if css else [part]
    said = [value for value in (_value(element, attribute) for element in found) if value]
    return "\n".join(said if field in _MANY else said[:1]).removeprefix(_SCHEMES.get(field, ""))


def _value(element: Tag, attribute: str) -> str:
    if not attribute:
        # Chosen by name, an element is read even if it is a hidden one.
        return visible_text(str(element) if element.name == "pre" else element.decode_contents())
    value = element.get(attribute, "")
    return (" ".join(value) if isinstance(value, list) else str(value)).strip()
