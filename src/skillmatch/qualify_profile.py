"""What consultants say about a skill they name: held, in progress, expired, refused, or only met."""

import re
from datetime import date

from skillmatch.clauses import Section
from skillmatch.cues import Cue, Surroundings, cue, cue_after, cue_before
from skillmatch.dates import stated_day
from skillmatch.records import Assertion

_NOT = r"(?:do not|don't|dont|does not|doesn't|did not|didn't|won't|will not|cannot|can't|would rather not|rather not)"
_VERB = (
    r"(?:do|use|touch|handle|administer|support|sell|work (?:with|on|in)|know|take on|take|offer|have|hold|like|manage|install|write|run"
    r"|develop|code(?: in)?|program(?: in)?|fix)"
)

_BEFORE: tuple[Cue, ...] = (
    cue("studying", "in_progress", r"(?:studying|study|preparing|prepare|training|sitting|registered|scheduled|enrolled|booked|currently)"
        r" (?:for|towards?|in|on|to take|to sit)(?: my| the| a| an)?"),
    cue("working-towards", "in_progress", r"working (?:towards?|on (?:my|the|a|getting|finishing))(?: my| the| a| an)?"),
    cue("pursuing", "in_progress", r"pursuing|(?:currently |now )?(?:taking|learning|finishing|completing)(?: the| a| my)?"
        r"|(?:plan|plans|planning|hope|hoping|intend|going|about) (?:to (?:take|get|sit|pass|earn|do)|on)(?: the| my)?|aiming for|next up:?|up next:?|will take"),
    cue("in-progress", "in_progress", r"(?:in progress|in preparation|expected|planned|upcoming|candidate for)(?: \d{4})?:?"),
    cue("former", "expired", r"(?:expired|lapsed|former|formerly|ex)[ :-]?", "near"),
    cue("no", "negated", r"no(?: (?:experience|knowledge|background|skills?) (?:of|with|in)| (?:interest|use) (?:for|of|in))?", "or"),
    cue("without", "negated", r"without|neither|nor|non|nothing with", "or"),
    cue("not", "negated", r"not(?! only| just| merely| to mention| necessarily| sure| yet| afraid)", "or"),
    cue("never", "negated", r"(?:have |i've |has )?never (?:\w+ )?(?:touched|used|worked (?:with|on|in)|done|run|seen|liked|learned|learnt|administered|got into)"),
    cue("refuse", "negated", rf"{_NOT} (?:\w+ )?{_VERB}(?: (?:any|the|with|for))*"),
    cue("refuse", "negated", r"(?:stay|keep|steer|stays) (?:out of|away from|clear of)|refuse(?: to \w+(?: with| on)?)?|turn down|avoid|hands off"
        r"|(?:not|no longer) (?:interested in|for|doing|do|offering|supporting|taking on|working (?:with|on))|gave up|anything but|except(?: for)?|apart from"),
    cue("call-someone", "negated", r"somebody else for|someone else for"),
    cue("familiar", "mentioned", r"(?:some |basic |general |limited |a little )?(?:familiar(?:ity)? with|exposure to|awareness of|acquainted with)"),
    cue("basic", "mentioned", r"(?:basic|limited|rudimentary|theoretical) (?:understanding|knowledge|grasp|idea) (?:of|in)|aware of|heard of|read about|in theory:?|theory of"),
    cue("lab", "mentioned", r"(?:home ?lab|lab|labs)(?: (?:with|running|on|of|at home with)|:)|(?:course(?:work)?|courses|class(?:es)?|module|seminar|workshop|introduction|intro)"
        r" (?:in|on|to|about|covering)|course(?:work| work):|watched"),
)  # fmt: skip

_AFTER: tuple[Cue, ...] = (
    cue("in-progress", "in_progress", r"(?:in progress|in preparation|in the works|underway|under way|expected|planned|scheduled|pending|working on it|candidate"
        r"|to be (?:taken|completed)|exam (?:in|on|booked|scheduled|next|planned)|(?:first|one) exam passed|studying|not yet|due (?:in )?\d{4}|1 of 2|\(in progress\))"),
    cue("lapsed", "expired", r"(?:has |have |had |is |since |now |all |both |long )*(?:expired|lapsed|not renewed|never renewed|no longer (?:valid|current|active|certified)"
        r"|ran out|run out|out of date|inactive)"),
    cue("lab", "mentioned", r"(?:only )?(?:in|from|on|at) (?:a |my |the |our )?(?:home ?lab|lab|labs|course|courses|class|coursework|school|college|theory)"
        r"|lab only|theory only|home ?lab|labs?|coursework|theory|(?:introductory )?course|basics only"),
    cue("vendor", "mentioned", r"with the vendor on the (?:phone|line)|vendor on the (?:phone|line)|via the vendor"),
    cue("not-mine", "negated", r"(?:is |are )?(?:not my (?:thing|field|area|business|cup of tea)|not for me|someone else's job|not offered|not something i (?:do|offer))"
        r"|out of my depth|call (?:some|any)(?:body|one) else|i (?:don't|do not|won't) (?:do|touch|use|support)|i leave to others|(?:i )?(?:refuse|decline)"),
)  # fmt: skip

_STATED_END = re.compile(
    r"\b(?:expired|lapsed|expires?|expiring|exp\.?|ran out|valid (?:until|through|thru|till|to)|good (?:until|through)|expiry|renewal due)\b[^\d;]{0,20}"
)


def profile_assertion(
    around: Surroundings, section: Section, is_certification: bool
) -> tuple[Assertion, str]:
    """Return what a consultant says about a name, and the rule that decided it."""
    found = cue_before(_BEFORE, around) or cue_after(_AFTER, around)
    if found and not (found.assertion == "expired" and not is_certification):
        return found.assertion, found.name
    if section == "learning" and not is_certification:
        return "mentioned", "mentioned:section"
    return "held", "held:default"


def stated_expiry(around: Surroundings) -> date | None:
    """Return the day until which a certification is said to be valid, if the words stand right after it."""
    found = _STATED_END.search(around.after)
    if found is None or re.search(r"[,;]", around.after[: found.start()].strip(" ,(-:")):
        return None
    return stated_day(around.after[found.end() : found.end() + 24])
