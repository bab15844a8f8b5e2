"""Names of skills and certifications in a text, with exact offsets and what is said about each."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from skillmatch.extract.clauses import outline
from skillmatch.extract.context import decide
from skillmatch.extract.credentials import WINDOW
from skillmatch.extract.cues import surroundings
from skillmatch.extract.evidence import Scene
from skillmatch.extract.folding import Folded, fold
from skillmatch.extract.lexicon import Lexicon
from skillmatch.extract.matching import Candidate, sight
from skillmatch.extract.neighbours import list_heads
from skillmatch.extract.novices import is_novice
from skillmatch.extract.qualify import Place, Qualified, qualify
from skillmatch.records import Assertion, Kind, Mention


def extract(
    text: str, kind: Kind, lexicon: Lexicon, as_of: date, default: Assertion | None = None
) -> tuple[Mention, ...]:
    """Return the mentions in a text by start; default is what a list field asserts of its lines."""
    is_list = default is not None
    folded = fold(text, is_list)
    candidates = sight(folded, lexicon)
    if not candidates:
        return ()
    scene = _scene(folded, candidates, is_list, kind)
    mentions: list[Mention] = []
    decided = decide(candidates, scene)
    heads = list_heads((found for found, _ in decided), scene)
    titles = [found.start for found, _ in decided if found.concept.type == "certification"]
    for (found, rule), (head, clause) in zip(decided, heads, strict=True):
        start, end = folded.original_span(found.start, found.end)
        if mentions and start < mentions[-1].end:
            continue  # two names in one compatibility character: the first stands for both
        qualified = qualify(_place(found, (head, clause), scene, titles), kind, as_of, default)
        mentions.append(_mention(found, rule, qualified, (start, text[start:end])))
    return tuple(mentions)


def _scene(folded: Folded, candidates: Sequence[Candidate], is_list: bool, kind: Kind) -> Scene:
    """Return the text with its outline, in which no sentence ends within a name ("ACT!")."""
    text = folded.text
    marks = {found.end - 1 for found in candidates if text[found.end - 1] in ".!?"}
    outlined = outline(text, folded.lower, marks)
    return Scene(folded, outlined, is_list, kind == "profile" and is_novice(folded.lower))


def _place(
    found: Candidate, inside: tuple[int, tuple[int, int]], scene: Scene, titles: Sequence[int]
) -> Place:
    """Return the place of a name; inside is where its list begins and its clause, titles: certifications."""
    head, clause = inside
    lower, outlined = scene.folded.lower, scene.outline
    around = surroundings(lower, (found.start, found.end), clause, head)
    beside = None
    if found.concept.type == "certification":
        following = bisect_right(titles, found.start)
        limit = titles[following] if following < len(titles) else len(lower)
        beside = lower[found.end : min(limit, found.end + WINDOW)]
    standing = outlined.standing_at(found.start)
    return Place(around, outlined.section_at(found.start), beside, standing, scene.is_novice)


def _mention(found: Candidate, rule: str, qualified: Qualified, surface: tuple[int, str]) -> Mention:
    start, words = surface
    return Mention(
        concept=found.concept.id,
        label=found.concept.label,
        type=found.concept.type,
        surface=words,
        start=start,
        end=start + len(words),
        assertion=qualified.assertion,
        rule=f"{rule}/{qualified.rule}",
        years=qualified.years,
        version=found.version,
        last_used_year=qualified.last_used_year,
        expires_on=qualified.expires_on,
    )
