from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.errors import RefusedInputError
from skillmatch.limits import MAIL_CONTAINERS, MAIL_PARTS, MAIL_TEXT_CHARACTERS
from skillmatch.privacy import without_contacts
from skillmatch.records import ClientRequest
from skillmatch.sources import parse_source
from tests.parse.mails import FOLDER, eml, html, read, reasons, request

DEFAULTS = parse_source(
    FOLDER + 'defaults = { company = "(mail)", segment = "micro" }\nexpect = { required = ["company"] }',
    "sources/mail.toml",
)


def test_a_message_becomes_a_request_with_its_day() -> None:
    found = request(eml("Twelve PCs.", Date="Sun, 1 Mar 2026 23:30:00 -0800"))
    assert found == ClientRequest(
        source_id="mail",
        native_id="1@client.example",
        title="PCs",
        text="Twelve PCs.",
        posted_on=date(2026, 3, 1),
        posted_precision="day",
        field_route="mail",
    )


def test_nothing_that_is_published_tells_the_senders_address() -> None:
    found = without_contacts(request(eml(Reply_To="ann@home.example", Sender="ann@client.example")))
    assert found.native_id.startswith("x-")
    assert "client.example" not in str(found)
    assert "Ann" not in str(found)


COMPANIES = [
    ("its own", eml(Organization="Lee & Sons"), "Lee & Sons"),
    ("not said", eml(), "(mail)"),
    ("of one who forwards", eml(subject="Fwd: PCs", Organization="Northgate"), "(mail)"),
]


@pytest.mark.parametrize(("mail", "company"), [pytest.param(m, c, id=name) for name, m, c in COMPANIES])
def test_the_company_is_the_organisation_that_the_header_names(mail: bytes, company: str) -> None:
    assert (request(mail, DEFAULTS).company, request(mail, DEFAULTS).segment) == (company, "micro")


def test_mails_without_an_id_are_told_apart_by_what_they_say() -> None:
    bare = [b"Subject: PCs\n\n" + body for body in (b"Twelve.", b"Six.", b"Twelve.")]
    ids = [request(mail).native_id for mail in bare]
    assert ids[0] == ids[2] != ids[1]
    assert len(request(eml(Message_ID=f"<{'x' * 300}@a>")).native_id) == 14


DATES = [
    ("with a comment", "Mon, 2 Mar 2026 10:00:00 +0000 (UTC)", date(2026, 3, 2)),
    ("without a weekday", "2 Mar 26 10:00 GMT", date(2026, 3, 2)),
    ("impossible", "Mon, 32 Mar 2026 10:00:00 +0000", None),
    ("in words", "yesterday", None),
]


@pytest.mark.parametrize(("given_date", "day"), [pytest.param(d, day, id=name) for name, d, day in DATES])
def test_a_date_that_cannot_be_read_is_unknown_and_reported(given_date: str, day: date | None) -> None:
    result = read(eml(Date=given_date))
    assert [record.posted_on for record in result.records if isinstance(record, ClientRequest)] == [day]
    assert result.unmapped_fields == (() if day else ("Date",))


def part(text: str, kind: str = "text/plain", more: str = "") -> str:
    return f"--b\nContent-Type: {kind}{more}\n\n{text}\n"


def multipart(kind: str, *parts: str) -> bytes:
    return eml("".join(parts) + "--b--\n", Content_Type=f"multipart/{kind}; boundary=b")


