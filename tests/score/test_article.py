"""The table of article_cases.md holds for the scores that the whole line gives to the texts of its people."""

from dataclasses import dataclass

import pytest

from tests.score.article_line import HERE, Answers, answers, read_clients, read_people

SIGNS = {"+": 1, "0": 0, "−": -1}


@dataclass(frozen=True, slots=True)
class Case:
    """One row of the table; decided_by is a kind of line, or a gate, with what both have of it."""

    client: str
    first: str
    relation: str
    second: str
    decided_by: str
    why: str

    @property
    def kind(self) -> str:
        """The kind of line that decides, or "gate rate"."""
        return self.decided_by.rsplit(maxsplit=3)[0]

    @property
    def both(self) -> tuple[str, str]:
        """What the first and the second have of it."""
        first, second = self.decided_by.split(" : ")
        return first.rsplit(maxsplit=1)[-1], second


def read_cases() -> list[Case]:
    """Return the rows of all tables of the file, without their headings."""
    rows = [line for line in (HERE / "article_cases.md").read_text("utf-8").splitlines() if line[:1] == "|"]
    cells = ([cell.strip() for cell in row.strip("|").split("|")] for row in rows)
    return [Case(*row) for row in cells if row[0] != "client" and not row[0].startswith("---")]


CASES = read_cases()
KINDS = ("required", "preferred", "breadth", "depth", "certification", "price", "overqualification")
named = pytest.mark.parametrize(
    "case", CASES, ids=[f"{one.client}: {one.first} {one.relation} {one.second}" for one in CASES]
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Answers:
    return answers(tmp_path_factory.mktemp("article"))


def lead(told: Answers, case: Case, kind: str) -> int:
    """Return how much more the first has of a kind of line, in milli-points."""
    return told.points(case.client, case.first, kind) - told.points(case.client, case.second, kind)


def test_there_are_more_than_sixty_cases_each_with_its_reason_and_all_people_are_in_one():
    assert len(CASES) > 60
    assert all(case.why for case in CASES)
    assert {case.client for case in CASES} == set(read_clients())
    assert {name for case in CASES for name in (case.first, case.second)} == set(read_people())


@named
def test_the_order_is_the_articles(told, case):
    first, second = (told.matches[case.client, who] for who in (case.first, case.second))
    if case.relation == "level with":
        assert first["score"] == second["score"]
    else:
        assert case.relation == "before"
        assert first["rank"] < second["rank"]
        assert case.kind.startswith("gate") or first["score"] > second["score"]


@named
def test_the_line_that_decides_has_the_right_sign(told, case):
    if case.kind.startswith("gate"):
        assert case.both == tuple(
            told.gates[case.client, who][case.kind] for who in (case.first, case.second)
        )
        return
    found = [told.points(case.client, who, case.kind) for who in (case.first, case.second)]
    assert [(points > 0) - (points < 0) for points in found] == [SIGNS[sign] for sign in case.both]
    if case.relation == "before":
        assert lead(told, case, case.kind) == max(lead(told, case, kind) for kind in KINDS) > 0
    else:
        assert lead(told, case, case.kind) == 0
