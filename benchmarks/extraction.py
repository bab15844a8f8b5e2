"""Skills and certifications out of texts, beside other matchers and beside BeautifulSoup."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import TypeVar

from bs4 import BeautifulSoup

from benchmarks import vocabulary
from benchmarks.measure import Pair, Work, cpu_seconds, growth
from benchmarks.pages import USUAL_BYTES, cases, page_with
from benchmarks.texts import dice, posting, texts
from skillmatch.extract import Lexicon, build_lexicon, extract
from skillmatch.extract.folding import fold
from skillmatch.extract.matching import longest, sight
from skillmatch.taxonomy import Taxonomy, load_taxonomy

ROUNDS = 5
AS_OF = date(2026, 11, 2)
T = TypeVar("T")
POSTING_CHARACTERS = 4400  # the mean of real postings
USUAL_CHARACTERS = 300  # the demo's texts have as many


def pairs(_: Path) -> tuple[Pair, ...]:
    """Return matching, reading and building, and how they grow."""
    taxonomy = load_taxonomy()
    lexicon = build_lexicon(taxonomy)
    more = [_reading(lexicon, count) for count in (300, 1000, 3000)]
    short, *longer = [_characters(lexicon, length) for length in (1000, 10_000, 100_000)]
    return (
        *_matching(taxonomy, lexicon),
        *_pages(lexicon),
        _building(taxonomy, lexicon),
        *growth(more),
        *(Pair(work, short.name, short) for work in longer),
    )


def _matching(taxonomy: Taxonomy, lexicon: Lexicon) -> tuple[Pair, ...]:
    """Return our names in a text, bounded and longest, against others with the same vocabulary."""
    names = vocabulary.names(taxonomy)
    chance = dice(POSTING_CHARACTERS)
    made = [posting(chance, POSTING_CHARACTERS) for _ in range(100)]
    ours = _work("match", made, lambda text: longest(sight(fold(text), lexicon)))
    others = (
        ("flashtext 2.7", vocabulary.flashtext(names)),
        ("flashtext2", vocabulary.flashtext2(names)),
        ("pyahocorasick", vocabulary.pyahocorasick(names)),
    )
    slow = _work("re", made[:3], vocabulary.alternation(names))
    return (
        *(Pair(ours, name, _work(name, made, matcher)) for name, matcher in others),
        Pair(ours, "re, one alternation", slow),
    )


def _pages(lexicon: Lexicon) -> Iterator[Pair]:
    """Yield reading a posting, and all the text around it too, against getting the text of its page."""
    chance = dice(USUAL_BYTES)
    postings = [posting(chance, POSTING_CHARACTERS) for _ in range(50)]
    pages = [page_with(text, chance, USUAL_BYTES, case) for text, case in zip(postings, cycle(cases()))]
    everything = [_get_text(page) for page in pages]
    getting = _work("get_text", pages, _get_text)
    for name, made in (("extract, postings", postings), ("extract, whole pages", everything)):
        ours = _work(name, made, lambda text: extract(text, "request", lexicon, AS_OF))
        yield Pair(ours, "BeautifulSoup get_text", getting)


def _get_text(page: bytes) -> str:
    return BeautifulSoup(page, "lxml").get_text()


def _building(taxonomy: Taxonomy, lexicon: Lexicon) -> Pair:
    """Return building the automaton of all names against flashtext's trie of them."""
    names = vocabulary.names(taxonomy)
    forms = len(lexicon.spellings)
    ours = Work("build", forms, "forms", lambda: cpu_seconds(lambda: build_lexicon(taxonomy)))
    trie = Work("trie", len(names), "names", lambda: cpu_seconds(lambda: vocabulary.flashtext(names)))
    return Pair(ours, "flashtext 2.7", trie)


def _reading(lexicon: Lexicon, count: int) -> Work:
    made = texts(count, USUAL_CHARACTERS)
    return _work("extract", made, lambda text: extract(text, "request", lexicon, AS_OF))


def _characters(lexicon: Lexicon, length: int) -> Work:
    """Return extraction from 100,000 characters, in texts of a given length."""
    made = texts(100_000 // length, length)

    def seconds() -> float:
        return cpu_seconds(lambda: [extract(text, "request", lexicon, AS_OF) for text in made])

    return Work(f"extract, {length:,} each", 100_000, "characters", seconds)


def _work(name: str, made: Sequence[T], call: Callable[[T], object]) -> Work:
    return Work(name, len(made), "texts", lambda: cpu_seconds(lambda: [call(one) for one in made]))
