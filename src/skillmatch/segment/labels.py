"""Counts of forms and lists, where the noun stands before its number: "Workstations: 22"."""

from collections.abc import Sequence
from itertools import pairwise

from skillmatch.segment import words
from skillmatch.segment.count import Count
from skillmatch.segment.elided import is_placed
from skillmatch.segment.nouns import is_system
from skillmatch.segment.quantity import Quantity, is_phrase_at, word_at
from skillmatch.segment.tokens import Token, words_before
from skillmatch.segment.words import CountKind

_MARKS = (":", "=", "is", "are", "-", "–", "—", "|", "?", "#")
_ABOUT = ("approx", "approximately", "about", "around", "roughly", "circa", "ca", "~", ".", "some", "total")
_COUNTED = ("count", "total", "number", "qty", "quantity", "inventory", "fleet", "estate")


def labelled(tokens: Sequence[Token], quantity: Quantity, named: Sequence[Count]) -> Count | None:
    """Return the count of "Workstations: 22", "PC count is 22" or "desktops 12, laptops 7"."""
    mark = quantity.first - 1
    while mark > 1 and tokens[mark].word in _ABOUT and mark > quantity.first - 4:
        mark -= 1
    has_mark = mark >= 1 and tokens[mark].word in _MARKS
    is_counted = tokens[mark - has_mark].word in _COUNTED if mark - has_mark >= 0 else False
    noun = _before_place(tokens, mark - has_mark - is_counted)
    if noun < 0 or (named and named[-1].after > noun) or tokens[noun].line != tokens[quantity.first].line:
        return None  # "30 computers: 22 desktops": the noun has its number already
    phrase = _phrase_ending(tokens, noun)
    kind: CountKind | None = "systems" if phrase[0] else _label_kind(tokens[noun].word)
    is_announced = is_counted or _is_number_of(tokens, noun)
    first = max(0, noun + 1 - len(phrase))
    if kind is None or not _is_labelled_by(tokens, quantity, (first, mark), is_announced or noun < mark - 2):
        return None
    return Count(kind, quantity.low, quantity.high, first, quantity.after, "current")


def _phrase_ending(tokens: Sequence[Token], noun: int) -> tuple[str, ...]:
    """Return the noun of several words that ends at an index, an empty word where there is none."""
    if tokens[noun].word not in words.SYSTEM_PHRASE_ENDS:
        return ("",)
    phrases = words.SYSTEM_PHRASES
    return next((one for one in phrases if is_phrase_at(tokens, noun + 1 - len(one), one)), ("",))


def _is_labelled_by(
    tokens: Sequence[Token], quantity: Quantity, label: tuple[int, int], is_announced: bool
) -> bool:
    """Return whether the number belongs to the label before it, not to a noun behind it."""
    noun, mark = label
    word = tokens[mark].word
    opens = noun == 0 or tokens[noun - 1].word in ",;:|•*-–/(" or tokens[noun - 1].line != tokens[noun].line
    if word == "number" and tokens[noun].word in words.PLURAL_SYSTEMS:
        return True  # "our PCs number 23"
    if word in ":=" and is_placed(tokens, quantity.after):
        return True  # "our computers: 3 in the office, 4 in the classrooms"
    if _is_label_word(tokens, mark) or word in "-–—|#":
        return (opens or is_announced or _follows_list(tokens, noun)) and _ends_entry(tokens, quantity)
    if word == "?" or not (is_announced or word in ":="):
        return is_announced and word in ("?", "is", "are")
    return _ends_entry(tokens, quantity)


def _is_label_word(tokens: Sequence[Token], mark: int) -> bool:
    """Return whether the noun itself stands where a mark might: "desktops 12"."""
    return word_at(tokens, mark)[0].isalpha() and word_at(tokens, mark) not in _MARKS


def _before_place(tokens: Sequence[Token], end: int) -> int:
    """Return the place of the noun of "computers at HQ: 18", any other end as it is."""
    for at in range(end, max(1, end - 4), -1):
        if (
            tokens[at].word in ("at", "in")
            and is_system(tokens[at - 1].word)
            and _is_number_of(tokens, at - 1)
        ):
            return at - 1
    return end


def _ends_entry(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Return whether the number ends its entry of the list: a mark, a new line or the next label follows."""
    after = quantity.after
    if after >= len(tokens) or tokens[after].line != tokens[quantity.first].line:
        return True
    word = tokens[after].word
    if not word[0].isalpha():
        return True
    follows = word_at(tokens, after + 1)
    is_next_label = follows in (":", "=") or follows[0].isdecimal()
    return tokens[after].is_capital or is_next_label or word in ("and", "plus")


def _follows_list(tokens: Sequence[Token], noun: int) -> bool:
    """Return whether a number stands before the label: "desktops 12 laptops 7"."""
    return word_at(tokens, noun - 1)[0].isdecimal() and is_system(word_at(tokens, noun - 2))


def _is_number_of(tokens: Sequence[Token], noun: int) -> bool:
    """Return whether "number of", "how many" or "# of" stands before a noun."""
    before = words_before(tokens, noun, 4)
    return any(pair in (("number", "of"), ("#", "of"), ("how", "many")) for pair in pairwise(before))


def _label_kind(noun: str) -> CountKind | None:
    """Return what a noun counts in a list like "Workstations: 22"."""
    return "systems" if is_system(noun) else words.PEOPLE.get(noun)
