"""Counts of PCs in prose: which number belongs to which noun, and which do not count."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from skillmatch.segment import words
from skillmatch.segment.numbers import Quantity
from skillmatch.segment.tokens import Token, contains, words_before, words_from
from skillmatch.segment.words import CountKind

# total: says that it is all; current: plain; future: planned; part: some of them.
Standing = Literal["total", "current", "future", "part"]


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its noun; tokens[first:after] is what it rests on."""

    kind: CountKind
    low: int | None
    high: int | None
    first: int
    after: int
    standing: Standing
    is_vague: bool = False  # machines, systems: give way to PCs


def counts(tokens: Sequence[Token], found: Sequence[Quantity]) -> tuple[Count, ...]:
    """Return the counts of PCs, users, staff and sites that speak of the client today or soon."""
    starts = frozenset(quantity.first for quantity in found)
    named: list[Count] = []
    for quantity in found:
        if named and quantity.first < named[-1].after:
            continue  # a model number inside "28 Dell Latitude 5420 laptops"
        count = _labelled(tokens, quantity, named) or _named(tokens, quantity, starts)
        count = count or _team(tokens, quantity) or _elided(tokens, quantity, named)
        if count:
            named.append(count)
    return tuple(count for count in named if not _is_foreign(tokens, count))


def _labelled(tokens: Sequence[Token], quantity: Quantity, named: Sequence[Count]) -> Count | None:
    """Return the count of "Workstations: 22" or "PC count is 22", where the noun stands first."""
    mark = quantity.first - 1
    if mark < 1 or tokens[mark].word not in (":", "=", "is", "are"):
        return None
    behind = tokens[quantity.after : quantity.after + 2]
    is_next_label = len(behind) == 2 and behind[1].word == ":"
    if behind and behind[0].word[0].isalpha() and not (behind[0].is_capital or is_next_label):
        return None  # "trouble with our PCs: 3 printers vanish"
    is_counted = tokens[mark - 1].word in ("count", "total", "number")
    noun = mark - 1 - is_counted
    if noun < 0 or (named and named[-1].after > noun):
        return None  # "30 computers: 22 desktops": the noun has its number already
    announced = is_counted or contains(words_before(tokens, noun, 3), ("number", "of"))
    kind = _label_kind(tokens[noun].word)
    if kind is None or not (announced or tokens[mark].word in ":="):
        return None
    return Count(kind, quantity.low, quantity.high, noun, quantity.after, "current")


def _label_kind(noun: str) -> CountKind | None:
    """Return what a noun counts in a list like "Workstations: 22"."""
    if noun in words.PLURAL_SYSTEMS | words.SINGULAR_SYSTEMS | words.VAGUE_SYSTEMS:
        return "systems"
    return words.PEOPLE.get(noun)


def _named(tokens: Sequence[Token], quantity: Quantity, starts: frozenset[int]) -> Count | None:
    """Return the count of a quantity whose noun follows within a few adjectives."""
    strange = 0
    begin = quantity.after + 2 * _is_all_of_ours(tokens, quantity)
    for index in range(begin, min(begin + 8, len(tokens))):
        token = tokens[index]
        is_model = index > begin and tokens[index - 1].is_capital  # "28 Dell Latitude 5420 laptops"
        if token.sentence != tokens[quantity.first].sentence or (index in starts and not is_model):
            return None
        kind = _noun_kind(tokens, index, quantity)
        if kind and not (token.word in words.VAGUE_SYSTEMS and strange):
            return _count(tokens, quantity, kind, index)
        if not _may_precede_noun(token) or strange > 3:
            return None
        strange += token.word not in words.PLAIN_ADJECTIVES and not token.word[0].isdecimal()
    return None


