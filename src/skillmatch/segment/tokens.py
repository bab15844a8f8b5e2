"""Words, numbers and marks of a text with their offsets, cut into sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d{1,3}(?:,\d{3})+(?!\d)|\d+|\S")


def word_set(words: str) -> frozenset[str]:
    """Return the words of a line as a set."""
    return frozenset(words.split())


# A full stop after these does not end a sentence.
_ABBREVIATIONS = word_set("approx appr abt incl st dr mr mrs ms inc no ave rd ca vs fl mt ft")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark; text[start:end] is it, word is its lower case with a straight apostrophe."""

    word: str
    start: int
    end: int
    sentence: int
    is_capital: bool
    follows_gap: bool  # white space stands before it
    line: int


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text in order, numbered by sentence."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        start = match.start()
        gap = text[found[-1].end : start] if found else " "
        sentence = (found[-1].sentence + _ends_sentence(found, gap)) if found else 0
        line = (found[-1].line if found else 0) + gap.count("\n")
        surface = match.group()
        word = surface.lower().replace("’", "'")
        found.append(Token(word, start, match.end(), sentence, surface[0].isupper(), gap != "", line))
    return tuple(found)


def _ends_sentence(found: Sequence[Token], gap: str) -> bool:
    """Return whether a new sentence begins after the tokens found so far."""
    if gap.count("\n") > 1:
        return True
    last = found[-1].word
    if not gap or last not in ".!?":
        return False
    return last != "." or len(found) == 1 or found[-2].word not in _ABBREVIATIONS


def words_before(tokens: Sequence[Token], index: int, limit: int) -> tuple[str, ...]:
    """Return up to `limit` words of the same sentence before a token, in reading order."""
    first = max(0, index - limit)
    return tuple(t.word for t in tokens[first:index] if t.sentence == tokens[index].sentence)


def words_from(tokens: Sequence[Token], index: int, limit: int) -> tuple[str, ...]:
    """Return up to `limit` words from a token on, within the sentence of the token before it."""
    sentence = tokens[index - 1].sentence if index else 0
    return tuple(t.word for t in tokens[index : index + limit] if t.sentence == sentence)


def contains(words: Sequence[str], phrase: Sequence[str]) -> bool:
    """Return whether the phrase stands in the words, unbroken."""
    if phrase[0] not in words:
        return False
    size = len(phrase)
    return any(tuple(words[i : i + size]) == tuple(phrase) for i in range(len(words) - size + 1))


def phrase_end(tokens: Sequence[Token], index: int, phrase: Sequence[str]) -> int | None:
    """Return the index after a phrase that begins at a token, read over hyphens, None where it does not."""
    for word in phrase:
        if index < len(tokens) and tokens[index].word == "-" and word != "-":
            index += 1
        if index >= len(tokens) or tokens[index].word != word:
            return None
        index += 1
    return index
