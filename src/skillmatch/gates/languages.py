"""Languages that a client needs spoken, and those that a consultant speaks or does not."""

import re

from skillmatch.gates.names import LANGUAGES
from skillmatch.gates.statement import NEEDED, Wordings, one_of, wording

ONE = one_of(LANGUAGES)
NAMED = re.compile(rf"\b{ONE}\b")
MANY = rf"(?P<what>{ONE}(?:(?:,? and |, | & | ?/ ?){ONE}){{0,8}})"
_LEVEL = (
    r"(?:(?:fluent|native|near-native|good|very good|excellent|strong|solid|business|professional|working"
    r"|proficient|spoken|written|verbal|oral|and|both|in|fluency in|proficiency in|knowledge of"
    r"|command of|ability to speak|a good|an excellent) ){0,8}"
)
_BEHIND = r"(?: (?:language|skills|speaking|fluency|proficiency|fluently|\([a-z0-9 ,/-]{1,30}\))){0,4}"
# "Must speak Spanish every day", but not "must know Spanish cooking".
_CLOSED = (
    r"(?= ?(?:[.,;:!?)\n]|\Z|- )| (?:and|with|for|to|on|at|in|as|because|since|so|is|are|both|well"
    r"|required|when|every|daily))"
)
_PERSON = (
    r"(?: (?:it|pc|computer|desktop|support|network|help|desk|field|service)){0,3}"
    r" (?:technician|tech|consultant|person|someone|somebody|candidate|engineer|specialist|administrator"
    r"|admin|analyst|developer|contractor|expert|guy|agent)s?"
)
_SEEK = r"(?:needs?|looking for|wants?|seeking|requires?|must be|hiring)"
_BILINGUAL = r"(?:bilingual(?: in)?:? ?\(?)?"

REQUEST = Wordings(
    "language",
    NAMED,
    (
        wording(
            "must-speak",
            rf"must (?:be able to |also ){{0,2}}(?:speak|communicate in"
            rf"|converse in) {_LEVEL}{MANY}{_BEHIND}{_CLOSED}",
        ),
        wording(
            "must-be-fluent",
            rf"must (?:also )?be (?:fluent|proficient|bilingual)(?: in)? \(?{_LEVEL}{MANY}{_BEHIND}",
        ),
        wording("required", rf"{_LEVEL}{_BILINGUAL}{MANY}\)?{_BEHIND}{NEEDED}"),
        wording("speaking-person", rf"{MANY}[- ]speaking{_PERSON}(?:{NEEDED}| wanted| only| sought)"),
        wording(
            "seek-speaking",
            rf"{_SEEK} (?:an? |one |someone |somebody )?{MANY}[- ]speak(?:ing|er)(?:{_PERSON}"
            rf"|(?= ?[.,;!\n]| ?\Z))",
        ),
        wording(
            "seek-who-speaks",
            rf"{_SEEK} [^.,;\n]{{0,40}}\bwho (?:can |also )?(?:speaks?"
            rf"|is fluent in) {_LEVEL}{MANY}{_CLOSED}",
        ),
        wording("native-wanted", rf"(?:native|fluent) {MANY} speakers?(?:{NEEDED}| wanted| only| sought)"),
        wording("entry", rf"{_LEVEL}{_BILINGUAL}{MANY}\)?{_BEHIND}(?= ?(?:[.,;\n]|\Z))", is_entry=True),
    ),
    LANGUAGES,
)

_NOT = r"(?:do not|don't|does not|doesn't|cannot|can't) (?:speak|know|understand)(?: any)?"
_BASIC = (
    r"(?:basic|some|a little|a bit of|limited|elementary|beginner|beginner's|rudimentary"
    r"|school|conversational|intermediate)"
)
_NO_THING = (
    r"(?! (?:language|keyboard|version|customers?|clients?|users?|restaurant|company|school"
    r"|office|only))"
)
PROFILE = Wordings(
    "language",
    NAMED,
    (
        wording("speaks-no", rf"(?:{_NOT}|speaks? no) {MANY}{_NO_THING}", "no {}"),
        wording("no-skills", rf"no {MANY} (?:skills|language skills)", "no {}"),
        wording("basic", rf"{_BASIC} {MANY}{_CLOSED}", "basic {}"),
        wording("basic-behind", rf"{MANY} ?[(:-] ?{_BASIC}", "basic {}"),
        wording(
            "speaks",
            rf"(?:(?:i|he|she|and|also|can|fluently) ){{0,4}}(?:speaks?|fluent(?: in)?|fluency in|native"
            rf"|native speaker of|bilingual(?: in)?:?|trilingual(?: in)?:?|proficient in"
            rf"|mother tongue:?) ?\(?{_LEVEL}{MANY}{_NO_THING}",
        ),
        wording("fluently", rf"{MANY} ?[(:-]? ?(?:fluently|fluent|native|mother tongue|c1|c2)"),
    ),
    LANGUAGES,
)
