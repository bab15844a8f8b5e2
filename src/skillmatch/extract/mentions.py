"""Names of skills and certifications in a text, with exact offsets and what is said about each."""

from datetime import date

from skillmatch.extract.clauses import outline
from skillmatch.extract.context import Scene, decide, list_heads, near_by_sentence
from skillmatch.extract.cues import surroundings
from skillmatch.extract.folding import Folded, fold
from skillmatch.extract.lexicon import Lexicon
from skillmatch.extract.matching import Candidate, Sightings, sight
from skillmatch.extract.qualify import Place, Qualified, qualify
from skillmatch.records import Assertion, Kind, Mention


def extract(
    text: str, kind: Kind, lexicon: Lexicon, as_of: date, default: Assertion | None = None
) -> tuple[Mention, ...]:
    """Return the mentions in a text by start; default is what a list field asserts of its lines."""
    folded = fold(text, is_list=default is not None)
    sightings, scene = _read(folded, lexicon, default is not None)
    mentions: list[Mention] = []
    decided = decide(sightings, scene)
    heads = list_heads([found for found, _ in decided], scene)
    for (found, rule), head in zip(decided, heads, strict=True):
        start, end = folded.original_span(found.start, found.end)
        if mentions and start < mentions[-1].end:
            continue  # two names in one compatibility character: the first stands for both
        qualified = qualify(_place(found, head, scene), kind, as_of, default)
        mentions.append(_mention(found, rule, qualified, (start, text[start:end])))
    return tuple(mentions)


def _read(folded: Folded, lexicon: Lexicon, is_list: bool) -> tuple[Sightings, Scene]:
    """Return what the lexicon sees in a text, and the text's outline to judge it by."""
    sightings = sight(folded, lexicon)
    marks = {found.end - 1 for found in sightings.candidates if folded.text[found.end - 1] in ".!?"}
    outlined = outline(folded.text, folded.lower, marks)
    return sightings, Scene(folded, outlined, near_by_sentence(sightings.near, outlined), is_list)


def _place(found: Candidate, head: int, scene: Scene) -> Place:
    clause = scene.outline.clause_at(found.start)
    around = surroundings(scene.folded.lower, (found.start, found.end), clause, head)
    return Place(around, scene.outline.section_at(found.start), found.concept.type == "certification")


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
