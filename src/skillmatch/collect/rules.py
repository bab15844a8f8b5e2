"""Under which rules a source is read: as long as they are the same, so is what a document gives."""

from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from skillmatch.sources import Source

# What of this package has a say in what a document gives, and which libraries do.
_OWN = (
    "collect",
    "parse",
    "parsing",
    "sources",
    "gates",
    "staging.py",
    "text",
    "mail_quotes.py",
    "privacy.py",
    "records.py",
    "limits.py",
)
_LIBRARIES = (
    "beautifulsoup4",
    "charset-normalizer",
    "defusedxml",
    "feedparser",
    "ftfy",
    "json-repair",
    "lxml",
    "openpyxl",
    "pypdf",
    "soupsieve",
)


def reading_rules(source: Source) -> str:
    """Return a hash of the source's own rules, of the code that reads and of the libraries it reads with."""
    told = [source.model_dump_json(), *(f"{name} {version(name)}" for name in _LIBRARIES)]
    package = files("skillmatch")
    texts = (text for name in _OWN for text in _texts(package / name))
    return sha256("\x00".join([*told, *texts]).encode()).hexdigest()


def _texts(place: Traversable) -> list[str]:
    """Return the contents of a Python file, or of all of them below a folder, in the order of their names."""
    if place.is_file():
        return [place.read_text(encoding="utf-8")] if place.name.endswith(".py") else []
    return [text for inner in sorted(place.iterdir(), key=lambda inner: inner.name) for text in _texts(inner)]
