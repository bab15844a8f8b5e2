"""What stands beside and below the name of a certification: issuer, dates, number, up to the next name."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from skillmatch.extract.dates import stated_day
from skillmatch.records import Assertion

# So much of the text behind a name is read.
WINDOW = 200

# A blank line, the bullet of the next entry or a header ends an entry.
_ENTRY_END = re.compile(r"\n[ ]*(?:\n|[>*•·▪◦●-])|\n[^\n]*:[ ]*(?:\n|\Z)|(?:\A|[;.(])[^;.(\n]*:\s*\Z")
_FIELD = re.compile(r"(?P<mark>[\n|·•;(),]| [-–—] |\A)(?P<said>(?:(?! [-–—] )[^\n|·•;(),])*)")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = (
    rf"(?:(?:{_MONTH} (?:\d{{1,2}} )?)?(?:19|20)\d\d|(?:\d\d?/){{1,2}}(?:19|20)\d\d"
    r"|(?:19|20)\d\d-\d\d(?:-\d\d)?)"
)
_ENDS = re.compile(
    r"(?:(?:has |had |it |mine )*(?:expir(?:es|ed|y|ing|ation)|exp\.?|lapsed|ran out|run out|ended)"
    r"(?: date)?(?: on| in)?|(?:renewal|recertification)(?: is)? due(?: in| by| on)?"
    r"|(?:valid |good |current |active |certified )?(?:until|through|thru|till)|(?:valid|good|current) to)"
    rf":? ?(?P<end>{_DAY})"
)
_RANGE = re.compile(rf"(?:valid |validity:? |from )*{_DAY} ?(?:-|to|until|through) ?(?P<end>{_DAY})")
_OVER = re.compile(
    r"(?:status: )?(?:has |is |now |it |i |have |since |long |all )*"
    r"(?:expired|lapsed|inactive|(?:\w+ )?(?:not|never) (?:renewed|maintained|kept (?:up|current|active))"
    r"|not current|out of date"
    r"|no longer (?:valid|current|active|certified|maintained|held)"
    rf"|let (?:it|this|that) (?:lapse|expire|go|run out))(?:(?: in| since| on| as of)? ?{_DAY})?"
)
_UNDER_WAY = re.compile(
    r"(?:status: )?(?:in progress|expected|anticipated|planned|exam (?:booked|scheduled|set|date))\b.*"
)
# "is from 2003 and long expired"
_LONG_OVER = re.compile(
    r"[^.;\n,(|]{0,40}\b(?:and|but|has|is|now|long|since) (?:expired|lapsed|run out)(?=[.,;)\n]|\Z)"
)
# "first half done, exam planned for summer", "core one in the bag, core two still to do"
_AHEAD = re.compile(
    r"[^.;\n]{0,50}?(?:\b(?:exam|test|attempt|sitting|retake)s? (?:attempt )?(?:is )?"
    rf"(?:(?:planned|booked|scheduled|set|due|next|this)\b|in {_MONTH}\b(?! (?:19|20)\d\d))"
    r"|\b(?:still to (?:do|come|go|sit|take)|first half (?:done|passed)|half ?way (?:there|through))\b)"
)
# Fields that say nothing of the end: the day of issue, a number, "active".
_NEUTRAL = re.compile(
    r"(?:date |first |last |originally )*(?:issued?|earned|obtained|granted|awarded|(?:re-?)?certified"
    r"|passed|completed|since|renewed|acquired|achieved|(?:certification|issue) date|date)(?: on| in)?:? ?"
    rf"(?:{_DAY})?(?: ?by [\w .]{{2,30}})?|{_DAY}"
    r"|(?:credential|certificate|certification|licen[cs]e|candidate|id|no\.?|number|see|show|verify|view"
    r"|issuer|issuing \w+|provider|organi[sz]ation|skills:)(?: .*|:.*)?"
    r"|(?:on |at )?(?:version|v\.?|release|track|level) ?\d[\d.]*"
    r"|#?[a-z]{0,8}[-#]?\d[\w/-]*|active|current|in good standing|-"
)
_ISSUER = re.compile(r"[\w.&'+/]+(?: [\w.&'+/]+){0,4}")
# Words that no issuer's name holds: the line tells something, or names the next certificate.
_NO_ISSUER = re.compile(
    r"\b(?:certif\w*|associate|professional|expert|specialist|fundamentals|foundation|i|i'm|my|we|but)\b|\d"
)


class Told(NamedTuple):
    """What the fields say: an assertion, or the day on which the certification ends or ended."""

    assertion: Assertion | None = None
    rule: str = ""
    ends: date | None = None


UNTOLD = Told()


def told_beside(text: str) -> Told:
    """Return what the fields behind a name say; text begins behind the name and ends before the next."""
    if _LONG_OVER.match(text):
        return Told("expired", "expired:beside")
    if _AHEAD.match(text):
        return Told("in_progress", "in_progress:beside")
    has_issuer = False
    for mark, field, is_beside in _fields(text):
        told = _told(field, is_beside)
        if told:
            return told
        if field and not _NEUTRAL.fullmatch(field):
            if (has_issuer and mark != "(") or mark == "," or not _is_issuer(field):
                break
            has_issuer = True
    return UNTOLD


def _fields(text: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the mark before each field of an entry, the field, and whether it stands in the name's line."""
    end = _ENTRY_END.search(text)
    is_beside = True
    for found in _FIELD.finditer(text, 0, end.start() if end else len(text)):
        is_beside = is_beside and found["mark"] != "\n"
        yield found["mark"], found["said"].strip(" .:-"), is_beside


def _told(field: str, is_beside: bool) -> Told | None:
    """Return what one field says of the end; a period in a line of its own may be that of a position."""
    ends = _ENDS.fullmatch(field) or (_RANGE.fullmatch(field) if is_beside else None)
    if ends:
        return Told(ends=stated_day(ends["end"]))
    if _OVER.fullmatch(field):
        return Told("expired", "expired:beside")
    return Told("in_progress", "in_progress:beside") if _UNDER_WAY.fullmatch(field) else None


def _is_issuer(field: str) -> bool:
    return _ISSUER.fullmatch(field) is not None and _NO_ISSUER.search(field) is None
