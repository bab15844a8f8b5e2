"""The general case beside its special case: "backup, also off site" asks once for off-site backup."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from skillmatch.records import Mention


def general_cases(mentions: Collection[Mention], ancestors: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the concepts of which a request asks for a special case too, and at least as strongly."""
    required = {mention.concept for mention in mentions if mention.assertion == "required"}
    asked = required | {mention.concept for mention in mentions if mention.assertion == "preferred"}
    return frozenset(
        general
        for special in asked
        for general in ancestors.get(special, frozenset()) & asked
        if special in required or general not in required
    )


def unless_general(mention: Mention, general: frozenset[str]) -> Mention:
    """Return a mention, one of a general case as no more than that."""
    if mention.concept not in general or mention.assertion not in ("required", "preferred"):
        return mention
    how_found = mention.rule.partition("/")[0]
    return replace(mention, assertion="mentioned", rule=f"{how_found}/mentioned:general-case")
