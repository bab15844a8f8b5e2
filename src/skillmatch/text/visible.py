"""What a reader sees of HTML, and of texts that may be HTML."""

import html
import re

from skillmatch.text.cleaning import clean
from skillmatch.text.decoding import decode
from skillmatch.text.rendering import rendered

_TAG = re.compile(
    r"<(?:!--|/?(?:a|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|h[1-6]|head|hr|html|i|img|li|ol|p"
    r"|pre|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?/?>)",
    re.IGNORECASE,
)
_BLOCK_TAG = re.compile(r"</?(?:br|div|dd|dt|h[1-6]|li|ol|p|section|table|tr|ul)\b[^<>]*>", re.IGNORECASE)
# Prose names tags, but hardly ever closes one.
_ESCAPED_HTML = re.compile(
    _BLOCK_TAG.pattern + r"|</(?:a|b|code|em|font|i|small|span|strong|u)>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")


def visible_text(markup: bytes | str) -> str:
    """Return what a reader sees of HTML: a line for each block, inline tags unbroken, hidden parts gone."""
    return settled(rendered(decode(markup) if isinstance(markup, bytes) else markup).text())


def settled(text: str) -> str:
    """Return a rendering's text as visible text: feeds and structured data escape their HTML once more."""
    if _ESCAPED_HTML.search(text):
        return clean(rendered(_with_breaks(text)).text())
    return clean(html.unescape(text) if _ENTITY.search(text) else text)


def plain_text(given: str) -> str:
    """Return a text field as visible text: HTML is rendered, anything else is only cleaned."""
    if _TAG.search(given):
        return visible_text(_with_breaks(given))
    return settled(html.unescape(given)) if _ENTITY.search(given) else clean(given)


def _with_breaks(markup: str) -> str:
    """Return HTML in which the line ends of its author break lines, if no tag of its own does."""
    return markup if _BLOCK_TAG.search(markup) else re.sub(r"\r\n|\r|\n", "<br>", markup)
