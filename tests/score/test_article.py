"""What the article says, as a table: for this client the first of two consultants comes before the second.

Anyone can add a row: client, who, "before" or "level with", whom, why.
"""

# ruff: noqa: E501  the rows of a table stay in one piece

import pytest

from tests.score.warehouse import Scored, score
from tests.score.world import LARGER, MICRO, SWEET_SPOT, Claim, Consultant, Request, World

DESK = tuple(Claim(skill, 5) for skill in ("office", "outlook", "quickbooks", "antivirus", "firewall"))
NICHE = tuple(Claim(skill, 8) for skill in ("exchange", "exchange-forms", "message-store", "java"))
FIVE = tuple(Claim(cert) for cert in ("cert-a-plus", "cert-exchange", "cert-java", "cert-mcp", "cert-mcse"))

PEOPLE = {
    "generalist": Consultant(1, DESK, 6000),
    "certified generalist": Consultant(2, DESK + FIVE, 6000),
    "generalist with one certification": Consultant(3, DESK + FIVE[:1], 6000),
    "enterprise generalist": Consultant(4, (*DESK, Claim("sap", 9), Claim("java", 9)), 6000),
    "dear generalist": Consultant(5, DESK, 9500),
    "narrow office helper": Consultant(6, DESK[:2], 6000),
    "specialist": Consultant(7, NICHE, 6000),
    "certified specialist": Consultant(8, NICHE + FIVE[1:3], 6000),
    "specialist who also does desktops": Consultant(9, NICHE + DESK, 6000),
    "beginner in the niche": Consultant(10, tuple(Claim(claim.concept, 1) for claim in NICHE), 6000),
    "exchange administrator": Consultant(11, (Claim("exchange", 8),), 6000),
    "all certifications, no practice": Consultant(12, FIVE, 6000),
}

DESKTOP_WORK = tuple((skill, "required") for skill in ("office", "quickbooks", "antivirus"))
NICHE_WORK = (("exchange-forms", "required"), ("java", "required"), ("message-store", "preferred"))

CLIENTS = {
    "micro": Request(1, DESKTOP_WORK, MICRO, 7000),
    "sweet spot": Request(
        2, (*DESKTOP_WORK, ("firewall", "required"), ("outlook", "preferred")), SWEET_SPOT, 7000
    ),
    "larger": Request(3, NICHE_WORK, LARGER, 7000),
    "larger, desktop work": Request(4, DESKTOP_WORK, LARGER, 7000),
    "micro that names A+": Request(5, (*DESKTOP_WORK, ("cert-a-plus", "required")), MICRO, 7000),
}

CASES = [
    ("micro", "generalist", "before", "certified generalist", "certifications are perceived as a negative"),
    ("micro", "generalist with one certification", "before", "certified generalist", "five put off more than one"),
    ("micro", "generalist", "before", "enterprise generalist", "paying for someone overqualified"),
    ("micro", "generalist", "before", "dear generalist", "does not spend a lot of money"),
    ("micro", "generalist", "before", "specialist", "wants the desktop work done"),
    ("micro", "certified generalist", "before", "all certifications, no practice", "a certificate is no skill"),
    ("micro that names A+", "generalist with one certification", "before", "generalist", "it was asked for"),
    ("sweet spot", "generalist", "level with", "certified generalist", "does not need or want to pay for them"),
    ("sweet spot", "generalist", "level with", "generalist with one certification", "one is as little needed"),
    ("sweet spot", "generalist", "before", "narrow office helper", "a virtual IT department covers the basket"),
    ("sweet spot", "generalist", "before", "dear generalist", "price matters"),
    ("sweet spot", "certified generalist", "before", "certified specialist", "desktop and light LAN skills"),
    ("larger", "certified specialist", "before", "specialist", "certifications become extremely important"),
    ("larger", "specialist", "before", "generalist", "deeply niched experts, not generalists"),
    ("larger", "specialist", "before", "certified generalist", "certificates do not fill the gap"),
    ("larger", "specialist", "level with", "specialist who also does desktops", "generalist work is done in-house"),
    ("larger", "specialist", "before", "beginner in the niche", "strong development skills"),
    ("larger", "specialist", "before", "exchange administrator", "forms development, not administration"),
    ("larger, desktop work", "certified generalist", "before", "generalist", "an IT manager knows the levels"),
]  # fmt: skip


@pytest.fixture(scope="module")
def scored(con) -> Scored:
    return score(con, World(tuple(CLIENTS.values()), tuple(PEOPLE.values())))


@pytest.mark.parametrize(
    ("client", "first", "relation", "second"),
    [pytest.param(*case[:4], id=f"{case[0]}: {case[1]} {case[2]} {case[3]}, {case[4]}") for case in CASES],
)
def test_the_order_is_the_articles(scored, client, first, relation, second):
    one, other = (scored.matches[CLIENTS[client].key, PEOPLE[who].key] for who in (first, second))
    if relation == "before":
        assert one["score_millipoints"] > other["score_millipoints"]
        assert one["rank"] < other["rank"]
    else:
        assert one["score_millipoints"] == other["score_millipoints"]
