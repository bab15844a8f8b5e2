"""Older mail quoted below or inside a message says nothing about today."""

import re

from skillmatch.mail_quotes import QUOTE_HEAD, QUOTED_LINE


def without_quoted_mail(text: str) -> str:
    """Return the text with quoted older mail blanked out; every other character keeps its offset."""
    head = QUOTE_HEAD.search(text)
    if head and not text[head.end() :].lstrip().startswith(">"):
        # No marks follow: the older mail runs to the end.
        text = text[: head.start()] + " " * (len(text) - head.start())
    return QUOTED_LINE.sub(_blank, QUOTE_HEAD.sub(_blank, text))


def _blank(match: re.Match[str]) -> str:
    """Return as many spaces as the match is long."""
    return " " * len(match.group())
