"""JSON that strangers sent: strict about numbers, bounded in depth."""

import json

from skillmatch.limits import JSON_DEPTH, JSON_DIGITS


class DepthError(ValueError):
    """A document is nested more deeply than anything honest."""


def read_json(text: str, *, strict: bool = True) -> object:
    """Return what a JSON text says, or a ValueError; not strict lets raw line ends stand in strings."""
    try:
        found: object = json.loads(text, strict=strict, parse_int=_whole, parse_constant=_refused)
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg.removesuffix(' at')} at character {error.pos + 1}") from None
    except RecursionError:
        raise DepthError(f"nested deeper than {JSON_DEPTH}") from None
    return shallow(found)


def shallow(found: object) -> object:
    """Return the value itself if it is nested no deeper than the limit."""
    level = [found]
    for _ in range(JSON_DEPTH + 1):
        level = [child for parent in level for child in children(parent)]
        if not level:
            return found
    raise DepthError(f"nested deeper than {JSON_DEPTH}")


def children(parent: object) -> list[object]:
    """Return the values directly inside an object or a list."""
    if isinstance(parent, dict):
        return list(parent.values())
    return parent if isinstance(parent, list) else []


def _whole(digits: str) -> int:
    if len(digits) > JSON_DIGITS:
        raise ValueError(f"a number of {len(digits)} digits")
    return int(digits)


def _refused(name: str) -> object:
    raise ValueError(f"{name} is not JSON")
