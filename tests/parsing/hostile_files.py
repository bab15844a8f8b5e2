"""Files that mean harm, or were harmed: made up here, or the golden inputs broken in many ways."""

import gzip
from collections.abc import Iterator
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

from tests.parse.mutations import broken
from tests.parse.test_golden import INPUTS

BROKEN_PER_FORMAT = 10
LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
POSTING = b'<script type="application/ld+json">{"@type": "JobPosting", "title": %s}</script>'


def hostile_files() -> Iterator[tuple[str, bytes]]:
    """Yield files by name, the same ones each time."""
    yield from MADE_UP.items()
    yield "bomb.docx", zipped({"word/document.xml": b"<w:document>" + bytes(60 * 1024**2)})
    yield "bomb.xlsx", zipped({"xl/workbook.xml": b" " * 60 * 1024**2, "[Content_Types].xml": b""})
    yield "many.docx", zipped({f"word/{number}.xml": b"<a/>" for number in range(3000)})
    yield "outside.zip", zipped({"../../Profile.csv": b"First Name\nAnn\n", "/etc/Skills.csv": b"Name\nx\n"})
    yield "doctype.docx", zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": _laughs(b"w")})
    yield "nested.zip", zipped({"a.zip": zipped({"b.zip": zipped({"c": b"d"})})})
    formats = sorted({file.parent.name for file in INPUTS})
    for form in formats:
        chance, files = Random(form), [file for file in INPUTS if file.parent.name == form]
        for number in range(BROKEN_PER_FORMAT):
            file = chance.choice(files)
            yield f"{form}-{number}-{file.name}", broken(file.read_bytes(), chance)


def zipped(members: dict[str, bytes]) -> bytes:
    """Return a zip file."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return made.getvalue()


def _laughs(root: bytes) -> bytes:
    return b'<?xml version="1.0"?><!DOCTYPE %s [<!ENTITY l0 "ha">%s]><%s>&l11;</%s>' % (
        root,
        LAUGHS,
        root,
        root,
    )


MADE_UP: dict[str, bytes] = {
    "empty.csv": b"",
    "only-bom.csv": b"\xef\xbb\xbf",
    "nothing-but-nul.jsonl": b"\x00" * 100_000,
    "noise": Random(1).randbytes(100_000),
    "noise.csv": Random(2).randbytes(100_000),
    "noise.html": Random(3).randbytes(100_000),
    "noise.eml": Random(4).randbytes(100_000),
    "noise.pdf": b"%PDF-1.7\n" + Random(5).randbytes(100_000),
    "noise.zip": b"PK\x03\x04" + Random(6).randbytes(100_000),
    "deep.json": b"[" * 1_000_000,
    "deep.jsonl": b'{"title":' * 200_000 + b"1" + b"}" * 200_000,
    "deep.html": b"<div>" * 200_000 + b"x",
    "deep.xml": b"<a>" * 200_000,
    "deep-script.html": POSTING % (b"[" * 100_000),
    "laughs.xml": _laughs(b"rss"),
    "laughs.html": _laughs(b"html"),
    "outside.xml": b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>&x;</channel></rss>',
    "digits.jsonl": b'{"title": "x", "systems": ' + b"9" * 100_000 + b"}\n",
    "exponent.jsonl": b'{"title": "x", "systems": 1e999999999, "rate_max": -1e-999999999}\n',
    "not-numbers.jsonl": b'{"title": "x", "systems": NaN}\n{"title": "y", "rate_max": Infinity}\n',
    "surrogates.jsonl": b'{"id": "\\ud800", "title": "\\udfff", "text": "\xed\xa0\x80"}\n',
    "same-keys.jsonl": b'{"title": "a", ' * 1 + b'"title": "b", ' * 50_000 + b'"title": "c"}\n',
    "one-field.csv": b"title\n" + b"x" * 1_000_000,
    "columns.csv": b",".join(b"c%d" % n for n in range(10_000)) + b"\ntitle",
    "quotes.csv": b"id,title\n" + b'"\n' * 3000,
    "formulas.csv": b"id,title\n1,\"=cmd|' /C calc'!A0\"\n2,@SUM(1)\n",
    "blank-lines.csv": b"title\n" + b"\n" * 200_000,
    "line-separators.jsonl": '{"title": "a\u2028b"}\u2029{"title": "c"}\x85'.encode(),
    "utf-16.csv": "id;title\n1;Büro\n".encode("utf-16"),
    "utf-7.html": b'<meta charset="utf-7"><title>+ADw-script+AD4-</title>',
    "idna.html": b'<meta charset="idna"><title>x</title>' + b"<p>x</p>" * 100,
    "angles.html": b"<" * 300_000,
    "ampersands.html": b"&amp;" * 200_000,
    "attributes.html": b"<p " + b"a=b " * 200_000 + b">",
    "tables.html": b"<table><tr><td>" * 20_000,
    "scripts.html": POSTING % b'"x"' * 5000,
    "comments.html": b"<!--" * 200_000,
    "many-mails.mbox": b"From a@example.com Mon Jan  1 00:00:00 2026\nSubject: x\n\nx\n\n" * 3000,
    "parts.eml": b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2000)
    ),
    "headers.eml": b"Subject: " + b"=?utf-8?q?x?=\n " * 50_000 + b"\n\nx",
    "bomb.gz": gzip.compress(bytes(50 * 1024**2)),
    "loop.pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\ntrailer<</Root 1 0 R>>",
    "resume.json": b'{"basics": {"name": "' + b"x" * 500_000 + b'"}, "work": ' + b"[" * 70 + b"]" * 70 + b"}",
    "feed.json": b'{"version": "https://jsonfeed.org/version/1.1", "items": '
    + b"[{}," * 60
    + b"1"
    + b"]" * 60,
    "tar.tar": b"Profile.csv\x00" + bytes(2000),
    "elf": b"\x7fELF" + bytes(500),
}
