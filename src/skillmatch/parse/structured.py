"""The schema.org items of a page, by whichever of three ways it states them."""

from collections.abc import Iterator
from dataclasses import dataclass

from skillmatch.parse.json_ld import json_ld_items
from skillmatch.parse.microdata import microdata_items
from skillmatch.parse.outline import Outline, tree_of
from skillmatch.parse.rdfa import rdfa_items


@dataclass(frozen=True, slots=True)
class StructuredItem:
    """One item in JSON-LD's shape ("@type", and properties as text, object or list), and its route."""

    fields: dict[str, object]
    route: str  # "json-ld", "json-ld repaired", "microdata" or "rdfa"


def structured_items(outline: Outline, wanted: str) -> Iterator[StructuredItem]:
    """Yield the items of a schema.org type ("JobPosting"): JSON-LD first, then microdata, then RDFa."""
    for fields, is_repaired in json_ld_items(outline.scripts, wanted):
        yield StructuredItem(fields, "json-ld repaired" if is_repaired else "json-ld")
    root = tree_of(outline) if outline.has_microdata or outline.has_rdfa else None
    if root is None:
        return
    if outline.has_microdata:
        for fields in microdata_items(root, wanted, outline.base_url):
            yield StructuredItem(fields, "microdata")
    if outline.has_rdfa:
        for fields in rdfa_items(root, wanted, outline.base_url):
            yield StructuredItem(fields, "rdfa")
