"""What two readings of stored documents differ in: mentions by concept, requirements by request."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from skillmatch.interpret import Reading, quote
from skillmatch.stored_text.sightings import Basis, Sighting, StoredDocument, reading_by, sightings

Change = Literal["added", "gone", "changed"]
CHANGES: tuple[Change, ...] = ("added", "gone", "changed")
EXAMPLES = 3  # of each concept and kind of change


class ChangeOf(NamedTuple):
    """What is counted: a kind of change to the mentions of a concept."""

    concept: str
    change: Change


@dataclass(frozen=True, slots=True)
class Example:
    """One changed mention, as people see it."""

    document_id: str
    field: str
    assertion: str  # "required", or "required -> optional"
    snippet: str


@dataclass(frozen=True, slots=True)
class RequirementChange:
    """One concept that a request asks for otherwise than before; "" where it does not ask for it."""

    concept: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RequestChange:
    """A request that gains or loses requirements."""

    request_id: str
    requirements: tuple[RequirementChange, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """What differs over some documents; one counts as added where it did not name the concept at all."""

    mention_counts: Mapping[ChangeOf, int]
    document_counts: Mapping[ChangeOf, int]
    examples: Mapping[ChangeOf, tuple[Example, ...]]
    requests: tuple[RequestChange, ...]
    changed_document_count: int


def effect_by(batch: Sequence[StoredDocument], before: Basis | None, after: Basis) -> Effect:
    """Return what a batch would change; before is None for what the last night saw."""
    return effect_of(batch, reading_by(before) if before else None, reading_by(after))


def effect_of(batch: Sequence[StoredDocument], before: Reading | None, after: Reading) -> Effect:
    """Return what differs between two readings of a batch; before is None for what the last night saw."""
    return joined(
        _effect_of_one(
            stored,
            tuple(sightings(stored.document, before)) if before else stored.seen,
            tuple(sightings(stored.document, after)),
        )
        for stored in batch
    )


def joined(effects: Iterable[Effect]) -> Effect:
    """Return the sum of effects; the first examples stay."""
    mentions: Counter[ChangeOf] = Counter()
    documents: Counter[ChangeOf] = Counter()
    examples: defaultdict[ChangeOf, tuple[Example, ...]] = defaultdict(tuple)
    requests: list[RequestChange] = []
    changed = 0
    for effect in effects:
        mentions.update(effect.mention_counts)
        documents.update(effect.document_counts)
        for key, found in effect.examples.items():
            examples[key] = (*examples[key], *found)[:EXAMPLES]
        requests += effect.requests
        changed += effect.changed_document_count
    return Effect(mentions, documents, examples, tuple(requests), changed)


def requirements(seen: Iterable[Sighting]) -> dict[str, str]:
    """Return concept -> required or preferred, as scores take it: who only prefers means what he prefers."""
    asked: dict[str, str] = {}
    for sighting in seen:
        if sighting.assertion == "required":
            asked[sighting.concept] = "required"
        elif sighting.assertion == "preferred":
            asked.setdefault(sighting.concept, "preferred")
    return asked if "required" in asked.values() else dict.fromkeys(asked, "required")


def _effect_of_one(stored: StoredDocument, old: Sequence[Sighting], new: Sequence[Sighting]) -> Effect:
    """Return what one document would change."""
    if old == new:
        return Effect({}, {}, {}, (), 0)
    changes = tuple(_changes(old, new))
    mentions = Counter(key for key, _, _ in changes)
    examples: defaultdict[ChangeOf, tuple[Example, ...]] = defaultdict(tuple)
    for key, was, sighting in changes:
        if len(examples[key]) < EXAMPLES:
            examples[key] = (*examples[key], _example(stored, was, sighting))
    return Effect(
        mentions,
        Counter(_documents(old, new, mentions)),
        examples,
        tuple(_request_change(stored, old, new)),
        1 if changes else 0,
    )


def _changes(
    old: Sequence[Sighting], new: Sequence[Sighting]
) -> Iterator[tuple[ChangeOf, Sighting | None, Sighting]]:
    """Yield each change with what stood there before, in the order of the text."""
    before = {(each.field, each.start, each.concept): each for each in old}
    after = {(each.field, each.start, each.concept): each for each in new}
    for place in sorted(before.keys() | after.keys()):
        was, becomes = before.get(place), after.get(place)
        if becomes is None and was is not None:
            yield ChangeOf(was.concept, "gone"), None, was
        elif becomes is not None and was is None:
            yield ChangeOf(becomes.concept, "added"), None, becomes
        elif becomes is not None and was != becomes:
            yield ChangeOf(becomes.concept, "changed"), was, becomes


def _documents(
    old: Sequence[Sighting], new: Sequence[Sighting], mentions: Mapping[ChangeOf, int]
) -> Iterator[ChangeOf]:
    """Yield what a document counts for: a concept it names at last or no more, or another word on it."""
    before, after = {each.concept for each in old}, {each.concept for each in new}
    for key in mentions:
        is_kept = key.concept in before and key.concept in after
        if key.change == "changed" or not is_kept:
            yield key


def _example(stored: StoredDocument, was: Sighting | None, sighting: Sighting) -> Example:
    told = _told(sighting) if was is None else f"{_told(was)} -> {_told(sighting)}"
    words = quote(stored.document, sighting.field, sighting.start, sighting.end)
    return Example(stored.document_id, sighting.field, told, words)


def _told(sighting: Sighting) -> str:
    """Return what is said of a mention, in a few words."""
    told = [
        sighting.assertion,
        f"{sighting.years} years" if sighting.years is not None else "",
        f"version {sighting.version}" if sighting.version else "",
        f"last used {sighting.last_used_year}" if sighting.last_used_year else "",
        f"expires {sighting.expires_on}" if sighting.expires_on else "",
    ]
    return ", ".join(part for part in told if part)


def _request_change(
    stored: StoredDocument, old: Sequence[Sighting], new: Sequence[Sighting]
) -> Iterator[RequestChange]:
    if stored.document.kind != "request":
        return
    before, after = requirements(old), requirements(new)
    changed = tuple(
        RequirementChange(concept, before.get(concept, ""), after.get(concept, ""))
        for concept in sorted(before.keys() | after.keys())
        if before.get(concept) != after.get(concept)
    )
    if changed:
        yield RequestChange(stored.document_id, changed)
