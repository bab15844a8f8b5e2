"""Europass, as XML or JSON, of the older and the newer kind: read as the JSON Resume that it amounts to."""

from collections.abc import Iterator, Mapping, Sequence

from skillmatch.limits import ELEMENT_VALUES
from skillmatch.parse.europass_candidate import CANDIDATE
from skillmatch.parse.europass_resume import Filled, resume_of
from skillmatch.parse.europass_tables import PASSPORT, Table
from skillmatch.parse.europass_tree import plain_tree
from skillmatch.parse.fields import is_empty
from skillmatch.parse.json_paths import found_at, is_below, keys_of, leaves
from skillmatch.parse.json_resume import profile_from
from skillmatch.parse.json_text import read_json
from skillmatch.parse.resume_entries import Entry
from skillmatch.parse.xml_text import as_tree, local_name, read_xml
from skillmatch.records import ParseResult, Reject
from skillmatch.sources import Source
from skillmatch.text import decode

_ROOTS = {"SkillsPassport.LearnerInfo": PASSPORT, "LearnerInfo": PASSPORT, "Candidate": CANDIDATE}


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return the one profile of a Europass document, or the reason why it gives none."""
    try:
        tree, tables = _document(content, charset)
        unread = _unread(tree, tables)
        resume = resume_of(_filled(tree, tables))
    except ValueError as error:
        return ParseResult(rejects=(Reject(f"not Europass: {error}", locator),))
    return profile_from(resume, source, locator, unread)


def _document(content: bytes, charset: str | None) -> tuple[object, Sequence[Table]]:
    """Return what a document says, and the tables that it is read by."""
    text = decode(content, charset).lstrip()
    if text.startswith("{"):
        given: object = read_json(text)
    else:
        root = read_xml(content, charset)
        given = {local_name(root.tag): as_tree(root)}
    tree = plain_tree(given)
    for name, tables in _ROOTS.items():
        for found in found_at(tree, name):
            return found, tables
    raise ValueError("has neither LearnerInfo nor Candidate")


def _filled(tree: object, tables: Sequence[Table]) -> Filled:
    """Return the sections that a document fills."""
    sections: Filled = {}
    for table in tables:
        entries = [entry for found in found_at(tree, table.at) for entry in _entries(found, table.unfolded)]
        sections.setdefault(table.section, []).extend(_entry(entry, table.columns) for entry in entries)
    return sections


def _entries(found: object, unfolded: str) -> Iterator[Entry]:
    """Yield the objects that stand at a path, each as often as it holds another that is unfolded."""
    for entry in found if isinstance(found, list) else [found]:
        if isinstance(entry, dict):
            inner = entry.get(unfolded)
            yield from ({**entry, unfolded: part} for part in inner) if isinstance(inner, list) else [entry]


def _entry(entry: Entry, columns: Mapping[str, str]) -> Entry:
    """Return what an entry says, by the keys of its section."""
    given: dict[str, list[str]] = {}
    for path, key in columns.items():
        if key:
            given.setdefault(key, []).extend(_texts(entry, path))
    return {key: _joined(key, texts) for key, texts in given.items() if texts}


def _joined(key: str, texts: list[str]) -> object:
    """Return the value of a key that several texts fill: a list, one text of all, or the first."""
    if key == "keywords":
        return texts
    return "\n".join(texts) if key in ("summary", "description") else texts[0]


def _texts(entry: Entry, path: str) -> list[str]:
    """Return the texts at a path and below it."""
    held = (leaf.held for found in found_at(entry, path) for leaf in leaves(found))
    return [str(value) for value in held if isinstance(value, str | int | float) and not is_empty(value)]


def _unread(tree: object, tables: Sequence[Table]) -> list[str]:
    """Return the paths of a document that hold something and that no table names."""
    known = [keys_of(f"{table.at}.{path}") for table in tables for path in table.columns]
    try:
        left = [leaf.keys for leaf in leaves(tree) if not is_empty(leaf.held)]
    except ValueError:
        raise ValueError(f"more than {ELEMENT_VALUES} values; no resume has so many") from None
    return [".".join(keys) for keys in dict.fromkeys(left) if not any(is_below(keys, path) for path in known)]
