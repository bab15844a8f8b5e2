"""What scoring may read: the list of relations and columns that comes with the package."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files

Columns = Mapping[str, tuple[str, ...]]


def scoring_inputs() -> Columns:
    """Return relation -> the columns that scoring may read of it."""
    listed = tomllib.loads(files("skillmatch.score").joinpath("inputs.toml").read_text(encoding="utf-8"))
    return {relation: tuple(columns) for relation, columns in listed.items()}