PLAIN, HTML = part("Twelve."), part("<p>Twelve <b>PC</b>s.</p>", "text/html")
PDF = part("x", "application/pdf", '\nContent-Disposition: attachment; filename="a.pdf"')
PARTS: list[tuple[str, bytes, str, tuple[str, ...]]] = [
    ("the plain form", multipart("alternative", HTML, PLAIN), "Twelve.", ()),
    ("only HTML", multipart("alternative", part(" \n"), HTML), "Twelve PCs.", ()),
    (
        "a placeholder",
        multipart("alternative", part("Your client cannot show HTML mail"), HTML),
        "Twelve PCs.",
        (),
    ),
    ("plain text about HTML", multipart("alternative", part("HTML mail setup")), "HTML mail setup", ()),
    ("several texts", multipart("mixed", PLAIN, PDF, part("No server.")), "Twelve.\nNo server.", ("a.pdf",)),
    (
        "a text that is attached",
        multipart("mixed", PLAIN, part("x", more='; name="a.txt"')),
        "Twelve.",
        ("a.txt",),
    ),
    ("what an unused form attaches", multipart("alternative", PLAIN, PDF), "Twelve.", ("a.pdf",)),
    (
        "a signed mail",
        multipart("signed", PLAIN, part("x", 'application/pkcs7; name="s"')),
        "Twelve.",
        ("s",),
    ),
]


@pytest.mark.parametrize(
    ("mail", "text", "attached"), [pytest.param(*case[1:], id=case[0]) for case in PARTS]
)
def test_text_parts_are_read_and_attachments_only_named(
    mail: bytes, text: str, attached: tuple[str, ...]
) -> None:
    result = read(mail)
    assert [record.text for record in result.records] == [text]
    assert [name.split()[1] for name in result.unmapped_fields] == list(attached)


def test_an_attachment_can_be_ignored_by_name() -> None:
    ignoring = parse_source(FOLDER + 'ignore = ["attachment: a.pdf (application/pdf)"]', "sources/mail.toml")
    assert read(multipart("mixed", PLAIN, PDF), ignoring).unmapped_fields == ()


FLOWED = [
    ("paragraphs", "format=flowed", "one \ntwo\nthree", "one two\nthree"),
    ("stuffed lines", "format=flowed", " From me\n  to you", "From me\nto you"),
    ("a word divided", "format=flowed; delsp=yes", "desk \ntop", "desktop"),
    ("not flowed", "charset=utf-8", "one \ntwo", "one\ntwo"),
]


@pytest.mark.parametrize(
    ("parameters", "body", "text"), [pytest.param(*case[1:], id=case[0]) for case in FLOWED]
)
def test_flowed_lines_are_joined(parameters: str, body: str, text: str) -> None:
    mail = eml(f"Hello.\n{body}", Content_Type=f"text/plain; {parameters}")
    assert request(mail).text == f"Hello.\n{text}"


LYING = [
    ("UTF-8 said to be Latin-1", "iso-8859-1", "Zürich – 12 PCs".encode()),
    ("Latin-1 said to be UTF-8", "utf-8", "Zürich – 12 PCs".encode("cp1252")),
    ("unknown", "x-made-up", "Zürich – 12 PCs".encode()),
    ("ASCII", "us-ascii", "Zürich – 12 PCs".encode()),
]


@pytest.mark.parametrize(("charset", "body"), [pytest.param(c, b, id=name) for name, c, b in LYING])
def test_a_charset_that_lies_costs_no_letter(charset: str, body: bytes) -> None:
    assert request(eml("", Content_Type=f"text/plain; charset={charset}") + body).text == "Zürich – 12 PCs"


SINGLE = "Subject: {0}\nMessage-ID: <{0}@x>\n\n{1}\n\n"
MARK = "From ann@client.example Mon Mar  2 10:00:00 2026\n"
MAILBOX = (
    MARK
    + SINGLE.format("one", "Twelve PCs.\n>From March on\n>>From him\n\nFrom May on we are 10:00 to 2026.")
    + "From - Mon Mar 02 11:00:00 2026\n"
    + SINGLE.format("two", "No server.")
    + "From MAILER-DAEMON Mon Mar 02 12:00:00 +0000 2026\n"
    + "Subject:\n\n"
)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_each_message_of_a_mailbox_stands_for_itself(line_end: str) -> None:
    result = read(MAILBOX.replace("\n", line_end).encode())
    assert [(record.native_id, record.text) for record in result.records] == [
        ("one@x", "Twelve PCs.\nFrom March on\nFrom May on we are 10:00 to 2026."),
        ("two@x", "No server."),
    ]
    assert [(reject.reason, reject.at) for reject in result.rejects] == [
        ("neither text nor subject", "inbox/a.eml message 3")
    ]


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_a_single_message_may_end_its_lines_in_any_way(line_end: bytes) -> None:
    assert request(eml("Twelve.\n\n> old").replace(b"\n", line_end)).text == "Twelve."


