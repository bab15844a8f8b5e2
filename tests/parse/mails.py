"""Mails for tests, and what reading them gives."""

from skillmatch.parse.mail import parse
from skillmatch.records import ClientRequest, ParseResult
from skillmatch.sources import Source, parse_source

FOLDER = 'kind = "request"\nadapter = "mail"\npath = "inbox/*.eml"\n'
SOURCE = parse_source(FOLDER, "sources/mail.toml")


def eml(body: str = "Help.", subject: str = "PCs", **headers: str) -> bytes:
    lines = {"From": "Ann Lee <ann@client.example>", "Subject": subject, "Message-ID": "<1@client.example>"}
    named = lines | {name.replace("_", "-"): value for name, value in headers.items()}
    return ("".join(f"{name}: {value}\n" for name, value in named.items()) + "\n" + body).encode()


def html(body: str, subject: str = "PCs") -> bytes:
    return eml(body, subject, Content_Type="text/html; charset=utf-8")


def read(content: bytes, source: Source = SOURCE) -> ParseResult:
    return parse(content, source, "inbox/a.eml")


def request(content: bytes, source: Source = SOURCE) -> ClientRequest:
    (record,) = read(content, source).records
    assert isinstance(record, ClientRequest)
    return record


def reasons(content: bytes) -> list[str]:
    return [reject.reason for reject in read(content).rejects]
