"""One taxonomy file: TOML text in, concepts and extensions out."""

import tomllib
from collections.abc import Iterable, Sequence
from typing import TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from skillmatch.errors import RefusedInputError
from skillmatch.nearest import nearest
from skillmatch.taxonomy.complaints import complaint, one_line, shown
from skillmatch.taxonomy.entries import ConceptEntry, ExtensionEntry
from skillmatch.taxonomy.records import Alias, AliasMatch, Concept, Extension, TaxonomyFile

Table = dict[str, object]
Record = TypeVar("Record", Concept, Extension)

# What a file may say once at its top for all its concepts.
DEFAULT_KEYS = ("category", "type", "tier", "issuer", "basket", "context")
ALIAS_LISTS: tuple[tuple[str, AliasMatch], ...] = (
    ("aliases", "any"),
    ("aliases_exact", "exact"),
    ("aliases_context", "context"),
)
# One call for all tables of a file takes half the time of a call for each.
_CONCEPTS = TypeAdapter(list[ConceptEntry])
_EXTENSIONS = TypeAdapter(list[ExtensionEntry])


def parse_taxonomy_file(name: str, text: str) -> TaxonomyFile:
    """Return what a TOML text declares; name is its file, for messages."""
    declared = _toml(name, text)
    concepts, extensions = declared.pop("concept", []), declared.pop("extend", [])
    for key in declared:
        if key not in DEFAULT_KEYS:
            meant = nearest(key, ("concept", "extend", *DEFAULT_KEYS))
            raise RefusedInputError(f"{name}: unknown key '{shown(key)}'; did you mean '{meant}'?")
    return TaxonomyFile(
        name,
        _concepts(name, [declared | row for row in _tables(name, "concept", concepts)]),
        _extensions(name, list(_tables(name, "extend", extensions))),
    )


def _toml(name: str, text: str) -> Table:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RefusedInputError(f"{name}: not TOML: {one_line(str(error))}") from None
    except ValueError:  # what is no error of TOML is Python's bound on the digits of a number
        raise RefusedInputError(f"{name}: a number has thousands of digits") from None
    except RecursionError:
        raise RefusedInputError(f"{name}: not TOML: nested too deeply") from None


def _tables(name: str, key: str, rows: object) -> Iterable[Table]:
    """Yield the tables that stand under one key of a file."""
    if not isinstance(rows, list):
        raise RefusedInputError(f"{name}: '{key}' must be tables: write [[{key}]] above each")
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise RefusedInputError(f"{name}: {key} {number}: must be a table: write [[{key}]] above it")
        yield row


def _concepts(name: str, tables: Sequence[Table]) -> tuple[Concept, ...]:
    try:
        entries = _CONCEPTS.validate_python(tables)
    except ValidationError:
        raise _refusal(f"{name}: concept", tables, ConceptEntry) from None
    return tuple(_record(Concept, entry) for entry in entries)


def _extensions(name: str, tables: Sequence[Table]) -> tuple[Extension, ...]:
    try:
        entries = _EXTENSIONS.validate_python(tables)
    except ValidationError:
        raise _refusal(f"{name}: extend", tables, ExtensionEntry) from None
    return tuple(_record(Extension, entry) for entry in entries)


def _record(record: type[Record], entry: BaseModel) -> Record:
    """Return an entry as a record, its lists of aliases as one."""
    fields = dict(entry)
    lists = [(fields.pop(key), match) for key, match in ALIAS_LISTS]
    fields["aliases"] = tuple(Alias(text, match) for texts, match in lists for text in texts)
    return record(**fields)


def _refusal(place: str, tables: Sequence[Table], entry: type[BaseModel]) -> RefusedInputError:
    """Return the refusal of the first table that is not valid."""
    for number, table in enumerate(tables, 1):
        try:
            entry.model_validate(table)
        except ValidationError as error:
            named = f"'{shown(table['id'])}'" if "id" in table else number
            return RefusedInputError(f"{place} {named}: {complaint(error, entry)}")
    raise ValueError(f"{place}: no table is wrong")
