import logging
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from skillmatch.parse.pdf_text import mended, parse
from skillmatch.sources import source_for_file

SOURCE = source_for_file("pdf", "profile")
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>"
WORDS = b"BT /F1 12 Tf 50 700 Td (Ann Moe keeps office networks running) Tj ET"
SENTENCE = "Ann Moe keeps office networks running"
TOO_MUCH = "more than the 50 pages or the drawing of a resume; send the resume alone"
SCANNED = "scanned: no text layer; run OCR or ask for the original"
BROKEN = "broken PDF; print it to PDF again"


def pdf_file(*objects: bytes) -> bytes:
    """Return a PDF of numbered objects, the first being its catalogue."""
    content, starts = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        starts.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    return content + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(content))
    )


def paged(drawing: bytes, count: int = 1) -> bytes:
    """Return a PDF whose pages all show one drawing."""
    packed = zlib.compress(drawing, 9)
    stream = b"<</Length %d/Filter/FlateDecode>>\nstream\n%b\nendstream" % (len(packed), packed)
    kids = b" ".join(b"%d 0 R" % (number + 5) for number in range(count))
    return pdf_file(
        CATALOG, b"<</Type/Pages/Count %d/Kids[%b]>>" % (count, kids), FONT, stream, *[PAGE] * count
    )


def encrypted(password: str, strength: int) -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, encrypt=StandardEncryption(password, ownerPassword="owner", strength=strength))
    canvas.drawString(60, 700, SENTENCE)
    canvas.save()
    return stream.getvalue()


def outcome(content: bytes) -> str:
    """Return the text that a PDF gives, or why it gives none."""
    result = parse(content, SOURCE, "inbox/a.pdf")
    assert [reject.at for reject in result.rejects] in ([], ["inbox/a.pdf"])
    return "".join([record.text for record in result.records] + [reject.reason for reject in result.rejects])


FAN = [b"<</Type/Pages/Count 1/Kids[%d 0 R %d 0 R]>>" % (number, number) for number in range(3, 33)]
FILES = [
    ("one_page", paged(WORDS), SENTENCE),
    ("fifty_pages", paged(WORDS, 50), "\n".join([SENTENCE] * 50)),
    ("fifty_one_pages", paged(WORDS, 51), TOO_MUCH),
    ("ten_thousand_pages", paged(WORDS, 10_000), TOO_MUCH),
    ("page_tree_in_a_circle", pdf_file(CATALOG, b"<</Type/Pages/Count 1/Kids[2 0 R]>>"), BROKEN),
    ("page_tree_that_doubles", pdf_file(CATALOG, *FAN, b"<</Type/Page/MediaBox[0 0 1 1]>>"), TOO_MUCH),
    ("stream_of_30_MB", paged(b" " * 30_000_000), TOO_MUCH),
    ("steps_without_end", paged(b"BT /F1 9 Tf " + b"(a) Tj " * 110_000), TOO_MUCH),
    ("empty_page", paged(b""), SCANNED),
    ("stamped_scan", paged(b"BT /F1 9 Tf (SCAN 0001) Tj ET"), SCANNED),
    ("no_pages", pdf_file(CATALOG, b"<</Type/Pages/Count 0/Kids[]>>"), "neither text nor skills"),
    ("nul_bytes", b"%PDF-1.4\n" + bytes(10_000), BROKEN),
    ("cut", paged(WORDS)[:300], BROKEN),
    ("brackets", pdf_file(b"[" * 100_000), BROKEN),
    ("text", b"Ann Moe", BROKEN),
    ("nothing", b"", BROKEN),
    ("big", b"%PDF-" + bytes(5 * 1024**2), "over 5242880 bytes; save it with smaller pictures"),
    ("password", encrypted("secret", 40), "encrypted; save it without a password"),
    ("password_128", encrypted("secret", 128), "encrypted; save it without a password"),
    ("no_password_to_read", encrypted("", 128), SENTENCE),
]


@pytest.mark.parametrize(("content", "expected"), [pytest.param(*case[1:], id=case[0]) for case in FILES])
def test_a_pdf_gives_its_text_or_the_reason_why_not(content: bytes, expected: str) -> None:
    assert outcome(content) == expected


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param("adminis-\ntrator", "administrator", id="broken_word"),
        pytest.param("adminis\u00ad\ntrator", "administrator", id="soft_hyphen"),
        pytest.param("a hands-\non", "a hands-on", id="hyphen_that_stays"),
        pytest.param("back-up, back-\nup", "back-up, back-up", id="hyphen_seen_elsewhere"),
        pytest.param("Wi-Fi or Wi-\nFi", "Wi-Fi or Wi-Fi", id="name_seen_elsewhere"),
        pytest.param("Smith-\nJones", "Smith-\nJones", id="unclear"),
        pytest.param("2019-\n2022", "2019-\n2022", id="years"),
        pytest.param("Outlook -\nsync", "Outlook -\nsync", id="dash"),
        pytest.param("o\ufb03ce work\ufb02ow", "office workflow", id="ligatures"),
        pytest.param("\u2022\nWindows\n\u2022 \nWord", "\u2022 Windows\n\u2022 Word", id="lone_bullets"),
    ],
)
def test_what_the_layout_broke_is_mended(written: str, text: str) -> None:
    assert mended(written) == text


def test_nothing_that_pypdf_logs_is_printed(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # As outside of a test, where nobody has set up logging.
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    parse(b"%PDF-1.4\n" + paged(WORDS)[40:], SOURCE, "a.pdf")
    assert capfd.readouterr() == ("", "")


@given(st.integers(0, 700), st.binary(min_size=1, max_size=9))
def test_a_damaged_pdf_is_read_or_rejected(start: int, bad: bytes) -> None:
    whole = paged(WORDS)
    assert outcome(whole[:start] + bad + whole[start + len(bad) :])
