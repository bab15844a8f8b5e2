"""What has a say in how a document is read is part of the rules under which its reading is remembered."""

import ast
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import skillmatch
from skillmatch.collect.rules import _LIBRARIES, _OWN

READERS = ("parse", "parsing", "text", "sources")
# They say whether a document is read, and not what it gives.
NO_SAY = {"errors", "nearest", "pydantic", "pydantic_core"}


def imported() -> Iterator[str]:
    """Yield the parts of this package and the libraries that the code of readers imports."""
    files = (file for folder in READERS for file in (Path(skillmatch.__path__[0]) / folder).glob("*.py"))
    for node in (node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))):
        if isinstance(node, ast.ImportFrom) and node.module == "skillmatch":
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").removeprefix("skillmatch.").partition(".")[0]
        elif isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)


def test_all_that_readers_are_made_of_is_in_the_rules() -> None:
    own = {name.removesuffix(".py") for name in _OWN}
    others = set(imported()) - own - NO_SAY - set(sys.stdlib_module_names)
    distributions = packages_distributions()
    assert {distributions[name][0].replace("_", "-").lower() for name in others} == set(_LIBRARIES)
