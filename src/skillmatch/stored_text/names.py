"""What looks like the name of a product in running text: capitals and symbols where none would be needed."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from skillmatch.stored_text.everyday import EVERYDAY, TITLES

_TOKEN = re.compile(r"(?<![\w@])(?:\.(?=[A-Z]{3}))?[^\W_]\w*(?:[.&'’-]\w+)*[+#]{0,2}")
_MIXED = re.compile(
    r"[a-z][A-Z]|[A-Z]{2}[a-z]{2}|[A-Z]\w*\d|[A-Z][a-z]+\.[A-Z]|\.(?:js|net|io|ai)\Z|\A[A-Za-z]+[+#]+\Z"
)
_ACRONYM = re.compile(r"\.?[A-Z][A-Z&]*[A-Z]s?")
_CAPITALISED = re.compile(r"[A-Z][a-zà-ÿ]{2,}")
_SMALL = re.compile(r"\b[^\W\d_A-Z]{2,40}\b")
_ROMAN = re.compile(r"[IVX]+")
_LONGEST = 4  # words in one name
_LONGEST_WORD = 40


class Word(NamedTuple):
    """One word of a text and where it stands."""

    text: str
    start: int
    end: int


def words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words in a span of a text."""
    return tuple(
        Word(found.group(), found.start(), found.end()) for found in _TOKEN.finditer(text, start, end)
    )


def names(text: str, sentence: Sequence[Word], known: Collection[Word]) -> Iterator[tuple[Word, ...]]:
    """Yield the runs of words in a sentence that look like one name each and are not known."""
    is_plain = _is_plain(sentence)
    run: list[Word] = []
    for place, word in enumerate(sentence):
        begins_sentence = place == 0 and _CAPITALISED.fullmatch(word.text) is not None
        fits = not begins_sentence and word not in known and _is_name(word.text, is_plain)
        if run and (not fits or text[run[-1].end : word.start] != " "):
            yield from _told(run)
            run = []
        if fits:
            run.append(word)
    yield from _told(run)


def small_words(text: str) -> set[str]:
    """Return the words that stand in a text without any capital."""
    return set(_SMALL.findall(text))


def is_named(run: Sequence[Word]) -> bool:
    """Return whether every word of a run has a capital or a symbol."""
    return all(_is_name(word.text, is_plain=True) for word in run)


def is_everyday(word: str) -> bool:
    """Return whether a word with a capital names no product."""
    return word.casefold().rstrip(".") in EVERYDAY or _ROMAN.fullmatch(word) is not None


def _told(run: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Yield a run, unless it is too long or ends like a job or a firm."""
    if run and len(run) <= _LONGEST and run[-1].text.casefold() not in TITLES:
        yield tuple(run)


def _is_name(word: str, is_plain: bool) -> bool:
    """Return whether a word looks like part of a name; capitals tell nothing where all words have them."""
    if len(word) > _LONGEST_WORD or is_everyday(word):
        return False
    if _MIXED.search(word):
        return True
    return is_plain and bool(_ACRONYM.fullmatch(word) or _CAPITALISED.fullmatch(word))


def _is_plain(sentence: Sequence[Word]) -> bool:
    """Return whether a sentence has small words in it, as no headline and no line of capitals has."""
    small = sum(word.text[0].islower() for word in sentence)
    return 3 * small >= len(sentence)