def _is_all_of_ours(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Return whether the quantity is the nine of "all nine of our computers"."""
    behind = words_from(tokens, quantity.after, 2)
    return words_before(tokens, quantity.first, 1) == ("all",) and behind in (("of", "our"), ("of", "the"))


def _noun_kind(tokens: Sequence[Token], index: int, quantity: Quantity) -> CountKind | None:
    """Return what a token counts as the noun of a quantity, None for an adjective or any other noun."""
    word = tokens[index].word
    if word == "people":
        return "staff" if _are_staff(tokens, index, quantity) else None
    if word in words.PEOPLE:
        is_own_it = index > quantity.after and tokens[index - 1].word == "it"
        return "it_staff" if is_own_it and words.PEOPLE[word] == "staff" else words.PEOPLE[word]
    if word in words.PLURAL_SYSTEMS or (word in words.VAGUE_SYSTEMS and word.endswith("s")):
        return None if word == "seats" and _is_dining(tokens, index) else "systems"
    if word not in words.SINGULAR_SYSTEMS | words.VAGUE_SYSTEMS:
        return None
    # "10 PC technicians" are technicians, "12 PC network" is twelve PCs, "one PC is" is one PC.
    next_word = "".join(words_from(tokens, index + 1, 1)) or "."
    ends_here = next_word in words.STOPS or not (next_word[0].isalnum() or next_word in "-/'")
    is_hyphenated = index == quantity.after + 1 and tokens[index - 1].word == "-"  # "a 22-computer firm"
    is_noun = (
        is_hyphenated
        or next_word in words.NETWORK_HEADS
        or (ends_here and next_word not in words.NOT_AFTER_NOUN)
    )
    return "systems" if is_noun and not (word == "seat" and _is_dining(tokens, index)) else None


def _are_staff(tokens: Sequence[Token], index: int, quantity: Quantity) -> bool:
    """Return whether "12 people" work for the client: "we are 12 people", "12 people in the office"."""
    behind = words_from(tokens, index + 1, 3)
    before = words_before(tokens, quantity.first, 2)
    if "team" in words_before(tokens, quantity.first, 4):
        return False
    return not (words.PEOPLE_AFTER.isdisjoint(behind) and words.PEOPLE_BEFORE.isdisjoint(before))


def _is_dining(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the seats around a token are chairs."""
    near = (*words_before(tokens, index, 8), *words_from(tokens, index + 1, 8))
    return not words.SEATED.isdisjoint(near)


def _may_precede_noun(token: Token) -> bool:
    """Return whether a token can stand between a number and its noun."""
    word = token.word
    if word in ("-", "&", "/", "odd", "plus", "(", ")"):
        return word not in "()"
    is_word = word[0].isalnum() and (word not in words.STOPS or (word == "it" and token.is_capital))
    looks_plural = word.endswith("s") and not word.endswith("ss") and word not in words.PLURAL_LOOKING
    return is_word and not looks_plural


def _team(tokens: Sequence[Token], quantity: Quantity) -> Count | None:
    """Return the staff of "a team of 30" or "35 of us"; an IT team is no company."""
    before = words_before(tokens, quantity.first, 8)
    is_of_us = words_from(tokens, quantity.after, 2) == ("of", "us")
    is_team = before[-2:] in words.TEAMS
    if not (is_team or is_of_us) or (before[-2:-1] == ("team",) and words.SELF.isdisjoint(before)):
        return None  # "join a team of eight" is a department
    kind: CountKind = "it_staff" if is_team and before[-3:-2] == ("it",) else "staff"
    return Count(kind, quantity.low, quantity.high, quantity.first, quantity.after, "current")


def _elided(tokens: Sequence[Token], quantity: Quantity, named: Sequence[Count]) -> Count | None:
    """Return the count of "and 11 in Post Falls" after "18 computers in Sherman": the noun is understood."""
    if not named or named[-1].kind != "systems" or quantity.after >= len(tokens):
        return None
    last = named[-1]
    is_another = "another" in words_before(tokens, quantity.first, 1)
    same_sentence = tokens[last.first].sentence == tokens[quantity.first].sentence
    ahead = words_from(tokens, quantity.after, 2)
    if not (same_sentence or is_another) or len(ahead) < 2 or ahead[0] not in ("in", "at", "on", "upstairs"):
        return None
    place = tokens[quantity.after + 1]
    if not (place.is_capital or place.word in ("the", "our", "another", "a", "each")):
        return None
    return Count("systems", quantity.low, quantity.high, quantity.first, quantity.after, last.standing)


def _count(tokens: Sequence[Token], quantity: Quantity, kind: CountKind, noun: int) -> Count:
    """Return the count of a quantity with the noun at an index."""
    low, high = quantity.low, quantity.high
    before = words_before(tokens, quantity.first, 5)
    after = words_from(tokens, noun + 1, 5)
    plans = any(contains(after, phrase) for phrase in words.PLANS_AFTER) or not words.PLANS.isdisjoint(before)
    if quantity.is_from_to and (plans or not words.GROWN.isdisjoint(before)):
        # "growing from 8 to 14": eight today; "have grown from 8 to 14": fourteen today.
        low = high = high if not words.GROWN.isdisjoint(before) else low
        plans = False
    standing = _standing(tokens, quantity, noun, plans)
    return Count(
        kind, low, high, quantity.first, noun + 1, standing, tokens[noun].word in words.VAGUE_SYSTEMS
    )


def _standing(tokens: Sequence[Token], quantity: Quantity, noun: int, plans: bool) -> Standing:
    """Return how much a count claims to be everything the client has today."""
    before = words_before(tokens, quantity.first, 4)
    after = words_from(tokens, noun + 1, 4)
    between = words_from(tokens, quantity.after, noun - quantity.after)
    if any(contains((*before, *between, *after), phrase) for phrase in words.TOTALS):
        return "total"
    if before[-2:-1] == ("of",):
        return "current"  # "two of our five computers are dead" says five
    if plans:
        return "future"
    if not words.PARTIAL.isdisjoint((*before[-2:], *between)) or _is_some_of_them(quantity, before, after):
        return "part"
    return "current"


def _is_some_of_them(quantity: Quantity, before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether the words around say that these are only some: "two need replacing", "the two that"."""
    if not words.PARTIAL_AFTER.isdisjoint(after):
        return True
    if tuple(before[-1:]) in (("the",), ("those",)) and after[:1] in (("that",), ("which",), ("who",)):
        return True
    return quantity.high == 1 and not words.ONE_DOES.isdisjoint(after[:1])


def _is_foreign(tokens: Sequence[Token], count: Count) -> bool:
    """Return whether a count speaks of somebody else, of the past, of throughput or of wanted experience."""
    before = words_before(tokens, count.first, 12)
    after = words_from(tokens, count.after, 4)
    if any(contains(after, phrase) for phrase in words.PAST_AFTER):
        return True
    if after[:1] in (("a",), ("per",), ("each",), ("every",)) and not words.RATE_AFTER.isdisjoint(after[1:2]):
        return True
    if any(contains(before[-5:], phrase) for phrase in words.PAST):
        return True
    return _whose(before) == "others"


def _whose(before: Sequence[str]) -> str:
    """Return "ours" or "others" by the nearest word before a count that says so."""
    for index in range(len(before) - 1, -1, -1):
        word, following = before[index], "".join(before[index + 1 : index + 2])
        if word in words.EXPERIENCE or word in words.OTHERS:
            return "others"
        if word in words.CARES and not _is_our_own(before[:index]):
            return "others"
        if word in words.OURS and following not in words.OTHERS:
            return "ours"
    return "ours"


def _is_our_own(subject: Sequence[str]) -> bool:
    """Return whether the one who cares for the PCs is one of us: "our IT manager supports"."""
    return not words.OURS.isdisjoint(subject) and {"who", "that"}.isdisjoint(subject[-1:])
