from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.errors import RefusedInputError
from skillmatch.parse.docx_text import document_text, parse
from skillmatch.sources import source_for_file

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARAGRAPH = "<w:p><w:r><w:t>Ann</w:t></w:r></w:p>"


def word_file(body: str, **others: str | bytes) -> bytes:
    """Return a Word document with that body; the other parts are all related to it."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", part(f"<w:body>{body}</w:body>"))
        related = "".join(
            f'<Relationship Type="{RELATIONS}/{name.rstrip("123")}" Target="{name}.xml"/>' for name in others
        )
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships>{related}</Relationships>")
        for name, content in others.items():
            archive.writestr(f"word/{name}.xml", content)
    return stream.getvalue()


def part(inner: str) -> str:
    return f'<w:document xmlns:w="urn:w" xmlns:mc="urn:mc">{inner}</w:document>'


def run(text: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"


def paragraph(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


BOX = f"<w:txbxContent>{paragraph(run('boxed'))}</w:txbxContent>"

BODIES = [
    ("runs_are_not_parted", paragraph(run("Quick"), run("Books")), "QuickBooks\n"),
    ("tab_and_line_end", paragraph(run("a"), "<w:r><w:tab/><w:br/></w:r>", run("b")), "a\t\nb\n"),
    ("soft_hyphen", paragraph(run("ad"), "<w:r><w:softHyphen/></w:r>", run("min")), "admin\n"),
    ("tab_stops", paragraph("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>", run("a")), "a\n"),
    ("short_cells", f"<w:tbl>{row(paragraph(run('a')), paragraph(run('b')))}</w:tbl>", "a\tb\n"),
    ("long_cells", f"<w:tbl>{row(paragraph(run('a')) * 2, paragraph(run('b')))}</w:tbl>", "a\na\nb\n"),
    (
        "nested_table",
        f"<w:tbl>{row(paragraph(run('a')), '<w:tbl>' + row(PARAGRAPH, PARAGRAPH) + '</w:tbl>')}</w:tbl>",
        "a\tAnn\tAnn\n",
    ),
    ("box_below_its_paragraph", paragraph(run("Win"), f"<w:r>{BOX}</w:r>", run("dows")), "Windows\nboxed\n"),
    (
        "box_in_both_ways_once",
        paragraph(
            f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        ),
        "\nboxed\n",
    ),
    ("deleted", paragraph(f"<w:del>{run('old')}</w:del>", f"<w:ins>{run('new')}</w:ins>"), "new\n"),
    (
        "deleted_line_end",
        paragraph("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", run("a")) + paragraph(run("b")),
        "ab\n",
    ),
    ("hidden", paragraph(run("a"), run("SAP", "<w:rPr><w:vanish/></w:rPr>")), "a\n"),
    ("shown_again", paragraph(run("a", '<w:rPr><w:vanish w:val="0"/></w:rPr>')), "a\n"),
    ("list", paragraph('<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>', run("a")), "• a\n"),
    ("list_ended", paragraph('<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', run("a")), "a\n"),
    (
        "numbered_heading",
        paragraph(
            '<w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>', run("a")
        ),
        "a\n",
    ),
]


@pytest.mark.parametrize(("body", "text"), [pytest.param(*case[1:], id=case[0]) for case in BODIES])
def test_the_text_is_what_a_reader_sees(body: str, text: str) -> None:
    assert document_text(word_file(body), "a.docx") == text


def test_headers_come_first_and_once_and_notes_last() -> None:
    head, foot = part(paragraph(run("Head"))), part(paragraph(run("Foot")))
    notes = part(
        f'<w:footnote w:type="separator">{PARAGRAPH}</w:footnote><w:footnote>{PARAGRAPH}</w:footnote>'
    )
    content = word_file(paragraph(run("Body")), footnotes=notes, footer1=foot, header1=head, header2=head)
    assert document_text(content, "a.docx").split() == ["Head", "Body", "Foot", "Ann"]


def test_what_a_style_hides_is_hidden() -> None:
    styles = part('<w:style w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>')
    body = paragraph('<w:pPr><w:pStyle w:val="Ghost"/></w:pPr>', run("SAP")) + PARAGRAPH
    assert document_text(word_file(body, styles=styles), "a.docx") == "Ann\n"


def test_what_a_common_library_writes_is_read() -> None:
    written = docx.Document()
    written.add_heading("Ann Moe", 0)
    written.add_paragraph("IT generalist").add_run(" since 1999").bold = True
    written.sections[0].footer.paragraphs[0].text = "Leeds"
    stream = BytesIO()
    written.save(stream)
    assert document_text(stream.getvalue(), "a.docx").split("\n") == [
        "Ann Moe",
        "IT generalist since 1999",
        "",
        "Leeds",
        "",
    ]


BOMB = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="urn:w">&b;'
REFUSED = [
    ("rtf", b"{\\rtf1 x}", "an RTF file; save it as .docx"),
    ("doc", b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "an old Word file; save it as .docx"),
    (
        "encrypted",
        b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
        "encrypted; save it without a password",
    ),
    ("empty", b"", "empty; send the file again"),
    ("text", b"Ann Moe", "not a zip file; send the file again"),
    ("cut", word_file(PARAGRAPH)[:200], "zip file that is damaged or cut off; send the file again"),
    ("big", b"PK\x03\x04" + bytes(5 * 1024**2), "over 5242880 bytes; save it without pictures"),
    (
        "header_with_a_bomb",
        word_file(PARAGRAPH, header1=BOMB + "</w:document>"),
        "word/header1.xml: declares a document type or entities, which are never read;"
        " save the document again as .docx",
    ),
    (
        "deep",
        word_file("<w:p>" * 100 + "</w:p>" * 100),
        "word/document.xml: nested deeper than 64; save the document again as .docx",
    ),
]


@pytest.mark.parametrize(("content", "reason"), [pytest.param(*case[1:], id=case[0]) for case in REFUSED])
def test_anything_else_is_refused_with_the_mend(content: bytes, reason: str) -> None:
    with pytest.raises(RefusedInputError) as refused:
        document_text(content, "inbox/a.docx")
    assert str(refused.value) == f"inbox/a.docx: {reason}"


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        pytest.param(("mimetype", "content.xml"), "an OpenDocument file; save it as .docx", id="odt"),
        pytest.param(
            ("[Content_Types].xml", "xl/workbook.xml"), "no Word document; save it as .docx", id="xlsx"
        ),
        pytest.param(
            ("[Content_Types].xml", "word/x.xml"),
            "zip file without word/document.xml; send the file again",
            id="without_a_body",
        ),
    ],
)
def test_other_zip_files_are_refused(names: tuple[str, ...], reason: str) -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    with pytest.raises(RefusedInputError, match=f"^a.docx: {reason}$"):
        document_text(stream.getvalue(), "a.docx")


def test_a_document_without_words_is_rejected() -> None:
    result = parse(word_file(paragraph()), source_for_file("docx", "profile"), "a.docx")
    assert [reject.reason for reject in result.rejects] == ["neither text nor skills"]


@given(st.text("<>/wpr:ab&;\x00 ", max_size=40), st.binary(max_size=20))
def test_any_parts_are_read_or_refused(body: str, header: bytes) -> None:
    try:
        document_text(word_file(body, header1=header), "a.docx")
    except RefusedInputError as refused:
        assert "\n" not in str(refused)  # noqa: PT017
