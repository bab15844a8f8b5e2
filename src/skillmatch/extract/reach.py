"""How far a cue reaches: over a list, to the next name only, and never across other words."""

import re
from typing import Literal

from skillmatch.records import Assertion

# Over a list; to one name; over alternatives only; right beside the name; anywhere in the clause;
# anywhere in it if the cue begins it, else over a list.
Reach = Literal["list", "near", "or", "touch", "clause", "head"]

# Words that no list entry holds: behind one, a cue says nothing any more.
_STOP = frozenset((
    "also", "are", "because", "besides", "beyond", "by", "can", "certified", "do", "does", "except",
    "experienced", "for", "from", "good", "got", "had", "has", "have", "held", "hold", "holds", "i", "if",
    "in", "is", "must", "need", "needed", "needs", "on", "only", "outside", "passed", "plus", "preferred",
    "recert", "recertified", "renewal", "renewed", "required", "since", "so", "strictly", "strong", "than",
    "that", "then", "to", "unless", "use", "uses", "using", "want", "wanted", "wants", "was", "we", "were",
    "when", "which", "who", "will", "with", "would", "year", "years", "you",
))  # fmt: skip
# Words that may stand between a name and the cue behind it.
_FILLER = frozenset((
    "a", "administration", "all", "already", "also", "am", "an", "any", "are", "background", "be",
    "big", "both", "cert", "certificate", "certification", "certifications", "certified", "certs",
    "considered", "currently", "definitely", "degree", "design", "development", "either", "exam",
    "exams", "experience", "expertise", "familiarity", "great", "has", "have", "highly", "huge", "i",
    "in", "is", "it", "it's", "just", "knowledge", "now", "of", "please", "proficiency", "real",
    "similar", "equivalent", "skill", "skills", "strongly", "stuff", "support", "that's", "the",
    "these", "they", "though", "tools", "training", "understanding", "very", "was", "were", "will",
    "work", "would",
))  # fmt: skip
_SEPARATOR = re.compile(r"[,/&|]|\b(?:as well as|and|or|nor)\b")
_JOINED = re.compile(r"\b(?:and|or|nor)\b[^,/&|]*\Z")
_CONJUNCTION = re.compile(r"\b(?:or|nor)\b|/")
# "exam scheduled for December 2026 VCP - lapsed": what the cue speaks of stands before the date.
_DATED = re.compile(
    r"\w (?:of )?(?:19|20)\d\d\Z"
    r"|(?:\d |in |for |late |early |mid )(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
    r"(?: (?:19|20)\d\d)?,\Z"
)
# "AWS (EKS, S3) required", "Professional (VCP-DCV) preferred": brackets are no part of the sentence.
_BRACKETS = re.compile(r"\([^()]*\)|\A[^()]*\)")
# What may stand before a list that a word at its end speaks of: "Experience with", "Knowledge of".
_SUBJECT = re.compile(
    r"\A(?:(?:[\w'-]+ )?(?:[\w'-]+ )?(?:with|of|in|on|using|such as|like|as|e\.g\.|including)(?:[: ]|\Z))?"
)
# "Java (version 8 preferred)" speaks of Java, "Git (GitHub a plus)" of GitHub.
_OF_VERSIONS = frozenset(
    ("version", "versions", "higher", "later", "newer", "above", "ideally", "preferably")
)
_OF_ONE = frozenset((
    "+", "advanced", "essential", "excellent", "expert", "fluent", "mandatory", "minimum", "must", "need",
    "needed", "proficient", "proven", "required", "solid", "strong", "year", "years",
))  # fmt: skip
_HARD = re.compile(r"[();:!?\n]| - |--")
# "no confidence the backup works" says nothing about the backup.
_DETERMINED = re.compile(r"\w (?:the|a|an|my|our|your|this|that|their)\b")
_VERB_AFTER = re.compile(r"\s+(?:is|are|was|yes|needs?|has|have|please|required|only)\b")
_ALSO_NAMED = re.compile(r"\band\b|&|, an? ")
_NEXT_ALTERNATIVE = re.compile(r",? (?:or|nor)\b")
# "MCSE (2003, expired)" and "Network+ 2006, never renewed"
_YEAR_GAP = re.compile(
    r"\s*\(?(?:[a-z]{3,9}\.? )?(?:19|20)\d\d\)?[,;:]? *"
    # "Java: 3 years (Required)"
    r"|[\s:,(-]*\d{1,2}\+?(?:-\d{1,2})? ?(?:years?|yrs?)(?: of)?(?: experience)?[\s),(-]*"
)


