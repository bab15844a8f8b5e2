"""JSON that strangers sent: strict about numbers, bounded in depth."""

import json

DEPTH_LIMIT = 64


class DepthError(ValueError):
    """A document is nested more deeply than anything honest."""


def read_json(text: str, *, strict: bool = True) -> object:
    """Return what a JSON text says; not strict lets raw line ends stand in strings. ValueError says what is wrong."""
    try:
        found: object = json.loads(text, strict=strict, parse_constant=_refused_constant)
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg} at character {error.pos + 1}") from None
    except RecursionError:
        raise DepthError(f"nested deeper than {DEPTH_LIMIT}") from None
    return shallow(found)


def shallow(found: object) -> object:
    """Return the value itself if it is nested no deeper than the limit."""
    level = [found]
    for _ in range(DEPTH_LIMIT + 1):
        level = [child for parent in level for child in children(parent)]
        if not level:
            return found
    raise DepthError(f"nested deeper than {DEPTH_LIMIT}")


def children(parent: object) -> list[object]:
    """Return the values directly inside an object or a list."""
    if isinstance(parent, dict):
        return list(parent.values())
    return parent if isinstance(parent, list) else []


def _refused_constant(name: str) -> object:
    raise ValueError(f"{name} is not JSON")
