"""A file of demographics: one consultant a row, and the groups that each belongs to."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from skillmatch import limits
from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.fairness.rows import Row, rows_of
from skillmatch.nearest import nearest

CONSULTANT = "consultant"
NOT_STATED = "not stated"
# More values are no groups but marks of single persons: names, birthdays.
MOST_GROUPS = 20
_SAYS_NOTHING = frozenset(("", "nan", "n/a", "na", "none", "null", "unknown", "-", "?", NOT_STATED))


@dataclass(frozen=True, slots=True)
class Demographics:
    """What a file says: the attributes, and by consultant a group for each of them."""

    attributes: tuple[str, ...]
    groups: Mapping[str, tuple[str, ...]]

    def of(self, attributes: Sequence[str], consultants: Iterable[str]) -> dict[str, str]:
        """Return the group of each consultant: a value of one attribute, or of several crossed."""
        places = [self.attributes.index(attribute) for attribute in attributes]
        unknown = (NOT_STATED,) * len(self.attributes)
        told = {each: [self.groups.get(each, unknown)[place] for place in places] for each in consultants}
        return {
            each: NOT_STATED if NOT_STATED in values else " × ".join(values) for each, values in told.items()
        }


def read_demographics(content: bytes, name: str) -> Demographics:
    """Return what a CSV or JSONL file says; RefusedInputError tells in one line what is wrong with it."""
    rows = rows_of(content, name)
    attributes = _attributes(rows, name)
    first: dict[str, int] = {}
    for line, row in rows:
        earlier = first.setdefault(_consultant(row, f"{name} line {line}"), line)
        if earlier != line:
            raise RefusedInputError(f"{name} line {line}: the consultant of line {earlier} again; keep one")
    groups = {
        row[CONSULTANT].strip(): tuple(_stated(row.get(each, "")) for each in attributes) for _, row in rows
    }
    for place, attribute in enumerate(attributes):
        _refuse_single_persons([each[place] for each in groups.values()], attribute, name)
    return Demographics(attributes, groups)


def crossed(demographics: Demographics, by: str) -> tuple[tuple[str, ...], ...]:
    """Return which attributes to report: those named, crossed, or each by itself if none is named."""
    named = tuple(dict.fromkeys(each.strip() for each in by.split(",") if each.strip()))
    if not named:
        return tuple((attribute,) for attribute in demographics.attributes)
    for each in named:
        if each not in demographics.attributes:
            like = nearest(each, demographics.attributes)
            raise UsageError(f"--by {each}: the file has no such column; did you mean '{like}'?")
    return (named,)


def _attributes(rows: Sequence[tuple[int, Row]], name: str) -> tuple[str, ...]:
    """Return the columns beside the consultant, in the order of the file."""
    columns = tuple(dict.fromkeys(column for _, row in rows for column in row))
    lacking = next((line for line, row in rows if CONSULTANT not in row), None)
    if lacking is not None:
        raise RefusedInputError(
            f"{name} line {lacking}: no column '{CONSULTANT}', which holds api.consultants' id"
        )
    attributes = tuple(column for column in columns if column != CONSULTANT)
    if not attributes:
        raise RefusedInputError(
            f"{name}: no column beside '{CONSULTANT}'; add one for each attribute: gender, ..."
        )
    return attributes


def _consultant(row: Row, place: str) -> str:
    """Return whom a row is about."""
    if any(len(cell) > limits.ID_CHARACTERS for cell in row.values()):
        raise RefusedInputError(f"{place}: a cell of over {limits.ID_CHARACTERS} characters")
    if not row[CONSULTANT].strip():
        raise RefusedInputError(f"{place}: no consultant")
    return row[CONSULTANT].strip()


def _stated(value: str) -> str:
    """Return a value as it is grouped, or that nothing is stated."""
    plain = " ".join(value.split())
    return NOT_STATED if plain.casefold() in _SAYS_NOTHING else plain


def _refuse_single_persons(values: Sequence[str], attribute: str, name: str) -> None:
    """Refuse an attribute with so many values that its groups would be persons."""
    counts = Counter(value for value in values if value != NOT_STATED)
    if len(counts) > MOST_GROUPS or (len(counts) > 4 and len(counts) * 2 > counts.total()):
        raise RefusedInputError(
            f"{name}: column '{attribute}' has {len(counts)} values; write groups, such as 40-49, not persons"
        )
