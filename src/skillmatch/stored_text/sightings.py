"""Where concepts stand in a stored document, by the last night's reading or by another one."""

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from skillmatch.extract import build_lexicon
from skillmatch.interpret import Document, Reading, document_mentions, reading_version
from skillmatch.segment.log_odds import package_log_odds
from skillmatch.taxonomy import load_taxonomy


@dataclasses.dataclass(frozen=True, slots=True)
class Sighting:
    """One concept at one place of a document, with all of it that a score may depend on."""

    field: str
    start: int
    end: int = dataclasses.field(compare=False)  # other words for the same change nothing
    concept: str
    assertion: str
    years: int | None = None
    version: str = ""
    last_used_year: int | None = None
    expires_on: date | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document, its public id, what the last night saw in it, and words that name its people and places."""

    document: Document
    document_id: str
    names: tuple[str, ...]
    seen: tuple[Sighting, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Basis:
    """What to read documents by, small enough to be sent to another process with each batch of them."""

    additions: tuple[tuple[str, str], ...]  # the owner's files, each by its name with its TOML
    as_of: date


# A process reads many batches by the same one or two.
@lru_cache(maxsize=2)
def reading_by(basis: Basis) -> Reading:
    """Return the reading that a basis stands for."""
    taxonomy = load_taxonomy(basis.additions)
    # Where concepts stand has nothing to do with log-odds.
    version = reading_version(taxonomy.version, basis.as_of, package_log_odds())
    return Reading(build_lexicon(taxonomy), basis.as_of, version)


def sightings(document: Document, reading: Reading) -> Iterator[Sighting]:
    """Yield what a reading sees in a document, field by field in the order of the text."""
    for name, mentions in document_mentions(document, reading).items():
        for mention in mentions:
            yield Sighting(
                name,
                mention.start,
                mention.end,
                mention.concept,
                mention.assertion,
                mention.years,
                mention.version,
                mention.last_used_year,
                mention.expires_on,
            )


def stored_sighting(row: Mapping[str, object]) -> Sighting:
    """Return the sighting that a row of the table mention is."""
    years, used, expires = row["years"], row["last_used_year"], row["expires_on"]
    return Sighting(
        str(row["field"]),
        int(str(row["start_offset"])),
        int(str(row["end_offset"])),
        str(row["concept"]),
        str(row["assertion"]),
        years if isinstance(years, int) else None,
        str(row["version"]),
        used if isinstance(used, int) else None,
        expires if isinstance(expires, date) else None,
    )
