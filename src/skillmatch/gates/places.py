"""Where the work may be done: on site, remote, within some miles, and how far a consultant comes."""

import re

from skillmatch.gates.statement import MUST, Wordings, wording

_SITE = r"on-?site|on site|in[ -]person|in the office"
_PEOPLE = (
    r"(?:candidates?|consultants?|technicians?|people|applicants?|contractors?|residents|talent|engineers?)"
)
_MILES = r"(?P<what>\d{1,3}) ?-?(?:miles?|mi|km|kilometers|kilometres)"
_JOB = r"(?:position|role|job|work|contract|assignment|engagement|gig|project)"
# "Remote desktop" and "remote office" are no places to work from.
_END = r"(?= ?(?:[.,;:!)\n]|\Z|- )| (?:and|but|as|so|with|for|from|since|please))"

REQUEST = Wordings(
    "location",
    re.compile(
        r"remote|on[- ]?site|hybrid|locals? (?:only|[a-z]+ only)|be local|live local|nearby"
        r"|within|in[ -]person|in the office|from anywhere|only local"
    ),
    (
        wording(
            "not-remote",
            rf"(?:not|no) (?:an? )?remote(?: {_JOB})?(?: (?:is )?(?:possible|allowed|available"
            rf"|option))?{_END}",
            "on site",
        ),
        wording(
            "not-remote", rf"remote(?: {_JOB})? is not (?:possible|allowed|available|an option)", "on site"
        ),
        wording("on-site", rf"{MUST}(?:be |work |come ){{1,3}}(?:fully |100% )?(?:{_SITE})", "on site"),
        wording(
            "on-site",
            rf"(?:{_SITE})(?: {_JOB}| presence| attendance){{0,2}}(?: is)? (?:only|required|mandatory"
            rf"|a must)",
            "on site",
        ),
        wording("on-site", rf"(?:100%|fully|strictly) (?:{_SITE})(?: {_JOB})?{_END}", "on site"),
        wording("on-site", rf"(?:on-?site|in-person) {_JOB}{_END}", "on site"),
        wording(
            "hybrid",
            rf"hybrid (?:position|role|job|schedule|work (?:model|schedule|arrangement)){_END}",
            "hybrid",
        ),
        wording("remote", rf"(?:100%|fully|completely|entirely) remote(?: {_JOB})?{_END}", "remote"),
        wording("remote", rf"remote (?:position|role|job|contract|gig){_END}", "remote"),
        wording("remote", rf"work from anywhere{_END}", "remote"),
        wording(
            "remote",
            rf"(?:can|may) (?:all |also )?be done (?:fully |completely |entirely )?remotely{_END}",
            "remote",
        ),
        wording("local", rf"(?:local {_PEOPLE}|locals) only", "local only"),
        wording("local", rf"only local {_PEOPLE}", "local only"),
        wording(
            "local", rf"{MUST}(?:be|live) (?:local|locally|nearby)(?: to [\w ]{{2,30}})?{_END}", "local only"
        ),
        wording(
            "miles",
            rf"{MUST}(?:be |live |reside |located |based ){{1,4}}within (?:a )?{_MILES}",
            "within {} miles",
        ),
        wording(
            "miles",
            rf"(?:{_PEOPLE}|someone|somebody|you)(?: who)?(?: is| are|'re)?(?: located| based| living"
            rf"| lives?)? within (?:a )?{_MILES}",
            "within {} miles",
        ),
    ),
    {},
)

_WONT = r"(?:do not|don't|does not|cannot|can't|won't|will not)"
PROFILE = Wordings(
    "location",
    re.compile(
        r"remote(?:ly)?\b[^\n]{0,20}\bonly|(?:only|exclusively)[^\n]{0,20}remote|on[- ]?site"
        r"|travel|relocat|\bmiles?\b|\bkm\b|\bmi\b"
    ),
    (
        wording("remote-only", rf"remote(?:ly)?(?: {_JOB}s?| clients)? only{_END}", "remote only"),
        wording(
            "remote-only",
            rf"(?:only|exclusively) (?:work(?:s|ing)? |available ){{0,2}}(?:remote"
            rf"|remotely)(?: {_JOB}s?)?{_END}",
            "remote only",
        ),
        wording(
            "remote-only",
            rf"(?:no on-?site(?: {_JOB}| visits)?{_END}|{_WONT} (?:do|work|come|go) on-?site)",
            "remote only",
        ),
        wording(
            "no-travel",
            rf"(?:no travel|(?:not willing|unwilling|unable) to travel|{_WONT} travel)",
            "no travel",
        ),
        wording(
            "relocates",
            r"(?<!not )(?:willing|able|ready|open|happy) to (?:relocate|relocation|relocating)",
            "relocates",
        ),
        wording("travels", r"(?<!not )(?:willing|able|ready|open|happy) to travel", "travels"),
        wording(
            "miles",
            rf"(?:travels?|drives?|commutes?|come|comes) (?:up to |within |about |max(?:imum)? "
            rf"|a ){{0,3}}{_MILES}",
            "up to {} miles",
        ),
        wording(
            "miles", rf"(?:on-?site|available|work|works|clients) within (?:a )?{_MILES}", "up to {} miles"
        ),
        wording("miles", rf"{_MILES} radius", "up to {} miles"),
    ),
    {},
)
