"""Counts of PCs as people write them in mails, forms and calls for bids."""

import pytest

from skillmatch.records import Declared
from skillmatch.segment import assess

# text, segment, fewest PCs, most PCs
# plain counts in all wordings
PLAIN = [
    (
        "We are looking for someone to look after the 7 workstations in our orthodontic practice.",
        "micro",
        7,
        7,
    ),
    ("Chiropractor's office. One computer at reception, one in my office, that's it.", "micro", 2, 2),
    ("My optometry shop has a grand total of 4 computers and a label printer that hates me.", "micro", 4, 4),
    ("We're a food bank with about twenty donated computers of various ages.", "sweet_spot", 20, 20),
    ("Our nonprofit has half a dozen PCs and a couple of Chromebooks.", "micro", 8, 8),
    ("We've got a baker's dozen of computers, none of them younger than five years.", "sweet_spot", 13, 13),
    ("I run my bookkeeping business from home, just the one laptop and a printer.", "micro", 1, 1),
    (
        "Plumbing supply house. We have got 23 PCs, thin clients included, and one ancient Dell server.",
        "sweet_spot",
        23,
        23,
    ),
    ("We run 18 computers here, all Windows 11 Pro, peer to peer, no server.", "sweet_spot", 18, 18),
    ("Our 35-seat office needs a managed provider.", "sweet_spot", 35, 35),
    (
        "Total of 27 computers spread over the shop (8), the office (14) and the yard (5).",
        "sweet_spot",
        27,
        27,
    ),
    ("24 computers in all - 20 desktops, 4 laptops - and a Synology.", "sweet_spot", 24, 24),
    ("Computers - 15, servers - 1, printers - 4", "sweet_spot", 15, 15),
    ("My brother-in-law has been our IT department so far. 10 PCs.", "sweet_spot", 10, 10),
    ("Restaurant with 45 employees and three computers.", "micro", 3, 3),
    ("Our customers run 2,000 workstations with our software. We ourselves are on 9 laptops.", "micro", 9, 9),
    ("3 of our 11 PCs can't print.", "sweet_spot", 11, 11),
    ("We have a mix of 10 Macs and 14 PCs.", "sweet_spot", 24, 24),
    ("22 mailboxes on Exchange Online, and that is all the IT we have.", "sweet_spot", 22, 22),
    ("We have a total of 36 users and about 40 computers.", "sweet_spot", 40, 40),
    ("Twenty-one users, 19 PCs.", "sweet_spot", 19, 19),
    ("~15 PCs, 1 NAS", "sweet_spot", 15, 15),
    ("Eighty-two workstations", "larger", 82, 82),
    ("one hundred and ten PCs", "larger", 110, 110),
    ("5 x PC, 2 x laptop, 1 x server", "micro", 7, 7),
    ("All 13 of our PCs are to be moved to Windows 11.", "sweet_spot", 13, 13),
    ("Six thin clients and one fat PC for the boss.", "micro", 7, 7),
    ("We have 26 desktop computers and 5 laptop computers.", "sweet_spot", 31, 31),
    ("We have twelve desktop PCs, three notebook PCs, and 2 servers.", "sweet_spot", 15, 15),
    ("Our PCs (there are nine) are on a workgroup.", "micro", 9, 9),
    ("desktops 12 laptops 7 servers 2", "sweet_spot", 19, 19),
    ("Our network is made up of eight computers that share a printer.", "micro", 8, 8),
    ("The eight of us share four computers.", "micro", 4, 4),
    ("Workgroup of 9 machines.", "micro", 9, 9),
    ("Our head count is 25. Computer count is 16.", "sweet_spot", 16, 16),
    ("Library with 14 public PCs and 6 staff PCs.", "sweet_spot", 20, 20),
    ("The consultant must have managed at least 100 endpoints. We have 38.", "sweet_spot", 38, 38),
    ("Company with 15 computers and 15 employees", "sweet_spot", 15, 15),
    ("15 computers, 15 employees, 15 years, 15 headaches", "sweet_spot", 15, 15),
    ("We have 12 PC's and 3 Mac's.", "sweet_spot", 15, 15),
    ("nine comptuers, all slow", "micro", 9, 9),
    ("We have 1 server and 16 client PCs.", "sweet_spot", 16, 16),
    ("some 40 client machines", "sweet_spot", 40, 40),
    ("an estate of 420 laptops", "larger", 420, 420),
    ("20 licences of Office and 18 computers", "sweet_spot", 18, 18),
    ("We run 44 virtual desktops on two hosts.", "sweet_spot", 44, 44),
    ("We have 5 computers running Windows 7 and 3 running Windows 10.", "micro", 8, 8),
    ("We have 5 Windows 7 and 3 Windows 10 computers.", "micro", 8, 8),
    ("Former IT manager turned farmer; I have 2 computers.", "micro", 2, 2),
    ("6 people, 6 computers, 1 printer, 0 backups", "micro", 6, 6),
    (
        "Ours is a network with one server, twelve workstations and a plotter, in a building of 3 floors.",
        "sweet_spot",
        12,
        12,
    ),
    ("We have got eight Dells and two Macs.", "sweet_spot", 10, 10),
    (
        "The County seeks proposals for managed services for its 1,100 users and 950 workstations.",
        "larger",
        950,
        950,
    ),
    ("Twelve of us, fourteen computers, zero clue.", "sweet_spot", 14, 14),
    (
        "Montessori school, about a dozen and a half staff machines... call it 18 laptops.",
        "sweet_spot",
        18,
        18,
    ),
    ("We support our 27 PCs with the help of a retired engineer.", "sweet_spot", 27, 27),
    ("Half of our 24 PCs still run Windows 10.", "sweet_spot", 24, 24),
    ("Around thirty computers between the press room and the newsroom.", "sweet_spot", 30, 30),
    (
        "Our firm (42 workstations, 3 servers) has lost its administrator and will not be replacing him.",
        "sweet_spot",
        42,
        42,
    ),
    ("The practice uses 11 workstations, of which 6 are in exam rooms.", "sweet_spot", 11, 11),
    ("20 laptops, 5 desktops, making 25 machines.", "sweet_spot", 25, 25),
    ("We're running 6 PCs and 2 tablets on a home router.", "micro", 6, 6),
    ("Two-person insurance agency, so two computers and one scanner.", "micro", 2, 2),
    ("We have seven (7) desktop computers and three (3) laptop computers.", "sweet_spot", 10, 10),
    ("Until our new IT manager starts in March we need someone to keep 85 PCs going.", "larger", 85, 85),
    ("we've got prob 20 or so desktops here", "sweet_spot", 20, 20),
    ("Please bid on support for twenty-eight (28) workstations and two (2) servers.", "sweet_spot", 28, 28),
    ("Our office of 14 has 17 PCs incl. spares.", "sweet_spot", 17, 17),
    ("We're a 12 user shop on QuickBooks Enterprise.", "sweet_spot", 12, 12),
    ("Approximately two hundred and fifty desktops", "larger", 250, 250),
    ("Three-PC shop, peer to peer.", "micro", 3, 3),
    ("six laptops - that's all", "micro", 6, 6),
    ("The town hall has 13 PCs, the police station 9, public works 4.", "sweet_spot", 26, 26),
    ("Please help us, 8 of our 10 computers got ransomware.", "sweet_spot", 10, 10),
    (
        "Our IT Manager, Lou, retires in June and we're looking for his successor. 140 workstations.",
        "larger",
        140,
        140,
    ),
    ("The owner's nephew does our IT. 11 PCs.", "sweet_spot", 11, 11),
    ("Dear all, we are migrating 35 mailboxes from Rackspace.", "sweet_spot", 35, 35),
    ("A previous vendor quoted for 100 PCs by mistake. We have 10.", "sweet_spot", 10, 10),
    ("We're a daycare with four computers that the teachers fight over.", "micro", 4, 4),
    ("The vestry approved a budget to look after our 8 office computers.", "micro", 8, 8),
    ("Office of three lawyers, 5 computers total.", "micro", 5, 5),
    ("Five computers in total, two of which are Macs.", "micro", 5, 5),
    ("Two dozen PCs, three servers, no one who knows what they do.", "sweet_spot", 24, 24),
    ("The system consists of 5 networked computers.", "micro", 5, 5),
    ("Hair salon - 1 PC, 1 iPad, 0 patience", "micro", 1, 1),
    ("Around a hundred PCs.", "larger", 100, 100),
    ("Support needed for 1 (one) office with 12 (twelve) computers.", "sweet_spot", 12, 12),
    ("The firm employs 48 people on 51 PCs.", "larger", 51, 51),
    ("7 PC's + 2 laptops + 1 server", "micro", 9, 9),
    ("18 PCs/laptops", "sweet_spot", 18, 18),
    ("12 desktops & 7 laptops, all Lenovo", "sweet_spot", 19, 19),
    ("Sole practitioner, one notebook.", "micro", 1, 1),
    ("I run a single-PC office.", "micro", 1, 1),
    ("We've got six Windows boxes in the back office.", "micro", 6, 6),
]

# single PCs named by an article
OWNED = [
    ("Our parish office has three PCs and Father Mike's MacBook.", "micro", 4, 4),
    ("The church has a desktop and a laptop, both on Windows 10.", "micro", 2, 2),
    ("We have one desktop, two laptops and an iMac for the worship slides.", "micro", 4, 4),
    ("My wife and I run a B&B; we have a laptop and an old tower.", "micro", 2, 2),
    ("We have 6 Dell desktops, 2 Lenovo laptops and my old Mac.", "micro", 9, 9),
    ("I've a desktop at home and a laptop for the road.", "micro", 2, 2),
]


@pytest.mark.parametrize(("text", "segment", "fewest", "most"), PLAIN)
def test_a_count_is_read_in_any_wording(
    text: str, segment: str, fewest: int | None, most: int | None
) -> None:
    found = assess(text, Declared())
    assert (found.segment, found.systems_min, found.systems_max) == (segment, fewest, most)


@pytest.mark.parametrize(("text", "segment", "fewest", "most"), OWNED)
def test_an_article_counts_one(text: str, segment: str, fewest: int | None, most: int | None) -> None:
    found = assess(text, Declared())
    assert (found.segment, found.systems_min, found.systems_max) == (segment, fewest, most)
