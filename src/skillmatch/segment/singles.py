"""One PC named by an article: "a desktop and a laptop", "three PCs and my laptop"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from skillmatch.segment import words
from skillmatch.segment.count import Count
from skillmatch.segment.elided import is_placed
from skillmatch.segment.quantity import word_at
from skillmatch.segment.tokens import Token, word_set, words_before, words_from

_DETERMINERS = ("a", "an", "my", "his", "her", "own", "the", "our", "another")
_JOINS = (",", "and", "plus", "&", "+")
_OWNING = word_set("have has got own owns run runs use uses there there's we've i've just with is are")
_TO_BE_DONE = word_set("need needs want wants buy fix repair replace order sell set for new dead broken")
_PRODUCTS = word_set("pro air mini tower computer pc")


def singles(tokens: Sequence[Token], counts: Sequence[Count]) -> tuple[Count, ...]:
    """Return every single PC that an article or possessive names outside the counts."""
    taken = {at for count in counts for at in range(count.first, count.after)}
    return tuple(one for one in _candidates(tokens) if one.first not in taken and one.after - 1 not in taken)


def _candidates(tokens: Sequence[Token]) -> Iterator[Count]:
    """Yield "a laptop", "my old PC", "Mike's MacBook" wherever they stand."""
    for index, token in enumerate(tokens):
        if token.word not in _DETERMINERS and not token.word.endswith(("'s", "s'")):
            continue
        for at in range(index + 1, min(index + 4, len(tokens))):
            if tokens[at].word in words.SINGULAR_SYSTEMS and tokens[at].word not in ("seat", "endpoint"):
                if after := _single_end(tokens, at):
                    yield Count("systems", 1, 1, index, after, "current")
                break
            if not tokens[at].word.isalpha() or tokens[at].word in words.STOPS:
                break


def _single_end(tokens: Sequence[Token], noun: int) -> int | None:
    """Return the index after a singular noun, None where it only describes another: "a PC technician"."""
    after = noun + 1 + (word_at(tokens, noun + 1) in _PRODUCTS)
    following = "".join(words_from(tokens, after, 1)) or "."
    is_described = following[0].isalnum() and following not in words.STOPS | words.ONE_DOES
    return None if is_described or following in "-/'" or following in words.NOT_AFTER_NOUN else after


def listed(tokens: Sequence[Token], counts: Sequence[Count], found: Sequence[Count]) -> tuple[Count, ...]:
    """Return the singles that belong to what the client owns: joined to a count, or to another single."""
    kept: list[Count] = []
    of_sentence: dict[int, Count] = {}
    for count in counts:
        if count.kind == "systems":
            of_sentence.setdefault(tokens[count.first].sentence, count)
    for at, one in enumerate(found):
        if _is_only_mentioned(tokens, one):
            continue
        sentence = tokens[one.first].sentence
        first = of_sentence.get(sentence)
        is_titled = one.first > 0 and tokens[one.first - 1].is_capital  # "and Father Mike's MacBook"
        is_joined = word_at(tokens, one.first - 1 - is_titled) in _JOINS
        if first and first.first < one.first and is_joined and word_at(tokens, one.first) != "the":
            kept.append(replace(one, standing=first.standing))
        elif first is None and _begins_list(tokens, found, at):
            of_sentence[sentence] = one
            kept.append(one)
        elif first and _joins_next(tokens, one, first):
            kept.append(replace(one, standing=first.standing))
    return tuple(kept)


def _is_only_mentioned(tokens: Sequence[Token], one: Count) -> bool:
    """Return whether the single does or suffers something: "a laptop keeps freezing", "the PC that died"."""
    return "".join(words_from(tokens, one.after, 1)) in words.ONE_DOES


def _begins_list(tokens: Sequence[Token], found: Sequence[Count], at: int) -> bool:
    """Return whether "has a desktop" is followed by "and a laptop"."""
    one = found[at]
    before = words_before(tokens, one.first, 4)
    following = found[at + 1] if at + 1 < len(found) else None
    if following is None or _OWNING.isdisjoint(before) or not _TO_BE_DONE.isdisjoint(before):
        return False
    return word_at(tokens, one.first) != "the" and _joins_next(tokens, one, following)


def _joins_next(tokens: Sequence[Token], one: Count, following: Count) -> bool:
    """Return whether a count follows a single after "and" or a comma alone."""
    between = tuple(token.word for token in tokens[one.after : following.first])
    if len(between) <= 5 and between[-1:] == ("and",) and is_placed(tokens, one.after):
        between = ("and",)  # "a desktop at home and a laptop"
    is_owned = not _OWNING.isdisjoint(words_before(tokens, one.first, 4))
    return is_owned and between in ((",",), ("and",), (",", "and"), ("plus",), ("&",))
