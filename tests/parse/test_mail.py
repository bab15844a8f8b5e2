import pytest

from skillmatch.records import ParseResult
from tests.parse.mails import eml, html, read, reasons, request

SUBJECTS = [
    ("reply", "Re: PCs", "PCs"),
    ("counted reply", "RE[3]: re: PCs", "PCs"),
    ("forward", "Fwd: FW: PCs", "PCs"),
    ("German", "AW: WG: PCs", "PCs"),
    ("marked by the gateway", "[EXTERNAL] Re: PCs", "PCs"),
    ("no prefix", "React: a developer", "React: a developer"),
    ("Visual Basic is no prefix", "VB: a developer", "VB: a developer"),
    ("a list's name stays", "[it-jobs] PCs", "[it-jobs] PCs"),
    ("encoded", "=?utf-8?q?B=C3=BCro?= PCs", "Büro PCs"),
    ("a letter broken between words", "=?utf-8?q?B=C3?= =?utf-8?q?=BCro?=", "Büro"),
    ("bytes without any encoding", "Büro", "Büro"),
    ("folded", "PCs and\n\tprinters", "PCs and printers"),
    ("broken encoding", "=?utf-8?b?x?= PCs", "=?utf-8?b?x?= PCs"),
    ("control characters", "PCs\x00\x07", "PCs"),
]


@pytest.mark.parametrize(("subject", "title"), [pytest.param(s, t, id=name) for name, s, t in SUBJECTS])
def test_the_title_is_the_subject_without_prefixes(subject: str, title: str) -> None:
    assert request(eml(subject=subject)).title == title


HEADS = [
    ("Gmail", "On Mon, Mar 2, 2026 at 9:00\u202fAM Jo <jo@old.example> wrote:"),
    ("Gmail, broken into two lines", "On Mon, Mar 2, 2026 at 9:00 AM Jo Long-Name <jo@old.example>\nwrote:"),
    ("Outlook, plain", "-----Original Message-----"),
    ("German", "Am 02.03.2026 um 10:11 schrieb Jo:"),
    ("German, broken", "Am 2.3.26 schrieb\nJo <jo@old.example>:"),
    ("German Outlook", "-----Ursprüngliche Nachricht-----"),
    ("French", "Le lun. 2 mars 2026 à 10:00, Jo <jo@old.example> a écrit :"),
    ("Spanish", "El 2 mar 2026, Jo escribió:"),
    ("a header", "From: Jo\nSent: Monday, March 2, 2026 9:00 AM\nTo: Ann\nSubject: PCs\n"),
    ("a header below a rule", "________________________________\nFrom: Jo\nTo: Ann\nDate: 2 March\n"),
    ("a bold header", "*From:* Jo\n*Sent:* Monday\n*Subject:* PCs\n"),
    ("a German header", "Von: Jo\nGesendet: Montag\nAn: Ann\nBetreff: PCs\n"),
    ("a French header", "De : Jo\nEnvoyé : lundi\nÀ : Ann\nObjet : PCs\n"),
]


@pytest.mark.parametrize("head", [pytest.param(head, id=name) for name, head in HEADS])
def test_older_mail_below_the_text_is_not_part_of_the_request(head: str) -> None:
    mail = eml(f"Twelve PCs.\n\nAnn\n\n{head}\nWe had 300 systems.\n\n> and 400 before\n", "Re: PCs")
    assert request(mail).text == "Twelve PCs.\nAnn"


@pytest.mark.parametrize("head", [pytest.param(head, id=name) for name, head in HEADS[:4]])
def test_an_answer_below_or_between_the_quoted_lines_is_read(head: str) -> None:
    mail = eml(f"{head}\n\n> How many PCs?\n\nTwelve.\n> Any server?\nNo.\n", "Re: PCs")
    assert request(mail).text == "Twelve.\nNo."


