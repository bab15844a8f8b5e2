"""The taxonomy: which skills and certifications there are, and how people write them."""

from skillmatch.taxonomy.layers import Placed, placed_concepts, taken_names
from skillmatch.taxonomy.lint import lint
from skillmatch.taxonomy.loader import join_files, load_taxonomy, package_files
from skillmatch.taxonomy.records import (
    BASKETS,
    Alias,
    Concept,
    Extension,
    Relation,
    Taxonomy,
    TaxonomyFile,
)
from skillmatch.taxonomy.relations import relations
from skillmatch.taxonomy.toml_file import parse_taxonomy_file

__all__ = [
    "BASKETS",
    "Alias",
    "Concept",
    "Extension",
    "Placed",
    "Relation",
    "Taxonomy",
    "TaxonomyFile",
    "join_files",
    "lint",
    "load_taxonomy",
    "package_files",
    "parse_taxonomy_file",
    "placed_concepts",
    "relations",
    "taken_names",
]
