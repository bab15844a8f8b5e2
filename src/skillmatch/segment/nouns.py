"""Which noun a number counts: PCs, users, staff, sites, or nothing of ours."""

from collections.abc import Sequence

from skillmatch.segment import words
from skillmatch.segment.quantity import Quantity, is_phrase_at, word_at
from skillmatch.segment.tokens import Token, words_before, words_from
from skillmatch.segment.words import CountKind

_REACH = 9  # tokens between a number and its noun


def noun_of(
    tokens: Sequence[Token], quantity: Quantity, starts: frozenset[int]
) -> tuple[CountKind, int, int] | None:
    """Return the kind, place and end of the noun that follows a quantity within a few adjectives."""
    strange = 0
    product: tuple[CountKind, int, int] | None = None  # counts where no noun follows
    begin = quantity.after + 2 * _is_all_of_ours(tokens, quantity)
    for index in range(begin, min(begin + _REACH, len(tokens))):
        token = tokens[index]
        is_model = index > begin and tokens[index - 1].is_capital  # "28 Dell Latitude 5420 laptops"
        if token.sentence != tokens[quantity.first].sentence or (index in starts and not is_model):
            return product
        phrase = _phrase_at(tokens, index)
        if phrase:
            return "systems", index, index + len(phrase)
        kind = _noun_kind(tokens, index, quantity)
        if kind and not (token.word in words.VAGUE_SYSTEMS and strange):
            return kind, index, index + 1
        if product is None and token.word in words.SYSTEM_LINES:
            product = "systems", index, index + 1
        if not (_may_precede_noun(token) or _is_hyphenated(tokens, index)) or strange > 3:
            return product
        strange += token.word not in words.PLAIN_ADJECTIVES and not token.word[0].isdecimal()
    return product


def _phrase_at(tokens: Sequence[Token], index: int) -> tuple[str, ...]:
    """Return the noun of several words that begins at an index, () where there is none."""
    if tokens[index].word not in words.SYSTEM_PHRASE_BEGINS:
        return ()
    return next((phrase for phrase in words.SYSTEM_PHRASES if is_phrase_at(tokens, index, phrase)), ())


def is_system(word: str) -> bool:
    """Return whether a word is a noun for PCs, one or several."""
    return word in words.PLURAL_SYSTEMS or word in words.SINGULAR_SYSTEMS or word in words.VAGUE_SYSTEMS


def _is_all_of_ours(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Return whether the quantity is the nine of "all nine of our computers" or the two of "two of our"."""
    return word_at(tokens, quantity.after) == "of" and word_at(tokens, quantity.after + 1) in (
        "our",
        "the",
        "my",
    )


def _noun_kind(tokens: Sequence[Token], index: int, quantity: Quantity) -> CountKind | None:
    """Return what a token counts as the noun of a quantity, None for an adjective or any other noun."""
    word, following = tokens[index].word, word_at(tokens, index + 1)
    if word == "people":
        return "staff" if _are_staff(tokens, index, quantity) else None
    if word in words.PEOPLE:
        if following in words.PLURAL_SYSTEMS:
            return None  # "18 staff laptops"
        is_own_it = index > quantity.after and tokens[index - 1].word == "it"
        return "it_staff" if is_own_it and words.PEOPLE[word] == "staff" else words.PEOPLE[word]
    if word in words.PLURAL_SYSTEMS or (word in words.VAGUE_SYSTEMS and word.endswith("s")):
        return None if _is_dining(tokens, index) or following in words.PLURAL_SYSTEMS else "systems"
    if word not in words.SINGULAR_SYSTEMS | words.VAGUE_SYSTEMS:
        return None
    return "systems" if _ends_noun(tokens, index, quantity) and not _is_dining(tokens, index) else None


def _ends_noun(tokens: Sequence[Token], index: int, quantity: Quantity) -> bool:
    """Return whether a singular is the noun: "10 PC technicians" are technicians, "12 PC network" is PCs."""
    following = "".join(words_from(tokens, index + 1, 1)) or "."
    if index == quantity.after + 1 and tokens[index - 1].word == "-":
        return True  # "a 22-computer firm"
    if following in words.NETWORK_HEADS:
        return True
    ends_here = following in words.STOPS or not (following[0].isalnum() or following in "-/'")
    return ends_here and following not in words.NOT_AFTER_NOUN


def _are_staff(tokens: Sequence[Token], index: int, quantity: Quantity) -> bool:
    """Return whether "12 people" work for the client: "we are 12 people", "12 people in the office"."""
    behind = words_from(tokens, index + 1, 3)
    before = words_before(tokens, quantity.first, 2)
    if "team" in words_before(tokens, quantity.first, 4):
        return False
    return not (words.PEOPLE_AFTER.isdisjoint(behind) and words.PEOPLE_BEFORE.isdisjoint(before))


def _is_dining(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the seats around a token are chairs."""
    if not tokens[index].word.startswith("seat"):
        return False
    near = (*words_before(tokens, index, 8), *words_from(tokens, index + 1, 8))
    return not words.SEATED.isdisjoint(near)


def _is_hyphenated(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a small word stands inside a compound: the "me" of "hand-me-down"."""
    is_joined = word_at(tokens, index - 1) == "-" and not tokens[index].follows_gap
    return is_joined and tokens[index].word in (
        "in",
        "on",
        "at",
        "of",
        "for",
        "to",
        "me",
        "up",
        "by",
        "the",
        "and",
    )


def _may_precede_noun(token: Token) -> bool:
    """Return whether a token can stand between a number and its noun."""
    word = token.word
    if word in ("-", "&", "/", "odd", "plus"):
        return True
    is_word = word[0].isalnum() and (word not in words.STOPS or (word == "it" and token.is_capital))
    looks_plural = word.endswith("s") and not word.endswith("ss") and word not in words.PLURAL_LOOKING
    return (is_word and not looks_plural) or word == "×"
