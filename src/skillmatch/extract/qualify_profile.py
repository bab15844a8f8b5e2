"""What consultants say about a skill they name: held, in progress, expired, refused, or only met."""

import re
from datetime import date

from skillmatch.extract.clauses import Section
from skillmatch.extract.cues import Cue, Surroundings, cue, cue_after, cue_before
from skillmatch.extract.dates import stated_day
from skillmatch.records import Assertion

_NOT = (
    r"(?:do not|don't|dont|does not|doesn't|did not|didn't|won't|will not|cannot|can't"
    r"|(?:would |'d )?rather not)(?: \w+)?"
)
_VERB = (
    r"(?:do|use|touch|handle|administer|support|sell|work (?:with|on|in)|know|take on|take|offer|have|hold"
    r"|like"
    r"|manage|install|write|run|develop|code(?: in)?|program(?: in)?|fix|teach|cover)"
)
_ARTICLE = r"(?: my| the| a| an)?"

_CLIENTS = (
    r"(?:offices|firms|companies|clients|customers|businesses|people|shops|practices|schools|owners|places)"
)

_BEFORE: tuple[Cue, ...] = (
    # What the clients lack, the consultant has.
    cue("clients-lack", "mentioned", rf"{_CLIENTS} (?:that |who )?(?:without|with no|have no|lack(?:ing)?)"),
    cue("handed-on", "mentioned", r"(?:hand|pass|escalate|refer|forward)(?:s|ed)?(?: \w+){0,2} (?:on )?to"),
    cue("aspiring", "mentioned", r"aspiring|future|want to (?:become|learn)|eager to learn", reach="near"),
    cue(
        "studying",
        "in_progress",
        rf"(?:studying|study|preparing|prepare|training|sitting|registered|scheduled|enrolled|booked"
        rf"|currently)"
        rf" (?:for|towards?|in|on|to take|to sit){_ARTICLE}",
    ),
    cue(
        "working-towards", "in_progress", rf"working (?:towards?|on (?:my|the|a|getting|finishing)){_ARTICLE}"
    ),
    cue(
        "pursuing",
        "in_progress",
        rf"pursuing|(?:currently |now )?(?:taking|learning|finishing|completing){_ARTICLE}",
        rf"(?:plan|plans|planning|hope|hoping|intend|going|about) (?:to (?:take|get|sit|pass|earn|do)"
        rf"|on){_ARTICLE}",
        r"aiming for|next up:?|up next:?|will take",
    ),
    cue(
        "in-progress",
        "in_progress",
        r"(?:in progress|in preparation|expected|planned|upcoming|candidate for)(?: \d{4})?:?",
    ),
    cue("former", "expired", r"(?:expired|lapsed|former|formerly|ex)[ :-]?", reach="near"),
    cue(
        "no",
        "negated",
        r"no(?: (?:experience|knowledge|background|skills?) (?:of|with|in)| (?:interest|use) (?:for|of|in))?",
        reach="or",
    ),
    cue("without", "negated", r"without|neither|nor|non|nothing with", reach="or"),
    cue(
        "not",
        "negated",
        r"not(?! only| just| merely| to mention| necessarily| sure| yet| afraid)",
        reach="or",
    ),
    cue(
        "never",
        "negated",
        r"(?:have |i've |has )?never (?:\w+ )?(?:touched|used|worked (?:with|on|in)|done|run|seen|liked"
        r"|learne?[dt]"
        r"|administered|got into)",
    ),
    cue(
        "refuse",
        "negated",
        rf"{_NOT} {_VERB}(?: (?:any|the|with|for))*",
        r"(?:stay|keep|steer|stays) (?:out of|away from|clear of)",
        r"refuse(?: to \w+(?: with| on)?)?|turn down|avoid|hands off|gave up|apart from",
        r"(?:everything|anything|all)(?: (?!is\b|are\b|runs?\b)\w+){0,4} (?:but|except)(?: for)?",
        r"(?:not|no longer) (?:interested in|for|doing|do|offering|supporting|taking on|working (?:with|on))",
    ),
    cue("call-someone", "negated", r"some(?:body|one) else for"),
    cue(
        "familiar",
        "mentioned",
        r"(?:some |basic |general |limited |a little )?(?:familiar(?:ity)? with|exposure to|awareness of"
        r"|acquainted with)",
    ),
    cue(
        "basic",
        "mentioned",
        r"(?:basic|limited|rudimentary|theoretical) (?:understanding|knowledge|grasp|idea) (?:of|in)",
        r"aware of|heard of|read about|in theory:?|theory of|watched",
    ),
    cue(
        "lab",
        "mentioned",
        r"(?:home ?lab|lab|labs)(?: (?:with|running|on|of|at home with)|:)",
        r"(?:course ?work|courses?|class(?:es)?|module|seminar|workshop|introduction|intro) (?:in|on|to"
        r"|about|covering)",
        r"course(?:work| work):",
    ),
)

