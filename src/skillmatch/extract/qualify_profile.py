"""What consultants say about a skill they name: held, in progress, expired, refused, or only met."""

import re
from datetime import date

from skillmatch.extract.cues import Cue, Surroundings, cue_after, cue_before
from skillmatch.extract.dates import stated_day
from skillmatch.extract.header_words import Section
from skillmatch.extract.others import is_of_others
from skillmatch.extract.profile_cues import BEFORE
from skillmatch.extract.profile_heads import said_by_head
from skillmatch.extract.profile_verdicts import AFTER
from skillmatch.records import Assertion

_DATE = (
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2},? )?|\d\d?/)?"
    r"(?:19|20)\d\d(?:-\d\d){0,2}"
)
# "In the lab I built a domain with Active Directory, a FortiGate and a Cisco switch."
_IN_LAB = re.compile(
    r"\b(?:in|at) (?:(?:the|my|a|our) )?(?:home ?|school )?(?:lab|class|course),? (?:i|we)\b"
)
# "I read firewall configs, but I do not administer them."
_NOT_HANDS_ON = re.compile(
    r"\s*(?:but )?(?:i |have |i've )?(?:do not|don't|never|cannot|can't|did not|didn't) (?:\w+ )?"
    r"(?:administer|manage|run|install|configure|build|operate|support|fix|touch|change|write|use)\w* "
    r"(?:them|it|these|those|that|any)\b"
)
# "but it lapsed", "but never took the exam"
_SAID_NEXT = re.compile(
    r"(?:but|although|though|however),? (?:it |they |this |both |i |has |have |is |are |let |that )*"
    r"(?P<expired>expired|lapsed|lapse|expire|ran out|no longer (?:valid|active|current)|not renewed"
    r"|never renewed"
    r"|(?:did not|didn't|never) renew(?:ed)?|not current)\b"
)
# "Magento? No thanks."
_ASKED = re.compile(r"\?\s*\Z")
_NO = re.compile(
    r"(?:(?:sorry|well|oh|er|hm+|ah|thanks)[,.]? )?(?:but )?"
    r"(?:no\b(?! problem)|nope|never\b|not (?:me|any|for|my))"
)
_NEVER = re.compile(r"[:,]? never[.!\s]*\Z")
# "Network+, exam in December"
_EXAM_AHEAD = re.compile(
    r"\s*[,(:-]+ ?(?:the |my )?(?:exam|test)s? (?:in|on|this|next|is in) (?:(?:early|late|mid) )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|spring|summer|fall|autumn"
    r"|winter)[a-z]*\b(?! (?:19|20)\d\d)"
)
# "(recertified this summer)", "renewal due next year": it is held, whatever is still to be done.
_RENEWED = re.compile(
    r"[\s,(:;-]*(?:(?:19|20)\d\d[,;]? )?(?:(?:last|since|and|was|been|just|first earned) )*"
    r"(?:re-?certified|renew(?:ed|al|s)|recertification)\b(?! (?:exam|pending|in progress))"
)
# "AZ-900 passed May 2024": a day gone by.
_PASSED = re.compile(rf"[\s,(:;-]*(?:passed|earned|obtained|achieved)(?: in| on)? (?P<on>{_DATE})\b")
# "Took the CCNA exam in 2020"
_TOOK = re.compile(r"\b(?:took|passed|sat|cleared) (?:my |the |an? )?\Z")
# "A+ core 1 passed, core 2 booked"
_PARTLY = re.compile(
    r"(?: \w+){0,3} (?:passed|done|cleared)[,;]? (?:and |then )?(?:(?:core|part|exam|paper) \w+"
    r"|(?:the )?(?:second|final|other|lab)(?: exam| part| one)?) (?:is )?"
    r"(?:booked|scheduled|next|to go|left|pending|open|in|this)\b"
)
# One works on a server that is there, but on a certification that is not.
_WORKING_ON = re.compile(r"\bworking on \Z")
# "VLAN, DNS, Hyper-V (labs and simulators)": a plural speaks of the whole list.
_LABS_ONLY = re.compile(r"\((?:all |only )*(?:in )?(?:home ?)?labs\b[^()]*\)[\s.]*\Z")
_STATED_END = re.compile(
    rf"(?:[\s,(:;*_-]|\([^()]{{0,30}}\)|\b(?:is|are|was|has|have|had|currently|still|and|in|certified"
    rf"|certification|both|all|mine|it|issued|earned|passed|since|from|{_DATE})\b)*"
    r"(?:expired|lapsed|lapses?|expires?|expiring|exp|ran out|expiry|expiration(?: date)?|renewal due"
    r"|(?:valid|good|current|active|certified|held)? ?(?:until|through|thru|till)|(?:valid|good"
    r"|current) to)\b"
)
# "CCNA (2015-2018)": the years of a certification are those of its validity.
_VALID_YEARS = re.compile(
    rf"[\s,(:*_-]*(?:(?:was |is |were )?(?:valid|active|held|current|certified|good)[: ]+)?(?:from )?"
    rf"(?:\([^()]{{0,20}}\)[, ]*(?:valid )?(?:from )?)?{_DATE} ?(?:-|to|until|through) ?(?P<end>{_DATE})\b"
)


