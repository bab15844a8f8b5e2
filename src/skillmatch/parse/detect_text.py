"""Which adapter reads a text: JSON, XML or HTML, a mail, a table, else plain text."""

import re
from itertools import islice, pairwise

from skillmatch.errors import RefusedInputError
from skillmatch.parse.columns import field_of
from skillmatch.parse.json_text import read_json
from skillmatch.sources import FIELDS, Adapter, source_for_file
from skillmatch.text import clean

_LOOKED_AT = 20_000  # characters
_KEYS = 200
_RESUME_KEYS = ("basics", "work", "certificates")
_EUROPASS_KEYS = ("SkillsPassport", "LearnerInfo")
_JSON = re.compile(r"\{\s*+(?:[\"}]|$)|\[\s*+(?:[\[{\"\]]|$)")
_ROOT = re.compile(
    r"(?>\s+|<\?.{0,500}?\?>|<!--.{0,5000}?-->|<!doctype[^>]{0,500}>)*+<([a-z_][\w:.-]{0,80})",
    re.IGNORECASE | re.DOTALL,
)
_ADAPTERS: dict[str, Adapter] = {
    "rss": "feed",
    "feed": "feed",
    "rdf": "feed",
    "skillspassport": "europass",
    "learnerinfo": "europass",
    "candidate": "europass",
}
_SITEMAPS = ("urlset", "sitemapindex")
_HTML_ROOT = re.compile(
    r"html|head|body|title|meta|link|script|style|main|header|nav|article|section|form|div|span|p|a|b|i|br|img"
    r"|ul|ol|dl|table|center|font|h[1-6]"
)
_HTML_INSIDE = re.compile(r"<(?:!doctype\s+html|html|body)\b", re.IGNORECASE)
_MAIL_NAME = re.compile(
    r"(from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to|sender"
    r"|content-type|dkim-signature|x-[\w-]{1,60})[ \t]*:",
    re.IGNORECASE,
)
_SENT = frozenset(("from", "received", "return-path", "message-id", "mime-version"))
_MBOX = re.compile(r"From \S{1,300} .{0,100}\d{4}[^\n]{0,20}\n[\w-]{1,60}:")


def adapter_of_text(text: str, file_name: str) -> Adapter:
    """Return the adapter that reads a text; RefusedInputError says why none does."""
    if _JSON.match(text) or file_name.casefold().endswith(".json"):
        return _of_json(text, file_name)
    if text[0] == "<" and text.rstrip().endswith(">"):
        return _of_markup(text[:_LOOKED_AT], file_name)
    if _MBOX.match(text) or _is_mail(text[:_LOOKED_AT]):
        return "mail"
    return "csv" if _is_table(text[:_LOOKED_AT]) else "text"


def cells_of(line: str, delimiter: str = "[,;\t]") -> list[str]:
    """Return the cells of a line of CSV, roughly: quotes are not looked into."""
    return [clean(cell.strip('" ')) for cell in re.split(delimiter, line)]


def is_field(name: str) -> bool:
    """Return whether a name is that of a field of any kind of record."""
    return any(field_of(name, source_for_file("csv", kind)) for kind in FIELDS)


def _of_json(text: str, file_name: str) -> Adapter:
    try:
        found = read_json(text)
    except ValueError as error:
        if _is_object(text.splitlines()[0]):
            return "jsonl"
        raise RefusedInputError(f"{file_name}: not JSON: {error}; export it again") from None
    if isinstance(found, dict):
        return _of_object(found, text, file_name)
    if isinstance(found, list) and any(isinstance(element, dict) for element in found):
        return "json_api"
    raise RefusedInputError(f"{file_name}: JSON without an object in it; write one object a record")


def _of_object(found: dict[str, object], text: str, file_name: str) -> Adapter:
    if any(key in found for key in _RESUME_KEYS):
        return "json_resume"
    if any(key in found for key in _EUROPASS_KEYS):
        return "europass"
    if "jsonfeed.org/version" in str(found.get("version"))[:100]:
        return "feed"
    if any(map(is_field, islice(found, _KEYS))):
        return "json_api" if "\n" in text.strip() else "jsonl"
    lists = [key for key, value in found.items() if isinstance(value, list) and value]
    if lists:
        where = clean(lists[0][:60])
        raise RefusedInputError(
            f"{file_name}: a JSON answer; declare a source: adapter = 'json_api', api.records = '{where}'"
        )
    return "jsonl"


def _is_object(line: str) -> bool:
    try:
        return isinstance(read_json(line), dict)
    except ValueError:
        return False


def _of_markup(text: str, file_name: str) -> Adapter:
    found = _ROOT.match(text)
    root = found[1].rpartition(":")[2].casefold() if found else ""
    if root in _ADAPTERS:
        return _ADAPTERS[root]
    if root in _SITEMAPS:
        raise RefusedInputError(
            f"{file_name}: a sitemap; declare a source: adapter = 'page', its url, list.sitemap = true"
        )
    if _HTML_ROOT.fullmatch(root) or _HTML_INSIDE.search(text):
        return "page"
    raise RefusedInputError(
        f"{file_name}: XML of its own kind; declare a source: adapter = 'json_api', api.format = 'xml'"
    )


def _is_mail(text: str) -> bool:
    """Return whether a text begins as a mail does: header lines, one of which only mails have."""
    head = re.split(r"\r?\n\r?\n", text, maxsplit=1)[0].splitlines()[:60]
    if not head or not _MAIL_NAME.match(head[0]):
        return False
    names = {found[1].casefold() for line in head if (found := _MAIL_NAME.match(line))}
    return len(names) > 1 and not names.isdisjoint(_SENT)


def _is_table(text: str) -> bool:
    """Return whether one of the first lines is a header: cells of which half are fields, a row below."""
    lines = [line for line in text.splitlines() if line.strip()][:20]
    return any(_is_header(line, below) for line, below in pairwise([*lines, ""]))


def _is_header(line: str, below: str) -> bool:
    delimiter = max(",;\t", key=line.count)
    cells = cells_of(line, delimiter)[:100]
    is_split = len(cells) > 1 and delimiter in below
    return is_split and 2 * sum(map(is_field, cells)) >= len(cells)
