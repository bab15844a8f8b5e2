"""Numbers that count nothing: versions, model numbers, prices, years, telephone numbers, parts of codes."""

from collections.abc import Sequence

from skillmatch.segment.quantity import Quantity, word_at
from skillmatch.segment.tokens import Token, word_set

# Words whose following number is a version, a room or a line of a catalogue.
_NUMBERED = word_set(
    "windows win version v pentium core room suite building floor phase gen generation pc ios android "
    "macos unit route highway page step item type model level chapter grade ext extension ryzen ste apt"
)
_YEARED = word_set("office server exchange outlook sql in since of quickbooks visual access project")
# Product lines and makers whose following long number is a model.
_MODELLED = word_set(
    "dell hp lenovo precision optiplex latitude vostro inspiron xps thinkpad thinkcentre thinkstation "
    "elitebook elitedesk probook prodesk zbook surface macbook imac ideapad aspire veriton poweredge"
)


def is_version(tokens: Sequence[Token], found: Quantity, last_version: int) -> bool:
    """Return whether the number belongs to a product: "Windows 10", "Windows 10 and 11", "PC-10"."""
    back = found.first - 1
    if word_at(tokens, back) in ("and", "or", "/", "&") and back == last_version:
        return (found.low or 0) >= 7  # "5 run Windows 7 and 3 run Windows 10": three is no version
    if tokens[found.first].word == "365" and word_at(tokens, back) in ("microsoft", "office", "dynamics"):
        return True
    if (
        word_at(tokens, back) == ","
        and back == last_version
        and word_at(tokens, found.after) in (",", "and", "or")
    ):
        return True  # "Windows 7, 8, 10 and 11"
    is_hyphenated = word_at(tokens, back) == "-" and not tokens[back].follows_gap
    named = back - is_hyphenated
    if word_at(tokens, named) == "pcs" and is_hyphenated and not tokens[found.first].follows_gap:
        return True
    is_long = len(tokens[found.first].word) >= 3 and tokens[found.first].word.isdecimal()
    return word_at(tokens, named) in (_NUMBERED | _MODELLED if is_long else _NUMBERED)


def is_glued_to_more(tokens: Sequence[Token], found: Quantity, is_span: bool) -> bool:
    """Return whether the number is a piece of something longer: 2.5, 10:30, 16GB, 10^9, 20 million."""
    before, after = word_at(tokens, found.first - 1), word_at(tokens, found.after)
    is_after_word = before == "/" and word_at(tokens, found.first - 2).endswith("s")  # "2 servers/35 PCs"
    is_glued = not tokens[found.first].follows_gap and found.first and not is_after_word
    if is_glued and (before in "./:#-'_^" or before[0].isalnum()):
        return True
    if before in ("minus", "negative"):
        return True
    if after in ("%", "million", "billion") or _is_of_telephone(tokens, found):
        return True
    if found.after >= len(tokens) or tokens[found.after].follows_gap or after in ("ish", "x", "×"):
        return False
    is_number_next = word_at(tokens, found.after + 1)[:1].isdecimal()
    is_glued_next = is_number_next and not tokens[found.after + 1].follows_gap
    return after[0].isalnum() or (after in "./:-^" and is_glued_next and not is_span)


def _is_of_telephone(tokens: Sequence[Token], found: Quantity) -> bool:
    """Return whether the number stands in a row of long numbers: "555 210 4400"."""
    neighbours = (word_at(tokens, found.first - 1), word_at(tokens, found.after))
    is_long = len(tokens[found.first].word) >= 3 and tokens[found.first].word.isdecimal()
    return is_long and any(len(word) >= 3 and word.isdecimal() for word in neighbours)


def is_price_or_year(tokens: Sequence[Token], found: Quantity) -> bool:
    """Return whether the number is an amount of money or a year."""
    before = word_at(tokens, found.first - 1)
    if before in ("$", "€", "£") or word_at(tokens, found.after) in (
        "$",
        "€",
        "£",
        "dollars",
        "usd",
        "bucks",
    ):
        return True
    is_year_like = 1980 <= (found.low or 0) <= 2059 and "," not in tokens[found.first].word
    return (is_year_like or found.low == 365) and before in _YEARED
