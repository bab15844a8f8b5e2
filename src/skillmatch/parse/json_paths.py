"""Dotted paths into what a JSON or XML answer says: "jobs", "offices[].name", "translations.*.title".

A list is passed through wherever it stands, so that "offices.name" says the same as "offices[].name".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from skillmatch.limits import ELEMENT_VALUES

Keys = tuple[str, ...]
# Of a longer key only this much counts: paths of long keys would grow far beyond the document itself.
_KEY_CHARACTERS = 100


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an element, and where it stands."""

    keys: Keys
    path: str  # as people read it: "offices[].name"
    owner: int  # the same for all values that stand directly in one object
    held: object


def keys_of(path: str) -> Keys:
    """Return the keys that a dotted path names; those of "" are none."""
    return tuple(key for key in path.replace("[]", "").split(".") if key)


def is_below(keys: Keys, above: Keys) -> bool:
    """Return whether a path stands at another or below it; * stands for any key."""
    pairs = zip(keys, above, strict=False)
    return len(keys) >= len(above) and all(key == other or "*" in (key, other) for key, other in pairs)


def found_at(tree: object, path: str) -> list[object]:
    """Return everything that stands at a path of an answer, in order."""
    level = [tree]
    for key in keys_of(path):
        level = [found for parent in level for found in _below(parent, key)]
    return level


def leaves(element: object) -> tuple[Value, ...]:
    """Return the values of an element that hold no others, in its order; ValueError if they are too many."""
    found: list[Value] = []
    for leaf in _leaves(element):
        if len(found) == ELEMENT_VALUES:
            raise ValueError(f"more than {ELEMENT_VALUES} values in one element: is api.records right?")
        found.append(leaf)
    return tuple(found)


def _below(parent: object, key: str) -> list[object]:
    """Return what an object holds under a key; a list is asked for each of its objects."""
    if isinstance(parent, list):
        return [found for child in parent for found in _below(child, key)]
    if not isinstance(parent, dict):
        return []
    if key == "*":
        return list(parent.values())
    return [parent[key]] if key in parent else []


def _leaves(element: object) -> Iterator[Value]:
    """Yield the leaves depth first, without recursion; an empty list or object is a leaf."""
    owners = count(1)
    waiting: list[Iterator[Value]] = [iter([Value((), "", 0, element)])]
    while waiting:
        for value in waiting[-1]:
            if isinstance(value.held, dict | list) and value.held:
                waiting.append(_inside(value, owners))
                break
            yield value
        else:
            waiting.pop()


def _inside(value: Value, owners: Iterator[int]) -> Iterator[Value]:
    """Yield what stands directly in a list or an object."""
    if isinstance(value.held, list):
        yield from (Value(value.keys, f"{value.path}[]", next(owners), held) for held in value.held)
    elif isinstance(value.held, dict):
        owner = next(owners)
        for key, held in value.held.items():
            name = str(key)[:_KEY_CHARACTERS]
            path = f"{value.path}.{name}" if value.path else name
            # A key with a dot in it is found by the path that people would write for it.
            yield Value((*value.keys, *keys_of(name)), path, owner, held)
