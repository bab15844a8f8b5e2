"""Entries of fields of their own ("B2 Spanish", "TS/SCI", "green card") to what they state at a gate."""

import re
from collections.abc import Callable, Mapping

from skillmatch.gates.names import CLEARANCES, COUNTRIES, LANGUAGES
from skillmatch.records import Kind

NOW = "now"  # how a field says that somebody is free, or needed, at once
_CHARACTERS = 80  # longer than any entry that names one thing
_NAMES = "|".join(sorted(map(re.escape, LANGUAGES), key=len, reverse=True))
_LANGUAGE = re.compile(rf"\b(?:{_NAMES})\b")
_VARIANT = re.compile(r"\((?:us|uk|american|british|european|latin american|brazilian|brazil|spain|mexico)\)")
_DENIED = re.compile(r"\b(?:no|none|not|nil)\b|^0$")
_LITTLE = re.compile(
    r"\b(?:basic|basics|beginner|elementary|limited|some|little|learning|rudimentary|school|intermediate"
    r"|conversational|a1|a2|b1)\b"
)
_LEVEL = re.compile(
    r"\b(?:fluent|fluently|native|near|bilingual|mother|tongue|first|second|language|proficient|proficiency"
    r"|professional|business|working|full|good|very|excellent|advanced|spoken|written|speaking|reading|a"
    r"|level|speaker|speaks|in|of|c1|c2|b2|required|must|only)\b|[\W\d_]"
)
_CLEARED = re.compile(
    r"\b(?:an?|active|current|valid|live|final|full|held|at least|minimum|min|us|dod|uk|government|federal"
    r"|security|clearance|level|cleared|required|or (?:higher|above|better))\b|[().:*+]"
)
_OVER = re.compile(r"\b(?:expired|inactive|lapsed|former|previous|past|old)\b")
_CLEARABLE = re.compile(r"clearable|(?:able|eligible) to (?:obtain|get|be cleared).*|obtainable")
# A wish that rules nobody out.
_SOFT = re.compile(
    r"\b(?:prefer\w*|plus|bonus|nice|ideal\w*|desir\w*|optional|welcome|assets?|advantage\w*)\b"
)
_COUNTRY = "|".join(sorted(map(re.escape, COUNTRIES), key=len, reverse=True))
_US = r"(?:usa?|u\.s\.(?:a\.)?|united states|american)"
_CITIZEN = r"citizens?(?:hip)?"
_RESIDENT = rf"(?:an? )?(?:(?:{_US} )?green[ -]?card(?: holders?)?|(?:{_US} |lawful )permanent residents?)"
_SPONSOR = r"(?:visa |h-?1b |employment )?sponsorship"
# The first that is all there is of an entry says what is meant; {} is the country in it.
_PERMITS: Mapping[Kind, Mapping[str, re.Pattern[str]]] = {
    "request": {
        "US citizen or green card": re.compile(
            rf"{_US} {_CITIZEN} or {_RESIDENT}|{_US} persons?|{_RESIDENT}"
        ),
        "no sponsorship": re.compile(rf"no {_SPONSOR}|{_SPONSOR} not (?:available|offered|possible)"),
    },
    "profile": {
        "not a US citizen": re.compile(rf"not? (?:an? )?{_US} {_CITIZEN}"),
        "US green card": re.compile(_RESIDENT),
        "needs no sponsorship": re.compile(
            rf"(?:no|needs no|without) {_SPONSOR}(?: (?:needed|required))?|{_SPONSOR} not (?:needed|required)"
        ),
        "needs sponsorship": re.compile(rf"(?:needs?|requires?) {_SPONSOR}|{_SPONSOR} (?:needed|required)"),
    },
}
_CITIZENSHIP = re.compile(rf"{_US} (?:{_CITIZEN}|passport)")
_PERMIT = re.compile(
    rf"(?:(?:work )?(?:permit|visa)|(?:right|authori[sz]ation|permission|authori[sz]ed|eligible|entitled"
    rf"|allowed) to work)(?: in| for)? (?:the )?(?P<of>{_COUNTRY})"
    rf"|(?P<whose>{_COUNTRY})(?: (?:work (?:permit|visa|authori[sz]ation)|passport|{_CITIZEN}))?"
)


def language_of(entry: str, kind: Kind) -> str:
    """Return the language that an entry names, with "no" or "basic" as a profile says it; "" if not sure."""
    told = _VARIANT.sub("", entry.casefold())
    named = _LANGUAGE.findall(told)
    rest = _LANGUAGE.sub("", told)
    is_denied = _DENIED.search(rest) is not None
    if len(named) != 1 or _LEVEL.sub("", _LITTLE.sub("", _DENIED.sub("", rest))):
        return ""
    language = LANGUAGES[named[0]]
    if kind == "request":
        return "" if is_denied else language
    return f"no {language}" if is_denied else f"{'basic ' if _LITTLE.search(rest) else ''}{language}"


def clearance_of(entry: str, kind: Kind) -> str:
    """Return the clearance that an entry names, "none" or "expired ..." of a profile; "" if not sure."""
    told = " ".join(entry.casefold().split())
    if kind == "request" and _CLEARABLE.fullmatch(told):
        return "clearable"
    if kind == "profile" and told in ("none", "no", "no clearance"):
        return "none"
    named = CLEARANCES.get(" ".join(_CLEARED.sub(" ", _OVER.sub(" ", told)).split()), "")
    if not named or not _OVER.search(told):
        return named
    return f"expired {named}" if kind == "profile" else ""


def permit_of(entry: str, kind: Kind) -> str:
    """Return the permit to work or the citizenship that an entry names; "" if not sure."""
    told = re.sub(
        r"^(?:an?|valid|must be an?|legal|full) ", "", " ".join(entry.casefold().split()).strip(".")
    )
    named = next((value for value, said in _PERMITS[kind].items() if said.fullmatch(told)), "")
    if named or _CITIZENSHIP.fullmatch(told):
        return named or "US citizen"
    found = _PERMIT.fullmatch(told)
    return f"{COUNTRIES[found['of'] or found['whose']]} work permit" if found else ""


def is_wish(entry: str) -> bool:
    """Return whether a client says of an entry that it may be missing."""
    return _SOFT.search(entry.casefold()) is not None


_READERS: Mapping[str, Callable[[str, Kind], str]] = {
    "languages": language_of,
    "clearance": clearance_of,
    "work_permit": permit_of,
}


def entry_value(kind: Kind, field: str, entry: str) -> str:
    """Return what an entry of a list states at its gate, "" for what is not known."""
    return _READERS[field](entry, kind) if len(entry) <= _CHARACTERS else ""