def reaches_forward(reach: Reach, gap: str, after: str) -> bool:
    """Return whether a cue reaches over the gap to the name behind it; after is what follows the name."""
    if reach == "clause" or not gap.strip(" \"'"):
        return True
    if reach == "touch":
        return False
    items = _items(gap)
    is_cut = (
        _DATED.search(gap.rstrip()) or _HARD.search(gap.lstrip(" :(")) or (len(items) > 1 and not items[0])
    )
    if is_cut or any(_breaks(item) for item in items) or any(map(_is_of_one, items[1:])):
        return False
    if len(items) == 1:
        return len(items[0].split()) <= 3 and not (reach == "or" and _DETERMINED.search(items[0]))
    if reach == "or":
        return _is_alternative(gap, after)
    return reach == "list" and not (_VERB_AFTER.match(after) and gap.rstrip().endswith(","))


def reaches_back(reach: Reach, assertion: Assertion, gap: str, before: str) -> bool:
    """Return whether a cue reaches back over the gap to the name before it."""
    opens = gap.rstrip().endswith("(")
    if not opens and "(" in gap and assertion in ("required", "preferred", "optional") and _names_other(gap):
        return False
    gap = _BRACKETS.sub("", gap) if ")" in gap and not opens else gap
    if not gap.strip(" ,(-:|\"'*_") or _YEAR_GAP.fullmatch(gap):
        return True
    items = _items(gap)
    if reach == "touch" or any(_breaks(item) for item in items[:-1]) or _HARD.search(gap.strip(" (-:,")):
        return False
    last = items[-1].strip(" (-:").split()
    if len(items) == 1:
        return all(word in _FILLER for word in last) or (len(last) <= 2 and not _breaks(items[0]))
    # "Java, Kotlin (required)", and "German and English fluent, Danish desirable": of the last one only.
    if opens or any(map(_is_of_one, items)) or last[:1] == ["with"]:
        return False
    is_short = len([word for word in last if word not in _FILLER]) <= 3
    return is_short and (_JOINED.search(gap) is not None or _is_about_all(assertion, before))


def _names_other(gap: str) -> bool:
    """Return whether the brackets that open in a gap begin with another name."""
    words = gap.rpartition("(")[2].split()
    plain = _FILLER | _OF_ONE | _OF_VERSIONS
    return 0 < len(words) <= 2 and all(word.isalpha() and word not in plain for word in words)


def _is_about_all(assertion: Assertion, before: str) -> bool:
    """Return whether words at the end of a list speak of the whole of it: nothing else is said before it."""
    if assertion not in ("required", "preferred", "optional", "negated"):
        return False
    said = before.strip(" -*•\n")
    is_more = _is_of_one(said) or any(map(_breaks, _items(_SUBJECT.sub("", said))))
    return not is_more and _HARD.search(said) is None


def _is_alternative(gap: str, after: str) -> bool:
    """Return whether a list behind "no" is one of alternatives, all of them ruled out."""
    if _ALSO_NAMED.search(gap):
        return False
    return _CONJUNCTION.search(gap) is not None or _NEXT_ALTERNATIVE.match(after) is not None


def _is_of_one(item: str) -> bool:
    """Return whether an entry of a list says by itself how well it is to be known."""
    return not _OF_ONE.isdisjoint(item.split())


def _items(gap: str) -> list[str]:
    return [item.strip(" \"'") for item in _SEPARATOR.split(gap)]


def _breaks(item: str) -> bool:
    words = item.split()
    return len(words) > 3 or any(word in _STOP for word in words)
