"""Whether the client has an IT manager: present, being hired, or absent."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from skillmatch.segment.tokens import Token, contains, phrase_end, word_set, words_before, words_from

ManagerSignal = Literal["it_manager", "it_manager_hiring", "no_it_staff"]


def _by_first_word(titles: Sequence[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return titles as words, grouped by their first word, the longest first."""
    split = sorted((tuple(title.split()) for title in titles), key=len, reverse=True)
    return {first: tuple(title for title in split if title[0] == first) for first, *_ in split}


_FIELDS = (
    *("it", "i . t .", "information technology", "information systems", "mis", "ict"),
    *("network", "it services", "it (", "it operations", "infrastructure", "systems"),
)
_ROLES = ("manager", "director", "head", "lead", "supervisor", "vp")
_LEADERS = ("director of", "head of", "manager of", "vp of", "vice president of")
# By first word; long titles first, so that "IT services manager" is found whole.
_TITLES: Mapping[str, tuple[tuple[str, ...], ...]] = _by_first_word(
    [
        *(f"{field} {role}" for field in _FIELDS for role in _ROLES),
        *(f"{leader} {field}" for leader in _LEADERS for field in _FIELDS[:6]),
        *(
            "technology director",
            "director of technology",
            "cio",
            "chief information officer",
            "i manage it",
            "i run it",
            "i lead it",
        ),
    ]
)
_STAFF_HEADS = word_set(
    "person people staff department dept guy gal team employee employees support help specialist folks crew "
    "expert resource resources presence"
)
_STAFF_FIELDS = word_set("it tech technical computer")
_NEGATORS = word_set(
    "no not without don't doesn't isn't aren't haven't hasn't didn't nobody lack lacks lacking never can't "
    "cannot couldn't won't neither nor dont instead rather"
)
_HIRING = word_set("hire hiring recruit recruiting seeking vacancy vacant opening advertise search position")
_STANDING_IN = word_set("virtual outsourced fractional")
_GONE = word_set("left quit retired resigned leaving leaves departed died moved")
_NOBODY = word_set("nobody noone")
_CLAUSE_MARKS = (*",;:()–—", "except", "besides", "but")
_IN_CHARGE = (
    *(("looks", "after"), ("takes", "care"), ("to", "ask"), ("in", "-", "house"), ("in", "house")),
    *(("on", "staff"), ("knows", "computers"), ("responsible",), ("technical",), ("who", "knows")),
)


@dataclass(frozen=True, slots=True)
class ManagerSighting:
    """One place that says whether there is an IT manager; tokens[first:after]."""

    signal: ManagerSignal
    first: int
    after: int


def manager_sightings(tokens: Sequence[Token]) -> tuple[ManagerSighting, ...]:
    """Return every place that says whether the client has an IT manager."""
    return tuple(_sightings(tokens))


def has_it_manager(sightings: Sequence[ManagerSighting]) -> bool | None:
    """Return whether there is an IT manager: one present outweighs the rest, one being hired is not there."""
    signals = {sighting.signal for sighting in sightings}
    if "it_manager" in signals:
        return True
    return False if signals else None


def _sightings(tokens: Sequence[Token]) -> Iterator[ManagerSighting]:
    """Yield the sightings in the order of the text."""
    titled = 0  # where the last title ended: "Information Systems Manager" holds no second one
    for index in range(len(tokens)):
        title_end = _title_end(tokens, index)
        absence_end = None if title_end else _absence_end(tokens, index)
        if title_end and title_end > titled:
            titled = title_end
            signal = _title_signal(tokens, index, title_end)
            if signal:
                yield ManagerSighting(signal, index, title_end)
        elif absence_end:
            yield ManagerSighting("no_it_staff", index, absence_end)


def _title_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after a title like "IT manager", "Director of IT", "CIO" that begins at a token."""
    for title in _TITLES.get(tokens[index].word, ()):
        after = phrase_end(tokens, index, title)
        if after and _means_it(tokens, title, index):
            return after
    return None


def _means_it(tokens: Sequence[Token], title: Sequence[str], index: int) -> bool:
    """Return whether "it" in a title is IT: in capitals, or before manager or director."""
    if "it" not in title or title[-1] in ("manager", "director"):
        return True
    return tokens[index + title.index("it")].is_capital


def _title_signal(tokens: Sequence[Token], first: int, after: int) -> ManagerSignal | None:
    """Return what the words around a title say about it; None when it is the consultant's or nobody's."""
    before = words_before(tokens, first, 9)
    behind = words_from(tokens, after, 4)
    if not {"experience", "former", "previous", "ex", "candidate"}.isdisjoint(before[-4:]):
        return None
    is_missing = not _STANDING_IN.isdisjoint(before[-2:]) or contains(before[-4:], ("act", "as"))
    if is_missing or not _NEGATORS.isdisjoint(_clause(before)) or not _GONE.isdisjoint(behind[:2]):
        return "no_it_staff"
    is_wanted = contains(before, ("looking", "for")) or before[-2:] in (
        ("need", "an"),
        ("want", "an"),
        ("need", "a"),
    )
    is_owned = not {"our", "my", "the", "their", "to"}.isdisjoint(before[-2:])
    if not is_owned and (is_wanted or not _HIRING.isdisjoint(_clause(before))):
        return "it_manager_hiring"
    return "it_manager"


def _clause(before: Sequence[str]) -> Sequence[str]:
    """Return the words after the last comma, semicolon, colon or bracket."""
    for index in range(len(before) - 1, -1, -1):
        if before[index] in _CLAUSE_MARKS:
            return before[index + 1 :]
    return before


def _absence_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after "no IT person", "no internal IT", "don't have a tech guy", "nobody in-house"."""
    word = tokens[index].word
    ahead = words_from(tokens, index + 1, 12)
    if word in _NOBODY or (word == "no" and ahead[:1] == ("one",)):
        return _nobody_end(tokens, index, ahead)
    return _no_staff_end(index, ahead) if word in _NEGATORS else None


def _nobody_end(tokens: Sequence[Token], index: int, ahead: Sequence[str]) -> int | None:
    """Return the index after "nobody in-house", "nobody looks after", "nobody to ask"."""
    for size in range(1, min(6, len(ahead)) + 1):
        if ahead[size - 1] in ",;":
            return None
        if any(tuple(ahead[max(0, size - len(phrase)) : size]) == phrase for phrase in _IN_CHARGE):
            return index + 1 + size
    return None


def _no_staff_end(index: int, ahead: Sequence[str]) -> int | None:
    """Return the index after the IT staff that a negation denies within its clause."""
    for at, word in enumerate(ahead):
        if word in ",;:()":
            return None
        head = "".join(ahead[at + 1 : at + 2])
        if word in _STAFF_FIELDS and head in _STAFF_HEADS:
            return index + 1 + at + 2
        if word == "it" and at < 4 and _is_bare_it(ahead[:at], head):
            return index + 1 + at + 1
    return None


def _is_bare_it(between: Sequence[str], head: str) -> bool:
    """Return whether "it" after a negation means IT: "no internal IT", "no IT." but not "don't want it"."""
    is_described = not {"internal", "house", "dedicated", "own", "full"}.isdisjoint(between)
    return is_described or (not between and head in ("", ".", ",", "!", "here", "at", ";", "of", "in"))
