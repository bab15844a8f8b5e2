"""Skills and certifications out of texts, against one regular expression of all aliases."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.measure import Pair, Work, cpu_seconds, growth
from benchmarks.texts import texts
from skillmatch.extract import Lexicon, build_lexicon, extract
from skillmatch.taxonomy import Taxonomy, load_taxonomy

ROUNDS = 3
AS_OF = date(2026, 11, 2)
USUAL_CHARACTERS = 300  # the demo's texts have as many


def pairs(_: Path) -> tuple[Pair, ...]:
    """Return extraction from more texts and from longer ones."""
    taxonomy = load_taxonomy()
    lexicon = build_lexicon(taxonomy)
    more = [_from_texts(lexicon, count) for count in (1000, 3000, 10_000)]
    short, *longer = [_from_characters(lexicon, length) for length in (1000, 10_000, 100_000)]
    return (
        Pair(more[0], "re, one alternation", _alternation(taxonomy, 300)),
        *growth(more),
        *(Pair(work, short.name, short) for work in longer),
    )


def _from_texts(lexicon: Lexicon, count: int) -> Work:
    made = texts(count, USUAL_CHARACTERS)
    return Work("extract", count, "texts", lambda: cpu_seconds(lambda: _extract(made, lexicon)))


def _from_characters(lexicon: Lexicon, length: int) -> Work:
    """Return extraction from 100,000 characters, in texts of a given length."""
    made = texts(100_000 // length, length)
    name = f"extract, {length:,} each"
    return Work(name, 100_000, "characters", lambda: cpu_seconds(lambda: _extract(made, lexicon)))


def _extract(made: Sequence[str], lexicon: Lexicon) -> None:
    for text in made:
        extract(text, "request", lexicon, AS_OF)


def _alternation(taxonomy: Taxonomy, count: int) -> Work:
    """Return the plain way: every alias in one pattern, the longest first, between word ends."""
    made = texts(count, USUAL_CHARACTERS)
    aliases = {alias.text for concept in taxonomy.concepts for alias in concept.aliases}
    either = "|".join(re.escape(alias) for alias in sorted(aliases, key=lambda alias: (-len(alias), alias)))
    pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
    return Work("re", count, "texts", lambda: cpu_seconds(lambda: [pattern.findall(text) for text in made]))
