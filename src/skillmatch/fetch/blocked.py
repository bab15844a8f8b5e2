"""Pages that say 200 and mean no: challenges and logins, which must never pass for an empty board."""

import re

HEAD_BYTES = 64 * 1024
CHALLENGE_TITLES = (
    b"just a moment",
    b"attention required",
    b"access denied",
    b"are you a robot",
    b"are you human",
    b"human verification",
    b"security check",
    b"verify you are human",
    b"checking your browser",
    b"pardon our interruption",
)
LOGIN_HEADING = re.compile(rb"<(?:title|h1|h2)\b[^<>]*>[^<>]*\b(?:log ?in|sign ?in|log ?on|anmelden)\b")
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
    title = head.partition(b"<title")[2].partition(b"</title")[0]
    if any(phrase in title for phrase in CHALLENGE_TITLES):
        return "challenge page"
    return "login page" if _asks_for_password(head) else ""


def _asks_for_password(head: bytes) -> bool:
    """Return whether the page is about logging in; a board with a small login box is not."""
    if not PASSWORD_FIELD.search(head):
        return False
    return bool(LOGIN_HEADING.search(head)) or len(TAG.sub(b" ", head).split()) < FEW_WORDS
