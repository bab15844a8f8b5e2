"""When a client needs somebody to start, and from when on a consultant is free."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from skillmatch.gates.days import DAY, NOW, Span, day_span
from skillmatch.gates.statement import Wordings, wording

_ON = r"(?:on|from|by|no later than|not later than|in|at)"
_THE = r"(?:the )?"
# A text in which no day stands near says nothing of one.
_NEAR_DAY = (
    r"[^\n]{0,60}?(?:20\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|asap|a\.s\.a|soon|now"
    r"|immediate|away|start|need|opening|availab)"
)
_WANTED = frozenset(("start-now", "needed-now"))
_WHO = (
    r"(?:must|able to|needs? to|have to|has to|you|consultant|contractor|someone|somebody|technician"
    r"|candidate"
    r"|engagement|contract|assignment|position|job|work|role|project)"
)

REQUEST = Wordings(
    "availability",
    re.compile(rf"(?:start|begin|commenc|needed|wanted|required|immediate){_NEAR_DAY}"),
    (
        wording("start-date", rf"start(?:ing)?(?: date)?(?: is| will be)?:? (?:{_ON} )?{_THE}{DAY}"),
        wording("start-now", rf"(?:start(?:ing)?(?: date)?(?: is)?:?|to start|must start) {NOW}"),
        wording("start-now", r"(?P<now>immediate) (?:start|need|opening)"),
        wording(
            "begin", rf"{_WHO} [^.,;:\n]{{0,30}}?(?:start|begin|commence)s?(?:ing)? (?:{_ON} )?{_THE}{DAY}"
        ),
        wording("needed", rf"(?:needed|required|wanted) (?:from|starting|as of|beginning) {_THE}{DAY}"),
        wording("needed-now", rf"(?:needed|wanted|required) {NOW}"),
    ),
    {},
)
# The subject of a clause that does not speak of the work asked for.
_NOT_THE_WORK = re.compile(
    r"\b(?:school|semester|term|season|fiscal|year|lease|move|store|shop|office|opening"
    r"|classes|sale|renovation|construction|migration|tax|warranty|subscription|backups?)\b"
    r"|\b(?:we|they)(?: will)? ~"
)

_FREE = r"(?:(?<!not )(?<!no longer )available|free|availability)"
_FOR = (
    r"(?: again| next)?(?: for (?:new |other |more ){0,2}(?:work|projects?|hire|engagements?"
    r"|assignments?|clients?|jobs?))?"
)
_FROM = r"(?:from|starting|starting from|as of|after|on|beginning|beginning in|in|is|is from)"
_BUSY = (
    r"(?:booked|busy|committed|engaged|contracted|occupied|unavailable|on assignment"
    r"|on an assignment|on a project|on a contract|on leave|on vacation)"
)
PROFILE = Wordings(
    "availability",
    re.compile(rf"(?:availab|free|start|{_BUSY}){_NEAR_DAY}"),
    (
        wording("free-from", rf"{_FREE}{_FOR}:? (?:{_FROM} )?{_THE}{DAY}"),
        wording("free-now", rf"{_FREE}{_FOR}:? (?:is |to start )?{NOW}"),
        wording("free-now", r"(?P<now>immediately) available"),
        wording("can-start", rf"can start(?: work)? (?:{_FROM} )?{_THE}(?:{DAY}|{NOW})"),
        wording("not-before", rf"(?:not (?:be )?|un)available (?:before|until|till) {_THE}{DAY}"),
        wording(
            "busy-until", rf"{_BUSY}(?: up| out| solid| fully)? (?:until|till|through|thru|to) {_THE}{DAY}"
        ),
    ),
    {},
)


class Stay(NamedTuple):
    """When something may begin: the first and last day that may be meant, None for open."""

    first: date | None
    last: date | None

    @property
    def words(self) -> str:
        """The days in figures."""
        if self.first == self.last:
            return f"{self.first}"
        return f"{self.first} to {self.last}" if self.last else f"from {self.first}"


def stay_of(rule: str, found: re.Match[str], told_on: date | None) -> Stay | None:
    """Return when the work is to start, or from when on somebody is free; None if it is not certain."""
    if "now" in found.re.groupindex and found["now"]:
        # As soon as possible rules out nobody, and whoever is free now is free now.
        return Stay(told_on, None if rule in _WANTED else told_on) if told_on else None
    span = day_span(found, told_on) if "i_year" in found.re.groupindex else None
    return _stay(rule, span) if span else None


def is_of_something_else(beside: str) -> bool:
    """Return whether what begins on a day is not the work asked for: a school year, a move."""
    return _NOT_THE_WORK.search(beside) is not None


def _stay(rule: str, span: Span) -> Stay:
    if rule == "not-before":
        return Stay(span.first, None)
    return Stay(span.first, span.last + timedelta(days=1)) if rule == "busy-until" else Stay(*span)
