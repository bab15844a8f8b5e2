"""The registry of certifications: what must hold of all entries, and known facts of some."""

import pytest

from skillmatch.taxonomy import load_taxonomy

BY_ID = {concept.id: concept for concept in load_taxonomy().concepts if concept.type == "certification"}

Fact = tuple[str, str, int, str, str]


def test_the_registry_is_larger_than_what_was_promised() -> None:
    assert len(BY_ID) >= 370


def test_every_entry_has_an_issuer_an_abbreviation_and_a_level() -> None:
    entries = BY_ID.values()
    assert [one.id for one in entries if not all((one.issuer, one.abbreviation, one.level))] == []


def test_only_a_retired_entry_is_replaced_and_by_one_that_is_given_today() -> None:
    replaced = [one for one in BY_ID.values() if one.replaced_by]
    states = {(one.status, BY_ID[one.replaced_by].status) for one in replaced}
    assert states == {("retired", "active")}


def test_what_an_entry_includes_is_of_no_higher_level() -> None:
    pairs = [(one, BY_ID[parent]) for one in BY_ID.values() for parent in one.parents]
    assert [one.id for one, parent in pairs if parent.level > one.level] == []


FACTS: list[tuple[str, Fact]] = [
    ("cert-ccent", ("CCENT", "Cisco", 1, "retired", "2020-02")),
    ("cert-mcse", ("MCSE", "Microsoft", 3, "retired", "2021-01")),
    ("cert-mta", ("MTA", "Microsoft", 1, "retired", "2022-06")),
    ("cert-az-500", ("AZ-500", "Microsoft", 2, "retired", "2026-08")),
    ("cert-ms-900", ("MS-900", "Microsoft", 1, "retired", "2026-03")),
    ("cert-dp-203", ("DP-203", "Microsoft", 2, "retired", "2025-03")),
    ("cert-fortinet-fcp", ("FCP", "Fortinet", 2, "retired", "2026-07")),
    ("cert-aws-axs", ("AWS AXS", "AWS", 3, "retired", "2021-03")),
    ("cert-comptia-a-plus", ("A+", "CompTIA", 1, "active", "")),
    ("cert-cissp", ("CISSP", "ISC2", 4, "active", "")),
    ("cert-pmp", ("PMP", "PMI", 3, "active", "")),
]


@pytest.mark.parametrize(("key", "fact"), FACTS, ids=[key for key, _ in FACTS])
def test_a_known_fact_stands_in_the_registry(key: str, fact: Fact) -> None:
    found = BY_ID[key]
    assert (found.abbreviation, found.issuer, found.level, found.status, found.retired_on) == fact
