"""The shape of a weights file, as people write it, and its whole numbers."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from skillmatch.records import SEGMENTS
from skillmatch.segment.log_odds import LogOdds

WeightRow = tuple[str, str, int]  # segment or "every", name, amount in milli-points, ppm or as named


def weight_rows(checked: "WeightsFile") -> Iterator[WeightRow]:
    """Yield points in milli-points, shares in ppm, counts as they are."""
    for section, table in checked:
        for key, value in table:
            unit = 1000 if section == "points" else 1_000_000
            per_segment = dict(value) if isinstance(value, BaseModel) else {"every": value}
            for segment, amount in per_segment.items():
                whole = amount if isinstance(amount, int) else round(amount * unit)
                yield segment, f"{section}.{key}", whole


def complaints(checked: "WeightsFile") -> Iterator[str]:
    """Yield what is wrong with values that are each in range but do not fit together."""
    for segment in SEGMENTS:
        own = {name: amount for scope, name, amount in weight_rows(checked) if scope == segment}
        most = sum(amount for name, amount in own.items() if name.startswith("points.") and amount > 0)
        if most != 100_000:
            yield f"the points of {segment} add up to {most / 1000:g}: make those above 0 add up to 100"
    prior = sum(amount for _, amount in checked.log_odds.prior)
    if prior != 1000:
        yield f"log_odds.prior adds up to {prior}: make its three add up to 1000"
    if checked.certification.any + checked.certification.relevant > 1:
        yield "certification.any and certification.relevant are over 1 together"
    if checked.years.assumed > checked.years.most:
        yield "years.assumed is over years.most"
    if checked.freshness.stale > checked.freshness.full:
        yield "freshness.stale is over freshness.full"
    if checked.freshness.stale_days <= checked.freshness.full_days:
        yield "freshness.stale_days must be over freshness.full_days"


def _whole_millipoints(points: float) -> float:
    """Return points of at most three decimals, so that nothing is lost by counting in milli-points."""
    if abs(points * 1000 - round(points * 1000)) > 1e-6:
        raise ValueError("Input should have at most three decimals")
    return points


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


# In this order a number that is far too large is told as that, not as one with too many decimals.
Bonus = Annotated[float, Field(ge=0, le=100), AfterValidator(_whole_millipoints)]
Malus = Annotated[float, Field(ge=-100, le=0), AfterValidator(_whole_millipoints)]
Nothing = Annotated[float, Field(ge=0, le=0)]
Share = Annotated[float, Field(ge=0, le=1)]
PerMille = Annotated[int, Field(ge=0, le=1000)]
Count = Annotated[int, Field(ge=1, le=1000)]


class BonusBySegment(_Table):
    """Points that only ever count for a consultant."""

    micro: Bonus
    sweet_spot: Bonus
    larger: Bonus


class MalusBySegment(_Table):
    """Points that only ever count against a consultant."""

    micro: Malus
    sweet_spot: Malus
    larger: Malus


class CertificationBySegment(_Table):
    """Certifications nobody asked for: the sign is the point of it, only the size can be chosen."""

    micro: Malus
    sweet_spot: Nothing
    larger: Bonus


class ShareBySegment(_Table):
    """Shares of 1."""

    micro: Share
    sweet_spot: Share
    larger: Share


class Points(_Table):
    """The most points that each part of the fit can give."""

    required: BonusBySegment
    preferred: BonusBySegment
    breadth: BonusBySegment
    depth: BonusBySegment
    certification: CertificationBySegment
    price: BonusBySegment
    overqualification: MalusBySegment


class Shape(_Table):
    """How strictly a client of each size reads a profile."""

    rarity: ShareBySegment
    inexact: ShareBySegment
    first_day: ShareBySegment


class Similarity(_Table):
    """What a near miss is worth."""

    child: Share
    parent: Share
    sibling: Share
    related: Share


class Years(_Table):
    """How years of practice count."""

    assumed: Annotated[int, Field(ge=0, le=1000)]
    most: Count
    scale: Count
    half_life: Count


class Gate(_Table):
    """When bonuses open."""

    full_at: Annotated[float, Field(ge=0.01, le=1)]


class Certification(_Table):
    """How certifications nobody asked for add up."""

    any: Share
    relevant: Share
    scale: Count


class Overqualification(_Table):
    """How unrelated enterprise skills add up."""

    scale: Count


class Price(_Table):
    """What an unknown rate or budget counts."""

    unknown: Share


class Freshness(_Table):
    """How far an old posting can still be trusted."""

    full: PerMille
    stale: PerMille
    unknown: PerMille
    full_days: Count
    stale_days: Count


class BothWays(_Table):
    """How requests are ranked for a consultant."""

    vague: Annotated[int, Field(ge=0, le=1000)]


class WeightsFile(_Table):
    """A weights file, as people write it."""

    points: Points
    shape: Shape
    similarity: Similarity
    years: Years
    gate: Gate
    certification: Certification
    overqualification: Overqualification
    price: Price
    freshness: Freshness
    both_ways: BothWays
    log_odds: LogOdds
