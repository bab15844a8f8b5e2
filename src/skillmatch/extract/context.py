"""Which of the names in a text are meant, and by which rule."""

import re
from collections.abc import Iterator, Mapping, Sequence

from skillmatch.extract.evidence import Scene, own_rule, stands_out
from skillmatch.extract.matching import Candidate, longest
from skillmatch.extract.neighbours import has_neighbour

# "MCSA: Windows Server 2016" and "MCDBA (SQL Server 2000)"
_TITLE_GAP = re.compile(r": ?| ?\((?:[\w.-]+ ){0,2}")
# An entry of a list is one title: "Citrix Certified Associate - Virtualization".
_ENTRY_TITLE_GAP = re.compile(r"\)? ?(?:[-:(] ?)?")
_UNKNOWN_TITLE = re.compile(r"\bmicrosoft (?:365 )?certified: ?\Z")
# Each round can uncover what a refused name hid; names nest no deeper than this.
_ROUNDS = 4

Decided = tuple[Candidate, str]


def decide(candidates: Sequence[Candidate], scene: Scene) -> list[Decided]:
    """Return the names that are meant with the rule that accepted each, none overlapping."""
    rest = candidates
    for _ in range(_ROUNDS):
        chosen = longest(rest)
        rules = _rules(chosen, scene)
        refused = {_identity(found) for found in chosen if found.start not in rules}
        if not refused:
            break
        # What the refused name covered may be meant, even on the very same span.
        rest = [found for found in rest if _identity(found) not in refused]
    meant = [(found, rules[found.start]) for found in chosen if found.start in rules]
    is_titled = any(found.concept.type == "certification" for found, _ in meant)
    is_titled = is_titled or "certified:" in scene.folded.lower
    return list(_outside_of_titles(meant, scene)) if is_titled else meant


def _identity(found: Candidate) -> tuple[int, int, str]:
    return found.start, found.end, found.concept.id


def _rules(candidates: Sequence[Candidate], scene: Scene) -> dict[int, str]:
    """Return start -> rule of the candidates that are meant."""
    rules: dict[int, str] = {}
    open_places: list[int] = []
    for place, found in enumerate(candidates):
        rule = own_rule(found, scene)
        if rule:
            rules[found.start] = rule
        else:
            open_places.append(place)
    for place in open_places:
        if has_neighbour(place, candidates, rules, scene.folded.lower):
            rules[candidates[place].start] = "context:neighbour"
    still_open = [found for place in open_places if (found := candidates[place]).start not in rules]
    return rules | _known_rules(still_open, candidates, rules, scene) if still_open else rules


def _known_rules(
    still_open: Sequence[Candidate], candidates: Sequence[Candidate], rules: Mapping[int, str], scene: Scene
) -> dict[int, str]:
    """Return start -> rule of capitalised names whose concept, or a child of it, the text names elsewhere."""
    named = [found.concept for found in candidates if found.start in rules]
    known = {concept.id for concept in named} | {parent for concept in named for parent in concept.parents}
    return {
        found.start: "context:known"
        for found in still_open
        if found.has_case and found.concept.id in known and stands_out(found, scene)
    }


def _outside_of_titles(meant: Sequence[Decided], scene: Scene) -> Iterator[Decided]:
    """Yield the names without the skills that only complete a certification's title ("MCSE: Exchange")."""
    lower = scene.folded.lower
    title_end = -1
    for found, rule in meant:
        if found.concept.type == "certification":
            title_end = found.end
        elif title_end >= 0 and _continues_title(lower[title_end : found.start], found, scene):
            title_end = found.end
            continue
        elif _UNKNOWN_TITLE.search(lower, max(0, found.start - 26), found.start):
            continue
        yield found, rule


def _continues_title(gap: str, found: Candidate, scene: Scene) -> bool:
    if scene.is_list:
        return _ENTRY_TITLE_GAP.fullmatch(gap) is not None
    return _TITLE_GAP.fullmatch(gap) is not None or (gap in (" ", ") ") and found.version != "")
