"""What another taxonomy would change, in the words and rows that the command line writes."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from skillmatch.stored_text.changes import CHANGES, ChangeOf, Effect, RequestChange
from skillmatch.taxonomy import Taxonomy

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides of a comparison and what differs; labels are those of the side before."""

    versions: tuple[str, ...]  # that the side before was read with
    labels: Mapping[str, str]
    after: Taxonomy
    version: str
    effect: Effect

    @property
    def new_concepts(self) -> tuple[str, ...]:
        """The concepts that only the side after has."""
        return tuple(sorted({concept.id for concept in self.after.concepts} - self.labels.keys()))

    @property
    def removed_concepts(self) -> tuple[str, ...]:
        """The concepts that only the side before has."""
        return tuple(sorted(self.labels.keys() - {concept.id for concept in self.after.concepts}))

    @property
    def are_rules_others(self) -> bool:
        """Whether texts were read by other rules, or in another year, than they would be now."""
        # Log-odds, the last part of a version, change no mention.
        rules = self.version.split(".")[1:3]
        return any(version.split(".")[1:3] != rules for version in self.versions)


def comparison_as_json(comparison: Comparison) -> Row:
    """Return a comparison as the one JSON object that programs read."""
    effect = comparison.effect
    return {
        "versions_before": list(comparison.versions),
        "version_after": comparison.version,
        "are_rules_others": comparison.are_rules_others,
        "new_concepts": list(comparison.new_concepts),
        "removed_concepts": list(comparison.removed_concepts),
        "changed_document_count": effect.changed_document_count,
        "concepts": [_concept(comparison, concept) for concept in _by_reach(effect)],
        "requests": [_request(request) for request in effect.requests],
    }


def concept_rows(comparison: Comparison) -> list[Row]:
    """Return a table's rows: one per example, the counts in the first of each concept and change."""
    rows: list[Row] = []
    for concept in _by_reach(comparison.effect):
        for change in CHANGES:
            rows += _example_rows(comparison.effect, ChangeOf(concept, change))
    return rows


def request_rows(effect: Effect) -> list[Row]:
    """Return a table's rows: one per request that gains, loses or changes a requirement."""
    return [
        {"request": told["request_id"]}
        | {name: _listed(told[name]) for name in ("gains", "loses", "changes")}
        for told in map(_request, effect.requests)
    ]


def _by_reach(effect: Effect) -> Sequence[str]:
    """Return the concepts that change, those of most documents first."""
    reach: dict[str, int] = {}
    for key in effect.mention_counts:
        reach[key.concept] = reach.get(key.concept, 0) + effect.document_counts.get(key, 0)
    return sorted(reach, key=lambda concept: (-reach[concept], concept))


def _concept(comparison: Comparison, concept: str) -> Row:
    effect = comparison.effect
    labels = {one.id: one.label for one in comparison.after.concepts}
    told: Row = {"concept": concept, "label": labels.get(concept) or comparison.labels.get(concept, "")}
    for change in CHANGES:
        key = ChangeOf(concept, change)
        told[change] = {
            "documents": effect.document_counts.get(key, 0),
            "mentions": effect.mention_counts.get(key, 0),
            "examples": [asdict(example) for example in effect.examples.get(key, ())],
        }
    return told


def _example_rows(effect: Effect, key: ChangeOf) -> list[Row]:
    blank: Row = {"concept": "", "change": "", "documents": "", "mentions": ""}
    counts: Row = {
        "concept": key.concept,
        "change": key.change,
        "documents": effect.document_counts.get(key, 0),
        "mentions": effect.mention_counts.get(key, 0),
    }
    return [
        (blank if place else counts)
        | {"document": example.document_id, "says": example.assertion, "in": example.snippet}
        for place, example in enumerate(effect.examples.get(key, ()))
    ]


def _request(request: RequestChange) -> Row:
    found = request.requirements
    return {
        "request_id": request.request_id,
        "gains": [f"{one.concept} ({one.after})" for one in found if not one.before],
        "loses": [f"{one.concept} ({one.before})" for one in found if not one.after],
        "changes": [
            f"{one.concept} ({one.before} -> {one.after})" for one in found if one.before and one.after
        ],
    }


def _listed(names: object) -> str:
    return ", ".join(map(str, names)) if isinstance(names, list) else ""
