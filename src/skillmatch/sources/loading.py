"""TOML text in, a validated source out; what is wrong with it is said in one line."""

import json
import tomllib

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from skillmatch.errors import RefusedInputError
from skillmatch.nearest import nearest
from skillmatch.sources import sections
from skillmatch.sources.checked import shown
from skillmatch.sources.presets import with_preset
from skillmatch.sources.source import Source

SECTIONS: dict[str, type[BaseModel]] = {
    "": Source,
    "list": sections.ListPage,
    "paging": sections.Paging,
    "api": sections.Api,
    "table": sections.Table,
    "dates": sections.Dates,
    "http": sections.Http,
    "defaults": sections.Defaults,
    "expect": sections.Expect,
    "close": sections.Close,
    "terms": sections.Terms,
}


def parse_source(text: str, name: str) -> Source:
    """Return the source that a TOML text declares; name is its file, for messages and for the default id."""
    declared = _toml(text, name)
    if "currency" in declared:
        raise RefusedInputError(f"{name}: currency: one for all sources; it goes into skillmatch.toml")
    declared.setdefault("id", name.rpartition("/")[2].removesuffix(".toml"))
    try:
        # By way of JSON, strict mode still takes arrays for tuples but no "5" for 5.
        return Source.model_validate_json(json.dumps(with_preset(declared), default=str))
    except ValidationError as error:
        raise RefusedInputError(f"{name}: {_complaint(error)}") from None
    except ValueError as error:
        raise RefusedInputError(f"{name}: {error}") from None


def _toml(text: str, name: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RefusedInputError(f"{name}: not TOML: {_one_line(str(error))}") from None
    except RecursionError:
        raise RefusedInputError(f"{name}: not TOML: nested too deeply") from None
    except ValueError:  # what is no error of TOML is Python's bound on the digits of a number
        raise RefusedInputError(f"{name}: a number with thousands of digits") from None


def _complaint(error: ValidationError) -> str:
    """Return the first thing to mend in one line; a misspelt key comes before the key missed for it."""
    found = error.errors(include_url=False)
    first = min(found, key=lambda problem: problem["type"] != "extra_forbidden")
    # pydantic marks what is wrong with a key itself, such as the name of a header.
    place = ".".join(str(part) for part in first["loc"] if part != "[key]")
    if first["type"] == "extra_forbidden":
        return _unknown_key(place)
    return _bad_value(place, first)


def _unknown_key(place: str) -> str:
    section, _, key = place.rpartition(".")
    dot = f"{section}." if section else ""
    meant = nearest(key, SECTIONS[section].model_fields)
    return f"unknown key {shown(place)}; did you mean '{dot}{meant}'?"


def _bad_value(place: str, problem: ErrorDetails) -> str:
    if problem["type"] == "missing":
        return f"key '{place}' is missing"
    if problem["type"] == "value_error":
        return f"{place}: {problem['ctx']['error']}" if place else str(problem["ctx"]["error"])
    if problem["type"] == "literal_error":
        return f"{place} must be {problem['ctx']['expected']}, not {shown(problem['input'])}"
    return f"{place}: {_one_line(problem['msg'])}, not {shown(problem['input'])}"


def _one_line(message: str) -> str:
    return " ".join(message.split())
