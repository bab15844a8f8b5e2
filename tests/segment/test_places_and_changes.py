"""Counts over places, over holders and over time."""

import pytest

from skillmatch.records import Declared
from skillmatch.segment import assess

# text, segment, fewest PCs, most PCs
# sums over places
PLACES = [
    ("Our vet clinic runs on five desktops up front and three laptops in the exam rooms.", "micro", 8, 8),
    (
        "Small pediatric practice, 16 PCs (12 in exam rooms, 4 at the desk), Windows 11, Open Dental.",
        "sweet_spot",
        16,
        16,
    ),
    (
        "Physical therapy. 8 PCs at the main clinic and 6 at the satellite, joined by a VPN.",
        "sweet_spot",
        14,
        14,
    ),
    (
        "We need a 50-inch screen hung in the lobby and our two office computers put on the network.",
        "micro",
        2,
        2,
    ),
    ("8 computers in the shop and 6 upstairs", "sweet_spot", 14, 14),
    ("We have 120 staff in the orchards and 6 PCs in the office.", "micro", 6, 6),
    ("Approx 80 workstations in 4 branches.", "larger", 80, 80),
    (
        "Nobody here is technical. We've got maybe a dozen computers if you count the one in the break room.",
        "sweet_spot",
        12,
        12,
    ),
    ("Four computers upstairs, two downstairs, one in the barn.", "micro", 7, 7),
    ("4 PCs in Boise, 5 in Nampa and another 3 in Caldwell", "sweet_spot", 12, 12),
    ("I have a bakery with one computer in the back.", "micro", 1, 1),
    ("The gym has two PCs at the front desk, one in the office and a Mac for the music.", "micro", 4, 4),
    ("11 workstations - 6 in exam rooms, 3 at the nurses' station, 2 at check-in", "sweet_spot", 11, 11),
    (
        (
            "Hi, this is Marge from Hillside Dental. We have nine computers and a "
            "server in the closet, and nobody who understands either."
        ),
        "micro",
        9,
        9,
    ),
    ("Our co-op has 15 office PCs plus 4 at the grain elevator.", "sweet_spot", 19, 19),
    ("We've 2 offices. The larger one has 16 computers, the smaller one 5.", "sweet_spot", 21, 21),
    ("Electrical contractor, 13 desktops in the office and 9 laptops on the trucks.", "sweet_spot", 22, 22),
    ("The bank has 61 workstations in five branches.", "larger", 61, 61),
    ("We have 4 computers at the store, 2 at home and 1 at the warehouse.", "micro", 7, 7),
]

# so many PCs for each of so many
MULTIPLIED = [
    (
        (
            "Hello, we're a two-doctor dental office with eleven computers, one in "
            "each op plus the front desk. Eaglesoft keeps crashing."
        ),
        "sweet_spot",
        11,
        11,
    ),
    ("There's a PC in each of our six operatories plus two at the front desk.", "micro", 8, 8),
    ("We have three locations with 6, 8 and 5 PCs respectively.", "sweet_spot", 19, 19),
    ("60 employees, but only 12 of them have a computer.", "sweet_spot", 12, 12),
    ("130 students, 2 labs of 24 PCs each and 15 staff laptops.", "larger", 63, 63),
    ("The school has two computer labs with 30 PCs each.", "larger", 60, 60),
    ("17 desks with a PC each.", "sweet_spot", 17, 17),
    ("we hav 6 computors and they dont talk to each other", "micro", 6, 6),
    ("10 PCs in each of our 4 stores", "sweet_spot", 40, 40),
    ("four stores with 3 computers each", "sweet_spot", 12, 12),
    ("Each of our 7 stores has two PCs.", "sweet_spot", 14, 14),
    ("There are 3 of us, each with a laptop, and one shared desktop.", "micro", 4, 4),
    ("Our four branches have 12 PCs each.", "sweet_spot", 48, 48),
    ("5 branches x 14 PCs", "larger", 70, 70),
    ("Each of our eleven agents has her own laptop.", "sweet_spot", 11, 11),
]

