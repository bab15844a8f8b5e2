import pytest

from skillmatch.records import Declared
from skillmatch.segment import assess
from skillmatch.segment.it_manager import has_it_manager, manager_sightings
from skillmatch.segment.quoted_mail import without_quoted_mail
from skillmatch.segment.signals import staff_band
from skillmatch.segment.tokens import tokens_of

MANAGERS = [
    ("our IT manager", True),
    ("I am the IT manager", True),
    ("reports to the IT Director", True),
    ("From: Information Systems Manager", True),
    ("- Director of IT", True),
    ("our CIO decides", True),
    ("Head of Information Technology", True),
    ("I manage IT with one technician.", True),
    ("our network manager", True),
    ("Our IT manager is hiring an IT manager for the branch.", True),
    ("No IT staff except our IT manager.", True),
    ("we want to hire an IT manager", False),
    ("seeking an IT manager", False),
    ("we have no IT manager", False),
    ("we can't afford an IT director", False),
    ("without an IT manager", False),
    ("our IT manager quit", False),
    ("we have no tech person", False),
    ("We don't have a computer guy", False),
    ("no dedicated IT", False),
    ("nobody here looks after the computers", False),
    ("we have nobody to ask", False),
    ("I manage it myself", None),
    ("nobody wants it", None),
    ("we do not like it", None),
    ("no printers, it seems", None),
    ("former IT manager preferred", None),
    ("somebody who gets along with doctors", None),
]


@pytest.mark.parametrize(("text", "expected"), MANAGERS)
def test_the_words_around_a_title_say_whether_there_is_an_it_manager(
    text: str, expected: bool | None
) -> None:
    assert has_it_manager(manager_sightings(tokens_of(text))) is expected


# text, what the evidence must be
EVIDENCE = [
    ("It's me, my sister and a Saturday kid.", [("staff_1_4", "me, my sister and a Saturday kid")]),
    ("Two attorneys and three assistants.", []),
    (
        "Nine attorneys and five paralegals.",
        [("staff_10_19", "Nine attorneys"), ("staff_10_19", "five paralegals")],
    ),
    ("We have 30 users and 4 employees.", [("users", "30 users")]),
    ("Join a team of 8.", []),
    ("Possibility to do home office.", []),
    ("We deal with 20 million users daily.", []),
    ("We seek two new employees.", []),
    ("We are 12 people.", [("staff_10_19", "12 people")]),
    ("150 people come on Sunday.", []),
    ("It's just Paul and me.", [("staff_1_4", "just Paul and me")]),
    ("Only my wife and me.", [("staff_1_4", "Only my wife and me")]),
    ("He told the boss and me.", []),
    ("It's just the two of us.", [("staff_1_4", "just the two of us")]),
    ("It is peer-to-peer here.", [("peer_to_peer", "peer-to-peer")]),
    ("It is no longer peer-to-peer.", [("not_peer_to_peer", "peer-to-peer")]),
    ("There is a file server.", [("server", "file server")]),
    ("There is no server.", [("no_server", "no server")]),
    ("Cash or check.", [("price_language", "Cash or check")]),
    ("An Exchange forms job.", [("developer_terms", "Exchange forms")]),
    ("Work across three sites.", [("several_sites", "three sites")]),
    ("Two IT staff keep it going.", [("it_team", "Two IT staff")]),
    ("> There is a file server.", []),
]


@pytest.mark.parametrize(("text", "expected"), EVIDENCE)
def test_each_signal_is_kept_with_its_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.signal, one.surface) for one in assess(text, Declared()).evidence] == expected


@pytest.mark.parametrize(
    ("staff", "band"),
    [
        (1, "staff_1_4"),
        (4, "staff_1_4"),
        (5, "staff_5_9"),
        (9, "staff_5_9"),
        (10, "staff_10_19"),
        (20, "staff_20_49"),
        (49, "staff_20_49"),
        (50, "staff_50_99"),
        (100, "staff_100_up"),
        (5000, "staff_100_up"),
    ],
)
def test_staff_falls_into_bands(staff: int, band: str) -> None:
    assert staff_band(staff) == band


def test_quoted_mail_is_blanked_and_offsets_stay() -> None:
    text = "new\n> old\nmore\nOn Monday Ann wrote:\nolder"
    assert without_quoted_mail(text) == "new\n     \nmore\n" + " " * 26


def test_text_below_marked_quotes_is_kept() -> None:
    text = "On Monday Ann wrote:\n> old\nmy answer"
    assert without_quoted_mail(text).split() == ["my", "answer"]
