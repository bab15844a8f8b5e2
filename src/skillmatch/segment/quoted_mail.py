"""Older mail quoted below or inside a message says nothing about today."""

import re

_QUOTED_LINE = re.compile(r"^[ \t]{0,8}>.*$", re.MULTILINE)
_QUOTE_HEAD = re.compile(
    r"^[ \t]{0,8}(?:On .{4,200} wrote:|-{2,5} ?Original Message ?-{2,5})[ \t\r]*$", re.MULTILINE
)


def without_quoted_mail(text: str) -> str:
    """Return the text with quoted older mail blanked out; every other character keeps its offset."""
    head = _QUOTE_HEAD.search(text)
    if head and not text[head.end() :].lstrip().startswith(">"):
        # No marks follow: the older mail runs to the end.
        text = text[: head.start()] + " " * (len(text) - head.start())
    return _QUOTED_LINE.sub(_blank, _QUOTE_HEAD.sub(_blank, text))


def _blank(match: re.Match[str]) -> str:
    """Return as many spaces as the match is long."""
    return " " * len(match.group())
