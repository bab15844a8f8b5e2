"""Mail files taken apart: the messages of a mailbox, the parts of a message; bounded, whatever they claim."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.policy import Compat32
from typing import TypeAlias

from skillmatch.limits import MAIL_CONTAINERS, MAIL_HEADER_CHARACTERS, MAIL_PARTS
from skillmatch.parse.fields import BadValueError

Mail: TypeAlias = "Message[str, str]"

# "From jo@mail.example Mon Mar  2 10:00:00 2026", and a header below it: prose looks different.
_POSTMARK = re.compile(
    rb"^From [^\r\n]{1,200}?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? [^\r\n]{0,40}\d:\d\d[^\r\n]{0,40}\r?\n"
    rb"(?=[!-9;-~]{1,80}[ \t]*:|>From )",
    re.MULTILINE,
)
_MASKED = re.compile(rb"^>(>*From )", re.MULTILINE)
_CONTAINER = re.compile(rb"multipart/|message/(?:rfc822|global)", re.IGNORECASE)
_BOUNDARY = re.compile(rb"^--([\w'()+,./:=?-]{1,70})[ \t]*\r?\n(?=content-)", re.MULTILINE | re.IGNORECASE)
_KNOWN = frozenset(
    ("from", "to", "date", "subject", "message-id", "received", "mime-version", "content-type")
)


def mailbox(content: bytes) -> Iterator[bytes] | None:
    """Return the messages of a mailbox (mbox), None if the file is a single message."""
    content = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    return _split(content) if _POSTMARK.match(content) else None


def read_message(content: bytes) -> Mail:
    """Return a message as a tree of parts, or a BadValueError that says why it is not read."""
    if len(_CONTAINER.findall(content)) > MAIL_CONTAINERS:
        raise BadValueError(f"more than {MAIL_CONTAINERS} parts that hold parts")
    message = message_from_bytes(content.removeprefix(b"\xef\xbb\xbf").lstrip(), policy=_BoundedHeaders())
    if not _KNOWN & {name.casefold() for name in message}:
        raise BadValueError("not an e-mail: no From, Date, Subject or Message-ID")
    if sum(1 for _ in message.walk()) > MAIL_PARTS:
        raise BadValueError(f"more than {MAIL_PARTS} parts")
    return message


def parts_of(part: Mail) -> list[Mail]:
    """Return the parts directly inside a part, even if its header names another boundary than theirs."""
    held: object = part.get_payload()
    if part.get_content_maintype() == "multipart" and not part.is_multipart():
        held = _parted(part.get_payload(decode=True))
    return [inner for inner in held if isinstance(inner, Message)] if isinstance(held, list) else []


def _parted(body: object) -> object:
    """Return the parts of a body by the first line in it that looks like a boundary."""
    found = _BOUNDARY.search(body) if isinstance(body, bytes) else None
    if not found or not isinstance(body, bytes):
        return None
    head = b'Content-Type: multipart/mixed; boundary="%b"\n\n' % found.group(1)
    return message_from_bytes(head + body, policy=_BoundedHeaders()).get_payload()


def _split(content: bytes) -> Iterator[bytes]:
    marks = [found.span() for found in _POSTMARK.finditer(content)]
    ends = [start for start, _ in marks[1:]]
    for (_, start), end in zip(marks, [*ends, len(content)], strict=True):
        yield _MASKED.sub(rb"\1", content[start:end])


class _BoundedHeaders(Compat32):
    """Cuts header lines at the limit: what the standard library does with longer ones takes for ever.

    Compat32, because the newer policies read addresses by a grammar that recurses and stalls on hostile ones.
    """

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Return a header's name and its value, cut at the limit."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:MAIL_HEADER_CHARACTERS]
