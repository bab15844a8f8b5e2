"""Quantities in prose: digits, number words, dozens, ranges and bounds, with their place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from skillmatch.segment.tokens import Token, word_set

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
_JOINERS = (("to",), ("up", "to"), ("or",), ("-",), ("–",), ("—",))
# Words whose following number is a version, a room or a line of a catalogue.
_NUMBERED = word_set(
    "windows win version v pentium core room suite building floor phase gen generation pc pcs ios android "
    "macos unit route highway page step item type model level chapter grade ext extension"
)
_YEARED = word_set("office server exchange outlook sql in since of quickbooks visual access project")
_BOUNDS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("no", "more", "than"), "at most"),
    (("not", "more", "than"), "at most"),
    (("no", "fewer", "than"), "at least"),
    (("no", "less", "than"), "at least"),
    (("slightly", "more", "than"), "just over"),
    (("just", "shy", "of"), "nearly"),
    (("in", "excess", "of"), "over"),
    (("a", "little", "over"), "just over"),
    (("a", "bit", "over"), "just over"),
    (("maximum", "of"), "at most"),
    (("minimum", "of"), "at least"),
    (("upwards", "of"), "at least"),
    (("fewer", "than"), "under"),
    (("less", "than"), "under"),
    (("more", "than"), "over"),
    (("just", "under"), "nearly"),
    (("just", "over"), "just over"),
    (("close", "to"), "nearly"),
    (("not", "quite"), "nearly"),
    (("at", "least"), "at least"),
    (("at", "most"), "at most"),
    (("up", "to"), "at most"),
    (("under",), "under"),
    (("below",), "under"),
    (("over",), "over"),
    (("above",), "over"),
    (("nearly",), "nearly"),
    (("almost",), "nearly"),
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range in a text: tokens[first:after]; an open end is None."""

    low: int | None
    high: int | None
    first: int
    after: int
    is_from_to: bool = False  # "from 8 to 14", which may mean growth


