"""Mail: one request for each message of an .eml file or a mailbox, without the history quoted in it."""

from collections.abc import Iterable

from skillmatch.errors import RefusedInputError
from skillmatch.limits import ID_CHARACTERS
from skillmatch.parse.fields import BadValueError, as_id, as_line, as_text
from skillmatch.parse.mail_cut import says_forward
from skillmatch.parse.mail_headers import day_of, is_answer, no_request, subject_of, title_of, words_of
from skillmatch.parse.mail_message import Mail, mailbox, read_message
from skillmatch.parse.mail_text import MailText, text_of
from skillmatch.parse.rows import derived_id, listed, with_required
from skillmatch.records import ClientRequest, ParseResult, Reject
from skillmatch.sources import Source

_SEALED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return a request or a reject for each message; answers of programs are only reported.

    charset is not asked: each part of a message says its own.
    """
    if not content.strip():
        raise RefusedInputError(f"{locator}: empty; export the mail again")
    messages = mailbox(content)
    if messages is None:
        return _merged([_read(content, source, locator)])
    places = ((f"{locator} message {number}", message) for number, message in enumerate(messages, start=1))
    return _merged(_read(message, source, at) for at, message in places)


def _read(content: bytes, source: Source, at: str) -> ParseResult:
    try:
        message = read_message(content)
        reason = no_request(message)
        if reason:
            # No reject: a folder in which out-of-office notes arrive would never again be read in full.
            return ParseResult(unmapped_fields=(f"not a request: {reason}",))
        return _request(message, source)
    except BadValueError as bad:
        return ParseResult(rejects=(Reject(str(bad), at),))


def _request(message: Mail, source: Source) -> ParseResult:
    """Return the request that a message makes, and what of it was not read."""
    said = _said(message)
    posted = day_of(message)
    request = ClientRequest(
        source_id=source.id,
        native_id=_id_of(message, said.text),
        title=as_line("subject", title_of(subject_of(message))),
        company=_company_of(message) or source.defaults.company,
        text=as_text("text", said.text),
        posted_on=posted,
        posted_precision="day" if posted else "",
        segment=source.defaults.segment,
        field_route="mail",
    )
    if not request.title and not request.text:
        raise BadValueError("neither text nor subject")
    unread = [*said.attachments, *(["Date"] if words_of(message, "date") and not posted else [])]
    return ParseResult(
        records=(with_required(request, source),),
        unmapped_fields=tuple(name for name in unread if name not in source.ignore),
    )


def _said(message: Mail) -> MailText:
    """Return what a message says of its own, or a BadValueError if it is an answer that only quotes."""
    if message.get_content_type() in _SEALED:
        raise BadValueError("encrypted or sealed: save it readable from the mail program")
    said = text_of(message, says_forward(subject_of(message)))
    if said.text:
        return said
    if is_answer(message):
        raise BadValueError("nothing but quoted text" if said.has_words else "an answer without a text")
    # What begins a thread quotes nobody: the older mail in it is handed on.
    return text_of(message, is_forward=True)


def _company_of(message: Mail) -> str:
    """Return the organisation of a mail's writer; who hands a mail on is not the client."""
    return "" if says_forward(subject_of(message)) else as_line("company", words_of(message, "organization"))


def _id_of(message: Mail, text: str) -> str:
    native_id = words_of(message, "message-id").strip("<> ")
    if not native_id:
        # Unlike postings, mails of one day often share their subject.
        return derived_id(subject_of(message), text, words_of(message, "date"))
    return as_id("id", native_id) if len(native_id) <= ID_CHARACTERS else derived_id(native_id)


def _merged(readings: Iterable[ParseResult]) -> ParseResult:
    """Return the readings of all messages as one; what was not read is named once."""
    every = tuple(readings)
    return ParseResult(
        tuple(record for reading in every for record in reading.records),
        tuple(reject for reading in every for reject in reading.rejects),
        listed(name for reading in every for name in reading.unmapped_fields),
    )
