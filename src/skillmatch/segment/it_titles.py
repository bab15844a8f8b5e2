"""Titles of those who run a client's IT, and the words that say that nobody does."""

from collections.abc import Iterator, Mapping, Sequence

from skillmatch.segment.tokens import Token, phrase_end

Titles = Mapping[str, tuple[tuple[str, ...], ...]]


def _by_first_word(titles: Sequence[str]) -> Titles:
    """Return titles as words, grouped by their first word, the longest first."""
    split = sorted((tuple(title.split()) for title in titles), key=len, reverse=True)
    return {first: tuple(title for title in split if title[0] == first) for first, *_ in split}


_FIELDS = (
    *("it", "i . t .", "information technology", "information systems", "mis", "ict"),
    *("network", "it services", "it (", "it operations", "infrastructure", "systems"),
)
_ROLES = ("manager", "director", "head", "lead", "supervisor", "vp", "coordinator")
_LEADERS = ("director of", "head of", "manager of", "vp of", "vice president of")
# By first word; long titles first, so that "IT services manager" is found whole.
MANAGERS: Titles = _by_first_word(
    [
        *(f"{field} {role}" for field in _FIELDS for role in _ROLES),
        *(f"{leader} {field}" for leader in _LEADERS for field in _FIELDS[:6]),
        *("technology manager", "technology director", "technology coordinator", "director of technology"),
        *("cio", "chief information officer", "chief technology officer"),
        *("i manage it", "i run it", "i lead it"),
    ]
)
_TEAMS = ("department", "dept", "team", "staff", "group", "crew", "division", "section", "office", "folks")
TEAMS: Titles = _by_first_word(
    [
        *(f"{field} {team}" for field in (*_FIELDS[:4], "ict") for team in _TEAMS),
        # A technology team writes software, a technology department keeps a school's PCs.
        *("technology department", "technology dept", "technology office"),
        *(f"{own} it" for own in ("in - house", "in house", "inhouse", "internal")),
        *("network administrator", "network admin", "system administrator", "systems administrator"),
        *("sysadmin", "sys admin", "it administrator", "it admin", "it technician", "it person", "it guy"),
    ]
)
# Who does the IT where nobody is hired for it; "it" is IT in capitals.
_SIDE_JOBS: Titles = _by_first_word(
    [
        *("the it hat", "it on the side", "does the it", "do the it", "does it stuff", "doubles as it"),
        *("doubles as our it", "doubles as the it", "it is handled by whoever", "it falls to"),
        *("outsource it", "outsource our it", "outsource all it", "outsource all our it"),
        *("outsource all of our it", "it is outsourced", "it is all outsourced", "outsourced it"),
        *("accidental it", "de facto it", "unofficial it", "reluctant it"),
    ]
)


def title_end(tokens: Sequence[Token], index: int, titles: Titles) -> int | None:
    """Return the index after a title like "IT manager", "Director of IT", "CIO" that begins at a token."""
    for title in titles.get(tokens[index].word, ()):
        after = phrase_end(tokens, index, title)
        if after and _means_it(tokens, title, index, after):
            return after
    return None


def side_job_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after "wears the IT hat" or "outsource all our IT" that begins at a token."""
    for words in _SIDE_JOBS.get(tokens[index].word, ()):
        after = phrase_end(tokens, index, words)
        if after and any(token.word == "it" and token.is_capital for token in tokens[index:after]):
            return after
    return None


def _means_it(tokens: Sequence[Token], title: Sequence[str], index: int, after: int) -> bool:
    """Return whether "it" in a title is IT: in capitals, or before manager or director."""
    if "it" not in title or title[-1] in ("manager", "director", "department"):
        return True
    return all(token.is_capital for token in _its(tokens[index:after]))


def _its(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens that read "it"."""
    return (token for token in tokens if token.word == "it")