def quantities(tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """Return the quantities in order; versions, years, prices, dates and phone numbers are none."""
    return tuple(_bounded(tokens, found) for found in _plain(tokens))


def _plain(tokens: Sequence[Token]) -> Iterator[Quantity]:
    """Yield numbers and ranges before bounds like "over" are applied."""
    index = 0
    last_version = -2  # index after the last version number: "Windows 10 and 11 PCs" holds two
    while index < len(tokens):
        found = _number(tokens, index)
        if found is None:
            index += 1
            continue
        if _is_version(tokens, found, last_version):
            last_version = index = found.after
        elif _is_glued_to_more(tokens, found) or _is_price_or_year(tokens, found):
            index = found.after
        else:
            whole = _range(tokens, found)
            if not _is_glued_to_more(tokens, whole):
                yield whole
            index = whole.after


def _number(tokens: Sequence[Token], index: int) -> Quantity | None:
    """Return the number that begins at a token: digits, words, dozens, a couple, a handful."""
    if tokens[index].word == "half":
        return _half_dozen(tokens, index)
    if tokens[index].word in ("a", "an", "one") and _word(tokens, index + 1) in {*_SCALES, *_LOOSE, "half"}:
        return _after_article(tokens, index)
    value, after = _hundreds(tokens, index)
    if value is None:
        return None
    return Quantity(value, value, index, _past_repeat(tokens, value, after))


def _half_dozen(tokens: Sequence[Token], index: int) -> Quantity | None:
    """Return six for "half a dozen" and "half-dozen"."""
    for filler in range(3):
        if _word(tokens, index + 1 + filler) == "dozen":
            return Quantity(6, 6, index, index + 2 + filler)
        if _word(tokens, index + 1 + filler) not in ("a", "-"):
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
        return Quantity(low, high, index, index + 2 + (_word(tokens, index + 2) == "of"))
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
    value = SMALL.get(_word(tokens, index))
    if value is None:
        return None, index
    if value < 20:
        return value, index + 1
    unit_at = index + 1 + (_word(tokens, index + 1) == "-" and not tokens[index + 1].follows_gap)
    unit = SMALL.get(_word(tokens, unit_at), 0)
    return (value + unit, unit_at + 1) if 0 < unit < 10 else (value, index + 1)


def _scaled(tokens: Sequence[Token], value: int, after: int) -> tuple[int, int]:
    """Return a value with the hundreds, thousands or dozens and the rest that follow it."""
    scale = _SCALES.get(_word(tokens, after))
    if scale is None or value > 999:
        return value, after
    value, after = value * scale, after + 1
    if scale == 12:
        return value, after + (_word(tokens, after) == "of")
    rest_at = after + (_word(tokens, after) == "and")
    rest, rest_after = _below_hundred(tokens, rest_at)
    if rest is not None and _word(tokens, rest_after) in ("hundred", "thousand"):
        rest, rest_after = _scaled(tokens, rest, rest_after)
    return (value + rest, rest_after) if rest else (value, after)


def _past_repeat(tokens: Sequence[Token], value: int, after: int) -> int:
    """Return the index after "(10)" in "ten (10)"."""
    is_repeat = [_word(tokens, after + i) for i in range(3)] == ["(", str(value), ")"]
    return after + 3 if is_repeat else after


def _range(tokens: Sequence[Token], low: Quantity) -> Quantity:
    """Return "8 to 12", "8-12", "8 or 9", "between five and seven" as one quantity, else the number."""
    before = _word(tokens, low.first - 1)
    joiners = (("and",),) if before == "between" else _JOINERS
    for joiner in joiners:
        high_at = low.after + len(joiner)
        if tuple(_word(tokens, low.after + i) for i in range(len(joiner))) != joiner or high_at >= len(
            tokens
        ):
            continue
        high = _number(tokens, high_at)
        if high and high.high is not None and low.low is not None and high.high >= low.low:
            return Quantity(low.low, high.high, low.first, high.after, before == "from")
    return low


def _bounded(tokens: Sequence[Token], found: Quantity) -> Quantity:
    """Return the quantity with the bound that stands around it: over, under, up to, nearly, 50+."""
    low, high = found.low, found.high
    if low is None or high is None:
        return found
    if _is_open_after(tokens, found.after):
        return replace(found, high=None, after=found.after + (1 if _word(tokens, found.after) == "+" else 2))
    if (_word(tokens, found.after), _word(tokens, found.after + 1)) == ("or", "so"):
        found = replace(found, after=found.after + 2)
    for words, kind in _BOUNDS:
        first = found.first - len(words)
        if first >= 0 and all(tokens[first + i].word == word for i, word in enumerate(words)):
            least, most = _bound(kind, low, high)
            return replace(found, low=least, high=most, first=first)
    return found


def _is_open_after(tokens: Sequence[Token], index: int) -> bool:
    """Return whether "+" or "or more" follows."""
    return _word(tokens, index) == "+" or (
        _word(tokens, index) == "or" and _word(tokens, index + 1) == "more"
    )


def _bound(kind: str, low: int, high: int) -> tuple[int | None, int | None]:
    """Return the ends that a bound leaves; "nearly" and "just over" reach a tenth of the number."""
    tenth = max(1, high // 10)
    ends: Mapping[str, tuple[int | None, int | None]] = {
        "under": (None, max(0, high - 1)),
        "at most": (None, high),
        "over": (low + 1, None),
        "at least": (low, None),
        "nearly": (max(0, high - tenth), max(0, high - 1)),
        "just over": (low + 1, high + tenth),
    }
    return ends[kind]


def _is_version(tokens: Sequence[Token], found: Quantity, last_version: int) -> bool:
    """Return whether the number belongs to a product: "Windows 10", "Windows 10 and 11", "PC-10"."""
    back = found.first - 1
    if _word(tokens, back) in ("and", "or", "/", "&") and back == last_version:
        return True
    if tokens[found.first].word == "365" and _word(tokens, back) in ("microsoft", "office", "dynamics"):
        return True
    is_hyphenated = _word(tokens, back) == "-" and not tokens[back].follows_gap
    return _word(tokens, back - is_hyphenated) in _NUMBERED


def _is_glued_to_more(tokens: Sequence[Token], found: Quantity) -> bool:
    """Return whether the number is a piece of something longer: 2.5, 10:30, 16GB, 555-0100, 20 million."""
    before, after = _word(tokens, found.first - 1), _word(tokens, found.after)
    if not tokens[found.first].follows_gap and found.first and (before in "./:#-'_" or before[0].isalnum()):
        return True
    if after in ("%", "million", "billion"):
        return True
    if found.after >= len(tokens) or tokens[found.after].follows_gap:
        return False
    is_number_next = _word(tokens, found.after + 1)[:1].isdecimal()
    is_glued_next = is_number_next and not tokens[found.after + 1].follows_gap
    return after[0].isalnum() or (after in "./:-" and is_glued_next and not _is_span(tokens, found))


def _is_span(tokens: Sequence[Token], found: Quantity) -> bool:
    """Return whether a hyphen and a larger number follow, as in "8-12"."""
    return _word(tokens, found.after) == "-" and _range(tokens, found) != found


def _is_price_or_year(tokens: Sequence[Token], found: Quantity) -> bool:
    """Return whether the number is an amount of money or a year."""
    before = _word(tokens, found.first - 1)
    if before in ("$", "€", "£") or _word(tokens, found.after) in ("$", "€", "£", "dollars", "usd"):
        return True
    is_year_like = 1980 <= (found.low or 0) <= 2059 and "," not in tokens[found.first].word
    return (is_year_like or found.low == 365) and before in _YEARED


def _word(tokens: Sequence[Token], index: int) -> str:
    """Return the word at an index, a space outside the text."""
    return tokens[index].word if 0 <= index < len(tokens) else " "
