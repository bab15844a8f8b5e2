"""`extract` and `segment`: what texts say, one answer a line."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import Annotated

import typer

from skillmatch.cli.lines import DeclaredSize, TextLine, answer_lines
from skillmatch.extract import Lexicon, build_lexicon
from skillmatch.extract import extract as extract_mentions
from skillmatch.extract.facts import document_facts
from skillmatch.extract.rules import why, why_fact
from skillmatch.extract.snippets import snippet
from skillmatch.records import SEGMENTS, Declared, DocumentFact, Kind, Mention, SegmentAssessment
from skillmatch.redaction import redacted
from skillmatch.segment import assess
from skillmatch.segment.log_odds import LogOdds, package_log_odds
from skillmatch.taxonomy import load_taxonomy

Workers = Annotated[int | None, typer.Option(min=1, help="processes for a batch; else one a core")]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of every line: by whose taxonomy, as what kind, on which day, with reasons or not."""

    taxonomy: tuple[tuple[str, str], ...]  # the owner's files, name and TOML
    kind: Kind
    as_of: date
    explain: bool


def extract(
    kind: Annotated[Kind, typer.Option(help="for lines without a kind")] = "request",
    workspace: Annotated[Path | None, typer.Option(help="with this workspace's own skills")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="say why, and quote the words around")] = False,
    workers: Workers = None,
) -> None:
    """Read NDJSON {"id", "text", "kind"?}; write each text's skills and certifications with exact offsets."""
    today = datetime.now(UTC).date()  # noqa: TID251  cli reads the clock
    texts = _own_texts(workspace) if workspace else ()
    _lexicon(texts)  # what is wrong with it is said here; processes that begin later inherit it
    answer_lines(partial(_read, Question(texts, kind, today, explain)), workers)


def segment(
    workspace: Annotated[Path | None, typer.Option(help="with this workspace's own weights")] = None,
    workers: Workers = None,
) -> None:
    """Read NDJSON {"id", "text", "declared"?} and write each client's segment with its evidence."""
    log_odds = _own_log_odds(workspace) if workspace else package_log_odds()
    answer_lines(partial(_assessed, log_odds), workers)


def _own_texts(workspace: Path) -> tuple[tuple[str, str], ...]:
    """Return the owner's taxonomy files, name and TOML."""
    # Loading all that an owner may write takes longer than answering a line.
    from skillmatch.own import taxonomy_texts  # noqa: PLC0415
    from skillmatch.paths import Paths  # noqa: PLC0415

    return taxonomy_texts(Paths(workspace))


def _own_log_odds(workspace: Path) -> LogOdds:
    """Return the log-odds of a workspace."""
    from skillmatch.own import weights  # noqa: PLC0415  as above
    from skillmatch.paths import Paths  # noqa: PLC0415

    return weights(Paths(workspace)).log_odds


# A worker reads many lines with one lexicon, which cannot travel between processes.
@lru_cache(maxsize=1)
def _lexicon(texts: tuple[tuple[str, str], ...]) -> Lexicon:
    return build_lexicon(load_taxonomy(texts))


def _read(question: Question, line: TextLine) -> Mapping[str, object]:
    """Return the answer to one line of `extract`."""
    kind = line.kind or question.kind
    text = redacted(line.text)
    mentions = extract_mentions(text, kind, _lexicon(question.taxonomy), question.as_of)
    facts = document_facts(text, kind)
    quoted = line.text if question.explain else None
    return {
        "id": line.id,
        "mentions": [_mention(mention, quoted) for mention in mentions],
        "facts": [_fact(fact, quoted) for fact in facts],
    }


def _mention(mention: Mention, quoted: str | None) -> dict[str, object]:
    """Return a mention as a JSON object, explained if there is a text to quote."""
    row = asdict(mention)
    row["expires_on"] = mention.expires_on.isoformat() if mention.expires_on else None
    if quoted is not None:
        row |= {"why": why(mention.rule), "snippet": snippet(quoted, mention.start, mention.end)}
    return row


def _fact(fact: DocumentFact, quoted: str | None) -> dict[str, object]:
    """Return a fact as a JSON object, explained if there is a text to quote."""
    row = asdict(fact)
    if quoted is not None:
        row |= {"why": why_fact(fact.rule), "snippet": snippet(quoted, fact.start, fact.end)}
    return row


def _assessed(log_odds: LogOdds, line: TextLine) -> Mapping[str, object]:
    """Return the answer to one line of `segment`."""
    found = assess(redacted(line.text), _declared(line.declared), log_odds)
    return {"id": line.id, **_assessment(found)}


def _declared(stated: DeclaredSize | None) -> Declared:
    stated = stated or DeclaredSize()
    return Declared(stated.systems, stated.employees, stated.it_manager, stated.segment)


def _assessment(assessment: SegmentAssessment) -> dict[str, object]:
    return {
        "segment": assessment.segment,
        "systems_min": assessment.systems_min,
        "systems_max": assessment.systems_max,
        "it_manager": assessment.has_it_manager,
        "probabilities": dict(zip(SEGMENTS, assessment.probabilities, strict=True)),
        "basis": assessment.basis,
        "evidence": [asdict(signal) for signal in assessment.evidence],
    }
