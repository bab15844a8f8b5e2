"""The parts of a resume in the JSON Resume format: what is read is popped, what is left can be reported."""

from collections.abc import Collection, Iterator

from skillmatch.parse.fields import BadValueError, as_line, as_text, is_empty, popped

Entry = dict[str, object]


def section(parent: Entry, name: str) -> Entry:
    """Return an object inside an object, in place; a missing one is empty."""
    found = parent.get(name)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise BadValueError(f"{name}: expected an object")
    return found


def entries(resume: Entry, name: str) -> list[Entry]:
    """Return the objects of a section, in place; a missing section has none."""
    found = resume.get(name)
    if found is None:
        return []
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise BadValueError(f"{name}: expected a list of objects")
    return found


def line(entry: Entry, *keys: str) -> str:
    """Return the first filled of several keys on one line; those after it stay, and are reported."""
    for key in keys:
        if found := as_line(key, popped(entry, key)):
            return found
    return ""


def lines(entry: Entry, key: str) -> list[str]:
    """Return a list of texts, each on one line, without empty ones; a text alone is a list of one."""
    found = popped(entry, key)
    given = found if isinstance(found, list) else [found]
    return [text for text in (as_line(key, part) for part in given) if text]


def prose(entry: Entry, key: str) -> str:
    """Return a text on one line, on which each of its own lines that ends a sentence is one."""
    told = as_text(key, popped(entry, key)).split("\n")
    ended = [
        text if text.endswith((",", ":", ";")) or after[:1].islower() else sentence(text)
        for text, after in zip(told, [*told[1:], ""], strict=True)
    ]
    return " ".join(filter(None, ended))


def drop(entry: Entry, *keys: str) -> None:
    """Take out what a profile has no place for."""
    for key in keys:
        popped(entry, key)


def left_over(resume: Entry, sections: Collection[str]) -> Iterator[str]:
    """Yield the paths, two levels deep, that hold something nobody popped."""
    for name, value in resume.items():
        if isinstance(value, dict):
            yield from (f"{name}.{key}" for key, left in value.items() if not is_empty(left))
        elif isinstance(value, list) and name in sections:
            yield from (
                f"{name}.{key}" for entry in value for key, left in entry.items() if not is_empty(left)
            )
        elif not is_empty(value):
            yield name


def joined(separator: str, *parts: str) -> str:
    """Return the filled parts with the separator between them."""
    return separator.join(part for part in parts if part)


def headed(heading: str, words: str) -> str:
    """Return words behind a heading ("Language: Norwegian"), "" without any."""
    return f"{heading}: {words}" if words else ""


def with_note(name: str, note: str) -> str:
    """Return a name with a note in brackets behind it, where there are both."""
    return f"{name} ({note})" if name and note else name


def sentence(words: str) -> str:
    """Return words with the full stop that ends them."""
    return words if not words or words.endswith((".", "!", "?")) else f"{words}."
