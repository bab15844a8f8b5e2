"""The tables of a taxonomy file as people write them."""

from pydantic import BaseModel, ConfigDict, StrictInt, StrictStr

from skillmatch.records import TermType
from skillmatch.taxonomy.records import Status, Tier

Texts = tuple[StrictStr, ...]


class ConceptEntry(BaseModel):
    """One [[concept]] table."""

    model_config = ConfigDict(extra="forbid")

    id: StrictStr
    label: StrictStr
    category: StrictStr
    tier: Tier
    type: TermType = "skill"
    basket: StrictStr = ""
    parents: Texts = ()
    related: Texts = ()
    aliases: Texts = ()
    aliases_exact: Texts = ()
    aliases_context: Texts = ()
    context: Texts = ()
    blocked: Texts = ()
    issuer: StrictStr = ""
    abbreviation: StrictStr = ""
    level: StrictInt = 0
    implies: Texts = ()
    status: Status = "active"
    retired_on: StrictStr = ""
    replaced_by: StrictStr = ""
    probes_yes: Texts = ()
    probes_no: Texts = ()


class ExtensionEntry(BaseModel):
    """One [[extend]] table."""

    model_config = ConfigDict(extra="forbid")

    id: StrictStr
    aliases: Texts = ()
    aliases_exact: Texts = ()
    aliases_context: Texts = ()
    blocked: Texts = ()
    context: Texts = ()
    parents: Texts = ()
    related: Texts = ()
    implies: Texts = ()
    probes_yes: Texts = ()
    probes_no: Texts = ()
