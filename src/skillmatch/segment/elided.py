"""Numbers whose noun stands earlier: "15 PCs in Reno and 20 in Sparks", "now it is 18", "nine of them"."""

from collections.abc import Sequence
from dataclasses import replace

from skillmatch.segment import words
from skillmatch.segment.count import Count, is_clause_end
from skillmatch.segment.nouns import is_system
from skillmatch.segment.numbers import SMALL
from skillmatch.segment.quantity import Quantity, word_at
from skillmatch.segment.tokens import Token, word_set, words_before, words_from
from skillmatch.segment.whose import is_foreign

_PLACE_WORDS = ("upstairs", "downstairs", "outside", "up", "out", "down", "offsite", "elsewhere")
_PLACE_PREPOSITIONS = ("in", "at", "on", "for", "behind", "near", "beside", "inside", "above", "below")
# "two in need of repair" and "one in each room" are some of those already counted.
_NO_PLACE = ("need", "repair", "use", "storage", "stock", "boxes", "each", "every", "order", "loan", "sale")
_OF_THEM = (
    ("remain",),
    ("survive",),
    ("of", "them"),
    ("of", "those"),
    ("ones",),
    ("altogether",),
    ("in", "all"),
    ("in", "total"),
)
_TODAY = ("now", "today", "currently", "left", "here", "remaining", "total", "presently")
_LEADS = (
    *(("we", "have"), ("we've",), ("we've", "got"), ("i", "have"), ("i've", "got"), ("there", "are")),
    *(("there're",), ("we", "own"), ("now", "have"), ("it", "is"), ("it's",), ("got",), ("a", ":"), ("?",)),
    *(("now",), ("today",), ("down", "to"), ("we're", "at"), ("are", "at"), ("have", "only")),
    *(("more", "like"), ("we", "run"), ("we", "use"), ("leaves", "us"), ("has",), ("our",), ("only",)),
)
_QUALIFIERS = ("about", "around", "only", "just", "maybe", "roughly", "approximately", "exactly", "~", "some")
_OTHER_THINGS = word_set(
    "servers server printers printer phones tablets routers switches cameras employees people staff sites "
    "offices locations stores shops users licenses licences customers clients years rooms kids tickets"
)
_NO_OWNER = word_set("windows version room building suite floor age since about over under than by")
_REACH = 40  # tokens back to the noun


def elided(tokens: Sequence[Token], quantity: Quantity, named: Sequence[Count]) -> Count | None:
    """Return the count of a bare number with an earlier noun for PCs."""
    return (
        _grown(tokens, quantity, named)
        or _at_another_place(tokens, quantity, named)
        or _of_earlier_noun(tokens, quantity, named)
        or _of_next_owner(tokens, quantity, named)
    )


def _grown(tokens: Sequence[Token], quantity: Quantity, named: Sequence[Count]) -> Count | None:
    """Return the count of the eleven in "from 5 PCs to 11"."""
    if not named or named[-1].kind != "systems" or words_before(tokens, quantity.first, 1) != ("to",):
        return None
    before = words_before(tokens, named[-1].first, 6)
    if named[-1].after != quantity.first - 1 or before[-1:] != ("from",):
        return None
    is_past = not words.GROWN.isdisjoint(before) and words.PLANS.isdisjoint(before)
    return replace(like(named[-1], quantity), standing="current" if is_past else "future")


def _of_next_owner(tokens: Sequence[Token], quantity: Quantity, named: Sequence[Count]) -> Count | None:
    """Return the count of "the police station 9" after "the town hall has 13 PCs"."""
    if not named or named[-1].kind != "systems" or not is_clause_end(tokens, quantity.after):
        return None
    last = named[-1]
    between = words_from(tokens, last.after, min(6, quantity.first - last.after))
    is_owner = 2 <= len(between) == quantity.first - last.after and all(w.isalpha() for w in between[1:])
    if not is_owner or between[0] not in (",", ";", "and") or not _OTHER_THINGS.isdisjoint(between):
        return None
    # The second owner's number stands alone, as the third's will.
    is_had = last.after - last.first == 1 or not {"has", "have"}.isdisjoint(
        words_before(tokens, last.first, 3)
    )
    return like(last, quantity) if is_had and between[-1] not in _NO_OWNER else None