HTML_REPLIES = [
    (
        "Gmail",
        '<div>Twelve.</div><div class="gmail_quote"><div class="gmail_attr">On Mon, Jo wrote:<br></div>'
        '<blockquote class="gmail_quote">How many?</blockquote><div>No server.</div></div>',
    ),
    (
        "Apple Mail",
        '<div>Twelve.<br><blockquote type="cite"><div>On Mar 2, 2026, Jo wrote:</div><div>Many</div>'
        "</blockquote></div><div>No server.</div>",
    ),
    (
        "Outlook on the web",
        '<p>Twelve.</p><p>No server.</p><hr><div id="divRplyFwdMsg"><b>From:</b> Jo<br><b>Sent:</b> Mon<br>'
        "<b>To:</b> Ann<br><b>Subject:</b> PCs</div><div>How many?</div>",
    ),
    (
        "Thunderbird",
        '<p>Twelve.</p><p>No server.</p><div class="moz-cite-prefix">On 3/2/26 Jo wrote:<br></div>'
        '<blockquote type="cite" cite="mid:x"><p>How many?</p></blockquote>'
        '<pre class="moz-signature">-- \nAnn, 555-0100</pre>',
    ),
    (
        "German Outlook",
        "<p>Twelve.</p><p>No server.</p><p><b>Von:</b> Jo<br><b>Gesendet:</b> Montag<br><b>An:</b> Ann</p>"
        "<p>Wie viele?</p>",
    ),
]


@pytest.mark.parametrize("body", [pytest.param(body, id=name) for name, body in HTML_REPLIES])
def test_quoted_html_is_not_part_of_the_request(body: str) -> None:
    assert request(html(body, "Re: PCs")).text == "Twelve.\nNo server."


OUTLOOK = "From: Jo <jo@old.example>\nSent: Monday\nTo: Ann\nSubject: {}\n\n"
FORWARDS = [
    (
        "Gmail",
        "Fwd: PCs",
        "---------- Forwarded message ---------\nFrom: Jo\nDate: Mon\nTo: Ann\n\n\nTwelve.",
    ),
    ("Gmail, in another thread", "PCs", "---------- Forwarded message ---------\nFrom: Jo\n\nTwelve."),
    ("Apple Mail", "Fwd: PCs", "Begin forwarded message:\n\n> From: Jo\n> Subject: PCs\n> \n> Twelve.\n"),
    ("Outlook", "FW: PCs", OUTLOOK.format("PCs") + "Twelve."),
    ("Outlook, plain", "FW: PCs", "-----Original Message-----\n" + OUTLOOK.format("PCs") + "Twelve."),
    ("German Outlook", "WG: PCs", "Von: Jo\nGesendet: Montag\nAn: Ann\nBetreff: PCs\n\nTwelve."),
    (
        "Thunderbird",
        "Fwd: PCs",
        "-------- Forwarded Message --------\nSubject: \tPCs\nDate: \tMon\n\nTwelve.",
    ),
    (
        "with its history",
        "FW: PCs",
        OUTLOOK.format("RE: PCs") + "Twelve.\n\n" + OUTLOOK.format("PCs") + "200?",
    ),
    ("quoted line by line", "Fwd: PCs", "On Monday Jo wrote:\n> Twelve.\n> > 200?"),
    ("with a signature above", "Fwd: PCs", "-- \nSam\n\n" + OUTLOOK.format("PCs") + "Twelve.\n-- \nJo"),
]


@pytest.mark.parametrize(
    ("subject", "body"), [pytest.param(subject, body, id=name) for name, subject, body in FORWARDS]
)
def test_what_a_mail_hands_on_is_part_of_the_request(subject: str, body: str) -> None:
    assert request(eml(f"For you.\n\n{body}", subject)).text == "For you.\nTwelve."


def test_a_mail_that_was_forwarded_twice_is_read_to_the_bottom() -> None:
    body = "Luis?\n\n" + OUTLOOK.format("FW: PCs") + "For you.\n\n" + OUTLOOK.format("PCs") + "Twelve."
    assert request(eml(body, "FW: PCs")).text == "Luis?\nFor you.\nTwelve."


HTML_FORWARDS = [
    ("Apple Mail", "<blockquote type=cite>Begin forwarded message:<p>Twelve.</p></blockquote>"),
    (
        "as a quotation with its history",
        "On Mon Jo wrote:<blockquote type=cite>Twelve.<blockquote type=cite>200?</blockquote></blockquote>",
    ),
    (
        "Gmail",
        '<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>'
        "From: Jo<br>Date: Mon<br>Subject: PCs<br>To: &lt;ann@client.example&gt;<br></div><br>Twelve.</div>",
    ),
    (
        "Outlook",
        "<div><b>From:</b> Jo<br><b>Sent:</b> Mon<br><b>To:</b> A<br><b>Subject:</b> PC</div><p>Twelve.</p>",
    ),
    (
        "Thunderbird",
        '<div class="moz-forward-container">-------- Forwarded Message --------<table><tr><th>Subject: </th>'
        "<td>PCs</td></tr><tr><th>Date: </th><td>Mon</td></tr></table><p>Twelve.</p>"
        "<blockquote type=cite>300 systems</blockquote></div>",
    ),
]


