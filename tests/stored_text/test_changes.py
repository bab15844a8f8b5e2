"""What two readings of stored documents differ in, by given sightings and expected counts."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon
from skillmatch.interpret import Document, Reading
from skillmatch.records import Declared, Kind
from skillmatch.stored_text.changes import ChangeOf, RequirementChange, effect_of, joined, requirements
from skillmatch.stored_text.sightings import Sighting, StoredDocument
from skillmatch.stored_text.workers import answers
from skillmatch.taxonomy import Alias, Concept, Taxonomy

TEXT = "We need Ledgerlark. Quillbase is a plus."


def concept(key: str, *aliases: str) -> Concept:
    named = tuple(Alias(text) for text in aliases)
    return Concept(key, key.title(), "skill", "office", "desktop", aliases=named)


def reading(*concepts: Concept) -> Reading:
    return Reading(build_lexicon(Taxonomy(concepts, "t")), date(2026, 11, 23), "v1")


LARK, QUILL = concept("ledgerlark", "Ledgerlark"), concept("quillbase", "Quillbase")
BOTH = reading(LARK, QUILL)


def stored(
    *seen: Sighting, kind: Kind = "request", text: str = TEXT, document_id: str = "j1"
) -> StoredDocument:
    names = ("title", "required", "preferred") if kind == "request" else ("headline", "skills")
    fields = dict.fromkeys((*names, "certifications"), "") | {"text": text}
    return StoredDocument(Document(kind, 1, "h", fields, Declared()), document_id, (), seen)


def seen(name: str, start: int, assertion: str) -> Sighting:
    return Sighting("text", start, start + len(name), name, assertion)


LARK_NEEDED, QUILL_A_PLUS = seen("ledgerlark", 8, "required"), seen("quillbase", 20, "optional")

DIFFERENCES = [
    pytest.param((LARK_NEEDED, QUILL_A_PLUS), BOTH, {}, id="all as it was"),
    pytest.param((LARK_NEEDED,), BOTH, {("quillbase", "added"): (1, 1)}, id="one more"),
    pytest.param((LARK_NEEDED, QUILL_A_PLUS), reading(LARK), {("quillbase", "gone"): (1, 1)}, id="one less"),
    pytest.param(
        (seen("ledgerlark", 8, "optional"), QUILL_A_PLUS),
        BOTH,
        {("ledgerlark", "changed"): (1, 1)},
        id="another assertion",
    ),
    pytest.param(
        (seen("ledgerlark", 3, "required"), QUILL_A_PLUS),
        BOTH,
        {("ledgerlark", "added"): (0, 1), ("ledgerlark", "gone"): (0, 1)},
        id="elsewhere in a document that names it anyway",
    ),
]


@pytest.mark.parametrize(("before", "after", "expected"), DIFFERENCES)
def test_documents_and_mentions_are_counted_by_concept_and_change(before, after, expected):
    effect = effect_of([stored(*before)], None, after)
    found = {
        tuple(key): (effect.document_counts.get(key, 0), count)
        for key, count in effect.mention_counts.items()
    }
    assert found == expected
    assert effect.changed_document_count == (1 if expected else 0)


POOLS = [
    pytest.param(("required",), "required", id="required"),
    pytest.param(("preferred",), "required", id="a request that only prefers means what it prefers"),
    pytest.param(("preferred", "required"), "required", id="the stronger word counts"),
    pytest.param(("optional", "negated", "mentioned"), None, id="not asked for"),
]


@pytest.mark.parametrize(("assertions", "pool"), POOLS)
def test_requirements_are_those_that_scores_take(assertions, pool):
    told = [seen("ledgerlark", place, assertion) for place, assertion in enumerate(assertions)]
    assert requirements(told).get("ledgerlark") == pool


def test_beside_a_requirement_a_preference_is_one():
    told = [LARK_NEEDED, seen("quillbase", 20, "preferred")]
    assert requirements(told) == {"ledgerlark": "required", "quillbase": "preferred"}


def test_a_request_that_loses_a_requirement_is_named():
    effect = effect_of([stored(LARK_NEEDED, QUILL_A_PLUS)], None, reading(QUILL))
    [request] = effect.requests
    assert (request.request_id, request.requirements) == (
        "j1",
        (RequirementChange("ledgerlark", "required", ""),),
    )


def test_three_examples_of_each_change_stay_the_first_ones():
    batches = [[stored(kind="profile", document_id=f"p{n}")] for n in range(5)]
    effect = joined(effect_of(batch, None, BOTH) for batch in batches)
    key = ChangeOf("ledgerlark", "added")
    assert (effect.mention_counts[key], effect.document_counts[key]) == (5, 5)
    assert [example.document_id for example in effect.examples[key]] == ["p0", "p1", "p2"]


def test_examples_are_quoted_without_contacts():
    text = "Ledgerlark: write to ann@example.org"
    effect = effect_of([stored(kind="profile", text=text)], None, reading(LARK))
    [example] = effect.examples[ChangeOf("ledgerlark", "added")]
    assert example.snippet == "Ledgerlark: write to [contact]"


def test_several_processes_answer_as_one_does_and_in_order():
    batches = [(stored(kind="profile", document_id=f"p{n}"),) for n in range(6)]
    alone = list(answers(ids, batches, 1))
    assert alone == [("p0",), ("p1",), ("p2",), ("p3",), ("p4",), ("p5",)]
    assert list(answers(ids, batches, 2)) == alone


def ids(batch: tuple[StoredDocument, ...]) -> tuple[str, ...]:
    return tuple(each.document_id for each in batch)
