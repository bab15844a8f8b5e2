"""What is wrong with a table of a taxonomy file, on one line."""

from pydantic import BaseModel, ValidationError

from skillmatch.nearest import nearest
from skillmatch.taxonomy.entries import ConceptEntry


def complaint(error: ValidationError, entry: type[BaseModel]) -> str:
    """Return the first thing to mend; a misspelt key comes before the key that is missed for it."""
    found = error.errors(include_url=False)
    first = min(found, key=lambda problem: problem["type"] != "extra_forbidden")
    key = shown(first["loc"][0])
    if first["type"] == "extra_forbidden":
        return _unknown_key(key, entry)
    if first["type"] == "missing":
        return f"key '{key}' is missing"
    if first["type"] == "literal_error":
        return f"{key} must be {first['ctx']['expected']}, not '{shown(first['input'])}'"
    return f"{key}: {one_line(first['msg'])}, not '{shown(first['input'])}'"


def shown(given: object) -> str:
    """Return a value as short printable text on one line."""
    plain = one_line("".join(mark if mark.isprintable() else " " for mark in str(given)))
    return plain if len(plain) <= 60 else plain[:57] + "..."


def one_line(message: str) -> str:
    """Return a message without its line breaks."""
    return " ".join(message.split())


def _unknown_key(key: str, entry: type[BaseModel]) -> str:
    if key in ConceptEntry.model_fields:
        return f"key '{key}' cannot be extended; replace the concept: write [[concept]] instead"
    return f"unknown key '{key}'; did you mean '{nearest(key, entry.model_fields)}'?"
