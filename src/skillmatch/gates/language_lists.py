"""The list of languages in a profile: whoever lists his languages speaks no other."""

import re
from collections.abc import Iterator

from skillmatch.gates.languages import ONE
from skillmatch.gates.names import LANGUAGES

Found = tuple[str, str, int, int]  # value, rule, start, end in the folded text

_LABEL = re.compile(
    r"(?:\A|\n|[.;|] )[ *_#>•·▪◦●-]*(?:spoken |foreign |natural )?languages?(?: skills| spoken)?[ *_]*"
    r"(?::[ *_]*|[-|][ ]?|(?=\n))"
)
# The rest of the label's sentence, or the short lines below it.
_ENTRIES = re.compile(r"[^\n]+?(?=[.;](?:\s|\Z)|\n|\Z)|(?:\n[ *_•·▪◦●-]*[^\n:]{2,40}(?=\n|\Z)){1,12}")
_ENTRY = re.compile(
    r"(?:[^,;/|\n&(]|\([^)\n]{0,60}\)|/(?=[a-c][12])){1,100}?(?=,|;|/(?![a-c][12])|\||\n|&| and |\Z)"
)
_NAME = re.compile(rf"(?<![\w-]){ONE}(?![\w-])")
_BASIC = re.compile(
    r"\b(?:basic|beginner\w*|elementary|limited|some|little|learning|rudimentary|school|intermediate"
    r"|conversational|a1|a2|b1)\b"
)
_NONE = re.compile(r"(?:\bno|:[ ]?none|\bnone)\b")
_LEVELS = re.compile(
    r"\b(?:fluent\w*|native|near|bilingual|mother|tongue|first|second|language|proficient|proficiency"
    r"|professional|business|working|full|good|very|excellent|advanced|intermediate|basic|beginner\w*"
    r"|elementary|limited|conversational|spoken|written|reading|and|some|a|little|learning|rudimentary"
    r"|school|level|speaker|i|speak|at|home|[abc][12]|none|no|only|toefl|ielts)\b|[^\w]|\d"
)


def listed_languages(lower: str) -> Iterator[Found]:
    """Yield the languages of each list, and "listed" for a list of nothing but languages."""
    for label in _LABEL.finditer(lower):
        entries = _ENTRIES.match(lower, label.end())
        if entries:
            yield from _of_list(lower, *entries.span())


def _of_list(lower: str, start: int, end: int) -> Iterator[Found]:
    found = [entry for entry in _ENTRY.finditer(lower, start, end) if _words(entry.group())]
    languages = [(entry, name) for entry in found if (name := _NAME.search(entry.group()))]
    for entry, name in languages:
        at = entry.start() + name.start()
        yield _value(entry.group(), LANGUAGES[name.group()]), "listed", at, at + len(name.group())
    if languages and all(_is_language(entry.group()) for entry in found):
        yield "listed", "listed:all", languages[0][0].start(), found[-1].end()


def _words(entry: str) -> str:
    return entry.strip(" \n*_•·▪◦●.-")


def _is_language(entry: str) -> bool:
    """Return whether an entry speaks of one language and how well, and of nothing else."""
    return len(_NAME.findall(entry)) == 1 and not _LEVELS.sub("", _NAME.sub("", entry))


def _value(entry: str, language: str) -> str:
    if _NONE.search(entry):
        return f"no {language}"
    return f"basic {language}" if _BASIC.search(entry) else language
