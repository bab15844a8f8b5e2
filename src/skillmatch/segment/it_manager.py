"""Whether the client has an IT manager: present, being hired, or absent."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from skillmatch.segment.it_titles import MANAGERS, TEAMS, side_job_end, title_end
from skillmatch.segment.tokens import Token, contains, word_set, words_before, words_from

ManagerSignal = Literal["it_manager", "it_manager_hiring", "it_team", "no_it_staff"]

_STAFF_HEADS = word_set(
    "person people staff department dept guy gal team employee employees support help specialist folks crew "
    "expert resource resources presence"
)
_STAFF_FIELDS = word_set("it tech technical technology computer")
_NEGATORS = word_set(
    "no not without don't doesn't isn't aren't haven't hasn't didn't nobody lack lacks lacking never can't "
    "cannot couldn't won't neither nor dont instead rather"
)
_HIRING = word_set("hire hiring recruit recruiting seeking vacancy vacant opening advertise search position")
_WANTED_AFTER = word_set("wanted needed vacancy vacant opening position sought")
_WISHING = (
    ("too", "small"),
    ("nice", "to", "have"),
    ("wish", "we", "had"),
    ("would", "need"),
    ("would", "like"),
)
_ACTING = (("act", "as"), ("acts", "as"), ("serve", "as"), ("be", "our"), ("become", "our"), ("been", "our"))
_NOT_THEIRS = _WANTED_AFTER | word_set("teams departments systems tools projects")
_DENIALS = ((":", "none"), (":", "no"), (":", "0"), (":", "nobody"), ("=", "none"), ("-", "none"))
_OWNED = word_set("our my the their to 's")
_HELD = word_set("our my the an own man woman in-house internal full - and")
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
    """Return whether there is an IT manager or IT staff of their own.

    A manager outweighs the rest, "no IT person" outweighs a team, one being hired is not there.
    """
    signals = {sighting.signal for sighting in sightings}
    if "it_manager" in signals or signals in ({"it_team"}, {"it_team", "it_manager_hiring"}):
        return True
    return False if signals else None


def _sightings(tokens: Sequence[Token]) -> Iterator[ManagerSighting]:
    """Yield the sightings in the order of the text."""
    read = 0  # where the last title ended: "Information Systems Manager" holds no second one
    for index in range(len(tokens)):
        if index < read:
            continue
        sighting = _sighting(tokens, index)
        if sighting:
            yield sighting
            # What a negation denies may name a manager that is there: "no IT staff except our IT manager".
            read = sighting.after if tokens[index].word not in _NEGATORS else read


def _sighting(tokens: Sequence[Token], index: int) -> ManagerSighting | None:
    """Return what begins at a token and says whether there is an IT manager."""
    signal: ManagerSignal | None
    if after := title_end(tokens, index, MANAGERS):
        if _is_denied_by_label(tokens, after):
            return ManagerSighting("no_it_staff", index, after + 2)
        signal = _title_signal(tokens, index, after)
        return ManagerSighting(signal, index, after) if signal else None
    after = title_end(tokens, index, TEAMS)
    if after and _is_denied_by_label(tokens, after):
        return ManagerSighting("no_it_staff", index, after + 2)
    if after := side_job_end(tokens, index) or _absence_end(tokens, index):
        return ManagerSighting("no_it_staff", index, after)
    if after := title_end(tokens, index, TEAMS):
        signal = _team_signal(tokens, index, after)
        return ManagerSighting(signal, index, after) if signal else None
    return None


def _is_denied_by_label(tokens: Sequence[Token], after: int) -> bool:
    """Return whether ": none" follows, as in a form."""
    return tuple(token.word for token in tokens[after : after + 2]) in _DENIALS


def _title_signal(tokens: Sequence[Token], first: int, after: int) -> ManagerSignal | None:
    """Return what the words around a title say about it; None when it is the consultant's or nobody's."""
    before = words_before(tokens, first, 9)
    behind = words_from(tokens, after, 4)
    if not {"experience", "former", "previous", "ex", "candidate"}.isdisjoint(before[-4:]):
        return None
    if _is_missing(before, behind):
        return "no_it_staff"
    is_wanted = contains(before, ("looking", "for")) or before[-2:] in (
        ("need", "an"),
        ("want", "an"),
        ("need", "a"),
    )
    is_owned = not _OWNED.isdisjoint(before[-2:]) and before[-1:] not in (("first",), ("new",))
    if not is_owned and (is_wanted or not _HIRING.isdisjoint(_clause(before))):
        return "it_manager_hiring"
    is_posted = behind[:1] and behind[0] in _WANTED_AFTER and behind[1:2] not in (("a",), ("the",), ("to",))
    return "it_manager_hiring" if is_posted else "it_manager"


def _team_signal(tokens: Sequence[Token], first: int, after: int) -> ManagerSignal | None:
    """Return what the words around "IT department" or "network administrator" say: theirs, none, nothing."""
    before = words_before(tokens, first, 9)
    behind = words_from(tokens, after, 4)
    is_named_so = tokens[first].word in ("in", "inhouse", "internal")
    is_held = is_named_so or any(word in _HELD or word.endswith("'s") for word in before[-2:])
    is_sought = not {*_HIRING, "looking", "experience", "former", "as"}.isdisjoint(_clause(before))
    if not is_held or is_sought or not _NOT_THEIRS.isdisjoint(behind[:1]):
        return None
    return "no_it_staff" if _is_missing(before, behind) else "it_team"


def _is_missing(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether the words around a title say that there is nobody of that title."""
    if not _STANDING_IN.isdisjoint(before[-2:]) or not _GONE.isdisjoint(behind[:3]):
        return True
    if any(contains(before[-5:], phrase) for phrase in (*_ACTING, *_WISHING)):
        return True
    clause = _clause(before)
    # "we would rather not bother our IT manager": he is there.
    is_only_spared = before[-1:] in (("our",), ("my",)) and {"have", "has", "got", "no"}.isdisjoint(clause)
    return not _NEGATORS.isdisjoint(clause) and not is_only_spared


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
        return _nobody_end(index, ahead)
    return _no_staff_end(index, ahead) if word in _NEGATORS else None


def _nobody_end(index: int, ahead: Sequence[str]) -> int | None:
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
        if word == "it" and at < 5 and _is_bare_it(ahead[:at], head):
            return index + 1 + at + 1
    return None


def _is_bare_it(between: Sequence[str], head: str) -> bool:
    """Return whether "it" after a negation means IT: "no internal IT", "no IT." but not "don't want it"."""
    is_described = not {"internal", "house", "dedicated", "own", "full", "anybody", "anyone"}.isdisjoint(
        between
    )
    return is_described or (not between and head in ("", ".", ",", "!", "here", "at", ";", "of", "in"))
