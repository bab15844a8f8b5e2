"""Pages that say 200 and mean no: challenges and logins, which must never pass for an empty board."""

import re

from skillmatch.parse.refusal_words import says_challenge, says_login

HEAD_BYTES = 64 * 1024
TITLE = re.compile(rb"<title\b[^<>]*>([^<>]*)")
HEADING = re.compile(rb"<(?:title|h1|h2)\b[^<>]*>([^<>]*)")
PASSWORD_FIELD = re.compile(rb"<input\b[^<>]*\btype\s*=\s*[\"']?password\b")
TAG = re.compile(rb"<[^<>]*>")
FEW_WORDS = 60


def blocked_reason(content: bytes, media_type: str) -> str:
    """Return which kind of refusal a page with status 200 is, or "" if it is a page."""
    if "html" not in media_type.lower() and content.lstrip()[:1] != b"<":
        return ""
    head = content[:HEAD_BYTES].lower()
    if b"jobposting" in head:
        return ""
    title = TITLE.search(head)
    if title and says_challenge(_text(title[1])):
        return "challenge page"
    return "login page" if _asks_for_password(head) else ""


def _asks_for_password(head: bytes) -> bool:
    """Return whether the page is about logging in; a board with a small login box is not."""
    if not PASSWORD_FIELD.search(head):
        return False
    headings = (_text(found[1]) for found in HEADING.finditer(head))
    return any(map(says_login, headings)) or len(TAG.sub(b" ", head).split()) < FEW_WORDS


def _text(piece: bytes) -> str:
    return piece.decode("utf-8", errors="replace")
