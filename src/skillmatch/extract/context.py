"""Which ambiguous names are meant: vendor, version, context words, neighbours, capitals."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from skillmatch.extract.clauses import Outline
from skillmatch.extract.folding import Folded
from skillmatch.extract.matching import Candidate, Sightings, longest

_VENDOR = re.compile(
    r"\b(?:microsoft|ms|m\$|intuit|google|apple|cisco|adobe|ibm|oracle|vmware|citrix|sage|interact"
    r"|swiftpage|symantec"
    r"|comptia|amazon|aws|azure|autodesk|salesforce|broadcom|fortinet|palo alto|red hat|dell|hp|office"
    r"|o365|m365)"
    r"(?:'s)?[ -]\Z"
)
_LIST_GAP = re.compile(
    r"[\s(]*(?:[,/&|+•·;()\-]|\band\b|\bor\b|\bnor\b|\bplus\b)"
    r"(?:[\s,/&|+•·;()\-*]|\band\b|\bor\b|\bnor\b|\balso\b|\bthe\b|\ba\b|\bmicrosoft\b|\bms\b|\bbasic\b"
    r"|\badvanced\b|\bsome\b)*"
)
# Small words that products took for names: only for these does a capital in mid-sentence tell the product.
_EVERYDAY = frozenset(("access", "excel", "exchange", "outlook", "publisher", "teams", "word"))
_WORD_BEFORE = re.compile(r"([\w'.]+)[^\w]*\Z")
# "MCSA: Windows Server 2016" and "MCDBA (SQL Server 2000)"
_TITLE_GAP = re.compile(r": ?| ?\((?:[\w.-]+ ){0,2}")
# An entry of a list is one title: "Citrix Certified Associate - Virtualization".
_ENTRY_TITLE_GAP = re.compile(r"\)? ?(?:[-:(] ?)?")
_UNKNOWN_TITLE = re.compile(r"\bmicrosoft (?:365 )?certified: ?\Z")
# Each round can uncover what a refused name hid; names nest no deeper than this.
_ROUNDS = 4
_LIST_EDGE = re.compile(r"(?:^|[\n•*|:;(/]|\n[-*] ?)[ ]*\Z")


@dataclass(frozen=True, slots=True)
class Scene:
    """What a decision about one name may look at; near is sentence start -> owners of its context words."""

    folded: Folded
    outline: Outline
    near: Mapping[int, Collection[str]]
    is_list: bool  # the text is a list field, one entry a line


def decide(sightings: Sightings, scene: Scene) -> tuple[tuple[Candidate, str], ...]:
    """Return the names that are meant with the rule that accepted each, none overlapping."""
    rest = sightings.candidates
    for _ in range(_ROUNDS):
        chosen = longest(rest)
        rules = _rules(chosen, scene)
        refused = {_identity(found) for found in chosen if found.start not in rules}
        if not refused:
            break
        # What the refused name covered may be meant, even on the very same span.
        rest = tuple(found for found in rest if _identity(found) not in refused)
    meant = tuple((found, rules[found.start]) for found in chosen if found.start in rules)
    return tuple(_outside_of_titles(meant, scene))


def near_by_sentence(near: Sequence[tuple[int, str]], outline: Outline) -> dict[int, set[str]]:
    """Return the owners of the context words in each sentence, by the sentence's start."""
    found: dict[int, set[str]] = {}
    for place, owner in near:
        found.setdefault(outline.sentence_at(place)[0], set()).add(owner)
    return found


def chains(candidates: Sequence[Candidate], lower: str) -> tuple[range, ...]:
    """Return the runs of candidates between which only list separators stand."""
    runs: list[range] = []
    begun = 0
    for place in range(1, len(candidates) + 1):
        if place == len(candidates) or not _is_list_gap(
            lower, candidates[place - 1].end, candidates[place].start
        ):
            runs.append(range(begun, place))
            begun = place
    return tuple(runs)


def list_heads(candidates: Sequence[Candidate], scene: Scene) -> tuple[int, ...]:
    """Return for each candidate where the list within its clause begins that it is part of."""
    heads: list[int] = []
    for run in chains(candidates, scene.folded.lower):
        head = candidates[run.start].start
        for place in run:
            start = candidates[place].start
            head = start if head < scene.outline.clause_at(start)[0] else head
            heads.append(head)
    return tuple(heads)


def _identity(found: Candidate) -> tuple[int, int, str]:
    return found.start, found.end, found.concept.id


def _outside_of_titles(
    meant: Sequence[tuple[Candidate, str]], scene: Scene
) -> Iterator[tuple[Candidate, str]]:
    """Yield the names without the skills that only complete a certification's title ("MCSE: Exchange")."""
    lower = scene.folded.lower
    title_end = -1
    for found, rule in meant:
        if found.concept.type == "certification":
            title_end = found.end
        elif _continues_title(lower[title_end : found.start] if title_end >= 0 else "|", found, scene):
            title_end = found.end
            continue
        elif _UNKNOWN_TITLE.search(lower, max(0, found.start - 26), found.start):
            continue
        yield found, rule


