"""A general case beside its special case is the same wish said twice."""

import pytest

from skillmatch.extract.special_cases import general_cases, unless_general
from skillmatch.records import Assertion, Mention

ABOVE = {"off-site": frozenset({"backup"}), "exchange-2003": frozenset({"exchange", "mail"})}


def mention(concept: str, assertion: Assertion) -> Mention:
    return Mention(concept, concept, "skill", concept, 0, len(concept), assertion, "any/why")


CASES: list[tuple[str, list[tuple[str, Assertion]], set[str]]] = [
    ("the special case is meant", [("backup", "required"), ("off-site", "required")], {"backup"}),
    ("a wish undoes no requirement", [("backup", "required"), ("off-site", "preferred")], set()),
    ("both are wishes", [("backup", "preferred"), ("off-site", "preferred")], {"backup"}),
    ("what is there asks for nothing", [("backup", "required"), ("off-site", "mentioned")], set()),
    ("two steps up", [("mail", "required"), ("exchange-2003", "required")], {"mail"}),
    ("nothing in common", [("mail", "required"), ("off-site", "required")], set()),
]  # fmt: skip


@pytest.mark.parametrize(("name", "said", "general"), CASES, ids=[case[0] for case in CASES])
def test_the_general_cases_of_a_request(
    name: str, said: list[tuple[str, Assertion]], general: set[str]
) -> None:
    assert general_cases([mention(*one) for one in said], ABOVE) == general


def test_a_general_case_is_no_more_than_mentioned_and_the_rest_stays_as_it_is() -> None:
    backup, denied = mention("backup", "required"), mention("backup", "negated")
    demoted = unless_general(backup, frozenset({"backup"}))
    assert (demoted.assertion, demoted.rule) == ("mentioned", "any/mentioned:general-case")
    assert unless_general(denied, frozenset({"backup"})) is denied
    assert unless_general(backup, frozenset()) is backup
