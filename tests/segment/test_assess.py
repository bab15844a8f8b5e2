import pytest

from skillmatch.records import Declared
from skillmatch.segment import assess, segment_of

BOUNDARIES = [
    (0, None, "micro"),
    (1, None, "micro"),
    (9, None, "micro"),
    (9, True, "micro"),
    (9, False, "micro"),
    (10, None, "sweet_spot"),
    (10, True, "sweet_spot"),
    (10, False, "sweet_spot"),
    (49, None, "sweet_spot"),
    (49, True, "sweet_spot"),
    (49, False, "sweet_spot"),
    (50, None, "larger"),
    (50, True, "larger"),
    (50, False, "sweet_spot"),
    (51, None, "larger"),
    (51, True, "larger"),
    (51, False, "larger"),
]


@pytest.mark.parametrize(("systems", "has_it_manager", "segment"), BOUNDARIES)
def test_a_number_of_pcs_gives_its_segment(systems: int, has_it_manager: bool | None, segment: str) -> None:
    assert segment_of(systems, has_it_manager) == segment


# text, segment, fewest PCs, most PCs
STATED = [
    # plain numbers and nouns
    ("We have 6 PCs on one little network.", "micro", 6, 6),
    ("We have 9 PCs, no server.", "micro", 9, 9),
    ("We have 10 PCs.", "sweet_spot", 10, 10),
    ("There are 49 workstations.", "sweet_spot", 49, 49),
    ("There are 50 workstations.", "larger", 50, 50),
    ("There are 50 workstations and no IT manager.", "sweet_spot", 50, 50),
    ("There are 51 workstations and no IT manager.", "larger", 51, 51),
    ("38 seats of Microsoft 365 Business Premium", "sweet_spot", 38, 38),
    ("We manage 120 endpoints ourselves.", "larger", 120, 120),
    ("Our 1,200 computers", "larger", 1200, 1200),
    ("21 computers (office, QC, shipping), one Dell server", "sweet_spot", 21, 21),
    ("an office of 45 computers", "sweet_spot", 45, 45),
    ("We run a network of 30 machines.", "sweet_spot", 30, 30),
    ("a 12-PC network", "sweet_spot", 12, 12),
    ("a 7 computer office", "micro", 7, 7),
    ("we only have one computer", "micro", 1, 1),
    ("12 Windows 10 PCs", "sweet_spot", 12, 12),
    ("14 old Dell OptiPlex desktops", "sweet_spot", 14, 14),
    ("PCs: 14", "sweet_spot", 14, 14),
    ("Workstations: 22\nLaptops: 5", "sweet_spot", 27, 27),
    ("Number of computers: 8", "micro", 8, 8),
    ("Number of PCs is 16", "sweet_spot", 16, 16),
    ("PC count: 27", "sweet_spot", 27, 27),
    ("a 22-computer CPA firm", "sweet_spot", 22, 22),
    ("28 Dell Latitude 5420 laptops", "sweet_spot", 28, 28),
    ("6 Win 7 PCs and 4 Win 10 PCs", "sweet_spot", 10, 10),
    ("All nine of our computers", "micro", 9, 9),
    # number words and dozens
    ("forty-five computers", "sweet_spot", 45, 45),
    ("We've a hundred and forty PCs on two shifts", "larger", 140, 140),
    ("about two dozen desktops", "sweet_spot", 24, 24),
    ("a dozen PCs", "sweet_spot", 12, 12),
    ("a dozen or so computers", "sweet_spot", 12, 12),
    ("half a dozen laptops", "micro", 6, 6),
    ("a couple of laptops", "micro", 2, 2),
    ("a handful of PCs", "micro", 3, 5),
    ("ten (10) workstations", "sweet_spot", 10, 10),
    # ranges and bounds
    ("Depending on the season we use between five and seven laptops", "micro", 5, 7),
    ("10 to 15 PCs", "sweet_spot", 10, 15),
    ("15-20 workstations", "sweet_spot", 15, 20),
    ("60–70 computers", "larger", 60, 70),
    ("seven or eight computers", "micro", 7, 8),
    ("8 to 12 PCs", "sweet_spot", 8, 12),
    ("under ten PCs", "micro", None, 9),
    ("fewer than 10 computers", "micro", None, 9),
    ("less than a dozen PCs", "micro", None, 11),
    ("up to 50 PCs", "sweet_spot", None, 50),
    ("no more than 40 workstations", "sweet_spot", None, 40),
    ("over 100 workstations", "larger", 101, None),
    ("more than 60 desktops", "larger", 61, None),
    ("at least 20 PCs", "sweet_spot", 20, None),
    ("50+ PCs", "larger", 50, None),
    ("nearly fifty PCs", "sweet_spot", 45, 49),
    ("just over 50 PCs", "larger", 51, 55),
    ("roughly 25 computers", "sweet_spot", 25, 25),
    # sums, sites, totals
    ("In the office there are four desktops and two laptops.", "micro", 6, 6),
    ("We have 12 PCs and 3 laptops.", "sweet_spot", 15, 15),
    ("Plant with 40 desktops, 22 laptops and CNC controllers", "larger", 62, 62),
    ("15 PCs in Reno and 20 in Sparks", "sweet_spot", 35, 35),
    ("There are 18 computers in the Sherman Avenue office and 11 in Post Falls.", "sweet_spot", 29, 29),
    ("Our Reno office has 30 PCs. The Sparks office has 25 PCs.", "larger", 55, 55),
    ("30 computers: 22 desktops and 8 laptops", "sweet_spot", 30, 30),
    ("30 computers, 22 desktops and 8 laptops", "sweet_spot", 30, 30),
    ("22 desktops and 8 laptops, 30 computers in all", "sweet_spot", 30, 30),
    ("12 PCs and 3 laptops in total", "sweet_spot", 15, 15),
    ("40 PCs, including 12 laptops", "sweet_spot", 40, 40),
    ("K-8 school with 32 PCs (24 in the lab, the rest offices)", "sweet_spot", 32, 32),
    ("We have 9 PCs. Encryption on the two laptops that go to court.", "micro", 9, 9),
    ("We have 14 PCs. 2 PCs need replacing.", "sweet_spot", 14, 14),
    ("Two of our five computers are dead.", "micro", 5, 5),
    ("i have 2 PCs in my salon. one pc is from 2014", "micro", 2, 2),
    (
        "Three locations: 12 PCs in the main office, 8 at the warehouse and 6 in the shop.",
        "sweet_spot",
        26,
        26,
    ),
    ("75 workstations across two plants, 60 in Akron and 15 in Canton", "larger", 75, 75),
    ("3 sites with 15 PCs each", "sweet_spot", 45, 45),
    ("20 PCs at each of our three offices", "larger", 60, 60),
    ("one desktop and one laptop", "micro", 2, 2),
    # growth and the past
    ("We are moving from 8 to 14 PCs next spring.", "micro", 8, 8),
    ("We went from 8 to 14 computers last year.", "sweet_spot", 14, 14),
    ("Office with 8 workstations, growing to 12 next year.", "micro", 8, 8),
    ("Our 9-PC peer-to-peer network; it used to be 14.", "micro", 9, 9),
    ("We want to grow from 8 to 14 PCs next year.", "micro", 8, 8),
    ("We have grown from 8 to 14 PCs.", "sweet_spot", 14, 14),
    ("We used to have 30 PCs. Now we have 8 computers.", "micro", 8, 8),
    ("We have 8 PCs and will have 14 PCs next year.", "micro", 8, 8),
    # other things beside the count
    ("12 PCs, 2 servers, 5 printers and 20 phones", "sweet_spot", 12, 12),
    ("20 employees and 12 PCs", "sweet_spot", 12, 12),
    ("Five employees share 60 workstations", "larger", 60, 60),
    ("200 employees, 8 PCs in the office", "micro", 8, 8),
    ("Our IT manager supports 120 PCs.", "larger", 120, 120),
    ("You will look after our 45 PCs.", "sweet_spot", 45, 45),
    ("We have 12 PCs.\n> We have 80 PCs\n", "sweet_spot", 12, 12),
    ("We have 12 PCs.\n\nOn Monday Ann wrote:\nwe have 80 PCs", "sweet_spot", 12, 12),
    ("We have 12 PCs.\n-----Original Message-----\nwe have 80 PCs", "sweet_spot", 12, 12),
]


