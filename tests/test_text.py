import codecs
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.text import clean, decode, plain_text, sentences, visible_text

VISIBLE = [
    ("list items stay apart", "<ul><li>Windows</li><li>Server</li></ul>", "Windows\nServer"),
    ("cells stay apart on their line", "<tr><td>Windows</td><td>Server</td></tr>", "Windows\tServer"),
    ("rows are lines", "<table><tr><td>MCSE</td></tr><tr><td>CCNA</td></tr></table>", "MCSE\nCCNA"),
    ("an inline tag splits nothing", "Quick<b>Books</b> and C<span>#</span>", "QuickBooks and C#"),
    ("signs of products stay", "<p>C++, C#, .NET, A+, ACT!</p>", "C++, C#, .NET, A+, ACT!"),
    ("line breaks", "one<br>two<br/>three", "one\ntwo\nthree"),
    ("headings end", "<h2>Needs</h2>Outlook", "Needs\nOutlook"),
    ("spaces and line ends are one space", "a\n  b&nbsp;&nbsp;c", "a b c"),
    ("pre keeps its lines", "<pre>a\nb</pre>", "a\nb"),
    ("scripts and styles", "a<script>x()</script><style>p{}</style>b", "ab"),
    ("noscript and template", "<noscript>n</noscript>a<template>t</template>", "a"),
    ("hidden attribute", "<div hidden>no<b>no</b></div>yes", "yes"),
    ("display none", "<p style='color:red; DISPLAY : none'>no</p>yes", "yes"),
    ("aria-hidden", "<i aria-hidden='true'>no</i>yes<i aria-hidden=false>!</i>", "yes!"),
    ("a void element does not hide what follows", "<br hidden>yes", "yes"),
    ("the page's title is not on the page", "<head><title>T</title></head><body>yes", "yes"),
    ("a page without body tags", "<title>T</title><main><p>yes</p></main>", "yes"),
    ("comments", "a<!-- b -->c", "ac"),
    ("comments between words", "Quick<!-- b -->Books", "QuickBooks"),
    ("a place to break a word", "Quick<wbr>Books", "QuickBooks"),
    ("definitions", "<dl><dt>Mail</dt><dd>Exchange</dd></dl>", "Mail\nExchange"),
    ("options of a form", "<select><option>Word</option><option>Excel</option></select>", "Word\nExcel"),
    ("buttons", "<button>Apply</button><button>Save</button>", "Apply\nSave"),
    ("hidden inside visible inside hidden", "<p hidden>a<b style='display:block'>b</b></p>c", "c"),
    ("a table in a cell", "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>", "a\nb"),
    ("a dialog that is shut, and one that is open", "<dialog>no</dialog><dialog open>yes</dialog>", "yes"),
    ("text after a hidden part", "a<i hidden>b</i>c", "ac"),
    ("svg and its title", "<svg><title>Logo</title><text>x</text></svg>yes", "yes"),
    ("escaped inline markup", "use &lt;b&gt;Exchange&lt;/b&gt; forms", "use Exchange forms"),
    ("a tag that prose names", "knows &lt;b&gt; and &lt;canvas&gt;", "knows <b> and <canvas>"),
    ("entities twice", "R&amp;amp;D", "R&D"),
    ("entities not three times", "R&amp;amp;amp;D", "R&amp;D"),
    ("escaped markup", "&lt;p&gt;Windows&lt;/p&gt;&lt;p&gt;Server&lt;/p&gt;", "Windows\nServer"),
    ("soft hyphen and zero width", "Out&shy;look Quick\u200bBooks&#8203;", "Outlook QuickBooks"),
    ("comparison signs", "5 < 10 PCs", "5 < 10 PCs"),
    ("unclosed tags", "<p>a<p>b<div>c", "a\nb\nc"),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(("markup", "seen"), [pytest.param(m, s, id=name) for name, m, s in VISIBLE])
def test_visible_text_is_what_a_reader_sees(markup: str, seen: str) -> None:
    assert visible_text(markup) == seen


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        pytest.param("Needs:\r\n- Outlook\r\n\r\n- ACT!", "Needs:\n- Outlook\n- ACT!", id="plain lines stay"),
        pytest.param("one\ntwo <b>bold</b>", "one\ntwo bold", id="inline tags keep the author's lines"),
        pytest.param("one\ntwo<p>three</p>", "one two\nthree", id="block tags mean HTML"),
        pytest.param("AT&amp;T &lt;p&gt;x", "AT&T\nx", id="escaped HTML"),
        pytest.param(
            "a &lt;b&gt;C#&lt;/b&gt;\nb", "a C#\nb", id="escaped inline tags keep the author's lines"
        ),
        pytest.param("R&amp;amp;D", "R&D", id="entities twice"),
        pytest.param("R&amp;amp;amp;D", "R&amp;D", id="entities not three times"),
        pytest.param("C++, C#, .NET, A+, ACT! & co", "C++, C#, .NET, A+, ACT! & co", id="signs of products"),
        pytest.param("a < b and c > d", "a < b and c > d", id="comparisons"),
        pytest.param("up to <10 PCs> here", "up to <10 PCs> here", id="angle brackets without a tag"),
        pytest.param("a\x00b\x07c\ud800", "abc", id="control characters and surrogates"),
    ],
)
def test_plain_text_renders_html_and_leaves_the_rest(given_text: str, expected: str) -> None:
    assert plain_text(given_text) == expected


