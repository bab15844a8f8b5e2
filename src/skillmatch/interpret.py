"""What a stored record says: rows for what its fields name, what it says as a whole, and its segment."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import date

from skillmatch.extract import Lexicon, extract
from skillmatch.extract.facts import document_facts
from skillmatch.extract.snippets import snippet
from skillmatch.extract.special_cases import general_cases, unless_general
from skillmatch.gates.declared import declared_statements, outranking
from skillmatch.gates.reading import gate_statements
from skillmatch.gates.statement import statement_row
from skillmatch.records import Assertion, Declared, Kind, Mention, SegmentAssessment
from skillmatch.redaction import quotable, redacted
from skillmatch.segment import assess
from skillmatch.segment.log_odds import LogOdds, package_log_odds

Row = dict[str, object]

# Field -> the assertion that the field itself states; None leaves it to the prose.
FIELDS: Mapping[Kind, Mapping[str, Assertion | None]] = {
    "request": {
        "title": None,
        "text": None,
        "required": "required",
        "preferred": "preferred",
        "certifications": "required",
    },
    "profile": {"headline": None, "text": None, "skills": "held", "certifications": "held"},
}

# Raised when the rules of extraction or segment change, so that stored texts are read again.
RULES_REVISION = 10


_APART = "\n\n"  # between title and text


@dataclass(frozen=True, slots=True)
class Document:
    """A stored record as text: field -> text, a list field one entry a line."""

    kind: Kind
    key: int
    record_hash: str
    fields: Mapping[str, str]
    declared: Declared
    person: str = ""  # whose profile it is; a name is no skill
    told_on: date | None = None  # the day that "1 March" in it is told from
    gate_fields: Mapping[str, str] = field(default_factory=dict)  # its own fields that speak of gates


@dataclass(frozen=True, slots=True)
class Reading:
    """What all documents of a run are read with."""

    lexicon: Lexicon
    as_of: date
    version: str
    log_odds: LogOdds = field(default_factory=package_log_odds)


def reading_version(taxonomy_version: str, as_of: date, log_odds: LogOdds) -> str:
    """Return the version that interpretations carry; it turns with the year, since "since 2015" grows."""
    return f"{taxonomy_version}.{RULES_REVISION}.{as_of.year}.{log_odds.version}"


def interpretation_row(document: Document, reading: Reading) -> Row:
    """Return the row that says a document was read."""
    return {
        **_identity(document),
        "record_hash": document.record_hash,
        "interpreter_version": reading.version,
    }


def mention_rows(document: Document, reading: Reading) -> Iterator[Row]:
    """Yield one row per concept found in each field of a document."""
    for name, those in document_mentions(document, reading).items():
        for mention in those:
            yield _mention_row(document, name, mention) | {"interpreter_version": reading.version}


def document_mentions(document: Document, reading: Reading) -> dict[str, tuple[Mention, ...]]:
    """Return the concepts found in each field; beside a special case its general case is not asked for."""
    found = {name: field_mentions(document, name, reading) for name in FIELDS[document.kind]}
    if document.kind == "profile":
        return found
    general = general_cases([one for those in found.values() for one in those], reading.lexicon.ancestors)
    return {
        # Who lists both in fields of their own means both.
        name: those if FIELDS["request"][name] else tuple(unless_general(one, general) for one in those)
        for name, those in found.items()
    }


def document_fact_rows(document: Document) -> Iterator[Row]:
    """Yield one row per thing that a field of a document says as a whole."""
    for name in FIELDS[document.kind]:
        for fact in document_facts(_about_work(document, name), document.kind):
            yield {
                **_identity(document),
                "field": name,
                "fact": fact.fact,
                "surface": fact.surface,
                "start_offset": fact.start,
                "end_offset": fact.end,
                "rule": fact.rule,
            }


def gate_statement_rows(document: Document) -> Iterator[Row]:
    """Yield one row per thing that a document states about a gate: in fields of its own, and in its prose."""
    declared = tuple(declared_statements(document.kind, document.gate_fields, document.told_on))
    for name, said in declared:
        yield {**_identity(document), **statement_row(name, said)}
    for name, default in FIELDS[document.kind].items():
        if default is None:
            for said in gate_statements(_about_work(document, name), document.kind, document.told_on):
                row = statement_row(name, said, outranking(declared, said))
                yield {**_identity(document), **row}


def unknown_term_rows(document: Document, reading: Reading) -> Iterator[Row]:
    """Yield one row per list entry in which the taxonomy knows nothing."""
    for name, default in FIELDS[document.kind].items():
        if default is not None:
            known = {mention.start for mention in field_mentions(document, name, reading)}
            for term in _entries_without(document.fields[name], known):
                yield {**_identity(document), "field": name, "term": term}


def field_mentions(document: Document, name: str, reading: Reading) -> tuple[Mention, ...]:
    """Return the concepts found in one field; a list of certifications names nothing else."""
    default = FIELDS[document.kind][name]
    found = extract(_about_work(document, name), document.kind, reading.lexicon, reading.as_of, default)
    if name != "certifications":
        return found
    # "Microsoft 365 Certified: ..." is a title: it shows no work with what it names.
    return tuple(mention for mention in found if mention.type == "certification")


def _about_work(document: Document, name: str) -> str:
    """Return a field without what tells of the person; a list holds no names of persons."""
    return redacted(document.fields[name], "" if FIELDS[document.kind][name] else document.person)


def quote(document: Document, name: str, start: int, end: int) -> str:
    """Return the words around a span of a field, of a list its own entry, nothing of the person."""
    text = document.fields[name]
    if FIELDS[document.kind][name] is None:
        return quotable(snippet(text, start, end), document.person)
    entry_start = text.rfind("\n", 0, start) + 1
    entry = text[entry_start:].partition("\n")[0]
    return snippet(entry, start - entry_start, end - entry_start)


def assess_document(document: Document, log_odds: LogOdds | None = None) -> SegmentAssessment:
    """Return the segment of a request from its declared fields, its title and its text, a paragraph apart."""
    # A line apart, the counts of both would be taken for those of two sites.
    said = f"{document.fields['title']}{_APART}{document.fields['text']}"
    return assess(redacted(said), document.declared, log_odds)


def segment_row(document: Document, assessment: SegmentAssessment) -> Row:
    """Return the segment_assessment row of a request."""
    micro, sweet_spot, larger = assessment.probabilities
    return {
        "request_key": document.key,
        "segment": assessment.segment,
        "systems_min": assessment.systems_min,
        "systems_max": assessment.systems_max,
        "has_it_manager": assessment.has_it_manager,
        "micro_permille": micro,
        "sweet_spot_permille": sweet_spot,
        "larger_permille": larger,
        "basis": assessment.basis,
    }


def segment_evidence_rows(document: Document, assessment: SegmentAssessment) -> Iterator[Row]:
    """Yield one row per signal that the segment rests on."""
    text_start = len(document.fields["title"]) + len(_APART)
    for signal in assessment.evidence:
        shift = text_start if signal.start >= text_start else 0
        yield {
            "request_key": document.key,
            "field": "text" if shift else "title",
            "signal": signal.signal,
            "surface": signal.surface,
            "start_offset": signal.start - shift,
            "end_offset": signal.end - shift,
        }


def _entries_without(text: str, starts: Set[int]) -> Iterator[str]:
    """Yield the lines of a list field in which none of the mentions starts."""
    line_start = 0
    for line in text.split("\n"):
        line_end = line_start + len(line)
        if line.strip() and not any(line_start <= start < line_end for start in starts):
            yield line
        line_start = line_end + 1


def _mention_row(document: Document, name: str, mention: Mention) -> Row:
    return {
        **_identity(document),
        "mention_id": f"{document.kind[0]}{document.key}:{name}:{mention.start}:{mention.concept}",
        "field": name,
        "concept": mention.concept,
        "label": mention.label,
        "type": mention.type,
        "surface": mention.surface,
        "start_offset": mention.start,
        "end_offset": mention.end,
        "snippet": quote(document, name, mention.start, mention.end),
        "assertion": mention.assertion,
        "years": mention.years,
        "version": mention.version,
        "last_used_year": mention.last_used_year,
        "expires_on": mention.expires_on.isoformat() if mention.expires_on else None,
        "rule": mention.rule,
    }


def _identity(document: Document) -> Row:
    return {"document_kind": document.kind, "document_key": document.key}
