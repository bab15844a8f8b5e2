"""The nouns of the taxonomy: what an alias and a concept are."""

from dataclasses import dataclass
from typing import Literal
from unicodedata import normalize

from skillmatch.records import TermType

BASKETS = (
    "office",
    "accounting",
    "crm",
    "hardware",
    "backup",
    "antivirus",
    "firewall",
    "mobile_sync",
    "network",
)

AliasMatch = Literal["any", "exact", "context"]
Tier = Literal["desktop", "small_business", "enterprise"]
Status = Literal["active", "retired"]
Relation = Literal["same", "child", "parent", "sibling", "related"]


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to write a concept: in any case, in exactly this case, or only near a context word.

    A context alias of fewer than 4 characters stands in exactly this case, a longer one in any case.
    """

    text: str
    match: AliasMatch = "any"

    @property
    def spelling(self) -> str:
        """Return what two aliases have in common that no text tells apart but by its capitals."""
        return (self.text if self.text.isascii() else normalize("NFKC", self.text)).casefold()


@dataclass(frozen=True, slots=True)
class Concept:
    """One skill or certification with the names people use for it; level is 1 entry to 4 expert."""

    id: str
    label: str
    type: TermType
    category: str
    tier: Tier
    basket: str = ""  # the article's basket group, empty if none
    parents: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    aliases: tuple[Alias, ...] = ()
    blocked: tuple[str, ...] = ()  # phrases in which an alias means something else
    context: tuple[str, ...] = ()  # one of these must stand near a context alias
    issuer: str = ""
    abbreviation: str = ""
    level: int = 0
    implies: tuple[str, ...] = ()  # the skills that a certification vouches for
    status: Status = "active"
    retired_on: str = ""  # YYYY-MM or YYYY
    replaced_by: str = ""
    probes_yes: tuple[str, ...] = ()  # sentences that must name the concept
    probes_no: tuple[str, ...] = ()  # sentences that must not


@dataclass(frozen=True, slots=True)
class Extension:
    """What a file adds to the lists of the concept that has its id."""

    id: str
    aliases: tuple[Alias, ...] = ()
    blocked: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    probes_yes: tuple[str, ...] = ()
    probes_no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TaxonomyFile:
    """What one file says, in its order; name is what messages call the file."""

    name: str
    concepts: tuple[Concept, ...]
    extensions: tuple[Extension, ...] = ()


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All concepts sorted by id; version is the first 16 hex digits of their sha256."""

    concepts: tuple[Concept, ...]
    version: str