@pytest.mark.parametrize("body", [pytest.param(body, id=name) for name, body in HTML_FORWARDS])
def test_what_html_hands_on_is_part_of_the_request(body: str) -> None:
    assert request(html(f"<p>For you.</p>{body}", "Fwd: PCs")).text == "For you.\nTwelve."


def test_what_begins_a_thread_and_only_quotes_hands_it_on() -> None:
    assert request(eml("On Monday Jo wrote:\n> Twelve.\n> No server.")).text == "Twelve.\nNo server."


def test_what_an_older_mail_forwarded_is_as_old_as_that_mail() -> None:
    body = "Yes.\n\nOn Monday Jo wrote:\n\n---------- Forwarded message ---------\nFrom: X\n\n300 systems"
    assert request(eml(body, "Re: Fwd: PCs")).text == "Yes."


ENDINGS = [
    ("signature", "Twelve.\n\n-- \nAnn\n555-0100", "Twelve."),
    ("signature without its blank", "Twelve.\n--\nAnn", "Twelve."),
    (
        "a rule in the text",
        "Twelve.\n--\n" + "No server.\n" * 14,
        "Twelve.\n--\n" + "No server.\n" * 13 + "No server.",
    ),
    ("phone", "Twelve.\n\nSent from my iPhone", "Twelve."),
    ("disclaimer", "Twelve.\n\nThis email is confidential and\nmeant for you.\n\nAnn", "Twelve.\nAnn"),
    ("notice", "CONFIDENTIALITY NOTICE: do not\nread this.\n\nTwelve.", "Twelve."),
    ("German notice", "Twelve.\n\nDiese E-Mail enthält vertrauliche Angaben.", "Twelve."),
    ("confidential work", "This migration is confidential.", "This migration is confidential."),
    ("a picture's place", "Twelve.\n[cid:image001.png@01D]", "Twelve."),
]


@pytest.mark.parametrize(("body", "text"), [pytest.param(b, t, id=name) for name, b, t in ENDINGS])
def test_signatures_and_disclaimers_are_cut(body: str, text: str) -> None:
    assert request(eml(body)).text == text


ANSWERS_EMPTY = [
    ("answer", eml("On Monday Jo wrote:\n> 300 PCs", "Re: PCs"), ["nothing but quoted text"]),
    ("in a thread", eml("> 300 PCs", References="<0@x>"), ["nothing but quoted text"]),
    ("empty answer", eml("", "Re: PCs"), ["an answer without a text"]),
    ("empty mail", eml("", ""), ["neither text nor subject"]),
    ("only a subject", eml("-- \nAnn"), []),
]


@pytest.mark.parametrize(("mail", "expected"), [pytest.param(m, r, id=name) for name, m, r in ANSWERS_EMPTY])
def test_an_answer_that_says_nothing_is_rejected(mail: bytes, expected: list[str]) -> None:
    assert reasons(mail) == expected


PROGRAMS = [
    ("out of office", eml(Auto_Submitted="auto-replied"), "automatic reply"),
    ("Exchange", eml(subject="Automatic reply: PCs", X_Auto_Response_Suppress="All"), "automatic reply"),
    ("bounce", eml(Content_Type="multipart/report; boundary=x"), "delivery report"),
    ("old bounce", eml(From="MAILER-DAEMON@mx.example"), "delivery report"),
    ("newsletter", eml(Precedence="bulk", List_Unsubscribe="<https://x.example>"), "newsletter"),
]


@pytest.mark.parametrize(("mail", "reason"), [pytest.param(m, r, id=name) for name, m, r in PROGRAMS])
def test_the_mail_of_programs_is_reported_and_no_request(mail: bytes, reason: str) -> None:
    assert read(mail) == ParseResult(unmapped_fields=(f"not a request: {reason}",))


@pytest.mark.parametrize(
    "mail",
    [
        pytest.param(eml(Auto_Submitted="auto-generated"), id="a web form's"),
        pytest.param(eml(Auto_Submitted="no"), id="a person's"),
        pytest.param(eml(X_Auto_Response_Suppress="All"), id="one that wants no automatic replies"),
        pytest.param(eml(List_Unsubscribe="<https://x.example>"), id="one through a list"),
    ],
)
def test_other_mail_is_a_request(mail: bytes) -> None:
    assert request(mail).text == "Help."
