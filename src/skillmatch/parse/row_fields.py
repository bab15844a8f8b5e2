"""The values of one row, field by field; what an optional field cannot hold is noted, and is unknown."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from skillmatch.limits import UNREADABLE_VALUES
from skillmatch.parse.fields import BadValueError, OverlongError, as_line, as_terms, popped, shown

Value = TypeVar("Value")


def in_short(unreadable: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the first few values of each field that it could not hold, and how many more there were."""
    values: dict[str, list[str]] = {}
    for field, value in unreadable:
        values.setdefault(field, []).append(value)
    for field, found in values.items():
        yield from (f"{field}: {value}" for value in found[:UNREADABLE_VALUES])
        if len(found) > UNREADABLE_VALUES:
            yield f"{field}: (and {len(found) - UNREADABLE_VALUES} more values)"


class RowFields:
    """Pops one value after the other; unreadable lists those that their fields could not hold."""

    def __init__(self, values: dict[str, object]) -> None:
        self._left = values
        self.unreadable: list[tuple[str, str]] = []

    def needed(self, read: Callable[[str, object], Value], field: str) -> Value:
        """Return a field's value, or the error that rejects the record."""
        return read(field, popped(self._left, field))

    def known(self, read: Callable[[str, object], Value], field: str, unknown: Value) -> Value:
        """Return a field's value, or the value for not knowing it if the row's cannot be read."""
        given = popped(self._left, field)
        try:
            return read(field, given)
        except OverlongError:
            raise
        except BadValueError:
            self.unreadable.append((field, shown(given)))
            return unknown

    def unknown(self, field: str, given: object) -> None:
        """Note a part of a field's value that means nothing to anybody here."""
        self.unreadable.append((field, shown(given)))

    def line(self, field: str) -> str:
        """Return a field's text on one line, "" if there is none to be read."""
        return self.known(as_line, field, "")

    def terms(self, field: str) -> tuple[str, ...]:
        """Return a field's list, () if there is none to be read."""
        return self.known(as_terms, field, ())
