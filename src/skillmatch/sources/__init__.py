"""One source, as its TOML file declares it: what to read, how to map it, what to expect of it."""

from skillmatch.sources.checked import split_selector
from skillmatch.sources.fields import FIELDS, SYNONYMS
from skillmatch.sources.loading import SECTIONS, parse_source
from skillmatch.sources.presets import preset_names
from skillmatch.sources.sections import Expect, Paging
from skillmatch.sources.source import (
    WEEKDAYS,
    Adapter,
    Currency,
    Source,
    allowed_hosts,
    source_for_file,
)

__all__ = [
    "FIELDS",
    "SECTIONS",
    "SYNONYMS",
    "WEEKDAYS",
    "Adapter",
    "Currency",
    "Expect",
    "Paging",
    "Source",
    "allowed_hosts",
    "parse_source",
    "preset_names",
    "source_for_file",
    "split_selector",
]
