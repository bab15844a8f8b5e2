"""How many years a text gives to a name, and the year in which it was last used."""

import re
from datetime import date

from skillmatch.extract.cues import Surroundings
from skillmatch.extract.numbers_of_years import DECADES, NUMBER, SPAN, counted

# What years may be of: "5 years of hands-on software development experience with".
_WORK = (
    r"(?:of|in|with|w/|on|using|as|an?|the|and|exp\.?|experience:?|expertise|knowledge|background"
    r"|practice|work"
    r"|hands-on|professional|commercial|production|practical|real|relevant|direct|recent|progressive"
    r"|full-time"
    r"|prior|previous|related|demonstrated|extensive|solid|strong|proven|minimum|working|worked|works"
    r"|industry|increasingly|responsible|successful"
    r"|administering|administration|supporting|support|managing|maintaining|doing|developing|development"
    r"|programming|designing|design|building|deploying|implementing|configuring|troubleshooting|installing"
    r"|writing|coding|running|engineering|software|web|back-?end|front-?end|full-stack|application"
    r"|applications"
    r"|microsoft|ms|enterprise|advanced|server|database|network|systems|system|cloud|consulting|at least)"
)
_BEFORE = re.compile(rf"(?<![\w.$-]){SPAN}(?:[ -]{_WORK})*[ :-]*(?:\(|\")?\Z")
# "4 years in Python" behind "6 years in Java": a word such as "in" ties the years to what follows.
_TIED = re.compile(r"\b(?:of|in|with|w/|on|using|as|experience:?)[ :-]*(?:\(|\")?\Z")
# "For eight years I have set up QuickBooks"
_FOR_YEARS = re.compile(rf"\bfor (?:over |more than |about )?{SPAN},? i(?:'ve| have)?(?: [a-z]+){{1,3}} \Z")
# "8 years in support, 3 of them on Azure", "of which 3+ with Kubernetes"
_OF_THEM = re.compile(
    rf"(?:\b{NUMBER}\+? (?:years? )?of (?:them|these|those|which|that)"
    rf"|\bof which (?:at least )?{NUMBER.replace('low', 'part')}\+?(?: years?)?) (?:in|on|with|using) \Z"
)
# "ConnectWise for seven years and Autotask for three", "six years of Sage, two of Acumatica"
_LEFT_OUT = re.compile(rf" for (?:about |over |almost )?{NUMBER}(?=[.,;)\n]|\Z)")
_LEFT_OUT_BEFORE = re.compile(rf"\byears?\b[^;]*, (?:and )?{NUMBER} (?:of|in|with) \Z")
# What may stand between a name and its years: "(Debian, RHEL)", "7.0 to 2022", "I supported".
_ASIDE = (
    r"(?: \((?![^()\n]*\b(?:years?|yrs?)\b)[^()\n]{1,60}\)"
    r"|(?:(?:\.\d)?(?:,|\s?(?:to|through|and|&|/|-))\s?(?:\d{1,2}(?:\.\d{1,2})?|(?:19|20)\d\d)(?:"
    r" ?r2)?(?=[,: (]))+"
    r"|,? (?:that |which )?i(?:'ve| have)? [a-z]+(?: with)?)?"
)
# Neither the company's age nor everybody's years together, nor a contract's.
_NOT_OF_SKILL = re.compile(
    r"\b(?:combined|collective(?:ly)?|cumulative|together|total(?:ling)? team|in business|old|young"
    r"|established|founded|been around|anniversary)\b"
)
_NOT_OF_SKILL_BEFORE = re.compile(
    r"\b(?:in business|combined|established|founded|open|operating|serving|served|been around|a total"
    r"|aged?)\b[^,;]*\Z"
)
_OTHER_YEARS = (
    r"(?! ?(?:ago|old|contract|warranty|plan|term|project|lease|licen[sc]e|agreement|subscription"
    r"|degree|program"
    r"|history|roadmap|commitment|renewal|retention|maintenance|anniversary|support|engagement"
    r"|assignment|combined"
    r"|in business|young|away|behind|later)\b)"
)
_ABOUT = (
    r"(?:over|more than|at least|about|around|almost|nearly|roughly|close to|some|min\.?"
    r"|minimum(?: of)?|approx\.?|~)"
)
_AFTER = re.compile(
    rf"{_ASIDE}"
    r"[\s,(:|-]*(?:(?:experience|exp|development|administration|developer|administrator|engineer|programmer"
    r"|programming|admin|support|dba|expert|required|preferred|desired)\b[\s,:(-]*)*(?:for |with |of |\()?"
    rf"(?:the (?:last|past) )?(?:{_ABOUT} ?)?{SPAN}{_OTHER_YEARS}"
    r"(?! (?:of|with|in|on|as|at) (?!my |an? |experience|exp|production|use|the field|it\b"
    r"|hands-on|professional))"
)
_DECADE = re.compile(
    r"[\s,(-]*(?:for )?(?:over |more than |about |almost )?(?P<count>a|two|three) decades?\b(?! ago)"
)
_DECADE_BEFORE = re.compile(rf"\b(?P<count>a|one|two|three) decades?(?:[ -]{_WORK})*[ -]*\Z")
_MONTH = (
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? |(?:spring|summer|fall|autumn"
    r"|winter) "
    r"|\d\d?/)?"
)
_SINCE = re.compile(
    r"(?:[\s,(-]|\bdaily\b|\bexperience\b|\buser\b|\bin use\b)*"
    rf"since (?:about |around |early |late )?{_MONTH}(?P<since>(?:19|20)\d\d)\b"
)
_SINCE_BEFORE = re.compile(
    # "Timeslips since 2008, PCLaw" says nothing of PCLaw.
    rf"(?:\A[\W_]*|\b(?:i|i've|have|has|and) )since (?:about |early |late )?{_MONTH}(?P<since>(?:19"
    rf"|20)\d\d)[,:]? "
    rf"(?:i |i've |have |been |run |ran |built |[a-z]{{3,12}}ed |{_WORK} )*\Z"
)
_RANGE = re.compile(
    rf"[\s(,:-]*(?:from )?{_MONTH}(?P<first>(?:19|20)\d\d) ?(?:-|to|until) ?"
    rf"(?:{_MONTH}(?P<last>(?:19|20)\d\d)|(?P<now>present|now|today|current))\b"
)
# "SQL Server from 2008 to 2019" counts releases, not years.
_YEAR_NAMED = re.compile(r"exchange|windows|server|office|outlook|access|sharepoint|visual studio|dynamics")
_UNTIL = re.compile(
    r"[\s(,-]*(?:up )?(?:until|till|last used(?: in)?:?|last touched(?: in)?|to) (?P<last>(?:19|20)\d\d)\b"
)
# "Until 2009 I ran Exchange 2003 for a bank"
_UNTIL_BEFORE = re.compile(
    r"\buntil (?:(?:early|late|mid) )?(?P<last>(?:19|20)\d\d),? (?:i|we) (?:[\w'-]+ ){1,4}\Z"
)
# "2 years of Kotlin, some Scala"
_BARELY = re.compile(r"\b(?:some|little|basic|bit of) \Z")
# A cell of a table that its head says to hold years: "Java | 6", "Java: 6".
_CELL = re.compile(r"[\s|:,(=-]*(?P<low>\d{1,2})\+? ?(?=[|,;)\n]|\Z)")


def years_of(around: Surroundings, as_of: date, is_counted: bool = False) -> int | None:
    """Return the years stated right beside a name: the lower end of a range, or the time since a year.

    is_counted says that the name stands in a table of years, whose bare numbers count.
    """
    if _BARELY.search(around.before):
        return None
    if not (is_counted or _speaks_of_years(around.after) or _speaks_of_years(around.lead)):
        return None
    count = _stated(around, is_counted)
    if count is not None:
        return count if count < 60 else None
    since = _SINCE.match(around.after) or _SINCE_BEFORE.search(around.lead)
    if since:
        return _positive(as_of.year - int(since["since"]))
    held = _range(around)
    return _positive(_last_year(held, as_of) - int(held["first"])) if held else None


def last_used_year(around: Surroundings, as_of: date) -> int | None:
    """Return the year in which a use beside the name ended ("until 2012", "2005-2010")."""
    before = _UNTIL_BEFORE.search(around.lead) if "until" in around.words_before else None
    if before:
        return int(before["last"])
    if not ("19" in around.after or "20" in around.after):
        return None
    found = _range(around)
    if found:
        return _last_year(found, as_of)
    until = _UNTIL.match(around.after)
    return int(until["last"]) if until else None


def _speaks_of_years(side: str) -> bool:
    return "year" in side or "yr" in side or "decade" in side or "19" in side or "20" in side


def _stated(around: Surroundings, is_counted: bool) -> int | None:
    """Return the number of years in figures or words beside a name."""
    cell = _CELL.match(around.after) if is_counted else None
    if cell:
        return int(cell["low"])
    left_out = _LEFT_OUT.match(around.after) if "year" in around.before else None
    stated = left_out or _beside(around)
    if stated:
        return None if _is_of_others(stated) else counted(stated["low"])
    part = _OF_THEM.search(around.lead) or _LEFT_OUT_BEFORE.search(around.lead)
    if part:
        return counted(part[part.lastgroup or "low"])
    decade = _DECADE.match(around.after) or _DECADE_BEFORE.search(around.lead)
    return DECADES[decade["count"]] if decade else None


def _beside(around: Surroundings) -> re.Match[str] | None:
    """Return the years right behind a name, or those before it that belong to it rather than to another."""
    after = _AFTER.match(around.after)
    before = _BEFORE.search(around.lead) or _FOR_YEARS.search(around.lead)
    # "5 years Java, 3 years Azure": what follows a comma is the next one's.
    told = after.group().lstrip(" ")[:1] if after else ","
    is_first = told == "," or (told not in "(:-" and _TIED.search(around.lead))
    return before if before and is_first else after


def _is_of_others(stated: re.Match[str]) -> bool:
    """Return whether years are a company's, a team's or a thing's age."""
    said = stated.string[stated.start() : stated.end() + 24]
    return bool(_NOT_OF_SKILL.search(said) or _NOT_OF_SKILL_BEFORE.search(stated.string, 0, stated.start()))


def _range(around: Surroundings) -> re.Match[str] | None:
    """Return the years of use that follow a name; of a product named by years only a range up to now."""
    found = _RANGE.match(around.after)
    if found and found["last"] and _YEAR_NAMED.search(around.name):
        return None
    return found


def _last_year(found: re.Match[str], as_of: date) -> int:
    return int(found["last"]) if found["last"] else as_of.year


def _positive(count: int) -> int | None:
    return count if count >= 0 else None
