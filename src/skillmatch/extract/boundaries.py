"""Where a name may begin and end: boundaries that know C#, A+, .NET, slash lists, paths and hyphens.

Texts are padded here: with a blank before and two behind, something stands on each side of every name.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

# Between two of these nothing else has to be looked at.
PLAIN_EDGES = frozenset(' \n,;()[]{}"!?|*<>\u2022\u00b7')
# With one of these behind it a name is only the beginning of a word; an s may be a plural's.
INNER_LETTERS = frozenset("abcdefghijklmnopqrtuvwxyzABCDEFGHIJKLMNOPQRTUVWXYZ_@")
_WEB = re.compile(r"(?:https?://|www\.)\S+")
_MAIL_HOST = re.compile(r"@[\w.-]{1,255}")
_GLUED_VERSION = re.compile(r"(?:(?:19|20)\d\d|\d{1,2}(?:\.\d{1,3}){0,3})(?![\w-]|\.\w)")
_FILE = re.compile(
    r"\.(?:exe|dll|msi|bat|cmd|ps1|sh|py|rb|java|class|jar|war|c|h|cpp|cs|vb|php|aspx?|jsp|html?|xml|json"
    r"|ya?ml|toml|ini|cfg|conf|log|txt|md|csv|xlsx?|docx?|pptx?|mdb|accdb|pdf|zip|tar|gz|bak|db|pst|ost|git)\W*\Z"
)
_PLACE = re.compile(
    r"\W?(?:[a-z]:[\\/]|[\\/][\w.-]+[\\/])|~/|\.\.?/|.*(?:@|\\|://|\w\.(?:com|org|edu|gov|example|co|uk|de)/)"
)
_BLANK = re.compile(r"[ \n]")
_LONGEST_PATH = 120


def address_spans(lower: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of web and mail addresses, sorted and disjoint, in which no name counts."""
    spans = list(_mail_addresses(lower)) if "@" in lower else []
    if "://" in lower or "www." in lower:
        spans += [found.span() for found in _WEB.finditer(lower)]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def is_inside(spans: Sequence[tuple[int, int]], start: int) -> bool:
    """Return whether a position lies in one of the sorted, disjoint spans."""
    place = bisect_right(spans, (start, 1 << 60)) - 1
    return place >= 0 and start < spans[place][1]


def bounded_end(text: str, start: int, end: int) -> int:
    """Return where the word at a span ends, its plural s included; 0 when the span cuts a word."""
    after = text[end]
    if after in "sS" and text[end - 1].isalpha() and end - start > 2 and _ends(text, end + 1, start):
        end += 1
    elif not _ends(text, end, start):
        return 0
    if not _begins(text, start):
        return 0
    is_in_path = "/" in (text[start - 1], text[end]) or "\\" in (text[start - 1], text[end])
    return 0 if is_in_path and _is_path(_token(text, start, end)) else end


def is_joined(text: str, start: int, end: int) -> bool:
    """Return whether a sign or figure ties the span to another word ("R&D", "word-of-mouth", "Base64")."""
    before, after = text[start - 1], text[end]
    if before in PLAIN_EDGES and after in PLAIN_EDGES:
        return False
    if before in "-&'" and text[start - 2 : start - 1].isalnum():
        return True
    later = text[end + 1 : end + 2]
    if after.isdigit():
        return not text[end : end + 4].isdigit()
    if after == ":":
        return later == "\\"
    return after in "-&'" and later.isalnum() and text[end : end + 2] != "'s"


def _begins(text: str, start: int) -> bool:
    before = text[start - 1]
    if before.isalnum() or before in "_@#$" or (before == "+" and not text[start].isalpha()):
        return False
    # "www.outlook" and "x.access" are addresses; "mail.Exchange" is a lost blank.
    return not (before == "." and start > 1 and text[start - 2].isalnum() and not text[start].isupper())


def _ends(text: str, end: int, start: int) -> bool:
    """Return whether a name from start may end there."""
    last, after, later = text[end - 1], text[end], text[end + 1 : end + 2]
    is_long = end - start > 2
    if after.isdigit():
        is_glued = last in "+#" or (is_long and last.isalpha())
        return is_glued and _GLUED_VERSION.match(text, end) is not None
    if after.isalnum() or after in "_@#$":
        return False
    if after == "+":
        return (last.isalnum() and later.isalpha()) or (is_long and last.isdigit() and later != "+")
    return not (after == "." and (later.islower() or (later.isdigit() and not last.isdigit())))


def _mail_addresses(lower: str) -> Iterator[tuple[int, int]]:
    for host in _MAIL_HOST.finditer(lower):
        start = host.start()
        while (
            start and host.start() - start < 64 and (lower[start - 1].isalnum() or lower[start - 1] in "_.+-")
        ):
            start -= 1
        yield start, host.end()


def _token(text: str, start: int, end: int) -> str:
    """Return what stands without a blank round a span, in lower case."""
    before = _BLANK.split(text[max(0, start - _LONGEST_PATH) : start])[-1]
    after = _BLANK.split(text[end : end + _LONGEST_PATH], maxsplit=1)[0]
    return f"{before}{text[start:end]}{after}".lower()


def _is_path(token: str) -> bool:
    """Return whether a token is a path or a file and no list of names ("c:\\java", not "html/css")."""
    return _PLACE.match(token) is not None or _FILE.search(token) is not None
