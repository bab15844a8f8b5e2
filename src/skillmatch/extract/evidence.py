"""What shows that an ambiguous name is meant: vendor, version, words of its field, capitals."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from skillmatch.extract.clauses import Outline
from skillmatch.extract.folding import Folded
from skillmatch.extract.matching import Candidate
from skillmatch.taxonomy.records import Concept

_VENDORS = frozenset((
    "adobe", "amazon", "apple", "autodesk", "aws", "azure", "broadcom", "cisco", "citrix", "comptia",
    "dell", "fortinet", "google", "hp", "ibm", "interact", "intuit", "m$", "m365", "microsoft", "ms",
    "o365", "office", "oracle", "palo alto", "red hat", "sage", "salesforce", "swiftpage", "symantec",
    "vmware",
))  # fmt: skip
# Small words that products took for names: only for these does a capital in mid-sentence tell the product.
_EVERYDAY = frozenset(("access", "excel", "exchange", "outlook", "publisher", "teams", "word"))
_WORD_BEFORE = re.compile(r"([\w'.]+)[^\w]*\Z")
_LIST_EDGE = re.compile(r"(?:^|[\n•*|:;(/]|\n[-*] ?)[ ]*\Z")
# "Outlook broken", "12 Outlook users": what is said of programs only ...
_OF_PROGRAMS = re.compile(
    r" (?:is |are |keeps |always )?(?:broken|crash\w*|freez\w*|frozen|won't|doesn't|stopped|hangs?|keeps"
    r"|users?|seats?|licen[cs]es?|add-?ins?|plug-?ins?|macros?|templates?|spreadsheets?|workbooks?"
    r"|mailbox(?:es)?|inbox(?:es)?|profiles?|pst|errors?|synch?\w*|front[ -]ends?|queries"
    r"|not (?:opening|starting|working))\b"
)
# ... and among these words.
_AMONG_COMPUTERS = re.compile(
    r"\b(?:pcs?|computers?|laptops?|desktops?|workstations?|servers?|printers?|software|users|e-?mails?|network"
    r"|windows|macros?|mailbox(?:es)?|spreadsheets?|queries|pst|licen[cs]es?|add-?ins?|plug-?ins?)\b"
)
_LONGEST_SENTENCE = 400
# What names a certification as one; with it a short acronym is enough.
CERTIFIED_WORDS = (
    "certified", "certification", "certificate", "cert", "credential", "accredited", "exam", "recertified",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scene:
    """What a decision about one name may look at; heard is what sentences were asked for and answered."""

    folded: Folded
    outline: Outline
    is_list: bool  # the text is a list field, one entry a line
    is_novice: bool = False  # it says that its author has yet to work in the field
    heard: dict[tuple[int, str], bool] = field(default_factory=dict)

    def speaks_of(self, place: int, key: str, words: Iterable[str]) -> bool:
        """Return whether one of the words, that go by a key, stands in the sentence of a place."""
        start, end = self.outline.sentence_at(place)
        if (start, key) not in self.heard:
            self.heard[start, key] = any(_has_word(self.folded.lower, word, start, end) for word in words)
        return self.heard[start, key]


def own_rule(found: Candidate, scene: Scene) -> str:
    """Return the rule by which a name stands without its neighbours, or nothing."""
    if found.role != "context":
        return found.role
    if _has_vendor(scene.folded.lower, found.start):
        return "context:vendor"
    if found.version and (found.has_case or len(found.version) >= 4):
        return "context:version"
    if scene.is_list and _is_whole_entry(found, scene):
        return "context:entry"
    return _rule_of_sentence(found, scene) if found.has_case else ""


def stands_out(found: Candidate, scene: Scene) -> bool:
    """Return whether a capital in mid-sentence, among small words, marks the name of a product."""
    text = scene.folded.text
    if not _is_capitalised(text[found.start : found.end]):
        return False
    start, end = scene.outline.sentence_at(found.start)
    before = text[max(start, found.start - 40) : found.start]
    word = _WORD_BEFORE.search(before)
    if word is None or _LIST_EDGE.search(before) or not word.group(1)[0].islower():
        return False
    after = text[found.end : min(end, found.end + 20)].lstrip(" ")
    return not after[:1].isupper() and not after[:1].isdigit()


def _has_vendor(lower: str, start: int) -> bool:
    """Return whether the words right before a place name a maker of products ("Microsoft's ")."""
    if lower[start - 1 : start] not in (" ", "-"):
        return False
    words = lower[max(0, start - 24) : start - 1].removesuffix("'s").split()[-2:]
    words = [word.lstrip("(/\"'*•,-") for word in words]
    return not _VENDORS.isdisjoint((*words[-1:], " ".join(words)))


def _rule_of_sentence(found: Candidate, scene: Scene) -> str:
    """Return the rule by which the sentence around a name shows that it is meant, or nothing."""
    concept = found.concept
    if scene.speaks_of(found.start, concept.id, map(str.lower, (*concept.context, *_issuers(concept)))):
        return "context:word"
    if concept.type == "certification":
        is_listed = scene.outline.section_at(found.start) == "certifications"
        is_listed = is_listed or scene.speaks_of(found.start, "", CERTIFIED_WORDS)
        return "context:certified" if is_listed else ""
    if scene.folded.lower[found.start : found.end] not in _EVERYDAY:
        return ""
    if stands_out(found, scene):
        return "context:capital"
    return "context:program" if _is_used_as_program(found, scene) else ""


def _issuers(concept: Concept) -> Sequence[str]:
    return (concept.issuer,) if concept.type == "certification" and concept.issuer else ()


def _has_word(lower: str, word: str, start: int, end: int) -> bool:
    """Return whether a word or its plural stands by itself in a span."""
    at = lower.find(word, start, end)
    while at >= 0:
        after = at + len(word)
        after += lower[after : after + 1] == "s"
        if not (lower[at - 1 : at].isalnum() or lower[after : after + 1].isalnum()):
            return True
        at = lower.find(word, at + 1, end)
    return False


def _is_used_as_program(found: Candidate, scene: Scene) -> bool:
    """Return whether a capitalised word has behind it what is said of programs, among computers."""
    if not _is_capitalised(scene.folded.text[found.start : found.end]):
        return False
    lower = scene.folded.lower
    start, end = scene.outline.sentence_at(found.start)
    low, high = max(start, found.start - _LONGEST_SENTENCE), min(end, found.end + _LONGEST_SENTENCE)
    return (
        _OF_PROGRAMS.match(lower, found.end, high) is not None
        and (
            _AMONG_COMPUTERS.search(lower, low, found.start)
            or _AMONG_COMPUTERS.search(lower, found.end, high)
        )
        is not None
    )


def _is_capitalised(surface: str) -> bool:
    return len(surface) >= 4 and surface[0].isupper() and not surface.isupper()


def _is_whole_entry(found: Candidate, scene: Scene) -> bool:
    """Return whether a name fills its line of a list field."""
    start, end = scene.outline.sentence_at(found.start)
    text = scene.folded.text
    return not (text[start : found.start] + text[found.end : end]).strip(" \n.,;:*•-")
