"""One taxonomy file: TOML text in, concepts out."""

import tomllib

from pydantic import BaseModel, ConfigDict, StrictInt, StrictStr, ValidationError

from skillmatch.errors import RefusedInputError
from skillmatch.nearest import nearest
from skillmatch.records import TermType
from skillmatch.taxonomy.records import Alias, AliasMatch, Concept, Status, TaxonomyFile, Tier

# What a file may say once at its top for all its concepts.
DEFAULT_KEYS = ("category", "type", "tier", "issuer", "basket", "context")
ALIAS_LISTS: tuple[tuple[str, AliasMatch], ...] = (
    ("aliases", "any"),
    ("aliases_exact", "exact"),
    ("aliases_context", "context"),
)


def parse_taxonomy_file(name: str, text: str) -> TaxonomyFile:
    """Return the concepts that a TOML text declares; name is its file, for messages."""
    declared = _toml(name, text)
    rows = declared.pop("concept", [])
    for key in declared:
        if key not in DEFAULT_KEYS:
            meant = nearest(key, ("concept", *DEFAULT_KEYS))
            raise RefusedInputError(f"{name}: unknown key '{_shown(key)}'; did you mean '{meant}'?")
    if not isinstance(rows, list):
        raise RefusedInputError(f"{name}: 'concept' must be tables: write [[concept]] above each")
    return TaxonomyFile(
        name, tuple(_concept(name, number, declared, row) for number, row in enumerate(rows, 1))
    )


def _toml(name: str, text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RefusedInputError(f"{name}: not TOML: {_one_line(str(error))}") from None
    except RecursionError:
        raise RefusedInputError(f"{name}: not TOML: nested too deeply") from None


def _concept(name: str, number: int, defaults: dict[str, object], row: object) -> Concept:
    if not isinstance(row, dict):
        raise RefusedInputError(f"{name}: concept {number}: must be a table: write [[concept]] above it")
    place = f"{name}: concept '{_shown(row['id'])}'" if "id" in row else f"{name}: concept {number}"
    try:
        entry = _Entry.model_validate({**defaults, **row})
    except ValidationError as error:
        raise RefusedInputError(f"{place}: {_complaint(error)}") from None
    aliases = tuple(Alias(text, match) for key, match in ALIAS_LISTS for text in getattr(entry, key))
    fields = entry.model_dump(exclude={key for key, _ in ALIAS_LISTS})
    return Concept(**fields, aliases=aliases)


def _complaint(error: ValidationError) -> str:
    """Return the first thing to mend; a misspelt key comes before the key that is missed for it."""
    found = error.errors(include_url=False)
    first = min(found, key=lambda problem: problem["type"] != "extra_forbidden")
    key = _shown(first["loc"][0])
    if first["type"] == "extra_forbidden":
        return f"unknown key '{key}'; did you mean '{nearest(key, _Entry.model_fields)}'?"
    if first["type"] == "missing":
        return f"key '{key}' is missing"
    if first["type"] == "literal_error":
        return f"{key} must be {first['ctx']['expected']}, not '{_shown(first['input'])}'"
    return f"{key}: {_one_line(first['msg'])}, not '{_shown(first['input'])}'"


def _shown(given: object) -> str:
    """Return a value as short printable text on one line."""
    shown = _one_line("".join(mark if mark.isprintable() else " " for mark in str(given)))
    return shown if len(shown) <= 60 else shown[:57] + "..."


def _one_line(message: str) -> str:
    return " ".join(message.split())


class _Entry(BaseModel):
    """One [[concept]] table as people write it."""

    model_config = ConfigDict(extra="forbid")

    id: StrictStr
    label: StrictStr
    category: StrictStr
    tier: Tier
    type: TermType = "skill"
    basket: StrictStr = ""
    parents: tuple[StrictStr, ...] = ()
    related: tuple[StrictStr, ...] = ()
    aliases: tuple[StrictStr, ...] = ()
    aliases_exact: tuple[StrictStr, ...] = ()
    aliases_context: tuple[StrictStr, ...] = ()
    context: tuple[StrictStr, ...] = ()
    blocked: tuple[StrictStr, ...] = ()
    issuer: StrictStr = ""
    abbreviation: StrictStr = ""
    level: StrictInt = 0
    implies: tuple[StrictStr, ...] = ()
    status: Status = "active"
    retired_on: StrictStr = ""
    replaced_by: StrictStr = ""
    probes_yes: tuple[StrictStr, ...] = ()
    probes_no: tuple[StrictStr, ...] = ()
