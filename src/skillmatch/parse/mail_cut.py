"""Which lines of a mail's text are its own: not the history below it, the signature or the disclaimer."""

import re

from skillmatch.limits import MAIL_FORWARDS
from skillmatch.mail_quotes import QUOTE_HEAD, QUOTED_LINE
from skillmatch.parse.mail_marks import (
    BLANKS_AND_RULES,
    DISCLAIMER,
    FORWARD_MARK,
    HEADER,
    HEADER_BLOCK,
    PROGRAM_LINE,
    SIGNATURE,
    SUBJECTS,
)

_FORWARD_SUBJECT = re.compile(r"\W*(?:fwd?|wg|tr|rv|enc)(?:\[\d{1,3}\])?\s?:", re.IGNORECASE)
_QUOTE_FOLLOWS = re.compile(r"\s{0,20}>")
_QUOTE_MARK = re.compile(r"^[ \t]*> ?", re.MULTILINE)


def own_words(text: str, is_forward: bool) -> str:
    """Return what a mail says of itself and what it hands on, in order.

    Many programs mark the older mail of a reply and that of a forward alike: is_forward tells which it is.
    """
    said = []
    for _ in range(MAIL_FORWARDS):
        note, below = _parted(text, is_forward)
        said.append(_without_ending(_without_history(note)))
        if not below:
            break
        subject, text = _opened(below)
        is_forward = says_forward(subject)
    return "\n".join(filter(None, said))


def says_forward(subject: str) -> bool:
    """Return whether a subject says that the mail hands another one on."""
    return _FORWARD_SUBJECT.match(subject) is not None


def _parted(text: str, is_forward: bool) -> tuple[str, str]:
    """Return the text above a forwarded message, and that message with its header, "" if there is none."""
    marks = (FORWARD_MARK, QUOTE_HEAD, HEADER_BLOCK) if is_forward else (FORWARD_MARK,)
    found = min(filter(None, (mark.search(text) for mark in marks)), key=re.Match.start, default=None)
    # What an older mail forwarded is as old as that mail.
    if found is None or (not is_forward and _history_start(text) < found.start()):
        return text, ""
    return text[: found.start()], text[found.start() if found.re is HEADER_BLOCK else found.end() :]


def _opened(below: str) -> tuple[str, str]:
    """Return the subject of a forwarded message and its text, without its header and marks of quotation."""
    text = _QUOTE_MARK.sub("", below) if _QUOTE_FOLLOWS.match(below) else below
    subject, at = "", _text_start(text, 0)
    while header := HEADER.match(text, at):
        at = header.end()
        subject = header["value"].strip() if header["name"].casefold() in SUBJECTS else subject
    return subject, text[at:]


def _text_start(text: str, at: int) -> int:
    blanks = BLANKS_AND_RULES.match(text, at)
    return blanks.end() if blanks else at


def _without_history(text: str) -> str:
    """Return the text without older mail, whether it is marked line by line or runs to the end."""
    return QUOTED_LINE.sub("", QUOTE_HEAD.sub("", text[: _history_start(text)]))


def _history_start(text: str) -> int:
    """Return where older mail begins that runs to the end of the text, or the text's length."""
    heads = (head.start() for head in QUOTE_HEAD.finditer(text) if not _QUOTE_FOLLOWS.match(text, head.end()))
    block = HEADER_BLOCK.search(text)
    return min(next(heads, len(text)), block.start() if block else len(text))


def _without_ending(text: str) -> str:
    """Return the text without its signature, disclaimers and the lines that programs add."""
    signature = SIGNATURE.search(text)
    text = text[: signature.start()] if signature else text
    return PROGRAM_LINE.sub("", DISCLAIMER.sub("", text)).strip("\n_ ")