RUSSIAN = "Требуется администратор Windows"
DECODED = [
    ("UTF-8 with BOM", codecs.BOM_UTF8 + "Büro".encode(), None, "Büro"),
    ("UTF-16 with BOM", "Büro".encode("utf-16"), "utf-8", "Büro"),
    ("the header's charset", RUSSIAN.encode("cp1251"), "text/html; charset=windows-1251", RUSSIAN),
    ("a bare charset", RUSSIAN.encode("koi8-r"), "koi8-r", RUSSIAN),
    ("Latin-1 means Windows-1252", b"ten \x80", "iso-8859-1", "ten €"),
    ("a header that lies is passed over", b"B\xfcro", "utf-8", "Büro"),
    ("the meta tag", b'<meta charset="koi8-r">' + RUSSIAN.encode("koi8-r"), None, None),
    ("UTF-8 without a word", "Büro – 5 €".encode(), None, "Büro – 5 €"),
    ("sparse Western bytes", "Réseau à Orléans".encode("cp1252"), None, "Réseau à Orléans"),
    ("dense other bytes", RUSSIAN.encode("cp1251"), None, RUSSIAN),
    ("mojibake", "Büro für Schüler".encode().decode("cp1252").encode(), None, "Büro für Schüler"),
    (
        "mojibake in one place only",
        "<p>für Schüler<p>naïve Ã¼ber Ã¼ber".encode(),
        None,
        "<p>für Schüler<p>naïve über über",
    ),
    ("UTF-8 that is cut", "Büro für Schüler – grö".encode()[:-1], None, "Büro für Schüler – gr\ufffd"),
    ("a meta tag that lies", b'<meta charset="utf-8">B\xfcro', None, '<meta charset="utf-8">Büro'),
    (
        "the header before the meta tag",
        b'<meta charset="koi8-r">B\xfcro',
        "cp1252",
        '<meta charset="koi8-r">Büro',
    ),
    ("a codec that is no charset", b"+AGE-", "utf-7", "+AGE-"),
    ("a codec that is no text", b"abc", "zlib", "abc"),
]


@pytest.mark.parametrize(
    ("content", "declared", "text"),
    [pytest.param(c, d, t or f'<meta charset="koi8-r">{RUSSIAN}', id=name) for name, c, d, t in DECODED],
)
def test_bytes_are_decoded_by_the_best_evidence(content: bytes, declared: str | None, text: str) -> None:
    assert decode(content, declared) == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("We use ACT! Outlook syncs.", ["We use ACT! Outlook syncs."], id="ACT! ends nothing"),
        pytest.param("Need .NET. Also C#.", ["Need .NET.", "Also C#."], id="a product at the end"),
        pytest.param("Exchange 5.5 now. Why?", ["Exchange 5.5 now.", "Why?"], id="a version"),
        pytest.param("Tools, e.g. Excel. Go", ["Tools, e.g. Excel.", "Go"], id="an abbreviation"),
        pytest.param("Needs\nOutlook\n\nExcel", ["Needs", "Outlook", "Excel"], id="lines"),
        pytest.param("a • b • c", ["a", "• b", "• c"], id="bullets in one line"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_sentences_end_at_stops_and_lines(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == parts


def test_elements_nested_without_end_are_read_without_recursion() -> None:
    assert visible_text("<div>" * 20_000 + "x") == "x"


@given(st.text())
def test_any_markup_gives_text_without_zero_width_characters(markup: str) -> None:
    assert not re.search("[\u200b-\u200f\u00ad\ufeff\u2060\x00]", visible_text(markup))


@given(st.binary())
def test_any_bytes_give_visible_text(content: bytes) -> None:
    assert "\x00" not in visible_text(content)


@given(st.text())
def test_clean_text_is_clean_already(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode()


@given(st.text(alphabet="ab .!?•\n\t", max_size=60))
def test_sentences_lie_in_order_and_leave_out_only_spaces(text: str) -> None:
    spans = sentences(text)
    assert all(a < b for a, b in spans)
    assert list(spans) == sorted(spans)
    assert sum(len("".join(text[a:b].split())) for a, b in spans) == len("".join(text.split()))
