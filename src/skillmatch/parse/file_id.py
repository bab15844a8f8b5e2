"""The id of a record that is a whole file: where the file lies below the fixed part of its source's path."""

import re
from itertools import takewhile

from skillmatch.limits import ID_CHARACTERS
from skillmatch.parse.fields import as_line
from skillmatch.parse.rows import derived_id
from skillmatch.sources import Source


def file_id(locator: str, source: Source) -> str:
    """Return a file's path below its source's folder without its ending: "ann", "leeds/cv"."""
    folder = _folder(source.path) if source.path is not None else None
    is_below = folder is not None and locator.startswith(folder)
    place = locator.removeprefix(folder or "") if is_below else locator.rpartition("/")[2]
    folders, slash, name = place.rpartition("/")
    native_id = as_line("id", f"{folders}{slash}{name.rpartition('.')[0] or name}")
    return native_id if len(native_id) <= ID_CHARACTERS else derived_id(native_id)


def _folder(path: str) -> str:
    """Return the folder, with its slash, that a pattern names before its first wildcard."""
    folders = path.split("/")[:-1]
    return "".join(f"{folder}/" for folder in takewhile(lambda name: not re.search(r"[*?\[]", name), folders))
