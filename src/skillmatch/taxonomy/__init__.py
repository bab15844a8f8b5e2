"""The taxonomy: which skills and certifications there are, and how people write them."""

from skillmatch.taxonomy.lint import lint
from skillmatch.taxonomy.loader import join_files, load_taxonomy, package_files
from skillmatch.taxonomy.records import BASKETS, Alias, Concept, Relation, Taxonomy, TaxonomyFile
from skillmatch.taxonomy.relations import relations
from skillmatch.taxonomy.toml_file import parse_taxonomy_file

__all__ = [
    "BASKETS",
    "Alias",
    "Concept",
    "Relation",
    "Taxonomy",
    "TaxonomyFile",
    "join_files",
    "lint",
    "load_taxonomy",
    "package_files",
    "parse_taxonomy_file",
    "relations",
]
