"""Bytes to text, HTML to what a reader sees, text to sentences."""

import codecs
import html
import re
from collections.abc import Mapping

import ftfy
from charset_normalizer import from_bytes
from ftfy.badness import is_bad
from lxml import etree

Name = str | bytes  # what the parser's interface says; lxml 5 and later give str

# Cells of a row stand on one line, as in a browser's copied text; blocks stand on lines of their own.
_BREAK, _CELL = "\n", "\t"
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """address article aside blockquote body br button center dd details dialog dir div dl dt fieldset
        figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol
        optgroup option p pre search section select summary table tbody textarea tfoot thead tr ul""",
    )
)
_CELLS = frozenset(("td", "th"))
_UNSEEN = frozenset(
    re.findall(
        r"\w+", "script style noscript template head title svg math iframe object audio video canvas noframes"
    )
)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_TAG = re.compile(
    r"<(?:!--|/?(?:a|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|h[1-6]|head|hr|html|i|img|li|ol|p"
    r"|pre|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?/?>)",
    re.IGNORECASE,
)
_BLOCK_TAG = re.compile(r"</?(?:br|div|dd|dt|h[1-6]|li|ol|p|section|table|tr|ul)\b[^<>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")

# Zero-width characters, soft hyphens, direction marks; control characters; lone surrogates.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\ufff9-\ufffb]|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]|[\ud800-\udfff]"
)
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACE = re.compile("[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")

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

_ENDS = re.compile(r"[.!?]+[)\"'”’]*(?=\s)|(?=[•▪●◦‣])")
_NO_END = re.compile(
    r"(?:^|[\s(])(?:e\.g|i\.e|etc|vs|incl|approx|ca|min|max|no|nr|inc|ltd|corp|co|st|sr|jr|dr|mr|mrs|ms|dept|ext|fig"
    r"|z\.b|bzw|yrs|hrs|[A-Z]|(?:[a-z]\.)+[a-z])\.$|\bact!$",
    re.IGNORECASE,
)


def decode(content: bytes, declared: str | None = None) -> str:
    """Return bytes as text by byte-order mark, header, meta, UTF-8 or a detector, with mojibake mended."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content[len(bom) :].decode(encoding, errors="replace")
    decoded = _decoded(content, [_charset(declared or ""), _meta_charset(content), "utf-8"])
    text = _detected(content) if decoded is None else decoded
    return ftfy.fix_text(text, config=_MOJIBAKE_ONLY) if not text.isascii() and is_bad(text) else text


def visible_text(markup: bytes | str) -> str:
    """Return what a reader sees of HTML: a line for each block, inline tags unbroken, hidden parts gone."""
    text = decode(markup) if isinstance(markup, bytes) else markup
    text = rendered(text).text()
    # Feeds and structured data escape their HTML once more.
    if _BLOCK_TAG.search(text):
        return clean(rendered(text).text())
    return clean(html.unescape(text) if _ENTITY.search(text) else text)


def plain_text(given: str) -> str:
    """Return a text field as visible text: HTML is rendered, anything else is only cleaned."""
    if _TAG.search(given):
        # Without a block tag the line ends are the author's own.
        return visible_text(given if _BLOCK_TAG.search(given) else re.sub(r"\r\n|\r|\n", "<br>", given))
    unescaped = html.unescape(given) if _ENTITY.search(given) else given
    return visible_text(unescaped) if _BLOCK_TAG.search(unescaped) else clean(unescaped)


def clean(text: str) -> str:
    """Return text without zero-width and control characters, with plain spaces and no blank lines."""
    text = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    lines = (_tidy_line(line) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the offsets of the sentences: a line end always ends one, an abbreviation or "ACT!" does not."""
    spans = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for end in _sentence_ends(text, line.start(), line.end()):
            spans.append(_stripped(text, start, end))
            start = end
    return tuple((start, end) for start, end in spans if start < end)


def nesting_depth(markup: str) -> int:
    """Return how deeply the elements of a page are nested."""
    return rendered(markup).deepest


def rendered(markup: str) -> "Rendering":
    """Return the rendering of a piece of HTML; whatever libxml2 cannot go on with ends it."""
    rendering = Rendering()
    parser = etree.HTMLParser(target=rendering, huge_tree=True, encoding="utf-8")
    try:
        parser.feed(markup.replace("\x00", "").encode("utf-8", errors="ignore"))
        parser.close()
    except (etree.LxmlError, AssertionError):
        pass  # an empty document is an error to libxml2 and nothing to a reader
    return rendering


class Rendering:
    """Collects the visible text of one parse, and how deeply its elements were nested; no recursion."""

    def __init__(self) -> None:
        self.deepest = 0
        self._pieces: list[str] = []
        self._depth = 0
        self._hidden_from = 0  # the depth of the outermost hidden element, 0 if all is visible
        self._kept_from = 0  # the same for <pre>, whose line ends count

    def start(self, tag: Name, attrib: Mapping[Name, Name]) -> None:
        """Note an element's start."""
        self._depth += 1
        self.deepest = max(self.deepest, self._depth)
        if not self._hidden_from and (tag in _UNSEEN or _is_hidden(attrib)):
            self._hidden_from = self._depth
        if tag in ("pre", "textarea"):
            self._kept_from = self._kept_from or self._depth
        self._separate(tag)

    def end(self, tag: Name) -> None:
        """Note an element's end."""
        self._separate(tag)
        if self._hidden_from == self._depth:
            self._hidden_from = 0
        if self._kept_from == self._depth:
            self._kept_from = 0
        self._depth -= 1

    def data(self, data: Name) -> None:
        """Note a run of text."""
        if not self._hidden_from:
            text = str(data)
            self._pieces.append(text if self._kept_from else re.sub(r"[ \t\r\n\f]+", " ", text))

    def comment(self, text: Name) -> None:
        """Do nothing: nobody sees a comment."""

    def close(self) -> None:
        """Do nothing: the parser asks for it."""

    def text(self) -> str:
        """Return the text seen so far, not yet cleaned."""
        return "".join(self._pieces)

    def _separate(self, tag: Name) -> None:
        if tag in _BLOCKS:
            self._pieces.append(_BREAK)
        elif tag in _CELLS:
            self._pieces.append(_CELL)


def _is_hidden(attributes: Mapping[Name, Name]) -> bool:
    return (
        "hidden" in attributes
        or str(attributes.get("aria-hidden", "")).strip().casefold() == "true"
        or _UNSEEN_STYLE.search(str(attributes.get("style", ""))) is not None
    )


def _tidy_line(line: str) -> str:
    cells = (_SPACE.sub(" ", cell).strip() for cell in line.split("\t"))
    return "\t".join(cell for cell in cells if cell)


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
    sample = content[:50_000]
    high_count = len(sample) - len(sample.translate(None, bytes(range(128, 256))))
    # Detectors take short Western text for Polish; only text mostly outside ASCII tells them enough.
    guess = from_bytes(sample, cp_isolation=list(_DENSE)).best() if high_count * 3 > len(sample) else None
    return content.decode(guess.encoding if guess else "cp1252", errors="replace")


def _sentence_ends(text: str, start: int, end: int) -> list[int]:
    ends = [found.end() for found in _ENDS.finditer(text, start, end) if _is_sentence_end(text, start, found)]
    return [*ends, end]


def _is_sentence_end(text: str, line_start: int, found: re.Match[str]) -> bool:
    before = text[max(line_start, found.end() - 12) : found.end()]
    after = text[found.end() : found.end() + 12].lstrip()
    if not found.group():
        return True
    return not after[:1].islower() and not _NO_END.search(before)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
