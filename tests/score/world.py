"""Small invented worlds of consultants and requests: what both the SQL and its twin are given."""

from dataclasses import dataclass, field
from datetime import date

AS_OF = date(2026, 11, 2)


@dataclass(frozen=True, slots=True)
class Term:
    """One concept; a certification may imply skills."""

    type: str = "skill"
    tier: str = "small_business"
    basket: str = ""
    implies: tuple[str, ...] = ()
    status: str = "active"
    category: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One mention in a profile."""

    concept: str
    years: int | None = None
    assertion: str = "held"
    last_used_year: int | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What a text states at a gate; the days are those of availability."""

    gate: str
    value: str = ""
    first: date | None = None
    last: date | None = None
    outranked_by: str = ""  # the field that says otherwise


@dataclass(frozen=True, slots=True)
class Consultant:
    """One profile."""

    key: int
    claims: tuple[Claim, ...] = ()
    rate: int | None = None
    location: str = ""
    states: tuple[Said, ...] = ()

    @property
    def id(self) -> str:
        """The consultant's own id."""
        return f"c{self.key}"


@dataclass(frozen=True, slots=True)
class Request:
    """One client request; permille is how likely it is micro, sweet_spot, larger."""

    key: int
    wants: tuple[tuple[str, str], ...] = ()  # concept, assertion
    permille: tuple[int, int, int] = (1000, 0, 0)
    rate_max: int | None = None
    is_rate_hard: bool = False
    is_remote: bool = False
    location: str = ""
    posted_on: date | None = None
    asks: tuple[Said, ...] = ()

    @property
    def id(self) -> str:
        """The request's own id."""
        return f"r{self.key}"

    @property
    def segment(self) -> str:
        """The segment, where there is no doubt about it."""
        names = dict(zip(self.permille, ("micro", "sweet_spot", "larger"), strict=True))
        return names.get(1000, "unknown")


@dataclass(frozen=True, slots=True)
class World:
    """Everything that a night's scores are made from."""

    requests: tuple[Request, ...]
    consultants: tuple[Consultant, ...]
    terms: dict[str, Term] = field(default_factory=lambda: TERMS)
    relations: dict[tuple[str, str], str] = field(default_factory=lambda: RELATIONS)  # (asked, held)
    as_of: date = AS_OF


MICRO, SWEET_SPOT, LARGER = (1000, 0, 0), (0, 1000, 0), (0, 0, 1000)

TERMS = {
    "office": Term(tier="desktop", basket="office"),
    "outlook": Term(tier="desktop", basket="office"),
    "quickbooks": Term(tier="desktop", basket="accounting"),
    "antivirus": Term(basket="antivirus"),
    "firewall": Term(basket="firewall"),
    "windows-server": Term(),
    "exchange": Term(tier="enterprise"),
    "exchange-forms": Term(tier="enterprise"),
    "message-store": Term(tier="enterprise"),
    "java": Term(tier="enterprise"),
    "sap": Term(tier="enterprise"),
    "cert-a-plus": Term("certification"),
    "cert-exchange": Term("certification", implies=("exchange",)),
    "cert-java": Term("certification", implies=("java",)),
    "cert-mcp": Term("certification", status="retired"),
    "cert-mcse": Term("certification", implies=("windows-server",), status="retired"),
}

_NEAR = {
    ("office", "outlook"): "child",
    ("outlook", "office"): "parent",
    ("exchange", "exchange-forms"): "child",
    ("exchange", "message-store"): "child",
    ("exchange-forms", "exchange"): "parent",
    ("message-store", "exchange"): "parent",
    ("exchange-forms", "message-store"): "sibling",
    ("message-store", "exchange-forms"): "sibling",
    ("exchange", "windows-server"): "related",
    ("windows-server", "exchange"): "related",
    ("cert-mcp", "cert-mcse"): "child",
}
RELATIONS = {(term, term): "same" for term in TERMS} | _NEAR
