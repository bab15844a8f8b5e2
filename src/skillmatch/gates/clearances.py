"""Security clearances that a client needs, and those that a consultant holds."""

import re

from skillmatch.gates.names import CLEARANCES
from skillmatch.gates.statement import MUST, NEEDED, Wordings, one_of, wording

_KIND = (
    r"(?:(?:an?|your|at least|a minimum of|minimum|active|current|currently|valid|existing|live|final|full"
    r"|us|u\.s\.|dod|uk|government|federal|security)[ ,/]){0,6}"
)
_WHAT = rf"(?P<what>{one_of(CLEARANCES)})"
_HELD = rf"{_KIND}(?<!nato )(?<!eu ){_WHAT}(?: level)?(?: security| government)? clearance"
_HIGHER = r"(?: or (?:higher|above|better))?"
_MUST = rf"{MUST}(?:already |currently )?"
_LABEL = r"(?:security )?clearance(?: level| required| needed| held| status)?(?: is)?: ?"
_END = r"(?= ?(?:[.,;)\n]|\Z|or (?:higher|above|better)|required))"

REQUEST = Wordings(
    "clearance",
    re.compile(r"clear"),
    (
        wording("required", rf"{_HELD}{_HIGHER}{NEEDED}"),
        wording("must-have", rf"{_MUST}(?:have|hold|possess|maintain|carry) {_HELD}{_HIGHER}"),
        wording("requires", rf"(?:requires?|requiring|needs?) {_HELD}{_HIGHER}"),
        wording("label", rf"{_LABEL}{_KIND}{_WHAT}{_END}"),
        wording("must-be-cleared", rf"{_MUST}be (?:currently )?{_WHAT}[- ]cleared"),
        wording("cleared-only", rf"{_WHAT}[- ]cleared \w+(?: \w+)?(?:{NEEDED}| only| wanted)"),
        wording("entry", rf"{_HELD}{_HIGHER}", is_entry=True),
        wording("clearable", rf"(?:{_MUST}be |must |be )clearable", "clearable"),
        wording(
            "obtainable",
            rf"(?:{_MUST})?be (?:able|eligible) to (?:obtain|get|receive)(?: and (?:maintain"
            rf"|hold))? {_KIND}(?:{_WHAT} )?(?:security )?clearance",
            "clearable",
        ),
    ),
    CLEARANCES,
)

_OVER = r"(?:expired|inactive|lapsed|former|previous|past|old)"
PROFILE = Wordings(
    "clearance",
    re.compile(r"clear"),
    (
        wording("none-label", rf"{_LABEL}(?:none|no)(?= ?(?:[.,;)\n]|\Z))", "none"),
        wording(
            "no-clearance",
            r"(?:no|without(?: an?| any)?) (?:active |current |security "
            r"|government ){0,4}clearances?(?! (?:needed|required|necessary|issues?|problems?|sale))",
            "none",
        ),
        wording(
            "not-holding",
            r"(?:do not|don't|does not|doesn't) (?:currently )?(?:have|hold)(?: an?"
            r"| any)? (?:active |current |security |government ){0,4}clearances?",
            "none",
        ),
        wording("held-once", rf"(?:previously|formerly|once) (?:held|had) {_HELD}", "expired {}"),
        wording("expired-before", rf"{_OVER} {_HELD}", "expired {}"),
        wording("expired-behind", rf"{_HELD} ?[(,:-]? ?(?:has |is |now ){{0,3}}{_OVER}", "expired {}"),
        wording("expired-label", rf"{_LABEL}{_KIND}{_WHAT} ?[(,-] ?{_OVER}", "expired {}"),
        wording("held", rf"{_HELD}"),
        wording("label", rf"{_LABEL}{_KIND}{_WHAT}(?= ?(?:[.,;()\n-]|\Z))"),
        wording("cleared", rf"{_WHAT}[- ]cleared"),
    ),
    CLEARANCES,
)