@pytest.mark.parametrize(("text", "segment", "fewest", "most"), STATED)
def test_a_stated_count_gives_segment_and_ends(
    text: str, segment: str, fewest: int | None, most: int | None
) -> None:
    found = assess(text, Declared())
    assert (found.segment, found.systems_min, found.systems_max) == (segment, fewest, most)
    assert found.basis == "text count"


TRAPS = [
    "We employ 10 PC technicians.",
    "Please quote a PC-10 docking unit.",
    "Support for Windows 10 PCs.",
    "Microsoft 365 mailbox migration for our firm.",
    "Support for Windows 10 and 11 PCs.",
    "An MSP that supports 10,000 devices.",
    "Supports 10,000 devices.",
    "Experience supporting 500 users.",
    "Experience with 200 workstations is a plus.",
    "Someone who has managed 300 PCs.",
    "16 GB RAM PCs",
    "in this building for 40 years",
    "a 50-inch tv in the lobby",
    "We have served over 5,000 customers.",
    "Our app has 2,000 users.",
    "We repair 40 PCs a week.",
    "Our customers have 300 computers.",
    "I supported 200 PCs at my last job.",
    "a 60-seat restaurant",
    "Call (425) 555-0100 PCs only",
    "$60-80 for a visit",
    "Meet on 2026-10-12 computers are slow",
    "Office 365 desktops",
    "the 2008 servers",
    "We have 3 servers, 4 printers, 12 phones and 6 tablets.",
    "> we have 80 PCs",
    "I am 45.",
    "10-year-old computers",
    "ten year old PCs",
    "Trouble with our PCs: 3 printers vanish.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_a_number_that_is_no_pc_count_of_the_client_counts_nothing(text: str) -> None:
    found = assess(text, Declared())
    assert (found.segment, found.systems_min, found.systems_max) == ("unknown", None, None)


# text, segment, IT manager
SIGNALS = [
    ("Flower shop. It's me, my sister and a Saturday kid. Cash or check.", "micro", None),
    ("We have five employees.", "micro", None),
    ("We are a team of 30.", "sweet_spot", None),
    ("We have 12 employees.", "sweet_spot", None),
    ("There are about 35 of us.", "sweet_spot", None),
    ("a 25-person firm", "sweet_spot", None),
    ("We have 200 employees.", "larger", None),
    ("70 employees", "unknown", None),
    ("Sixty-two users across three sites", "larger", None),
    ("25 mailboxes on our mail server", "sweet_spot", None),
    ("a peer-to-peer network", "micro", None),
    ("We are not peer-to-peer anymore.", "unknown", None),
    ("I work from my home office.", "micro", None),
    ("We run Active Directory.", "unknown", None),
    ("I'm the IT manager here.", "larger", True),
    ("As IT manager I take care of network and servers.", "larger", True),
    ("Reports to the IT Director.", "larger", True),
    ("our it manager picks the vendor", "larger", True),
    ("I manage IT with one technician.", "larger", True),
    ("IT (manager, developer, two support) keeps the lights on", "larger", True),
    ("We are hiring an IT manager.", "unknown", False),
    ("No IT staff, obviously.", "unknown", False),
    ("We have no IT person.", "unknown", False),
    ("We do not have an IT department.", "unknown", False),
    ("No internal IT.", "unknown", False),
    ("We are not large enough to put an IT person on the payroll.", "unknown", False),
    ("There is nobody in-house who could help.", "unknown", False),
    ("Our IT manager left in May.", "unknown", False),
    ("You would act as our virtual IT manager.", "unknown", False),
    ("Experience as IT manager is welcome.", "unknown", None),
    ("We want it managed and don't want it slow.", "unknown", None),
    ("2 PCs need replacing.", "unknown", None),
    ("Replace 60 PCs.", "larger", None),
    ("", "unknown", None),
    ("Somebody to fix Outlook, please.", "unknown", None),
]


@pytest.mark.parametrize(("text", "segment", "has_it_manager"), SIGNALS)
def test_without_a_count_signals_name_a_segment_only_when_they_are_strong(
    text: str, segment: str, has_it_manager: bool | None
) -> None:
    found = assess(text, Declared())
    assert (found.segment, found.has_it_manager) == (segment, has_it_manager)


DECLARED = [
    pytest.param(Declared(segment="micro", systems=80), "80 PCs", "micro", "declared segment", id="segment"),
    pytest.param(Declared(systems=12), "We have 80 PCs", "sweet_spot", "declared systems", id="systems"),
    pytest.param(Declared(systems=50), "No IT staff.", "sweet_spot", "declared systems", id="fifty-no-it"),
    pytest.param(
        Declared(systems=50, has_it_manager=True),
        "No IT staff.",
        "larger",
        "declared systems",
        id="fifty-with-it",
    ),
    pytest.param(
        Declared(employees=500), "We have 8 PCs", "micro", "text count", id="staff-never-overrides-pcs"
    ),
    pytest.param(
        Declared(employees=30), "five employees", "sweet_spot", "signals", id="declared-staff-beats-text"
    ),
    pytest.param(Declared(systems=-4), "We have 8 PCs", "micro", "text count", id="negative-is-no-size"),
    pytest.param(
        Declared(has_it_manager=True), "No IT staff.", "larger", "signals", id="declared-it-manager"
    ),
]


@pytest.mark.parametrize(("declared", "text", "segment", "basis"), DECLARED)
def test_a_declared_field_beats_the_text(declared: Declared, text: str, segment: str, basis: str) -> None:
    found = assess(text, declared)
    assert (found.segment, found.basis) == (segment, basis)


SHARES = [
    pytest.param("8 to 12 PCs", (400, 600, 0), id="two-of-five-are-micro"),
    pytest.param("48 to 53 PCs", (0, 333, 667), id="two-of-six-are-sweet-spot"),
    pytest.param("48 to 53 PCs, no IT staff", (0, 500, 500), id="fifty-without-it-manager"),
    pytest.param("up to 50 PCs", (0, 962, 38), id="read-as-25-to-50"),
    pytest.param("over 40 PCs", (0, 818, 182), id="read-as-41-to-51"),
    pytest.param("", (300, 400, 300), id="the-prior"),
    # 300, 400 << 0 and 300 with doublings 3, 0, -3: 300*64 : 400*8 : 300 = 19200 : 3200 : 300
    pytest.param("3 employees", (846, 141, 13), id="three-doublings"),
]


@pytest.mark.parametrize(("text", "shares"), SHARES)
def test_probabilities_are_in_proportion(text: str, shares: tuple[int, int, int]) -> None:
    assert assess(text, Declared()).probabilities == shares


def test_evidence_names_the_places_in_the_text() -> None:
    text = "Four desktops and two laptops here, no IT person."
    found = assess(text, Declared())
    assert [(one.signal, one.surface) for one in found.evidence] == [
        ("systems", "Four desktops"),
        ("systems", "two laptops"),
        ("no_it_staff", "no IT person"),
    ]
    assert [text[one.start : one.end] for one in found.evidence] == [one.surface for one in found.evidence]
