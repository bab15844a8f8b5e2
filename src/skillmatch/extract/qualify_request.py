"""What a client says about a skill: required, preferred, optional, negated, or only what is there."""

import re

from skillmatch.extract.clauses import Section
from skillmatch.extract.cues import Cue, Surroundings, cue, cue_after, cue_before
from skillmatch.records import Assertion

_EXPERIENCE = r"(?:experience|knowledge|background|skills?|familiarity|expertise)"
_NOT = (
    r"(?:do not|don't|dont|does not|doesn't|doesnt|did not|didn't|won't|will not|cannot|can't)(?: really"
    r"| currently)?"
)
_TAIL = (
    r"(?: (?:to (?:use|have|be|see|hire|pay|deal|(?:move|go|switch|change|migrate)(?: to)?)|to(?= \Z)|any"
    r"|help|support|someone|somebody|anyone|people|a person))*"
    r"(?: (?:with|for|on|about|in|who knows))?"
)
_PERSON_TAIL = (
    r"(?:,? (?:you|they|he|she|with|has|have|know|knows|also|bring|someone with"
    rf"|{_EXPERIENCE} (?:with|in|of)))*"
)

_BEFORE: tuple[Cue, ...] = (
    cue("if", "optional", r"(?:plus|bonus)(?: points)?(?: if you (?:know|have|bring)|:)|bonus points for"),
    cue(
        "optional",
        "optional",
        r"(?:optional|optionally|not required|not necessary|not needed|not essential):?",
    ),
    cue(
        "not-asked",
        "optional",
        r"you (?:don't|do not|needn't|need not|won't) (?:need |have )?(?:to )?(?:know|be|have|hold|bring"
        r"|need)",
    ),
    cue("no-longer", "negated", r"no longer (?:use|using|have|having|on|run|running|needs?|needed)"),
    cue("dont-think", "negated", rf"{_NOT} think (?:we|they) (?:\w+ )?(?:need|want|require|use)"),
    cue(
        "no",
        "negated",
        rf"no(?: {_EXPERIENCE} (?:of|with|in)| (?:need|use|interest|plans?|time|longer use|more) (?:for|of"
        rf"|in))?",
        reach="or",
    ),
    cue(
        "except",
        "negated",
        r"(?:everything|anything|all)(?: (?!is\b|are\b|runs?\b)\w+){0,4} (?:but|except)(?: for)?",
    ),
    cue("without", "negated", r"without|neither|nor|non|minus|instead of|other than", reach="or"),
    cue(
        "not",
        "negated",
        r"(?:not|never|isn't|aren't)(?! only| just| merely| to mention| sure| necessarily| least| bad)",
        reach="or",
    ),
    cue(
        "dont",
        "negated",
        rf"{_NOT} (?:use|need|want|require|have|run|own|care|plan|do|like|trust|support){_TAIL}",
    ),
    cue(
        "dont-send",
        "negated",
        rf"{_NOT} (?:try to )?(?:send|sell|bring|give|offer|pitch|quote)(?: us| me)?"
        r"(?: (?:any|some|a|an|anybody|anyone|somebody|someone|people|engineers?|certified))*"
        r"(?: to \W?\w+)?(?: with| for)?",
    ),
    cue(
        "not-looking",
        "negated",
        r"(?:not|isn't|aren't|never) (?:looking|searching|asking|interested|hiring"
        r"|wanting)(?: to use)?(?: for| in)?",
    ),
    cue(
        "preferred",
        "preferred",
        r"(?:strongly |highly )?(?:preferred|desired|desirable)(?: skills?| qualifications?)?:",
    ),
    cue(
        "ideally",
        "preferred",
        rf"(?:preferably|ideally){_PERSON_TAIL}",
        r"would be (?:nice|great|good|ideal|helpful|lovely|a plus|a bonus) (?:if (?:you|they|he|she)"
        r" (?:knew|know|had|have|could|can)|to have)",
        r"nice to have|nice-to-have|wish list|ideal candidate (?:has|knows)|even better",
    ),
    cue(
        "like",
        "preferred",
        # "We would like Outlook fixed" is no mere preference.
        r"(?:would|\w+'d) (?:also )?(?:like|prefer|love) to see(?: some| any)?",
        r"(?:would|\w+'d) (?:also )?prefer(?: some| any)?",
        rf"(?:would|\w+'d) (?:also )?(?:like|love)(?: some| any)? (?:{_EXPERIENCE}|someone|somebody|a person"
        r"|candidates)(?: (?:with|of|in|who knows|who has))?",
        r"(?:we )?prefer(?:ence for|ence to)?",
    ),
)

