"""The taxonomy of a run: the package's files, extended by the owner's."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from operator import attrgetter

from skillmatch.errors import RefusedInputError
from skillmatch.taxonomy.layers import concepts_of, placed_concepts
from skillmatch.taxonomy.lint import lint
from skillmatch.taxonomy.records import Concept, Taxonomy, TaxonomyFile
from skillmatch.taxonomy.toml_file import parse_taxonomy_file

# What a reading depends on: all but the probes, which only test it.
_content = attrgetter(*(field.name for field in fields(Concept) if not field.name.startswith("probes_")))


def load_taxonomy(own: Sequence[tuple[str, str]] = ()) -> Taxonomy:
    """Return the package's concepts with the owner's (name, TOML text) over them."""
    return _loaded(tuple(own))


# Three steps of a run need it.
@lru_cache(maxsize=2)
def _loaded(own: tuple[tuple[str, str], ...]) -> Taxonomy:
    return join_files(package_files(), tuple(parse_taxonomy_file(name, text) for name, text in own))


# Owners' files are tried over them one after another.
@lru_cache(maxsize=1)
def package_files() -> tuple[TaxonomyFile, ...]:
    """Return the files that come with the package, sorted by name."""
    found = (path for path in files(__package__).iterdir() if path.name.endswith(".toml"))
    return tuple(
        parse_taxonomy_file(f"skillmatch/taxonomy/{path.name}", path.read_text(encoding="utf-8"))
        for path in sorted(found, key=lambda path: path.name)
    )


def join_files(package: Sequence[TaxonomyFile], own: Sequence[TaxonomyFile] = ()) -> Taxonomy:
    """Return the taxonomy of the files, or refuse the owner's with the first of their problems."""
    # What comes with the package is linted by its tests, not again in every process.
    problems = lint(package, own) if own else ()
    if problems:
        more = f" (and {len(problems) - 1} more: skillmatch taxonomy check)" if len(problems) > 1 else ""
        raise RefusedInputError(problems[0] + more)
    concepts = concepts_of(placed_concepts(package, own))
    return Taxonomy(concepts, _version(concepts))


def _version(concepts: Iterable[Concept]) -> str:
    """Return the first 16 hex digits of the concepts' sha256; order within a list is no content."""
    canonical = json.dumps([[_canonical(value) for value in _content(concept)] for concept in concepts])
    return sha256(canonical.encode()).hexdigest()[:16]


def _canonical(value: object) -> object:
    """Return a value as JSON, a list sorted."""
    if not isinstance(value, tuple):
        return value
    return sorted(entry if isinstance(entry, str) else [entry.text, entry.match] for entry in value)
