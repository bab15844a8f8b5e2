"""Lists that a dispatcher writes for an assignment: who has time for how much, and which requests."""

import re
from collections.abc import Collection, Iterator

from skillmatch.errors import RefusedInputError
from skillmatch.given.rows import csv_rows, utf8_text
from skillmatch.nearest import nearest

_MOST_REQUESTS = 100  # A consultant with a greater capacity is a slip of the pen.
_SHOWN = 40  # Characters of a value that a message repeats.


def read_capacity(content: bytes, name: str, known: Collection[str]) -> dict[str, int]:
    """Return how many requests each listed consultant takes."""
    capacity: dict[str, int] = {}
    for at, (consultant, stated) in _rows(content, name, ("consultant", "capacity")):
        _refuse_unknown(at, "consultant", consultant, known)
        if consultant in capacity:
            raise RefusedInputError(f"{at}: {_shown(consultant)} is listed twice; leave one line")
        if not re.fullmatch(r"[0-9]{1,3}", stated) or int(stated) > _MOST_REQUESTS:
            told = f"capacity {_shown(stated)} of {_shown(consultant)}"
            raise RefusedInputError(f"{at}: {told}; write a whole number from 0 to {_MOST_REQUESTS}")
        capacity[consultant] = int(stated)
    return capacity


def read_requests(content: bytes, name: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the listed requests, each once, in order."""
    found: dict[str, None] = {}
    for at, (request,) in _rows(content, name, ("request",)):
        _refuse_unknown(at, "request", request, known)
        found[request] = None
    return tuple(sorted(found))


def _rows(content: bytes, name: str, columns: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield where each row stands and its cells, below a header that names the columns."""
    rows = csv_rows(utf8_text(content, name), name)
    header = ",".join(columns)
    _, named = next(rows, (1, []))
    if tuple(cell.strip().lower() for cell in named) != columns:
        raise RefusedInputError(f"{name} line 1: the first line must be '{header}'")
    for line, cells in rows:
        at = f"{name} line {line}"
        if len(cells) != len(columns):
            raise RefusedInputError(f"{at}: {len(cells)} columns; write '{header}' in each line")
        yield at, tuple(cell.strip() for cell in cells)


def _refuse_unknown(at: str, kind: str, given: str, known: Collection[str]) -> None:
    if given in known:
        return
    guess = nearest(given[:_SHOWN], known)
    meant = f"; did you mean '{guess}'?" if guess else f"; the column {kind}_id of api.{kind}s lists them"
    raise RefusedInputError(f"{at}: no {kind} {_shown(given)}{meant}")


def _shown(value: str) -> str:
    return f"'{value[:_SHOWN]}…'" if len(value) > _SHOWN else f"'{value}'"
