"""The taxonomy of a run: the package's files, extended by the owner's."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files

from skillmatch.errors import RefusedInputError
from skillmatch.taxonomy.lint import lint
from skillmatch.taxonomy.records import Concept, Taxonomy, TaxonomyFile
from skillmatch.taxonomy.toml_file import parse_taxonomy_file


def load_taxonomy(own: Sequence[tuple[str, str]] = ()) -> Taxonomy:
    """Return the package's concepts with the owner's (name, TOML text) added; an own id replaces wholly."""
    return _loaded(tuple(own))


# Three steps of a run need it, and it takes most of a second to make.
@lru_cache(maxsize=2)
def _loaded(own: tuple[tuple[str, str], ...]) -> Taxonomy:
    return join_files(package_files(), tuple(parse_taxonomy_file(name, text) for name, text in own))


def package_files() -> tuple[TaxonomyFile, ...]:
    """Return the files that come with the package, sorted by name."""
    found = (path for path in files(__package__).iterdir() if path.name.endswith(".toml"))
    return tuple(
        parse_taxonomy_file(f"skillmatch/taxonomy/{path.name}", path.read_text(encoding="utf-8"))
        for path in sorted(found, key=lambda path: path.name)
    )


def join_files(package: Sequence[TaxonomyFile], own: Sequence[TaxonomyFile] = ()) -> Taxonomy:
    """Return the taxonomy of the files, or refuse it with the first of its problems."""
    problems = lint(package, own)
    if problems:
        more = f" (and {len(problems) - 1} more: skillmatch taxonomy check)" if len(problems) > 1 else ""
        raise RefusedInputError(problems[0] + more)
    by_id = {concept.id: concept for file in (*package, *own) for concept in file.concepts}
    concepts = tuple(by_id[key] for key in sorted(by_id))
    return Taxonomy(concepts, _version(concepts))


def _version(concepts: Iterable[Concept]) -> str:
    """Return the first 16 hex digits of the concepts' sha256; order within a list is no content."""
    canonical = json.dumps([_content(concept) for concept in concepts], sort_keys=True, ensure_ascii=True)
    return sha256(canonical.encode()).hexdigest()[:16]


def _content(concept: Concept) -> dict[str, object]:
    """Return what a reading depends on: all but the probes, which only test it."""
    fields = asdict(concept)
    del fields["probes_yes"], fields["probes_no"]
    fields["aliases"] = [(alias.text, alias.match) for alias in concept.aliases]
    return {key: sorted(value) if isinstance(value, tuple | list) else value for key, value in fields.items()}
