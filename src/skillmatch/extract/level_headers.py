"""Headers that no list of wordings foresees, told by their words: "Nice, but no must:", "Points for"."""

import re
from collections.abc import Iterator

from skillmatch.extract.header_words import Section

# A short line without an end of sentence; what stands behind it must show it to be a header.
_LINE = re.compile(
    r"\n[ *_#>]{0,12}(?P<words>[a-z][a-z0-9' ,&/()-]{2,60}?)[ *_]{0,6}"
    r"(?P<mark>:| - |\.\.\.:?|(?=\n))[ *_]{0,12}(?P<content>[^\n])?"
)
_BULLET = re.compile(r"\n\s{0,3}[*•·▪◦●○■▶►✓✔➢❖-]")
_WORD = re.compile(r"[a-z']+")
_WAIVED = re.compile(r"\b(?:not|no (?:must|means|requirement))\b|n't\b")
_LEVELS: tuple[tuple[Section, frozenset[str]], ...] = (
    ("preferred", frozenset((
        "advantageous", "appreciated", "beneficial", "desirable", "desirables", "desired", "favoured",
        "favored", "happy", "help", "helpful", "helps", "ideal", "ideally", "nice", "preferable",
        "preferably", "preferred", "recommended", "stand", "useful", "valued", "welcome", "wish",
        "wishes", "wishlist",
    ))),
    ("optional", frozenset((
        "advantage", "asset", "assets", "bonus", "bonuses", "extra", "extras", "optional", "plus", "pluses",
    ))),
    ("required", frozenset((
        "essential", "mandatory", "must", "necessary", "needed", "required", "requirement",
    ))),
    ("learning", frozenset(("class", "classroom", "coursework", "exposure", "lab", "labs", "theory"))),
)  # fmt: skip
# "Good to know", "great to have": a level only together.
_GOOD_TO = re.compile(r"\b(?:good|great|handy|lovely|cool) (?:to (?:have|know)|if)\b")
_REFUSED = re.compile(
    r"\b(?:not (?:for me|offered|my \w+|interested|looking for|wanted|in scope)|out of scope|declined?"
    r"|refuses?"
    r"|refused|no thanks|leave alone|(?:stay|steer|keep) (?:away|clear)|avoid|never touch|(?:don't|do"
    r" not|won't) (?:do|touch|need|want|offer|use))\b"
)
# Nothing but these may stand in such a header besides the words of its level.
_FILLER = frozenset((
    "a", "absolutely", "additional", "all", "alone", "also", "an", "and", "anything", "are", "area", "as",
    "at", "avoid", "away", "be", "better", "big", "bring", "but", "by", "certifications", "clear",
    "considered", "cool", "credit", "decline", "declined", "department", "do", "don't", "even",
    "experience", "far", "field", "following", "for", "from", "good", "great", "had", "handy", "have",
    "haves", "having", "here", "highly", "home", "huge", "i", "if", "in", "interested", "is", "it", "it's",
    "its", "job", "just", "know", "knowledge", "leave", "list", "lists", "look", "looking", "lovely",
    "make", "makes", "me", "means", "more", "my", "need", "never", "no", "not", "of", "offer", "offered",
    "on", "only", "or", "other", "our", "out", "outright", "points", "prior", "qualifications", "really",
    "refuse", "refused", "refuses", "role", "scope", "self", "skill", "skills", "small", "so", "some",
    "stay", "strictly", "strongly", "stuff", "taught", "tech", "technologies", "thanks", "that", "the",
    "there", "these", "thing", "things", "though", "to", "tools", "touch", "us", "use", "very", "want",
    "wanted", "we", "we'd", "what", "which", "who", "will", "with", "won't", "world", "would", "you",
    "you'd", "you'll", "you've", "your",
))  # fmt: skip
_ALLOWED = _FILLER.union(*(level for _, level in _LEVELS))


def level_headers(lower: str) -> Iterator[tuple[int, int, Section]]:
    """Yield begin, end and section of the lines that are made of the words of one level."""
    for found in _LINE.finditer(f"\n{lower}"):
        section = _level(found["words"])
        if section and (found["mark"] or _BULLET.match(found.string, found.end())):
            end = found.start("content") if found["content"] else min(found.end() + 1, len(found.string))
            yield found.start("words") - 1, end - 1, section


def _level(words: str) -> Section | None:
    """Return the section that words open which speak of nothing but a level."""
    said = frozenset(_WORD.findall(words))
    if not said <= _ALLOWED:
        return None
    if _REFUSED.search(words):
        return "optional" if said >= {"you", "need"} else "refused"  # "You won't need" forbids nothing
    found = next((section for section, level in _LEVELS if said & level), None)
    if found == "required" and _WAIVED.search(words):
        return "optional"
    return found or ("preferred" if _GOOD_TO.search(words) else None)
