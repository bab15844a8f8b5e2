"""`taxonomy check`: what is wrong with taxonomy files, and which of their probes fail."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from skillmatch import own, taxonomy
from skillmatch.cli.output import write_json
from skillmatch.errors import RefusedInputError
from skillmatch.extract import build_lexicon
from skillmatch.extract.probes import failed_probes


def check(
    files: Annotated[
        list[Path] | None, typer.Argument(help="own taxonomy files; none: the package's")
    ] = None,
) -> None:
    """Lint taxonomy files, the package's or your own over them, and try their probes."""
    package = taxonomy.package_files()
    own_files = [taxonomy.parse_taxonomy_file(str(file), own.text_of(file)) for file in files or []]
    _refuse(taxonomy.lint(package, own_files))
    joined = taxonomy.join_files(package, own_files)
    checked = [
        place
        for place in taxonomy.placed_concepts(package, own_files).values()
        if place.is_own or not own_files
    ]
    _refuse(tuple(_failed(checked, joined)))
    for name, before, now in taxonomy.taken_names(package, own_files):
        sys.stderr.write(f"note: '{name}' names '{now}' now, no longer '{before}'\n")
    write_json(_summary(joined, checked))


def _refuse(problems: tuple[str, ...]) -> None:
    """Write the problems and end the command if there are any."""
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    if problems:
        raise RefusedInputError(f"taxonomy: {len(problems)} problems, each named above")


def _failed(checked: list[taxonomy.Placed], joined: taxonomy.Taxonomy) -> Iterator[str]:
    lexicon = build_lexicon(joined)
    for place in checked:
        for problem in failed_probes(place.concept, lexicon):
            yield f"{place.file}: concept '{place.concept.id}': {problem}"


def _summary(joined: taxonomy.Taxonomy, checked: list[taxonomy.Placed]) -> dict[str, object]:
    counts = Counter(concept.type for concept in joined.concepts)
    probes = (len(place.concept.probes_yes) + len(place.concept.probes_no) for place in checked)
    return {
        "version": joined.version,
        "skills": counts["skill"],
        "certifications": counts["certification"],
        "probes": sum(probes),
    }