def test_a_mark_of_byte_order_and_blank_lines_before_the_header_are_passed_over() -> None:
    assert request(b"\xef\xbb\xbf\r\n" + eml()).title == "PCs"


TOO_NESTED = f"more than {MAIL_CONTAINERS} parts that hold parts"
NO_MAIL = "not an e-mail: no From, Date, Subject or Message-ID"
NESTED = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(1000))
FORWARDED = "Content-Type: message/rfc822\n\n" * 1000
REJECTED = [
    ("1,000 nested parts", f"Subject: a\n{NESTED}".encode(), TOO_NESTED),
    ("1,000 nested mails", f"Subject: a\n{FORWARDED}".encode(), TOO_NESTED),
    ("10,000 parts", multipart("mixed", PLAIN * 10_000), f"more than {MAIL_PARTS} parts"),
    (
        "a text without end",
        eml("a" * (MAIL_TEXT_CHARACTERS + 1)),
        "text: 1000001 characters, more than 1000000",
    ),
    ("HTML too deep", html("<div>" * 501 + "<blockquote>x"), "nested deeper than 500 elements"),
    ("bytes", bytes(range(256)) * 8, NO_MAIL),
    ("prose", b"We need twelve PCs.", NO_MAIL),
    (
        "encrypted",
        multipart("encrypted", PLAIN),
        "encrypted or sealed: save it readable from the mail program",
    ),
]


@pytest.mark.parametrize(("mail", "reason"), [pytest.param(m, r, id=name) for name, m, r in REJECTED])
def test_what_no_mail_program_writes_is_one_reject(mail: bytes, reason: str) -> None:
    assert reasons(mail) == [reason]


HOSTILE = [
    ("a subject of half-encoded words", eml(subject="=?a?q?" * 100_000)),
    ("a parameter of semicolons", eml(Content_Type='text/plain; a="' + ";" * 500_000)),
    ("20,000 headers", eml(**{f"X_{n}": "1" for n in range(20_000)})),
    ("NUL in every place", eml("Help.\x00", "PCs\x00", Date="\x00", Organization="\x00")),
    ("5,000 quotations", html("Help.<blockquote type=cite>a</blockquote>" * 5000)),
    ("50,000 heads of quotations", eml("Help.\n" + "On 1 a\n" * 50_000 + "> x")),
    ("half a header of Outlook's, 10,000 times", eml("Help.\n" + "From: a\nTo: x\n\n" * 10_000)),
]


@pytest.mark.parametrize("mail", [pytest.param(mail, id=name) for name, mail in HOSTILE])
def test_hostile_mail_is_read_within_the_limits(mail: bytes) -> None:
    result = read(mail)
    assert len(result.records) + len(result.rejects) == 1


def test_nothing_at_all_is_refused() -> None:
    with pytest.raises(RefusedInputError, match=r"^inbox/a\.eml: empty"):
        read(b" \r\n")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*MAILBOX.splitlines(keepends=True), "--b\n", "> ", "On 1 x wrote:\n", "=?", "\n"])
    )
)
def test_every_message_is_a_request_a_reject_or_reported(lines: list[str]) -> None:
    content = ("Subject: a\n" + "".join(lines)).encode()
    result = read(content)
    assert len(result.records) + len(result.rejects) + len(result.unmapped_fields) == 1
