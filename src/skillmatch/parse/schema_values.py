"""Values of schema.org properties: a text, an object that names something, or a list of either."""

from collections.abc import Iterator

Fields = dict[str, object]
_NAMES = ("name", "value", "description", "@value")


def words(value: object) -> list[str]:
    """Return the texts of a value as they were written."""
    if isinstance(value, list):
        return [text for part in value for text in words(part)]
    if isinstance(value, dict):
        return next((found for key in _NAMES if (found := words(value.get(key)))), [])
    text = "" if value is None or isinstance(value, bool) else str(value).strip()
    return [text] if text else []


def first(value: object) -> str:
    """Return the first text of a value, "" if it has none."""
    return next(iter(words(value)), "")


def objects(value: object) -> Iterator[Fields]:
    """Yield the objects of a value; a text is one that has only a name."""
    for part in value if isinstance(value, list) else [value]:
        named: list[Fields] = [part] if isinstance(part, dict) else [{"name": text} for text in words(part)]
        yield from named
