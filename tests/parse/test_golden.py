"""Golden pairs: an input file and, beside it, what reading it gives (same name with .expected.json)."""

import json
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from skillmatch.parse import PARSERS
from skillmatch.sources import Source, parse_source

GOLDEN = Path(__file__).parent / "golden"
COLUMNS = (
    'fields = { Nr = "id", Rolle = "title", Beschreibung = "text", PCs = "systems", Rate = "rate_max" }\n'
    'ignore = ["Quelle"]\ndefaults = { company = "Hansen" }\n'
)
BOARD = 'url = "https://board.example/jobs"\nlist.item_selector = "a"\n'

PAIRS = [
    ("intake.jsonl", 'kind = "request"\nadapter = "jsonl"\npath = "inbox/intake.jsonl"\n'),
    ("columns.csv", f'kind = "request"\nadapter = "csv"\npath = "inbox/columns.csv"\n{COLUMNS}'),
    ("roster.csv", 'kind = "profile"\nadapter = "csv"\npath = "inbox/roster.csv"\n'),
    ("ann.json", 'kind = "profile"\nadapter = "json_resume"\npath = "inbox/ann.json"\n'),
    ("exchange.html", f'kind = "request"\nadapter = "page"\n{BOARD}'),
    ("repaired.html", f'kind = "request"\nadapter = "page"\n{BOARD}'),
    ("plain.html", f'kind = "request"\nadapter = "page"\n{BOARD}'),
    ("login.html", f'kind = "request"\nadapter = "page"\n{BOARD}'),
]


def reading(name: str, source: Source) -> dict[str, object]:
    locator = f"https://board.example/jobs/{name}" if source.adapter == "page" else f"inbox/{name}"
    result = PARSERS[source.adapter]((GOLDEN / name).read_bytes(), source, locator)
    return {
        "records": [
            _filled(TypeAdapter(type(record)).dump_python(record, mode="json")) for record in result.records
        ],
        "rejects": [{"reason": reject.reason, "at": reject.at} for reject in result.rejects],
        "unmapped_fields": list(result.unmapped_fields),
    }


def _filled(fields: dict[str, object]) -> dict[str, object]:
    return {
        name: value for name, value in fields.items() if value not in (None, "", []) and value is not False
    }


@pytest.mark.parametrize(("name", "source"), [pytest.param(n, s, id=n) for n, s in PAIRS])
def test_a_file_gives_exactly_the_expected_reading(name: str, source: str) -> None:
    expected = json.loads((GOLDEN / f"{name}.expected.json").read_text(encoding="utf-8"))
    assert reading(name, parse_source(source, "sources/golden.toml")) == expected


def test_every_golden_input_has_its_expectation() -> None:
    inputs = {path.name for path in GOLDEN.iterdir() if not path.name.endswith(".expected.json")}
    assert inputs == {name for name, _ in PAIRS}
