"""NDJSON in, NDJSON out: one answer or one reject a line, a batch on all cores, its output in input order."""

import json
import os
import select
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt, ValidationError, field_validator

from skillmatch import limits
from skillmatch.cli.output import as_json
from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.records import Segment

# What comes at once up to here is answered by this process: others would take longer to begin.
_SMALL = 1 << 17
_BLOCK = 1 << 20
# What one process answers in one go.
_SHARE = 1 << 15


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


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, as bytes: one that is not UTF-8 is refused, not mended."""

    number: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Answered:
    """The output for some lines, and how many of them were refused."""

    text: str
    rejected: int


Answer = Callable[[TextLine], Mapping[str, object]]


def answer_lines(answer: Answer, workers: int | None = None) -> None:
    """Write one answer or one reject per line of stdin; rejects make the exit code 3 in the end."""
    if sys.stdin is None:
        raise UsageError("standard input is closed; send it one JSON object a line")
    rejected = 0
    workers = workers or os.cpu_count() or 1
    with ProcessPoolExecutor(workers) as pool:
        for block in _blocks(_pieces(sys.stdin.fileno())):
            is_batch = workers > 1 and sum(len(line.content) for line in block) > _SMALL
            for answered in (pool.map if is_batch else map)(partial(_answered, answer), _shares(block)):
                sys.stdout.write(answered.text)
                rejected += answered.rejected
            sys.stdout.flush()
    if rejected:
        raise RefusedInputError(f"{rejected} input lines were refused; each has its reason in the output")


def _answered(answer: Answer, lines: Sequence[Line]) -> Answered:
    """Return the output for some lines; runs in another process too."""
    answers: list[str] = []
    rejected = 0
    for line in lines:
        try:
            answers.append(as_json(answer(TextLine.model_validate_json(_whole(line.content)))))
        except ValidationError as error:
            rejected += 1
            reject = {"reason": _complaint(error), "at": f"line {line.number}"}
            answers.append(as_json({"reject": reject}))
    return Answered("".join(f"{text}\n" for text in answers), rejected)


def _whole(content: bytes) -> bytes:
    """Return a line of JSON with a sign in place of each half of a surrogate pair, which no text can hold."""
    if b"\\ud" not in content.lower():
        return content
    try:
        return json.dumps(json.loads(content), ensure_ascii=False).encode("utf-8", "replace")
    except (ValueError, RecursionError):
        return content


def _complaint(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]


def _blocks(pieces: Iterable[bytes]) -> Iterator[list[Line]]:
    """Yield the lines that each piece of the input ends."""
    numbers = count(1)
    begun: list[bytes] = []
    for piece in pieces:
        begun.append(piece)
        if b"\n" in piece:
            *whole, rest = b"".join(begun).split(b"\n")
            begun = [rest]
            yield list(_lines(whole, numbers))
    yield list(_lines([b"".join(begun)], numbers))


def _pieces(stream: int) -> Iterator[bytes]:
    """Yield what has come so far, never waiting for more: somebody may wait for the answer."""
    while piece := os.read(stream, _BLOCK):
        while len(piece) < _BLOCK and _is_ready(stream) and (more := os.read(stream, _BLOCK)):
            piece += more
        yield piece


def _is_ready(stream: int) -> bool:
    """Return whether a read would not wait."""
    return bool(select.select([stream], [], [], 0)[0])


def _lines(contents: Sequence[bytes], numbers: Iterator[int]) -> Iterator[Line]:
    for raw, number in zip(contents, numbers, strict=False):
        content = raw.removeprefix(BOM_UTF8).strip()
        if content:
            yield Line(number, content)


def _shares(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines in parts of about the same size."""
    share: list[Line] = []
    size = 0
    for line in lines:
        share.append(line)
        size += len(line.content)
        if size >= _SHARE:
            yield share
            share, size = [], 0
    if share:
        yield share