def _at_another_place(tokens: Sequence[Token], quantity: Quantity, named: Sequence[Count]) -> Count | None:
    """Return the count of "and 11 in Post Falls" after "18 computers in Sherman"."""
    if not named or named[-1].kind != "systems":
        return None
    last = named[-1]
    is_another = "another" in words_before(tokens, quantity.first, 1)
    if tokens[last.first].sentence != tokens[quantity.first].sentence and not is_another:
        return None
    if _opens_parts(tokens, last.after):
        return None  # "8 computers, 3 in the shop": the three are of the eight
    is_next = is_placed(tokens, last.after) and word_at(tokens, quantity.after) in ("in", "at")
    is_next = is_next and word_at(tokens, quantity.after + 1) not in _NO_PLACE
    if not (is_next or is_placed(tokens, quantity.after) or _is_parallel(tokens, quantity, last)):
        return None
    return like(last, quantity)


def like(last: Count, quantity: Quantity) -> Count:
    """Return the count of a quantity of what the last count counted."""
    return replace(last, low=quantity.low, high=quantity.high, first=quantity.first, after=quantity.after)


def _opens_parts(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a comma, colon, dash or bracket with a number stands at an index, in one line."""
    number = word_at(tokens, index + 1)
    is_number = number[0].isdecimal() or number in SMALL
    return (
        word_at(tokens, index) in (*",:(–—-",) and is_number and tokens[index].line == tokens[index - 1].line
    )


def is_placed(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the words from an index name a place."""
    ahead = words_from(tokens, index, 2)
    if ahead[:1] and ahead[0] in _PLACE_WORDS:
        return True
    if len(ahead) < 2 or ahead[0] not in _PLACE_PREPOSITIONS or ahead[1] in _NO_PLACE:
        return False
    place = tokens[index + 1]
    return place.is_capital or ahead[1] in (
        "the",
        "our",
        "another",
        "a",
        "my",
        "home",
        "work",
        "school",
        "back",
        "front",
    )


def _is_parallel(tokens: Sequence[Token], quantity: Quantity, last: Count) -> bool:
    """Return whether the same word follows both counts: "5 computers running Windows 7 and 3 running ..."."""
    joined = word_at(tokens, quantity.first - 1) in ("and", "plus", "&")
    follows = word_at(tokens, quantity.after)
    return joined and follows[0].isalpha() and follows == word_at(tokens, last.after)


def _of_earlier_noun(tokens: Sequence[Token], quantity: Quantity, named: Sequence[Count]) -> Count | None:
    """Return the count of "now it is 18" or "nine of them" where the nearest noun before is one for PCs."""
    behind = words_from(tokens, quantity.after, 2)
    is_of_them = any(behind[: len(phrase)] == phrase for phrase in _OF_THEM)
    is_bare = is_clause_end(tokens, quantity.after) or (behind[:1] and behind[0] in _TODAY)
    if not (is_of_them or (is_bare and _is_led(tokens, quantity.first))):
        return None
    noun = _earlier_noun(tokens, quantity.first)
    if noun is None or (is_of_them and _is_counted_ours(tokens, named, noun)):
        return None  # "8 PCs, 3 of them laptops"
    after = quantity.after + (1 if behind[:1] == ("ones",) else 0)
    return Count("systems", quantity.low, quantity.high, quantity.first, after, "current")


def _is_counted_ours(tokens: Sequence[Token], named: Sequence[Count], noun: int) -> bool:
    """Return whether the noun has a number already, and one of the client's today."""
    return bool(named) and named[-1].after > noun and not is_foreign(tokens, named[-1].first, named[-1].after)


def _is_led(tokens: Sequence[Token], first: int) -> bool:
    """Return whether words like "we have" or "now it is" lead up to a number."""
    start = first - 1 if word_at(tokens, first - 1) in _QUALIFIERS else first
    near = tuple(word_at(tokens, at) for at in range(start - 3, first))
    return any(near[end - len(lead) : end] == lead for lead in _LEADS for end in {3, len(near)})


def _earlier_noun(tokens: Sequence[Token], first: int) -> int | None:
    """Return the place of the nearest countable noun before, None where it is none for PCs."""
    for at in range(first - 1, max(-1, first - _REACH), -1):
        token = tokens[at]
        if token.sentence < tokens[first].sentence - 1 or token.word in _OTHER_THINGS:
            return None
        if is_system(token.word) and token.word in words.PLURAL_SYSTEMS | words.VAGUE_SYSTEMS:
            return at
    return None
