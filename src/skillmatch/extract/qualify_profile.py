"""What consultants say about a skill they name: held, in progress, expired, refused, or only met."""

import re
from datetime import date

from skillmatch.extract.cues import Surroundings, cue_after, cue_before
from skillmatch.extract.dates import stated_day
from skillmatch.extract.header_words import Section
from skillmatch.extract.profile_cues import AFTER, BEFORE
from skillmatch.records import Assertion

# "In the lab I built a domain with Active Directory, a FortiGate and a Cisco switch."
_IN_LAB = re.compile(r"\b(?:in|at) (?:the|my|a|our) (?:home ?|school )?(?:lab|class|course),? (?:i|we)\b")
# "I read firewall configs, but I do not administer them."
_NOT_HANDS_ON = re.compile(
    r"but (?:i |have |i've )?(?:do not|don't|never|cannot|can't|did not|didn't) (?:\w+ )?"
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
# One works on a server that is there, but on a certification that is not.
_WORKING_ON = re.compile(r"\bworking on \Z")
# "VLAN, DNS, Hyper-V (labs and simulators)": a plural speaks of the whole list.
_LABS_ONLY = re.compile(r"\((?:all |only )*(?:in )?(?:home ?)?labs\b[^()]*\)[\s.]*\Z")
_STATED_END = re.compile(
    r"(?:[\s,(:-]|\([^()]{0,30}\)|\b(?:is|are|was|has|have|had|currently|still|and|in|certified"
    r"|certification)\b)*"
    r"(?:expired|lapsed|expires?|expiring|exp|ran out|expiry|expiration(?: date)?|renewal due"
    r"|(?:valid|good|current|active|certified|held)? ?(?:until|through|thru|till)|(?:valid|good"
    r"|current) to)\b"
)
# "CCNA (2015-2018)": the years of a certification are those of its validity.
_VALID_YEARS = re.compile(
    r"[\s,(:-]*(?:\w{3,9}\.? |\d\d/)?(?:19|20)\d\d ?(?:-|to) ?(?P<end>(?:\w{3,9}\.? |\d\d/)?(?:19|20)\d\d)\b"
)


def profile_assertion(
    around: Surroundings, section: Section, is_certification: bool
) -> tuple[Assertion, str]:
    """Return what a consultant says about a name, and the rule that decided it."""
    found = cue_before(BEFORE, around) or cue_after(AFTER, around)
    if found and not (found.assertion == "expired" and not is_certification):
        return found.assertion, found.name
    if is_certification:
        return _of_certification(around)
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


def _of_certification(around: Surroundings) -> tuple[Assertion, str]:
    if _WORKING_ON.search(around.lead):
        return "in_progress", "in_progress:working-on"
    return ("expired", "expired:said-next") if _SAID_NEXT.match(around.beyond) else ("held", "held:default")
