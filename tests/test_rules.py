"""What has a say in how a document is read is part of the rules under which its reading is remembered."""

import ast
import sys
from importlib.metadata import packages_distributions
from importlib.resources import files

from skillmatch.collect.rules import _LIBRARIES, _OWN

READERS = ("parse", "parsing", "text", "sources")
# Whether something is read, and not what it gives.
NO_SAY = {"errors", "nearest", "pydantic", "pydantic_core"}


def imported() -> set[str]:
    """Return the parts of this package and the libraries that the code of readers imports."""
    names = set()
    for folder in READERS:
        for file in (files("skillmatch") / folder).iterdir():
            tree = ast.parse(file.read_text(encoding="utf-8")) if file.name.endswith(".py") else ast.Module([])
            for node in ast.walk(tree):
                if isinstance(node, ast.ImportFrom) and node.module == "skillmatch":
                    names |= {f"skillmatch.{each.name}" for each in node.names}
                elif isinstance(node, ast.ImportFrom):
                    names.add(node.module or "")
                elif isinstance(node, ast.Import):
                    names |= {each.name for each in node.names}
    return {name.removeprefix("skillmatch.").partition(".")[0] for name in names} - NO_SAY


def test_all_that_readers_are_made_of_is_in_the_rules() -> None:
    own = {name.removesuffix(".py") for name in _OWN}
    distributions = packages_distributions()
    strange = imported() - own - set(sys.stdlib_module_names)
    assert strange
    assert {name for name in strange if not set(distributions.get(name, ())) & set(_LIBRARIES)} == set()
