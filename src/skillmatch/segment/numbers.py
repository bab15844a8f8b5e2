"""Quantities in prose: digits, number words, dozens, ranges and bounds, with their place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from skillmatch.segment import words
from skillmatch.segment.bounds import bounded
from skillmatch.segment.codes import is_glued_to_more, is_price_or_year, is_version
from skillmatch.segment.quantity import Quantity, is_phrase_at, word_at
from skillmatch.segment.tokens import Token

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL: Mapping[str, int] = {
    **{word: value for value, word in enumerate(_UNITS.split())},
    **{word: 10 * value for value, word in enumerate(_TENS.split(), start=2)},
    "fourty": 40,
}
_SCALES: Mapping[str, int] = {"hundred": 100, "thousand": 1000, "dozen": 12}
# A handful is three to five; a couple and a pair are two.
_LOOSE: Mapping[str, tuple[int, int]] = {"couple": (2, 2), "pair": (2, 2), "handful": (3, 5)}
# Words for a number without an upper end.
_OPEN: Mapping[tuple[str, ...], int] = {
    ("several", "hundred"): 200,
    ("a", "few", "hundred"): 200,
    ("hundreds", "of"): 200,
}
_OPEN_BEGINS = frozenset(words[0] for words in _OPEN)
_JOINERS = (("to",), ("up", "to"), ("or",), ("-",), ("–",), ("—",))


def quantities(tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """Return the quantities in order; versions, years, prices, dates and phone numbers are none."""
    return tuple(bounded(tokens, found) for found in _plain(tokens))


def _plain(tokens: Sequence[Token]) -> Iterator[Quantity]:
    """Yield numbers and ranges before bounds like "over" are applied."""
    index = 0
    last_version = -2  # index after the last version number: "Windows 10 and 11 PCs" holds two
    while index < len(tokens):
        found = _number(tokens, index)
        if found is None:
            index += 1
            continue
        if is_version(tokens, found, last_version):
            last_version = index = found.after
            continue
        whole = _range(tokens, found)
        if is_glued_to_more(tokens, found, whole != found) or is_price_or_year(tokens, found):
            index = found.after
            continue
        if not is_glued_to_more(tokens, whole, is_span=False):
            yield whole
        index = whole.after


def _number(tokens: Sequence[Token], index: int) -> Quantity | None:
    """Return the number that begins at a token: digits, words, dozens, a couple, a handful."""
    for phrase, least in _OPEN.items() if tokens[index].word in _OPEN_BEGINS else ():
        if is_phrase_at(tokens, index, phrase):
            return Quantity(least, None, index, index + len(phrase))
    if tokens[index].word == "half":
        return _half_dozen(tokens, index)
    if is_phrase_at(tokens, index, ("a", "baker's", "dozen")):
        return Quantity(13, 13, index, index + 3 + (word_at(tokens, index + 3) == "of"))
    if tokens[index].word in ("a", "an", "one") and word_at(tokens, index + 1) in {*_SCALES, *_LOOSE, "half"}:
        return _after_article(tokens, index)
    value, after = (1, index + 1) if _is_single(tokens, index) else _hundreds(tokens, index)
    if value is None:
        return None
    return Quantity(value, value, index, _past_repeat(tokens, value, after))


def _is_single(tokens: Sequence[Token], index: int) -> bool:
    """Return whether "single-PC office" begins there: no single PC that crashed, no single-user program."""
    return (
        is_phrase_at(tokens, index, ("single", "-")) and word_at(tokens, index + 2) in words.SINGULAR_SYSTEMS
    )


def _half_dozen(tokens: Sequence[Token], index: int) -> Quantity | None:
    """Return six for "half a dozen" and "half-dozen"."""
    for filler in range(3):
        if word_at(tokens, index + 1 + filler) == "dozen":
            return Quantity(6, 6, index, index + 2 + filler)
        if word_at(tokens, index + 1 + filler) not in ("a", "-"):
            return None
    return None


def _after_article(tokens: Sequence[Token], index: int) -> Quantity | None:
    """Return the quantity of "a dozen", "a couple of", "a handful of", "a half dozen", "a hundred"."""
    word = tokens[index + 1].word
    if word == "half":
        half = _half_dozen(tokens, index + 1)
        return replace(half, first=index) if half else None
    if word in _LOOSE:
        low, high = _LOOSE[word]
        return Quantity(low, high, index, index + 2 + (word_at(tokens, index + 2) == "of"))
    value, after = _scaled(tokens, 1, index + 1)
    return Quantity(value, value, index, after)


def _hundreds(tokens: Sequence[Token], index: int) -> tuple[int | None, int]:
    """Return the value of digits or number words at a token and the index after them."""
    word = tokens[index].word
    if word[0].isdecimal():
        digits = word.replace(",", "")
        if len(digits) > 6 or (digits.startswith("0") and digits != "0"):
            return None, index
        return _scaled(tokens, int(digits), index + 1)
    value, after = _below_hundred(tokens, index)
    return _scaled(tokens, value, after) if value is not None else (None, index)


def _below_hundred(tokens: Sequence[Token], index: int) -> tuple[int | None, int]:
    """Return the value of words like "seven" or "forty-five" and the index after them."""
    value = SMALL.get(word_at(tokens, index))
    if value is None:
        return None, index
    if value < 20:
        return value, index + 1
    unit_at = index + 1 + (word_at(tokens, index + 1) == "-" and not tokens[index + 1].follows_gap)
    unit = SMALL.get(word_at(tokens, unit_at), 0)
    return (value + unit, unit_at + 1) if 0 < unit < 10 else (value, index + 1)


def _scaled(tokens: Sequence[Token], value: int, after: int) -> tuple[int, int]:
    """Return a value with the hundreds, thousands or dozens and the rest that follow it."""
    scale = _SCALES.get(word_at(tokens, after))
    if scale is None or value > 999:
        return value, after
    value, after = value * scale, after + 1
    if scale == 12:
        return value, after + (word_at(tokens, after) == "of")
    rest_at = after + (word_at(tokens, after) == "and")
    rest, rest_after = _below_hundred(tokens, rest_at)
    # "two thousand three hundred": a smaller scale only, or "one hundred one hundred ..." would never end.
    if rest is not None and scale == 1000 and word_at(tokens, rest_after) == "hundred":
        rest, rest_after = _scaled(tokens, rest, rest_after)
    return (value + rest, rest_after) if rest else (value, after)


def _past_repeat(tokens: Sequence[Token], value: int, after: int) -> int:
    """Return the index after "(10)" in "ten (10)", or "(ten)" in "10 (ten)"."""
    if word_at(tokens, after) == "(":
        repeated, end = _below_hundred(tokens, after + 1)
        if repeated == value and word_at(tokens, end) == ")":
            return end + 1
    is_repeat = [word_at(tokens, after + i) for i in range(3)] == ["(", str(value), ")"]
    return after + 3 if is_repeat else after


def _range(tokens: Sequence[Token], low: Quantity) -> Quantity:
    """Return "8 to 12", "8-12", "8 or 9", "between five and seven" as one quantity, else the number."""
    before = word_at(tokens, low.first - 1)
    joiners = (("and",), *_JOINERS) if before == "between" else _JOINERS
    for joiner in joiners:
        high_at = low.after + len(joiner)
        if tuple(word_at(tokens, low.after + i) for i in range(len(joiner))) != joiner or high_at >= len(
            tokens
        ):
            continue
        high = _number(tokens, high_at)
        if not high or high.high is None or low.low is None:
            continue
        if high.high >= low.low:
            least = low.low * _shared_scale(tokens, low, high)
            return Quantity(least, high.high, low.first, high.after, before == "from")
        if before == "between":  # "between 100 and 5" is a slip, and no five
            return Quantity(high.low, low.high, low.first, high.after)
    return low


def _shared_scale(tokens: Sequence[Token], low: Quantity, high: Quantity) -> int:
    """Return what the dozen or hundred of "two or three dozen" makes of its first number."""
    if (low.low or 0) > 9 or (high.high or 0) > 900:
        return 1
    said = [token.word for token in tokens[high.first : high.after]]
    return next((scale for word, scale in _SCALES.items() if word in said[1:2]), 1)
