"""The names of the taxonomy in other matchers: what each finds in a text, as spans."""

import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.metadata import distribution
from json import loads
from pathlib import Path

from skillmatch.taxonomy import Taxonomy

Spans = Sequence[tuple[int, int]]
Matcher = Callable[[str], Spans]


def names(taxonomy: Taxonomy) -> tuple[str, ...]:
    """Return every name of every concept in lower case, sorted."""
    return tuple(sorted({alias.text.lower() for concept in taxonomy.concepts for alias in concept.aliases}))


def flashtext(vocabulary: Sequence[str]) -> Matcher:
    """Return flashtext 2.7, a trie in Python that knows word ends."""
    processor = import_module("flashtext").KeywordProcessor()
    processor.add_keywords_from_list(list(vocabulary))
    return lambda text: [span[1:] for span in processor.extract_keywords(text, span_info=True)]


def flashtext2(vocabulary: Sequence[str]) -> Matcher:
    """Return flashtext2, which counts in words and is written in Rust."""
    processor = import_module("flashtext2").KeywordProcessor(case_sensitive=False)
    processor.add_keywords_from_iter(list(vocabulary))
    return lambda text: [span[1:] for span in processor.extract_keywords_with_span(text)]


def pyahocorasick(vocabulary: Sequence[str]) -> Matcher:
    """Return pyahocorasick's longest matches that begin and end with a word."""
    automaton = import_module("ahocorasick").Automaton()
    for name in vocabulary:
        automaton.add_word(name, len(name))
    automaton.make_automaton()

    def spans(text: str) -> Iterator[tuple[int, int]]:
        lower = text.lower()
        for last, length in automaton.iter_long(lower):
            start, end = last - length + 1, last + 1
            if not (lower[start - 1 : start].isalnum() or lower[end : end + 1].isalnum()):
                yield start, end

    return lambda text: list(spans(text))


def alternation(vocabulary: Sequence[str]) -> Matcher:
    """Return the plain way: one regular expression of all names, the longest first, between word ends."""
    longest_first = sorted(vocabulary, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
    return lambda text: [found.span() for found in pattern.finditer(text)]


def gazetteer() -> Matcher:
    """Return the 32,000 names of skill-extractor 0.2 in flashtext, of which its own matcher is a port.

    Its language model, which would sort out the wrong ones, is fetched from the network and left out.
    """
    listed = distribution("skill-extractor").locate_file("skill_extractor/data/skills.json")
    return flashtext(loads(Path(str(listed)).read_text(encoding="utf-8")))
