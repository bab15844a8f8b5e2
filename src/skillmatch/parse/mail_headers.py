"""What the header of a mail says: its words, its day, and whether a person wrote it."""

import re
from binascii import Error as EncodingError
from datetime import date
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import parsedate_tz

from skillmatch.parse.mail_cut import says_forward
from skillmatch.parse.mail_message import Mail
from skillmatch.text import clean, decode

_PREFIXES = re.compile(
    r"^(?:\s*(?:re|aw|sv|antw|odp|fwd?|wg|tr|rv|enc)(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?:"
    r"|\s*\[(?:ext|extern|external|external e-?mail)\])+\s*",
    re.IGNORECASE,
)
_REPLY = re.compile(r"\W*(?:re|aw|sv|antw|odp)(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?:", re.IGNORECASE)
_AUTOMATIC = re.compile(
    r"\W*(?:auto(?:matic|mated)?[ -]?(?:reply|response)|automatische antwort|abwesen|réponse automatique"
    r"|respuesta automática|out of (?:the )?office|undeliver(?:able|ed)|mail delivery (?:failed|failure)"
    r"|delivery status notification|returned mail|unzustellbar|read:|gelesen:)",
    re.IGNORECASE,
)
_ROBOTS = re.compile(r"<?(?:mailer-daemon|postmaster)@|\bmailer-daemon\b", re.IGNORECASE)


def words_of(message: Mail, name: str) -> str:
    """Return a header on one line, decoded however its program wrote it; "" if it is not there."""
    given = next((value for key, value in message.raw_items() if key.casefold() == name), "")
    line = decode(str(given).encode("ascii", "surrogateescape"))
    return " ".join(clean(decoded_words(re.sub(r"\r?\n", "", line))).split())


def decoded_words(line: str) -> str:
    """Return a header's text with its encoded words (=?utf-8?q?...?=) read; a broken one stays as it is."""
    try:
        parts = decode_header(line) if "=?" in line else [(line, None)]
    except (HeaderParseError, EncodingError, ValueError):
        return line
    return "".join(_part(part, charset) for part, charset in parts)


def subject_of(message: Mail) -> str:
    """Return a mail's subject as it stands, Re: and Fwd: included."""
    return words_of(message, "subject")


def title_of(subject: str) -> str:
    """Return a subject without Re:, Fwd: and the like."""
    return _PREFIXES.sub("", subject)


def is_answer(message: Mail) -> bool:
    """Return whether a mail belongs to a thread that it did not begin; a forward begins one of its own."""
    subject = subject_of(message)
    is_threaded = words_of(message, "in-reply-to") or words_of(message, "references")
    return not says_forward(subject) and bool(is_threaded or _REPLY.match(subject))


def day_of(message: Mail) -> date | None:
    """Return the day of the Date header as written (its time zone moves nothing), None if it says none."""
    try:
        parsed = parsedate_tz(words_of(message, "date"))
        return date(*parsed[:3]) if parsed else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def no_request(message: Mail) -> str:
    """Return why a mail is certainly no client's request: a program's answer, a bounce, a newsletter; or "".

    Web forms call their mail auto-generated too, and Exchange adds X-Auto-Response-Suppress to much:
    either says something only beside a subject or a sender that says the same.
    """
    submitted = words_of(message, "auto-submitted").casefold()
    precedence = words_of(message, "precedence").casefold()
    is_automatic = submitted.startswith("auto-generated") or words_of(message, "x-auto-response-suppress")
    if message.get_content_type() == "multipart/report" or _ROBOTS.search(words_of(message, "from")):
        return "delivery report"
    if submitted.startswith("auto-replied") or precedence == "auto_reply" or words_of(message, "x-autoreply"):
        return "automatic reply"
    if is_automatic and _AUTOMATIC.match(subject_of(message)):
        return "automatic reply"
    is_bulk = precedence in ("bulk", "list", "junk") and words_of(message, "list-unsubscribe")
    return "newsletter" if is_bulk else ""


def _part(part: bytes | str, charset: str | None) -> str:
    if isinstance(part, str):
        return part
    return decode(part, charset) if charset else part.decode("raw-unicode-escape", "replace")
