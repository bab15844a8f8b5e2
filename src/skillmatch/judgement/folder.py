"""A folder of judged requests: requests.jsonl, profiles.jsonl and grades.json, checked against each other."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from skillmatch.errors import RefusedInputError
from skillmatch.given.rows import numbered_lines, utf8_text
from skillmatch.limits import FILE_BYTES
from skillmatch.nearest import nearest
from skillmatch.privacy import public_id
from skillmatch.records import SEGMENTS

FILES = ("requests.jsonl", "profiles.jsonl", "grades.json")
# All pairs are scored and explained, and a folder that people judged is far smaller.
MOST_PAIRS = 250_000
_REQUESTS, _PROFILES, _GRADES = FILES
_SHOWN = 40  # Characters of an id that a message repeats.
_Row = Mapping[str, object]
Grades = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Truth:
    """What whoever wrote a request says of its client's size; never part of what is scored."""

    segment: str
    is_size_stated: bool


@dataclass(frozen=True, slots=True)
class JudgedFolder:
    """What a folder holds: rows as a source gives them, by id, and grades by request and consultant."""

    requests: Mapping[str, _Row]
    profiles: Mapping[str, _Row]
    grades: Grades
    truths: Mapping[str, Truth]

    @property
    def newest_posting(self) -> date | None:
        """The day of the newest request that states one."""
        return max(filter(None, (_day(row.get("posted")) for row in self.requests.values())), default=None)


def judged_folder(contents: Mapping[str, bytes]) -> JudgedFolder:
    """Return what a folder's files hold; RefusedInputError names the place of the first thing wrong."""
    for name, content in contents.items():
        if len(content) > FILE_BYTES:
            raise RefusedInputError(f"{name}: over {FILE_BYTES // 2**20} MiB; judge a part of it")
    requests, profiles = (_rows(name, utf8_text(contents[name], name)) for name in (_REQUESTS, _PROFILES))
    if len(requests) * len(profiles) > MOST_PAIRS:
        pairs = f"{len(requests)} x {len(profiles)} pairs, over {MOST_PAIRS}"
        raise RefusedInputError(f"{_REQUESTS}, {_PROFILES}: {pairs}; judge a part of it")
    grades = dict(_grades(_json(_GRADES, utf8_text(contents[_GRADES], _GRADES)), requests, profiles))
    if not grades:
        raise RefusedInputError(f"{_GRADES}: no grade in it; write {{request: {{consultant: 0 to 3}}}}")
    truths = {id_: _truth(row["truth"], id_) for id_, row in requests.items() if "truth" in row}
    return JudgedFolder(_untold(requests), _untold(profiles), grades, truths)


def _rows(name: str, text: str) -> dict[str, _Row]:
    """Return the rows of a file by id."""
    found: dict[str, _Row] = {}
    for number, line in numbered_lines(text):
        row = _json(f"{name} line {number}", line)
        stated = row.get("id") if isinstance(row, dict) else None
        if (
            not isinstance(row, dict)
            or isinstance(stated, bool)
            or not isinstance(stated, str | int)
            or not str(stated).strip()
        ):
            raise RefusedInputError(f'{name} line {number}: no id; write {{"id": "R-1", "text": ...}}')
        id_ = public_id(str(stated).strip())
        if id_ in found:
            raise RefusedInputError(
                f"{name} line {number}: id '{_shown(id_)}' a second time; give each its own"
            )
        found[id_] = row
    if not found:
        raise RefusedInputError(f"{name}: empty; write one JSON object a line")
    return found


def _grades(
    table: object, requests: Mapping[str, _Row], profiles: Mapping[str, _Row]
) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield each grade by request and consultant."""
    seen: set[tuple[str, str]] = set()
    for request, judged in _entries(table, _GRADES):
        request_id = _known(request, requests, _REQUESTS)
        for consultant, grade in _entries(judged, f"{_GRADES}: {_shown(request)}"):
            at = f"{_GRADES}: {_shown(request)}: {_shown(consultant)}"
            if isinstance(grade, bool) or not isinstance(grade, int) or not 0 <= grade <= 3:
                raise RefusedInputError(f"{at}: grade {json.dumps(grade)[:_SHOWN]}; write 0, 1, 2 or 3")
            pair = request_id, _known(consultant, profiles, _PROFILES)
            # Two keys may stand for one id: " ann" and "ann".
            if pair in seen:
                raise RefusedInputError(f"{at}: graded twice; keep one")
            seen.add(pair)
            yield pair, grade


def _known(id_: str, rows: Mapping[str, _Row], name: str) -> str:
    public = public_id(id_.strip())
    if public not in rows:
        meant = f"did you mean '{_shown(nearest(id_, rows))}'?"
        raise RefusedInputError(f"{_GRADES}: '{_shown(id_)}' is not in {name}; {meant}")
    return public


def _shown(id_: str) -> str:
    return f"{id_[:_SHOWN]}…" if len(id_) > _SHOWN else id_


def _entries(table: object, place: str) -> Iterator[tuple[str, object]]:
    if not isinstance(table, dict):
        raise RefusedInputError(f"{place}: not an object; write {{request: {{consultant: 0 to 3}}}}")
    yield from table.items()


def _truth(stated: object, request_id: str) -> Truth:
    told = stated if isinstance(stated, dict) else {}
    segment = told.get("segment", "unknown")
    valid = (*SEGMENTS, "unknown")
    if segment not in valid:
        meant = nearest(str(segment), valid)
        raise RefusedInputError(
            f"{_REQUESTS}: {request_id}: truth.segment '{segment}'; did you mean '{meant}'?"
        )
    return Truth(str(segment), told.get("size_stated") is True)


def _untold(rows: Mapping[str, _Row]) -> dict[str, _Row]:
    """Return the rows without what only the judges know, so that nothing can read it."""
    return {id_: {key: value for key, value in row.items() if key != "truth"} for id_, row in rows.items()}


def _json(place: str, text: str) -> object:
    """Return what a JSON text says, in which no key may stand twice."""
    try:
        found: object = json.loads(text, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise RefusedInputError(f"{place}: not JSON: {error.msg} (line {error.lineno}); mend it") from None
    except RecursionError:
        raise RefusedInputError(f"{place}: nested too deeply; write it flat") from None
    except ValueError as error:
        raise RefusedInputError(f"{place}: {str(error).partition(';')[0]}; mend it") from None
    return found


def _once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        raise ValueError(f"'{_shown(twice)}' stands twice")
    return found


def _day(stated: object) -> date | None:
    try:
        return date.fromisoformat(str(stated)[:10])
    except ValueError:
        return None