_AFTER: tuple[Cue, ...] = (
    cue(
        "not-required",
        "optional",
        r"(?:(?:is |are )?not|isn't|aren't|never) (?:\w+ )?(?:required|needed|necessary|essential|a must"
        r"|mandatory"
        r"|expected|a requirement)",
    ),
    cue("plus", "optional", r"(?:a |an |as a )?(?:\w+ )?(?:plus|bonus|asset|advantage|optional|welcome)"),
    cue(
        "nice",
        "preferred",
        r"(?:is |are |strongly |highly |much )*(?:preferred|desirable|desired|ideal|useful|helpful"
        r"|beneficial|nice)",
        r"would (?:help|be (?:nice|great|good|ideal|helpful|useful|lovely))",
    ),
    cue(
        "unwanted",
        "negated",
        r"(?:is |are )?(?:not wanted|unwanted|out of scope|not part of (?:this|the job))",
    ),
    cue(
        "must",
        "required",
        r"(?:is |are )?(?:required|a must|mandatory|essential|necessary|needed|expected|must)",
    ),
    cue(
        "has",
        "mentioned",
        r"(?:is|are) (?:already )?(?:licensed|in place|installed|in use|running fine)|underneath",
        r"(?:has|have|comes with) (?:its|their) own",
        r"(?:is|are) (?:hosted|handled|supported|maintained|managed|looked after|taken care of|run|covered"
        r"|done) by",
    ),
)

_NO_EXPERIENCE = re.compile(rf"\bno(?: \w+)? \Z|\b(?:no|without) (?:\w+ )?{_EXPERIENCE} (?:of|with|in|on)\b")
# "Candidates without SQL Server experience will not be considered"
_WITHOUT = re.compile(r"\bwithout(?: any| the)? \Z")
_REFUSED = re.compile(r"(?: \w+)? (?:will not|won't|cannot|can't|need not|should not|do not|don't)\b")
# "There is no backup and no antivirus, please set both up": what is missing is asked for.
_ABSENT = re.compile(r"\b(?:(?:there is|there's|have|got) no|(?:do not|don't) have|never had)\b[^;:]*\Z")
_WANTED = re.compile(r"(?:\band|\bso|\bbut|,) (?:want|need|would like) (?:one|it|them)\b")
_PUT_RIGHT = re.compile(
    r"(?:and |so |but )?(?:please|can you|could you|we (?:need|want)|we'd like|we would like)"
    r" (?:\w+ ){0,2}(?:set|install|get|put|provide|propose|recommend|one|both|them)\b"
)
_NEEDED = re.compile(r"(?: \w+){0,4} (?:needed|required|necessary|expected|asked for)\b")

_SUBJECT = (
    r"(?:we|they|i|office|company|firm|staff|everyone|everybody|users|team|plant|school|practice|who|shop"
    r"|which"
    r"|our [\w-]+)"
)
_THING = (
    r"(?:e-?mail|mail|servers?|databases?|accounting|dms|ehr|erp|crm|phones?|phone system|back-?ups?"
    r"|firewall|pos"
    r"|network|management|administration|office|bookkeeping|system|everything|environment|booking)"
)
_ENVIRONMENT = re.compile(
    rf"\b{_SUBJECT}(?:'ve|'re)?(?: (?:currently|already|all|both|mostly|still|now|just|also|only))*"
    r" (?:use|uses|run|runs|have|has|operate|operates|own|owns|are on|is on|got|are running|is running"
    r"|are using"
    r"|insist on|work in|work on|work with|standardi[sz]ed on)\b(?! no\b)"
    r"|\bwe've (?:a|an|got)\b"
    r"|\b(?:currently|presently|today) (?:on|using|running|have)\b"
    r"|\bworks? (?:in|on|with) our\b|\bin-house (?:[\w-]+ ){0,6}\Z"
    r"|\b(?:we are|we're|i am|i'm|hold|holds|have) (?:an?|the) (?:[\w-]+ ){0,2}\Z"
    r"|\b(?:running|based) (?:on )?\Z"
    r"|\bour (?:[\w-]+ ){0,3}\Z"
    rf"|\b{_THING} (?:is|are|runs?|sits?|lives?)(?: [\w-]+){{0,4}} ?\Z"
    # "DMS is CDK" and "Sherman has Eaglesoft" describe; "What matters is QuickBooks" asks.
    r"|\b(?!(?:it|what|this|that|here|there|priority|concern|goal|thing|task|job|project|wish|matters"
    r"|question|focus)\b)[\w-]+ (?:is|are) (?:still |all |on )*\Z"
    r"|\b(?!(?:candidate|applicant|person|contractor)\b)[\w'-]+ has (?:an? )?\Z"
    r"|\b(?:previous|last|former|old) [\w-]+ (?:used|had|ran|set up|installed|put in|left)\b"
    r"|\binsists? on \Z|\b(?:i am|i'm) \Z"
    r"|\bour (?:[\w-]+ ){1,3}(?:is|are|runs?|sits?|lives?) (?:[\w./-]+ ){0,5}\Z"
)
# "My group of three handles desktop, network and Exchange administration": theirs, not ours.
_OWN_WORK = re.compile(
    r"\b(?:i|we|(?:my|our) (?:(?:own|in-house|internal|two|three|four|few|small|network|server|it"
    r"|infrastructure) )*(?:group|team|people|staff|department|guys?|admins?|administrators?|technicians?"
    r"|manager|assistant|colleagues?|nephew|brother|son|daughter|wife|husband)"
    r"(?: of [\w-]+)?(?: and (?:i|me))?)"
    r"(?: (?:already|currently|also|both|still|can|will|together))*"
    r" (?:handles?|takes? care of|looks? after|does|do|administers?|covers?|maintains?"
    r"|manages?|supports?) (?!not\b|need\b|want\b|have\b|like\b)(?P<gap>[^;:()]*)\Z"
)
_ASKED = re.compile(r"\b(?:needs?|wants?|help|please|looking|require\w*|someone|somebody|who)\b")
_STAFF = re.compile(r"\b(?:my|our|his|her|their) (?:(?:one|own|only|two|three|current|part-time) )*\Z")
_ROLE = re.compile(r"(?:administrator|admin|technician|engineer|developer|manager|person|guy|director)s?\Z")
_NEED = re.compile(
    r"\b(?:need|needs|needed|requir\w*|must|want|wants|wanted|looking|look for|seek\w*|help\w*|fix\w*"
    r"|repair\w*"
    r"|install\w*|set(?:ting)? ?up|configur\w*|migrat\w*|upgrad\w*|replac\w*|support(?:ed|ing)?|maintain\w*"
    r"|maintenance|manage|administer|develop|developer|build\w*|implement\w*|train|training|problems?|issues?"
    r"|trouble\w*|slow|crash\w*|freez\w*|broken|breaks|fail\w*|errors?|stop|stops|stopped|stopping|moved?"
    r"|convert\w*"
    r"|conversion|sync\w*|expert\w*|experience\w*|knowledge|familiar\w*|someone|somebody|consultant"
    r"|engineer|recover\w*"
    r"|restor\w*|updat\w*|clean\w*|secur\w*|should|please|could you|can you|would like|like to|rebuild"
    r"|connect"
    r"|integrat\w*|extend|proficien\w*|skills?|hire|hiring|asking|dies|drops|tested|confidence|worr\w*"
    r"|lack\w*|missing|ageing|aging|dying|outdated|(?:is|are|getting|too|very) old"
    r"|that (?:takes|nobody|no one|never|doesn't|does not|won't|keeps))\b"
)
_TROUBLE = re.compile(
    r"(?: \w+){0,2}[,;]? (?:doesn't|does not|don't|do not|won't|will not|can't|cannot|isn't|is not|keeps?"
    r"|never|loses?|drops?)\b"
)
_TROUBLE_NAME = re.compile(
    r"\b(?:problems?|issues?|crash\w*|slow|broken|keeps|freez\w*|help|stopped|won't)\b"
)
_SECTIONS: dict[Section, Assertion] = {
    "preferred": "preferred",
    "mentioned": "mentioned",
    "required": "required",
}


