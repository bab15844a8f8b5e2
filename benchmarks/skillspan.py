"""SkillSpan's postings: where two annotators saw a tool or a field of knowledge, and what was found there."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.vocabulary import Matcher, Spans


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting as text, a sentence a line, with the spans of its tokens and those of the annotators."""

    number: int
    text: str
    tokens: Spans
    knowledge: Spans  # as (first token, token after the last)


@dataclass(frozen=True, slots=True)
class Score:
    """Spans found right and missed: strict counts equal spans, loose counts those that overlap."""

    strict: float
    strict_precision: float
    strict_recall: float
    loose: float


def postings(file: Path) -> tuple[Posting, ...]:
    """Return the postings of the file's technical source, by their number."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    sentences: defaultdict[int, list[Mapping[str, list[str]]]] = defaultdict(list)
    for row in rows:
        if row["source"] == "tech":
            sentences[row["idx"]].append(row)
    return tuple(_posting(number, sentences[number]) for number in sorted(sentences))


def score(made: Sequence[Posting], matcher: Matcher) -> Score:
    """Return the F1 of a matcher over all postings' spans, in per cent."""
    found = [(set(_in_tokens(matcher(posting.text), posting.tokens)), posting) for posting in made]
    found_count = sum(len(spans) for spans, _ in found)
    asked_count = sum(len(posting.knowledge) for posting in made)
    equal = sum(len(spans.intersection(posting.knowledge)) for spans, posting in found)
    touching = sum(_touching(spans, posting.knowledge) for spans, posting in found)
    touched = sum(_touching(posting.knowledge, tuple(spans)) for spans, posting in found)
    precision, recall = equal / found_count, equal / asked_count
    return Score(
        strict=_f1(precision, recall),
        strict_precision=100 * precision,
        strict_recall=100 * recall,
        loose=_f1(touching / found_count, touched / asked_count),
    )


def _posting(number: int, rows: Sequence[Mapping[str, list[str]]]) -> Posting:
    tokens: list[tuple[int, int]] = []
    knowledge: list[tuple[int, int]] = []
    text = ""
    for row in rows:
        first = len(tokens)
        for token in row["tokens"]:
            tokens.append((len(text), len(text) + len(token)))
            text += f"{token} "
        knowledge += [(first + start, first + end) for start, end in _tagged(row["tags_knowledge"])]
        text = text[:-1] + "\n"
    return Posting(number, text, tokens, knowledge)


def _tagged(tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of a BIO tagging."""
    start = None
    for place, tag in enumerate((*tags, "O")):
        if start is not None and not tag.startswith("I"):
            yield start, place
            start = None
        if tag.startswith("B"):
            start = place


def _in_tokens(spans: Spans, tokens: Spans) -> Iterator[tuple[int, int]]:
    """Yield spans of characters as spans of the tokens that they touch."""
    for start, end in spans:
        inside = [place for place, token in enumerate(tokens) if start < token[1] and token[0] < end]
        if inside:
            yield inside[0], inside[-1] + 1


def _touching(spans: Spans | set[tuple[int, int]], others: Spans) -> int:
    """Return how many spans overlap another one."""
    return sum(any(start < end2 and start2 < end for start2, end2 in others) for start, end in spans)


def _f1(precision: float, recall: float) -> float:
    return 200 * precision * recall / (precision + recall) if precision + recall else 0.0
