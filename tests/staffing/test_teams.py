"""What each member brings, and what is left uncovered."""

import pytest

from skillmatch.staffing.teams import Requirement, TeamCandidate, contributions, covers, uncovered

BACKUP = Requirement("backup", "Backup", "required", 10_000)
MAIL = Requirement("mail", "Mail", "required", 20_000)
ANN = TeamCandidate("ann", 1, 80_000, 5000, {"backup": 10_000, "mail": 8_000})
BOB = TeamCandidate("bob", 2, 70_000, None, {"backup": 7_000, "mail": 20_000})


@pytest.mark.parametrize(
    ("team", "member", "lost"),
    [
        pytest.param([ANN], ANN, [("backup", 10_000, True), ("mail", 8_000, False)], id="alone: all"),
        pytest.param([ANN, BOB], ANN, [("backup", 3_000, False)], id="only what is better than the rest"),
        pytest.param([ANN, BOB], BOB, [("mail", 12_000, True)], id="mail is covered by nobody else"),
        pytest.param(
            [ANN, BOB, TeamCandidate("cy", 3, 1, 1, {})], TeamCandidate("cy", 3, 1, 1, {}), [], id="nothing"
        ),
    ],
)
def test_what_a_team_would_lose_without_a_member(team, member, lost):
    found = contributions((BACKUP, MAIL), team, member)
    assert [(each.requirement.item, each.points, each.is_only_cover) for each in found] == lost


@pytest.mark.parametrize(
    ("points", "expected"),
    [(10_000, True), (5_501, True), (5_500, False), (0, False)],
)
def test_more_than_55_percent_covers(points, expected):
    assert covers(TeamCandidate("x", 1, 0, None, {"backup": points}), BACKUP) is expected


def test_what_no_member_covers_is_uncovered():
    assert uncovered((BACKUP, MAIL), [ANN]) == (MAIL,)
    assert uncovered((BACKUP, MAIL), []) == (BACKUP, MAIL)