def request_assertion(around: Surroundings, section: Section) -> tuple[Assertion, str]:
    """Return what a client says about a name, and the rule that decided it."""
    found = _waived(around) or _cued(around)
    if found:
        return found
    if _is_own_work(around):
        return "mentioned", "mentioned:own-work"
    is_needed = any(_NEED.search(side) for side in (around.before, around.after)) or _is_trouble(around)
    if not is_needed and _ENVIRONMENT.search(around.before):
        return "mentioned", "mentioned:environment"
    if section in _SECTIONS and not (section == "mentioned" and is_needed):
        return _SECTIONS[section], f"{_SECTIONS[section]}:section"
    return "required", "required:default"


def listed_assertion(around: Surroundings, default: Assertion) -> tuple[Assertion, str]:
    """Return what an entry of a list field says: its field's assertion unless a cue in the entry differs."""
    return _waived(around) or _cued(around) or (default, f"{default}:field")


def _waived(around: Surroundings) -> tuple[Assertion, str] | None:
    """Return what turns a "no" or "without" round: waived ("no Exchange needed"), or asked for after all."""
    if _NO_EXPERIENCE.search(around.before) and _NEEDED.match(around.after):
        return "optional", "optional:no-needed"
    if _WITHOUT.search(around.before) and _REFUSED.match(around.after):
        return "required", "required:not-without"
    is_wanted = _PUT_RIGHT.match(around.beyond) or _WANTED.search(around.after)
    if is_wanted and _ABSENT.search(around.before):
        return "required", "required:absent"
    return None


def _is_trouble(around: Surroundings) -> bool:
    """Return whether what is named is said not to work, in its own name or right behind it."""
    said_next = around.beyond.lstrip()
    is_meant_next = said_next.startswith(("it ", "they "))
    behind = _TROUBLE.match(around.after) or (is_meant_next and _TROUBLE.match(f" {said_next}"))
    return bool(behind or _TROUBLE_NAME.search(around.name))


def _is_own_work(around: Surroundings) -> bool:
    """Return whether the client's own people do it, or are what is named ("her network administrator")."""
    own = _OWN_WORK.search(around.before)
    if own:
        return not _ASKED.search(own["gap"])
    return _ROLE.search(around.name) is not None and _STAFF.search(around.before) is not None


def _cued(around: Surroundings) -> tuple[Assertion, str] | None:
    found = cue_after(_AFTER[:1], around) or cue_before(_BEFORE, around) or cue_after(_AFTER, around)
    return (found.assertion, found.name) if found else None
