"""`extract` and `segment`: NDJSON in, NDJSON out, one line an answer."""

import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated, Literal

import typer
from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt, ValidationError, field_validator

from skillmatch import limits
from skillmatch.cli.output import write_json
from skillmatch.errors import RefusedInputError
from skillmatch.extract import build_lexicon
from skillmatch.extract import extract as extract_mentions
from skillmatch.records import SEGMENTS, Declared, Mention, Segment, SegmentAssessment
from skillmatch.segment import assess
from skillmatch.taxonomy import load_taxonomy


class DeclaredSize(BaseModel):
    """What a client stated in fields of its own."""

    model_config = ConfigDict(extra="forbid", strict=True)

    systems: NonNegativeInt | None = None
    employees: NonNegativeInt | None = None
    it_manager: bool | None = None
    segment: Segment | None = None


class TextLine(BaseModel):
    """One line of input: a text with an id; `declared` may be the number of systems alone."""

    model_config = ConfigDict(strict=True)

    id: str | int
    text: str = Field(max_length=limits.TEXT_CHARACTERS)
    kind: Literal["request", "profile"] | None = None
    declared: DeclaredSize | None = None

    @field_validator("declared", mode="before")
    @classmethod
    def _systems_alone(cls, stated: object) -> object:
        return {"systems": stated} if type(stated) is int else stated


def extract(
    kind: Annotated[Literal["request", "profile"], typer.Option(help="for lines without a kind")] = "request",
) -> None:
    """Read NDJSON {"id", "text", "kind"?}; write each text's skills and certifications with exact offsets."""
    lexicon = build_lexicon(load_taxonomy())
    today = datetime.now(UTC).date()  # noqa: TID251  cli reads the clock

    def answer(line: TextLine) -> dict[str, object]:
        mentions = extract_mentions(line.text, line.kind or kind, lexicon, today)
        return {"id": line.id, "mentions": [_mention(mention) for mention in mentions]}

    _answer_lines(answer)


def segment() -> None:
    """Read NDJSON {"id", "text", "declared"?} and write each client's segment with its evidence."""
    _answer_lines(lambda line: {"id": line.id, **_assessment(assess(line.text, _declared(line.declared)))})


def _answer_lines(answer: Callable[[TextLine], Mapping[str, object]]) -> None:
    """Write one answer or one reject per input line; rejects make the exit code 3 in the end."""
    rejected = 0
    for number, line in _input_lines():
        try:
            write_json(answer(TextLine.model_validate_json(line)))
        except ValidationError as error:
            rejected += 1
            write_json({"reject": {"reason": _complaint(error), "at": f"line {number}"}})
    if rejected:
        raise RefusedInputError(f"{rejected} input lines were refused; each has its reason in the output")


def _input_lines() -> Iterator[tuple[int, bytes]]:
    """Yield each line that is not blank, as bytes: one that is not UTF-8 is refused, not mended."""
    for number, line in enumerate(sys.stdin.buffer, start=1):
        content = line.removeprefix(BOM_UTF8).strip()
        if content:
            yield number, content


def _complaint(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]


def _declared(stated: DeclaredSize | None) -> Declared:
    stated = stated or DeclaredSize()
    return Declared(stated.systems, stated.employees, stated.it_manager, stated.segment)


def _mention(mention: Mention) -> dict[str, object]:
    """Return a mention as a JSON object."""
    row = asdict(mention)
    row["expires_on"] = mention.expires_on.isoformat() if mention.expires_on else None
    return row


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
