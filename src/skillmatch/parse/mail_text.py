"""The text of a mail: its own words from all the parts that are text, in order; attachments stay closed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import Tag

from skillmatch.limits import MAIL_TEXT_CHARACTERS
from skillmatch.parse.fields import BadValueError
from skillmatch.parse.mail_cut import own_words, says_forward
from skillmatch.parse.mail_flow import unflowed
from skillmatch.parse.mail_headers import decoded_words, title_of, words_of
from skillmatch.parse.mail_marks import DISCLAIMER_LINE, FORWARD_MARK, HEADER_BLOCK
from skillmatch.parse.mail_message import Mail, parts_of
from skillmatch.parse.outline import outline_of, soup_of
from skillmatch.parse.sketch import OversizeError
from skillmatch.text import clean, decode, visible_text

_QUOTES = "blockquote[type=cite i], blockquote.gmail_quote"
_SIGNATURES = ".gmail_signature, .gmail_signature_prefix, .moz-signature, #Signature, #x_Signature"
_MARKED = re.compile(r"<blockquote|gmail_signature|moz-signature|signature", re.IGNORECASE)
# What stands in place of a text for programs that cannot show HTML.
_PLACEHOLDER = re.compile(r"\bHTML\b.{0,80}\b(?:view|mail|message|client|format)|^\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MailText:
    """What a mail says of its own, whether it says anything at all, and the parts that stay closed."""

    text: str
    has_words: bool
    attachments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    words: str = ""
    raw: str = ""  # the same before anything was cut
    attachment: str = ""


def text_of(message: Mail, is_forward: bool) -> MailText:
    """Return the own words of a mail and of the mails that are attached to it."""
    pieces = list(_pieces(message, is_forward))
    return MailText(
        text="\n".join(piece.words for piece in pieces if piece.words),
        has_words=any(piece.raw.strip() for piece in pieces),
        attachments=tuple(piece.attachment for piece in pieces if piece.attachment),
    )


def _pieces(part: Mail, is_forward: bool) -> Iterator[_Piece]:
    """Yield what each part gives; the depth is bounded by the containers that a mail may have."""
    kind = part.get_content_type()
    parts = parts_of(part)
    if kind == "multipart/alternative":
        yield from _alternative(parts, is_forward)
    elif kind in ("message/rfc822", "message/global"):
        for inner in parts:
            yield from _attached(inner)
    elif parts:
        for inner in parts:
            yield from _pieces(inner, is_forward)
    elif part.get_content_disposition() == "attachment" or part.get_filename() or not _is_text(part):
        yield _Piece(attachment=_attachment(part))
    else:
        yield _text_piece(part, is_forward)


def _alternative(parts: list[Mail], is_forward: bool) -> Iterator[_Piece]:
    """Yield the pieces of the plainest form that says something, and what the other forms attach."""
    plain_first = sorted(parts, key=lambda part: part.get_content_type() != "text/plain")
    forms = [list(_pieces(part, is_forward)) for part in plain_first]
    chosen = next(filter(_says_something, forms), forms[0] if forms else [])
    for form in forms:
        yield from form if form is chosen else (piece for piece in form if piece.attachment)


def _says_something(form: list[_Piece]) -> bool:
    return any(piece.raw and not _PLACEHOLDER.search(piece.raw[:300]) for piece in form)


def _attached(message: Mail) -> Iterator[_Piece]:
    """Yield the subject and the pieces of a mail that was forwarded as a whole."""
    subject = words_of(message, "subject")
    yield _Piece(title_of(subject), subject)
    yield from _pieces(message, says_forward(subject))


def _is_text(part: Mail) -> bool:
    # A multipart without parts is one whose boundary was lost: its text is all there is.
    is_lost = part.get_content_maintype() == "multipart"
    return is_lost or part.get_content_type() in ("text/plain", "text/html")


def _attachment(part: Mail) -> str:
    name = " ".join(clean(decoded_words(part.get_filename() or "")).split())
    return f"attachment: {name or '(no name)'} ({part.get_content_type()})"


def _text_piece(part: Mail, is_forward: bool) -> _Piece:
    content = part.get_payload(decode=True)
    text = decode(content, str(part.get_param("charset") or "")) if isinstance(content, bytes) else ""
    if len(text) > MAIL_TEXT_CHARACTERS:
        raise BadValueError(f"text: {len(text)} characters, more than {MAIL_TEXT_CHARACTERS}")
    is_html = part.get_content_type() == "text/html"
    text = _html_text(text, is_forward) if is_html else _plain_text(text, part)
    return _Piece(own_words(text, is_forward), text)


def _plain_text(text: str, part: Mail) -> str:
    lines = re.sub(r"\r\n?", "\n", text)
    is_flowed = str(part.get_param("format")).casefold() == "flowed"
    return unflowed(lines, str(part.get_param("delsp")).casefold() == "yes") if is_flowed else lines


def _html_text(html: str, is_forward: bool) -> str:
    """Return what HTML shows, with a > in place of each quotation and without disclaimers."""
    shown = _unquoted(html, is_forward) if _MARKED.search(html) else visible_text(html)
    # Here, where no blank line parts them, a disclaimer must not take the paragraphs below along.
    return DISCLAIMER_LINE.sub("", shown)


def _unquoted(html: str, is_forward: bool) -> str:
    """Return what HTML shows without signatures and quotations, but with one that is handed on."""
    try:
        soup = soup_of(outline_of(html, ""))
    except OversizeError as error:
        raise BadValueError(str(error)) from None
    for signature in soup.select(_SIGNATURES):
        signature.clear()
    outermost = [quote for quote in soup.select(_QUOTES) if not quote.find_parent("blockquote")]
    first = _first_quoted(outermost)
    for quote in outermost:
        quote.string = ">"
    shown = visible_text(str(soup))
    # A forward that marks what it hands on in another way quotes what that mail quoted.
    is_marked = FORWARD_MARK.search(shown) or HEADER_BLOCK.search(shown)
    if FORWARD_MARK.match(first) or (is_forward and not is_marked):
        return re.sub(r"^>$", lambda _: first, shown, count=1, flags=re.MULTILINE)
    return shown


def _first_quoted(outermost: list[Tag]) -> str:
    """Return what the first quotation shows, with a > in place of those inside it."""
    for inner in outermost[0].select(_QUOTES) if outermost else ():
        inner.string = ">"
    return visible_text(str(outermost[0])) if outermost else ""