_AFTER: tuple[Cue, ...] = (
    cue(
        "in-progress",
        "in_progress",
        r"in progress|in preparation|in the works|underway|under way|expected|planned|scheduled|pending"
        r"|working on it",
        r"candidate|to be (?:taken|completed)|exam (?:in|on|booked|scheduled|next|planned)|(?:first"
        r"|one) exam passed",
        r"studying|study group|not yet|due (?:in )?\d{4}|1 of 2",
    ),
    cue(
        "lapsed",
        "expired",
        r"(?:has |have |had |is |since |now |all |both |long )*(?:expired|lapsed|not renewed|never renewed"
        r"|no longer (?:valid|current|active|certified)|ran out|run out|out of date|inactive)",
    ),
    cue(
        "lab",
        "mentioned",
        r"(?:only )?(?:in|from|on|at) (?:a |my |the |our )?(?:home ?lab|lab|labs|course|courses|class"
        r"|coursework"
        r"|school|college|theory)",
        r"lab only|theory only|home ?lab|labs?|coursework|theory|(?:introductory )?course|basics only",
    ),
    cue(
        "handed-on",
        "mentioned",
        r"i (?:\w+ (?:them |it )?and )?(?:hand|pass|refer|escalate|forward|give|leave)(?: \w+)?"
        r" (?:over |on )?to",
    ),
    cue("vendor", "mentioned", r"(?:with the )?vendor on the (?:phone|line)|via the vendor"),
    cue(
        "not-mine",
        "negated",
        r"(?:is |are )?(?:not my (?:thing|field|area|business|cup of tea)|not for me|someone else's job"
        r"|not offered"
        r"|not something i (?:do|offer))",
        r"to (?:others|other people|specialists|(?:somebody|someone) else)",
        r"i (?:call|ask|bring(?: in)?) (?:in )?(?:a|an|my|another) (?:friend|colleague|partner|specialist"
        r"|subcontractor|professional)",
        r"out of my depth|call (?:some|any)(?:body|one) else|i (?:don't|do not|won't) (?:do|touch|use"
        r"|support)",
        r"i leave to others|(?:i )?(?:refuse|decline)",
    ),
)

# "In the lab I built a domain with Active Directory, a FortiGate and a Cisco switch."
_IN_LAB = re.compile(r"\b(?:in|at) (?:the|my|a|our) (?:home ?|school )?lab,? (?:i|we)\b")
# "I read firewall configs, but I do not administer them."
_NOT_HANDS_ON = re.compile(
    r"but (?:i |have |i've )?(?:do not|don't|never|cannot|can't|did not|didn't) (?:\w+ )?"
    r"(?:administer|manage|run|install|configure|build|operate|support|fix|touch|change|write|use)\w* "
    r"(?:them|it|these|those|that|any)\b"
)
# One works on a server that is there, but on a certification that is not.
_WORKING_ON = re.compile(r"\bworking on \Z")
# "VLAN, DNS, Hyper-V (labs and simulators)": a plural speaks of the whole list.
_LABS_ONLY = re.compile(r"\((?:all |only )*(?:in )?(?:home ?)?labs\b[^()]*\)[\s.]*\Z")
_STATED_END = re.compile(
    r"(?:[\s,(:-]|\([^()]{0,30}\)|\b(?:is|are|was|has|have|had|currently|still|and|in)\b)*"
    r"(?:expired|lapsed|expires?|expiring|exp|ran out|expiry|renewal due"
    r"|(?:valid|good|current) (?:until|through|thru|till|to))\b"
)


def profile_assertion(
    around: Surroundings, section: Section, is_certification: bool
) -> tuple[Assertion, str]:
    """Return what a consultant says about a name, and the rule that decided it."""
    found = cue_before(_BEFORE, around) or cue_after(_AFTER, around)
    if found and not (found.assertion == "expired" and not is_certification):
        return found.assertion, found.name
    if is_certification:
        is_coming = _WORKING_ON.search(around.lead) is not None
        return ("in_progress", "in_progress:working-on") if is_coming else ("held", "held:default")
    if _LABS_ONLY.search(around.closing) or _IN_LAB.search(around.before):
        return "mentioned", "mentioned:labs"
    if _NOT_HANDS_ON.match(around.beyond):
        return "mentioned", "mentioned:not-hands-on"
    if section == "learning":
        return "mentioned", "mentioned:section"
    return "held", "held:default"


def stated_expiry(around: Surroundings) -> date | None:
    """Return the day until which a certification is said to be valid, if the words stand right after it."""
    found = _STATED_END.match(around.after)
    return stated_day(around.after[found.end() : found.end() + 24]) if found else None
