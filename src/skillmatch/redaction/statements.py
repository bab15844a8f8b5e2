"""Where a text states age, gender, family, a photo or when somebody graduated."""

import re
from collections.abc import Iterator

from skillmatch.redaction.dates import DATE
from skillmatch.redaction.degrees import DEGREE_CUES, GRADUATED

Span = tuple[int, int]

_FEW = r"(?:\d{1,2}|an?|one|two|three|four|five|six|no)"
_CHILDREN = r"(?:(?:grand)?(?:child(?:ren)?|kids?|sons?|daughters?)|boys?|girls?|twins)"
# Somebody younger is rather a machine: "our 8-year-old server".
_GROWN = r"(?<![\w.,$€£-])(?:1[6-9]|[2-9]\d)"
_THING = (
    r"(?:pbx|pcs?|servers?|computers?|machines?|phones?|systems?|laptops?|desktops?|printers?|networks?|hubs?"
    r"|routers?|switch(?:es)?|software|app(?:lication)?s?|databases?|programs?|code|version|building|compan"
    r"|firm|business|shop|office|hardware|equipment)"
)
# A network may be old; a network administrator is somebody.
_JOB = r"(?:admin|engineer|tech|specialist|manager|consultant|developer|analyst|expert|professional|operator)"
_OLD = (
    rf"{_GROWN}(?:[ \t]?(?:-|–|to|and)[ \t]?\d\d)?[ \t-]?"
    r"(?:(?:years?|yrs?)[ \t-](?:olds?|young|of[ ]age)|y/o)\b"
    rf"(?![ \t]{_THING}(?!\w{{0,2}}[ \t]{_JOB}))"
)
_AGE = rf"(?<![\w-])ag(?:e|ed)(?:[ ]?[:=]|[ ]of)?[ \t]?{_GROWN}(?:[ \t]?(?:-|–|to|and)[ \t]?\d\d)?(?![\w%+])"
_DECADE = (
    r"\b(?:my|his|her|their|the)[ ](?:(?:early|mid|late)[ -])?(?:twenties|thirties|forties|fifties|sixties)\b"
)
_BORN = (
    r"(?:\b(?i:born)(?:(?i:[ ](?:and|raised|on|in|the|at))|[ ][A-Z][\w'’-]{0,30},?|,|:){0,6}[ ]?"
    r"|(?i:\b(?:dob|d\.o\.b\.?|date[ ]of[ ]birth|birth[ ]?(?:date|day)|year[ ]of[ ]birth))"
    rf"[ ]{{0,2}}[:=-]?[ ]{{0,2}}|\bb\.[ ]?){DATE}"
)
_GENDERS = r"(?<![\w/+#])[mfwdx](?:[ ]?[/|][ ]?[mfwdx]){1,3}(?![\w/+#])"
_GENDER = r"(?<!\w)(?:fe)?male(?!\w)|\b(?:gender|sex|pronouns?)[ ]?[:=][ ]?[\w/-]{1,30}"
_PRONOUNS = r"\b(?:she|he|they|xe|ze)/(?:her|him|them|xem|hir)(?:/\w{1,8})?\b"
_STATUS = (
    r"\b(?:marital|family|civil)[ ]status[ ]?[:=-]?[ ]?[\w-]{1,20}"
    rf"|\b(?:un)?married(?:,?[ ](?:with|and)?[ ]?{_FEW}[ ]{_CHILDREN})?\b|\b(?:divorced|widowed)\b"
)
_PARENT = (
    r"\b(?:(?:an?|the|proud|single|married)[ ]){0,3}(?:mother|father|mum|mom|dad|parent)[ ]of[ ]"
    rf"(?:{_FEW}(?:[ ]{_CHILDREN})?|twins)\b"
)
_PICTURE = r"\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?)(?![\w.])"
_PHOTO = (
    r"!\[[^\]\n]{0,200}\]\([^)\s]{1,500}\)|data:image/[^\s\"')]++"
    r"|(?:https?://|www\.)[^\s<>\"')\]]++"
    rf"|(?<![\w./-])[\w/-]++(?:\.[\w/-]++)*?{_PICTURE}"
)
_OF_A_PERSON = re.compile(
    rf"{_PICTURE}|photo|avatar|headshot|portrait|profile-?pic|\A!|\Adata:image", re.IGNORECASE
)
# Beside each pattern the words without one of which it cannot match: most texts have none of them.
_RULES = tuple(
    (words, re.compile(pattern, flags))
    for words, pattern, flags in (
        (("rs old", "r old", "r-old", "rs-old", "young", "of age", "y/o"), _OLD, re.IGNORECASE),
        (("\nage", " age", "\tage", "(age", "|age", "-age", ",age"), _AGE, re.IGNORECASE),
        (("twenties", "thirties", "forties", "fifties", "sixties"), _DECADE, re.IGNORECASE),
        (("born", "birth", "dob", "d.o.b", " b.", "(b.", ",b.", "\nb."), _BORN, re.NOFLAG),
        (("m/", "/m", "m |", "| m", "m|", "|m", "f/", "/f", "m /", "/ m"), _GENDERS, re.IGNORECASE),
        (("male", "gender", "sex", "pronoun"), _GENDER, re.IGNORECASE),
        (("he/", "they/", "xe/", "ze/"), _PRONOUNS, re.IGNORECASE),
        (("marital", "family st", "civil st", "married", "divorced", "widowed"), _STATUS, re.IGNORECASE),
        (("ther of", "mum of", "mom of", "dad of", "parent of"), _PARENT, re.IGNORECASE),
        (
            ("http", "www.", "data:image", ".jp", ".png", ".gif", ".webp", ".heic", ".bmp", ".tif"),
            _PHOTO,
            re.IGNORECASE,
        ),
        (DEGREE_CUES, GRADUATED, re.NOFLAG),
    )
)


def statement_spans(text: str) -> Iterator[Span]:
    """Yield where the text states something about the person that has nothing to do with the work."""
    lower = "\n" + text.lower()
    for words, pattern in _RULES:
        if any(word in lower for word in words):
            for found in pattern.finditer(text):
                if _is_about_person(found[0]):
                    # Of a degree only the year is taken out, which is a group of its own.
                    yield found.span(found.lastgroup or 0)


def _is_about_person(stated: str) -> bool:
    """Return whether a statement is about the person; a web address is if it shows a picture."""
    return not stated.lower().startswith(("http", "www.")) or _OF_A_PERSON.search(stated) is not None
