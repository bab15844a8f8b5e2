"""The one door to the SQL files, whether they come with a checkout or with the wheel."""

import re
from pathlib import Path

from skillmatch.errors import UsageError

_NAME = re.compile(r"[a-z][a-z0-9_]*/[a-z0-9_]+")


def sql(name: str) -> str:
    """Return the text of one SQL file, named "folder/relation", without its final semicolon."""
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name!r} names no SQL file: write folder/relation, like marts/match")
    file = _folder() / f"{name}.sql"
    if not file.is_file():
        raise UsageError(f"sql/{name}.sql does not exist")
    return file.read_text(encoding="utf-8").rstrip().removesuffix(";")


def names(folder: str) -> tuple[str, ...]:
    """Return the names of a folder's SQL files ("checks/orphans", ...), sorted."""
    return tuple(sorted(f"{folder}/{file.stem}" for file in (_folder() / folder).glob("*.sql")))


def _folder() -> Path:
    """Return the folder of SQL files: inside the wheel, else beside `src` in a checkout."""
    package = Path(__file__).parent
    bundled = package / "_sql"
    return bundled if bundled.is_dir() else package.parents[1] / "sql"