def _continues_title(gap: str, found: Candidate, scene: Scene) -> bool:
    if scene.is_list:
        return _ENTRY_TITLE_GAP.fullmatch(gap) is not None
    return _TITLE_GAP.fullmatch(gap) is not None or (gap in (" ", ") ") and found.version != "")


def _rules(candidates: Sequence[Candidate], scene: Scene) -> dict[int, str]:
    """Return start -> rule of the candidates that are meant."""
    rules = {found.start: rule for found in candidates if (rule := _own_rule(found, scene))}
    for run in chains(candidates, scene.folded.lower):
        for place in run:
            # Eight neighbours to each side: a list of thousands must not cost its square.
            members = candidates[max(run.start, place - 8) : min(run.stop, place + 9)]
            if candidates[place].start not in rules and _has_neighbour(candidates[place], members, rules):
                rules[candidates[place].start] = "context:neighbour"
    return rules | _known_rules(candidates, rules, scene)


def _known_rules(candidates: Sequence[Candidate], rules: Mapping[int, str], scene: Scene) -> dict[int, str]:
    """Return start -> rule of capitalised names whose concept, or a child of it, the text names elsewhere."""
    named = [found.concept for found in candidates if found.start in rules]
    known = {concept.id for concept in named} | {parent for concept in named for parent in concept.parents}
    return {
        found.start: "context:known"
        for found in candidates
        if found.start not in rules
        and found.has_case
        and found.concept.id in known
        and _stands_out(found, scene)
    }


def _own_rule(found: Candidate, scene: Scene) -> str:
    """Return the rule by which a name stands without its neighbours, or nothing."""
    if found.role != "context":
        return found.role
    before = scene.folded.lower[max(0, found.start - 24) : found.start]
    if _VENDOR.search(before):
        return "context:vendor"
    if found.version and (found.has_case or len(found.version) >= 4):
        return "context:version"
    if _is_whole_entry(found, scene):
        return "context:entry"
    return _rule_of_sentence(found, scene)


def _rule_of_sentence(found: Candidate, scene: Scene) -> str:
    """Return the rule by which the sentence around a name shows that it is meant, or nothing."""
    if not found.has_case:
        return ""
    owners = scene.near.get(scene.outline.sentence_at(found.start)[0], ())
    if found.concept.id in owners:
        return "context:word"
    if found.concept.type == "certification":
        is_listed = scene.outline.section_at(found.start) == "certifications"
        return "context:certified" if "" in owners or is_listed else ""
    is_everyday = scene.folded.lower[found.start : found.end] in _EVERYDAY
    return "context:capital" if is_everyday and _stands_out(found, scene) else ""


def _is_whole_entry(found: Candidate, scene: Scene) -> bool:
    """Return whether a name fills its line of a list field."""
    if not scene.is_list:
        return False
    start, end = scene.outline.sentence_at(found.start)
    return not (scene.folded.text[start : found.start] + scene.folded.text[found.end : end]).strip(
        " \n.,;:*•-"
    )


def _stands_out(found: Candidate, scene: Scene) -> bool:
    """Return whether a capital in mid-sentence, among small words, marks the name of a product."""
    text = scene.folded.text
    surface = text[found.start : found.end]
    if len(surface) < 4 or not surface[0].isupper() or surface.isupper():
        return False
    start, end = scene.outline.sentence_at(found.start)
    before = text[max(start, found.start - 40) : found.start]
    word = _WORD_BEFORE.search(before)
    if word is None or _LIST_EDGE.search(before) or not word.group(1)[0].islower():
        return False
    after = text[found.end : min(end, found.end + 20)].lstrip(" ")
    return not after[:1].isupper() and not after[:1].isdigit()


def _has_neighbour(found: Candidate, members: Sequence[Candidate], rules: Mapping[int, str]) -> bool:
    """Return whether the list around a name vouches for it."""
    others = [other for other in members if other is not found]
    alike = [other for other in others if other.concept.category == found.concept.category]
    if any(other.start in rules for other in alike):
        return True
    if (
        len(found.concept.label) > 3
        and found.has_case
        and any(_vouches(other, found, rules) for other in others)
    ):
        return True
    return len([other for other in alike if other.has_case]) >= (1 if found.has_case else 2)


def _vouches(other: Candidate, found: Candidate, rules: Mapping[int, str]) -> bool:
    return other.start in rules and other.concept.type == found.concept.type


def _is_list_gap(lower: str, end: int, start: int) -> bool:
    return 0 < start - end <= 40 and _LIST_GAP.fullmatch(lower, end, start) is not None
