"""Bytes to text: by byte-order mark, header, meta, UTF-8 or a detector."""

import codecs
import re

import ftfy
from charset_normalizer import from_bytes
from ftfy.badness import is_bad

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,500}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""", re.I
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w:.-]{1,40})", re.IGNORECASE)
# As browsers do: who says Latin-1 or ASCII means Windows-1252.
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
}
_DENSE = ("cp1251", "cp1253", "koi8_r", "cp932", "euc_jp", "gb18030", "big5", "euc_kr", "cp1255", "cp1256")
# Mojibake needs two characters side by side, or a control character; telling it for sure takes long.
_ODD = re.compile(r"[\x80-\x9f]|[^\x00-\x7f]{2}")
_ODD_PIECES = 20_000  # what comes after so many is mended in one go
_BOUND = re.compile(r"[<>\n]")
_MOJIBAKE_ONLY = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
)


def decode(content: bytes, declared: str | None = None) -> str:
    """Return bytes as text by byte-order mark, header, meta, UTF-8 or a detector, with mojibake mended."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content[len(bom) :].decode(encoding, errors="replace")
    decoded = _decoded(content, [_charset(declared or ""), _meta_charset(content), "utf-8"])
    text = _detected(content) if decoded is None else decoded
    return text if text.isascii() else _mended(text)


def _mended(text: str) -> str:
    """Return the text with mojibake mended, each piece between tags and line ends by itself."""
    pieces: list[str] = []
    done = 0
    while (found := _ODD.search(text, done)) and len(pieces) < 2 * _ODD_PIECES:
        start = max(done, *(text.rfind(bound, done, found.start()) + 1 for bound in "<>\n"))
        bound = _BOUND.search(text, found.end())
        end = bound.start() if bound else len(text)
        piece = text[start:end]
        pieces += [text[done:start], ftfy.fix_text(piece, config=_MOJIBAKE_ONLY) if is_bad(piece) else piece]
        done = end
    rest = text[done:]
    return "".join([*pieces, ftfy.fix_text(rest, config=_MOJIBAKE_ONLY) if found else rest])


def _charset(declared: str) -> str:
    """Return the encoding that a Content-Type header, or a bare charset name, stands for; "" if none."""
    found = _CHARSET.search(declared)
    name = found.group(1) if found else declared.strip()
    try:
        codec = codecs.lookup(name).name if name.isascii() else ""
    except (LookupError, ValueError):
        return ""
    # An allow-list: codecs such as utf-7, punycode or unicode_escape have no business in a page.
    is_known = re.fullmatch(r"utf-(8|16|16-le|16-be)|iso8859-\d+|cp\d+|koi8-[ru]|mac-roman", codec)
    is_asian = codec in ("gb18030", "gb2312", "gbk", "big5", "euc_jp", "euc_kr", "shift_jis", "iso2022_jp")
    return _MEANT.get(codec, codec) if is_known or is_asian or codec == "ascii" else ""


def _meta_charset(content: bytes) -> str:
    found = _META.search(content[:4096])
    codec = _charset(found.group(1).decode("ascii")) if found else ""
    return "utf-8" if codec.startswith("utf-16") else codec  # it was readable as ASCII, so it is not UTF-16


def _decoded(content: bytes, encodings: list[str]) -> str | None:
    for encoding in encodings:
        try:
            if encoding:
                return content.decode(encoding)
        except UnicodeError:
            continue
    return None


def _detected(content: bytes) -> str:
    lenient = content.decode("utf-8", errors="replace")
    foreign_count = len(lenient) - len(lenient.encode("ascii", errors="ignore"))
    if lenient.count("\ufffd") * 3 < foreign_count:
        return lenient  # a stray byte, or a character cut in half, in what is UTF-8 all the same
    sample = content[:50_000]
    high_count = len(sample) - len(sample.translate(None, bytes(range(128, 256))))
    # Detectors take short Western text for Polish; only text mostly outside ASCII tells them enough.
    guess = from_bytes(sample, cp_isolation=list(_DENSE)).best() if high_count * 3 > len(sample) else None
    return content.decode(guess.encoding if guess else "cp1252", errors="replace")
