"""The rows of a verdict file: each a verdict or a refusal that says where, why and what would be valid."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from skillmatch.given.rows import csv_rows_or_complaint, numbered_lines
from skillmatch.judgement.words import DECISIONS, known_words, plain
from skillmatch.limits import FILE_BYTES, ID_CHARACTERS, REASON_CHARACTERS
from skillmatch.nearest import nearest
from skillmatch.parse.json_text import read_json
from skillmatch.privacy import mask_contacts, public_id
from skillmatch.text import decode

COLUMNS = ("request", "consultant", "decision", "reason", "outcome", "decided_on", "by")
_NEEDED = COLUMNS[:3]
_Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class GivenVerdict:
    """What a dispatcher decided on one pair; its ids are those of the records themselves."""

    request_id: str
    consultant_id: str
    decision: str
    reason_code: str
    reason: str
    outcome: str
    decided_on: str | None  # ISO 8601
    decided_by: str
    place: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that is not kept, or a column that nobody reads."""

    place: str
    note: str


def verdicts_in(content: bytes, name: str) -> Iterator[GivenVerdict | Refusal]:
    """Yield a verdict or a refusal for each row of a file: JSON Lines if its name says so, else CSV."""
    shown = mask_contacts(_visible(name))
    if len(content) > FILE_BYTES:
        yield Refusal(shown, f"over {FILE_BYTES // 2**20} MiB: split the file")
        return
    text = decode(content).replace("\x00", "")
    rows = _json_rows(text) if name.casefold().endswith(".jsonl") else _csv_rows(text)
    unread: set[str] = set()
    for line, row in rows:
        place = f"{shown} line {line}"
        for column in sorted(set(row).difference(unread, COLUMNS)) if not isinstance(row, str) else ():
            unread.add(column)
            yield _refusal(place, f"'{column}' is not read; did you mean '{nearest(column, COLUMNS)}'?")
        try:
            yield _verdict(_told(row), place)
        except ValueError as complaint:
            yield _refusal(place, str(complaint))


def _verdict(row: _Row, place: str) -> GivenVerdict:
    """Return the verdict that a row is; ValueError says what is wrong with it."""
    decision = _word("decision", row, DECISIONS)
    outcome = _word("outcome", row, known_words().outcomes)
    if decision == "rejected" and outcome:
        raise ValueError(f"outcome '{outcome}' of somebody who was rejected: write 'sent' or leave it empty")
    reason = mask_contacts(_visible(row["reason"]))[:REASON_CHARACTERS]
    code = plain(reason)
    return GivenVerdict(
        request_id=_id("request", row),
        consultant_id=_id("consultant", row),
        decision=decision,
        reason_code=code if code in known_words().reasons else "",
        reason=reason,
        outcome=outcome,
        decided_on=_day(row["decided_on"]),
        decided_by=mask_contacts(_visible(row["by"]))[:ID_CHARACTERS],
        place=place,
    )


def _refusal(place: str, note: str) -> Refusal:
    """Return a refusal as it may be shown: masked before it is cut, since half an address is still one."""
    return Refusal(place, mask_contacts(_visible(note))[:REASON_CHARACTERS])


def _told(row: _Row | str) -> _Row:
    """Return a row with all columns; ValueError if it could not be read."""
    if isinstance(row, str):
        raise ValueError(row)
    return {name: row.get(name, "").strip() for name in COLUMNS}


def _word(column: str, row: _Row, valid: Mapping[str, object] | tuple[str, ...]) -> str:
    word = plain(row[column])
    if word not in valid:
        known = ", ".join(each for each in valid if each)
        raise ValueError(f"{column} '{row[column]}' is not known; write one of: {known}")
    return word


def _id(column: str, row: _Row) -> str:
    """Return an id as the record itself has it in everything that is handed out."""
    given = _visible(row[column])
    if not given or len(given) > ID_CHARACTERS:
        raise ValueError(f"no id of a {column}" if not given else f"an id over {ID_CHARACTERS} characters")
    return public_id(given)


def _day(stated: str) -> str | None:
    try:
        return date.fromisoformat(stated[:10]).isoformat() if stated else None
    except ValueError:
        raise ValueError(f"decided_on '{stated}' is no day; write it like 2026-11-23") from None


def _visible(text: str) -> str:
    """Return a text as one line of characters that can be shown and stored."""
    storable = text.encode("utf-8", "replace").decode()
    return " ".join("".join(each if each.isprintable() else " " for each in storable).split())


def _csv_rows(text: str) -> Iterator[tuple[int, _Row | str]]:
    """Yield the rows below the header by the number of their first line; a text says why there is none."""
    lines = csv_rows_or_complaint(text)
    _, names = next(lines, (1, list(_NEEDED)))
    header = [name.strip().casefold() for name in names]
    missing = [name for name in _NEEDED if name not in header]
    if missing:
        yield 1, f"no column '{missing[0]}'; the first line must name {', '.join(COLUMNS)}"
        return
    for line, cells in lines:
        if isinstance(cells, str):
            yield line, cells
        elif len(cells) > len(header):
            yield (
                line,
                f"{len(cells)} cells under {len(header)} columns: quote a cell with a comma",
            )
        else:
            yield line, dict(zip(header, cells, strict=False))


def _json_rows(text: str) -> Iterator[tuple[int, _Row | str]]:
    """Yield the object of each line that is not blank, by its number; a text says why there is none."""
    for line, written in numbered_lines(text):
        yield line, _json_row(written)


def _json_row(written: str) -> _Row | str:
    try:
        found = read_json(written)
    except ValueError as error:
        return f"not JSON: {error}"
    if not isinstance(found, dict):
        return 'not a JSON object: write {"request": ..., "consultant": ..., "decision": ...}'
    for name, value in found.items():
        if isinstance(value, bool) or not isinstance(value, str | int | None):
            return f"'{name}' must be a text"
    return {name: "" if value is None else str(value) for name, value in found.items()}
