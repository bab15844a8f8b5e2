"""Golden pairs: an input file and, beside it, what reading it gives.

golden/<adapter>/<name> is read as golden/<adapter>/<name>.source.toml says, or as source.toml beside it does,
and must give <name>.expected.json.
"""

import json
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from skillmatch.parse import MODULES, parser_of
from skillmatch.sources import Source, parse_source

GOLDEN = Path(__file__).parent / "golden"
BESIDE = (".expected.json", "source.toml")
INPUTS = sorted(file for file in GOLDEN.glob("*/*") if not file.name.endswith(BESIDE))


def source_of(file: Path) -> Source:
    own = file.with_name(f"{file.name}.source.toml")
    declared = own if own.exists() else file.with_name("source.toml")
    return parse_source(declared.read_text(encoding="utf-8"), "sources/golden.toml")


def reading(file: Path) -> dict[str, object]:
    source = source_of(file)
    locator = f"https://board.example/jobs/{file.name}" if source.url else f"inbox/{file.name}"
    result = parser_of(source.adapter)(file.read_bytes(), source, locator)
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


@pytest.mark.parametrize("file", [pytest.param(f, id=f"{f.parent.name}/{f.name}") for f in INPUTS])
def test_a_file_gives_exactly_the_expected_reading(file: Path) -> None:
    expected = json.loads(file.with_name(f"{file.name}.expected.json").read_text(encoding="utf-8"))
    assert reading(file) == expected


def test_every_adapter_has_golden_pairs() -> None:
    assert {file.parent.name for file in INPUTS} == set(MODULES)
