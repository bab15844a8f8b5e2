"""Citizenship and permits to work: what a client needs, and what a consultant states of himself."""

import re

from skillmatch.gates.names import COUNTRIES
from skillmatch.gates.statement import MUST, NEEDED, Wordings, one_of, wording

_WHAT = rf"(?P<what>{one_of(COUNTRIES)})"
_NEEDED = rf"(?:{NEEDED}| only)"
_US = r"(?:u\.?s\.?(?:a\.?)?|united states|american)"
_OR_RESIDENT = (
    r" or (?:an? )?(?:lawful |legal )?(?:(?:u\.?s\.? )?permanent residents?|green[ -]?card(?: holders?)?)"
)
_IN = rf"in (?:the )?{_WHAT}"
_ALLOWED = (
    r"(?:legally |currently |fully ){0,3}(?:authori[sz]ed|eligible|permitted|entitled"
    r"|allowed) to (?:legally )?work"
)
_PERMIT = rf"(?:valid )?{_WHAT} work (?:permit|authori[sz]ation|visa)"
_RIGHT = rf"(?:the )?(?:legal |full )?(?:right|authori[sz]ation|permission|permit) to work {_IN}"
# Of visas, for events and teams are sponsored too.
_VISA = r"(?:(?:work |employment )?visas?|h-?1-?bs?|work permits?|candidates|applicants)"
_SPONSORSHIP = rf"(?:{_VISA} sponsorship|sponsorship(?: of| for) {_VISA})"
_REFUSE = r"(?:(?:do|does|will|can) not|don't|doesn't|won't|cannot|can't|unable to|not able to|no longer)"

REQUEST = Wordings(
    "permit",
    re.compile(r"citizen|sponsor|authori[sz]|to work|permit|visa|(?:us|u\.s\.) person"),
    (
        wording(
            "citizen-or-resident",
            rf"{MUST}(?:be|hold) (?:an? )?{_US} citizens?(?:hip)?{_OR_RESIDENT}",
            "US citizen or green card",
        ),
        wording(
            "citizen-or-resident",
            rf"{_US} citizens?(?:hip)?{_OR_RESIDENT}{_NEEDED}",
            "US citizen or green card",
        ),
        wording(
            "us-person",
            rf"{MUST}(?:be|qualify as) (?:an? )?(?:us|u\.s\.) person",
            "US citizen or green card",
        ),
        wording("citizen", rf"{MUST}(?:be|hold|have) (?:an? )?{_US} citizens?(?:hip)?", "US citizen"),
        wording("citizen", rf"(?:{_US} citizens?(?:hip)?{_NEEDED}|only {_US} citizens)", "US citizen"),
        wording("citizen-entry", rf"{_US} citizen(?:ship)?(?= ?(?:[.;\n]|\Z))", "US citizen", is_entry=True),
        wording("allowed", rf"{MUST}be {_ALLOWED} {_IN}", "{} work permit"),
        wording("allowed-entry", rf"{_ALLOWED} {_IN}", "{} work permit", is_entry=True),
        wording("right", rf"{MUST}(?:have|hold) {_RIGHT}", "{} work permit"),
        wording("permit", rf"(?:{MUST}(?:have|hold) (?:an? )?)?{_PERMIT}(?:{_NEEDED})", "{} work permit"),
        wording("permit", rf"{MUST}(?:have|hold) (?:an? )?{_PERMIT}", "{} work permit"),
        wording(
            "no-sponsorship",
            rf"(?:no|without) (?:{_SPONSORSHIP}|sponsorship(?= ?(?:[.;,)\n]|\Z|available|offered"
            rf"|provided|possible)))",
            "no sponsorship",
        ),
        wording(
            "no-sponsorship",
            rf"{_REFUSE} (?:currently |be able to )?(?:(?:offer"
            rf"|provide)(?:ing)? (?:any )?(?:{_SPONSORSHIP}|sponsorship)|sponsor {_VISA})",
            "no sponsorship",
        ),
        wording(
            "no-sponsorship",
            rf"(?:{_SPONSORSHIP}|sponsorship) (?:is |will )?not (?:be )?(?:available|offered|provided"
            rf"|possible|an option)",
            "no sponsorship",
        ),
    ),
    COUNTRIES,
)

_NEED = r"(?:requires?|needs?|will require|will need|would require|would need|requiring|needing)"
PROFILE = Wordings(
    "permit",
    re.compile(
        r"citizen|sponsor|green[ -]?card|permanent resident|to work in|work (?:permit|visa"
        r"|author)|passport"
    ),
    (
        wording("no-citizen", rf"not (?:yet )?(?:an? )?{_US} citizen", "not a US citizen"),
        wording("citizen", rf"(?:dual )?{_US} citizen(?:ship)?", "US citizen"),
        wording("citizen-label", rf"citizenships?: ?{_US}(?= ?(?:[.,;/(\n]|\Z))", "US citizen"),
        wording("eu-citizen", r"(?:eu|european union) (?:citizen(?:ship)?|passport)", "EU work permit"),
        wording("uk-citizen", r"(?:uk|british) (?:citizen(?:ship)?|passport)", "UK work permit"),
        wording("green-card", rf"(?:{_US} )?green[ -]?card(?: holder)?", "US green card"),
        wording("resident", rf"(?:lawful |legal )?permanent resident of the {_US}", "US green card"),
        wording("resident", rf"(?:{_US}|lawful) permanent resident", "US green card"),
        wording("allowed", rf"{_ALLOWED} {_IN}", "{} work permit"),
        wording("right", rf"{_RIGHT}", "{} work permit"),
        wording("permit", rf"{_PERMIT}", "{} work permit"),
        wording(
            "no-sponsorship",
            r"(?:no|without|not? need(?:ing)?|not? requir(?:e|ing)|don't (?:need|require)"
            r"|does not (?:need|require)|do not (?:need|require)) (?:any |visa "
            r"|h-?1b ){0,3}sponsorship(?: (?:is )?(?:needed|required))?",
            "needs no sponsorship",
        ),
        wording("no-sponsorship", r"sponsorship (?:is )?not (?:needed|required)", "needs no sponsorship"),
        wording(
            "sponsorship",
            rf"(?<!not )(?<!n't ){_NEED} (?:an? |visa |h-?1b |employment ){{0,4}}sponsorship",
            "needs sponsorship",
        ),
        wording(
            "sponsorship", r"(?:visa|h-?1b) sponsorship (?:is )?(?:needed|required)", "needs sponsorship"
        ),
    ),
    COUNTRIES,
)