def profile_assertion(
    around: Surroundings, section: Section, is_certification: bool
) -> tuple[Assertion, str]:
    """Return what a consultant says about a name, and the rule that decided it."""
    found = _said(around, is_certification)
    if (found is None or found.assertion == "in_progress") and is_of_others(around):
        return "mentioned", "mentioned:others"
    headed = said_by_head(around.lead)
    if headed and (found is None or found.assertion == "in_progress"):
        return headed
    if found:
        return found.assertion, found.name
    if section == "refused" or (_is_denied(around)):
        return "negated", "negated:section" if section == "refused" else "negated:refuse"
    return _of_certification(around) if is_certification else _of_skill(around, section)


def _is_denied(around: Surroundings) -> bool:
    """Return whether a short answer follows the name: "Magento? No thanks.", "Photoshop: never."."""
    is_answered = _ASKED.search(around.after) is not None and _NO.match(around.beyond) is not None
    return is_answered or _NEVER.match(around.after) is not None


def _of_skill(around: Surroundings, section: Section) -> tuple[Assertion, str]:
    """Return what is said of a skill that no cue reaches."""
    if _LABS_ONLY.search(around.closing) or _IN_LAB.search(around.before):
        return "mentioned", "mentioned:labs"
    if _NOT_HANDS_ON.match(around.beyond):
        return "mentioned", "mentioned:not-hands-on"
    if section == "learning":
        return "mentioned", "mentioned:section"
    return "held", "held:default"


def stated_expiry(around: Surroundings) -> date | None:
    """Return the day until which a certification is said to be valid, if the words stand right after it."""
    years = _VALID_YEARS.match(around.after)
    if years:
        return stated_day(years["end"])
    found = _STATED_END.match(around.after)
    return stated_day(around.after[found.end() : found.end() + 24]) if found else None


def _said(around: Surroundings, is_certification: bool) -> Cue | None:
    """Return the cue that decides, unless it does not suit: no skill expires, and what is renewed is held."""
    found = cue_before(BEFORE, around) or cue_after(AFTER, around)
    if found is None or (found.assertion == "expired" and not is_certification):
        return None
    is_had = _RENEWED.match(around.after) or _PASSED.match(around.after) or _TOOK.search(around.lead)
    return None if found.assertion == "in_progress" and is_had else found


def _of_certification(around: Surroundings) -> tuple[Assertion, str]:
    if _EXAM_AHEAD.match(around.after) or _PARTLY.match(around.after):
        return "in_progress", "in_progress:pursuing"
    if _WORKING_ON.search(around.lead):
        return "in_progress", "in_progress:working-on"
    return ("expired", "expired:said-next") if _SAID_NEXT.match(around.beyond) else ("held", "held:default")