# growth, shrinking and plans: what the client has today
CHANGED = [
    (
        (
            "Animal shelter, 6 or 7 computers, no budget to speak of. Our "
            "volunteer treasurer used to handle all this."
        ),
        "micro",
        6,
        7,
    ),
    ("The church was founded 40 years ago and we have 5 PCs.", "micro", 5, 5),
    (
        "We currently have 12 machines on the floor that need to be watched over (Windows, not CNC).",
        "sweet_spot",
        12,
        12,
    ),
    ("We had 40 PCs, now it is 18.", "sweet_spot", 18, 18),
    ("We have 8 computers now and expect to grow to 30 next year.", "micro", 8, 8),
    ("We will grow to 30 PCs by spring; today we have 12.", "sweet_spot", 12, 12),
    ("I ran IT for a 300-PC hospital before opening this bakery. We have 2 PCs here.", "micro", 2, 2),
    ("One of the 6 laptops was stolen.", "micro", 6, 6),
    ("We're down to 6 PCs from 15 since the pandemic.", "micro", 6, 6),
    ("Since we closed the second shop we only have 8 computers left of the original 20.", "micro", 8, 8),
    ("We've grown from 8 to 22 computers in two years.", "sweet_spot", 22, 22),
    ("Last year we went from 5 PCs to 11.", "sweet_spot", 11, 11),
    (
        (
            "Hi, update: it's 12 PCs now.\n\n-----Original "
            "Message-----\nFrom: Ann\nSubject: PCs\nWe have 25 PCs."
        ),
        "sweet_spot",
        12,
        12,
    ),
    (
        (
            "SCOPE OF WORK. The Authority currently maintains 310 desktop "
            "computers, 95 laptops and 40 thin clients."
        ),
        "larger",
        445,
        445,
    ),
    ("We started with 3 PCs in 2009 and are at 46 now.", "sweet_spot", 46, 46),
    ("Before the merger we were at 80 PCs; today 130.", "larger", 130, 130),
    ("In 2019 there were 22 computers here, these days it's more like 9.", "micro", 9, 9),
    ("We hope to double from 15 computers within two years.", "sweet_spot", 15, 15),
    ("I used to run a 200-seat call center network, now I just need my own two PCs fixed.", "micro", 2, 2),
    ("The mission runs on 3 hand-me-down laptops.", "micro", 3, 3),
    ("We expanded from 12 to 28 workstations after the acquisition.", "sweet_spot", 28, 28),
    ("Currently 19 PCs; 6 more are on order.", "sweet_spot", 19, 19),
    ("22 PCs today, down from 35.", "sweet_spot", 22, 22),
    ("The previous owner had 12 computers; we kept 5 of them.", "micro", 5, 5),
    ("We now have 48 computers, up from 30 last year.", "sweet_spot", 48, 48),
    (
        "There are currently 17 desktop PCs and 6 notebook computers in use at the practice.",
        "sweet_spot",
        23,
        23,
    ),
    ("We went down from 60 computers to 44.", "sweet_spot", 44, 44),
    ("It used to be 25 PCs but since the layoffs only 12 remain.", "sweet_spot", 12, 12),
    ("Next year we'll have 20 computers, right now 14.", "sweet_spot", 14, 14),
    ("If we get the grant there will be 30 more laptops on top of our 22.", "sweet_spot", 22, 22),
]


@pytest.mark.parametrize(("text", "segment", "fewest", "most"), PLACES)
def test_places_are_summed(text: str, segment: str, fewest: int | None, most: int | None) -> None:
    found = assess(text, Declared())
    assert (found.segment, found.systems_min, found.systems_max) == (segment, fewest, most)


@pytest.mark.parametrize(("text", "segment", "fewest", "most"), MULTIPLIED)
def test_a_number_for_each_is_multiplied(
    text: str, segment: str, fewest: int | None, most: int | None
) -> None:
    found = assess(text, Declared())
    assert (found.segment, found.systems_min, found.systems_max) == (segment, fewest, most)


@pytest.mark.parametrize(("text", "segment", "fewest", "most"), CHANGED)
def test_the_number_of_today_counts(text: str, segment: str, fewest: int | None, most: int | None) -> None:
    found = assess(text, Declared())
    assert (found.segment, found.systems_min, found.systems_max) == (segment, fewest, most)
