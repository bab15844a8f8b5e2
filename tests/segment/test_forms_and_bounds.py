"""Counts in forms, lists, ranges and bounds."""

import pytest

from skillmatch.records import Declared
from skillmatch.segment import assess

# text, segment, fewest PCs, most PCs
# forms, lists and breakdowns
FORMS = [
    ("Two offices: 9 PCs in Salem and 7 in Keizer.", "sweet_spot", 16, 16),
    ("Body shop: 3 PCs in the front, 1 in the back, and a laptop for the diagnostic rig.", "micro", 5, 5),
    ("We have 14 PCs: 8 desktops and 6 laptops.", "sweet_spot", 14, 14),
    ("Ten desktops, four laptops: 14 computers altogether.", "sweet_spot", 14, 14),
    ("Number of workstations: 31", "sweet_spot", 31, 31),
    ("# of PCs: 9", "micro", 9, 9),
    ("Size: 40 endpoints", "sweet_spot", 40, 40),
    ("Design studio, all Apple: 9 iMacs, 6 MacBook Pros.", "sweet_spot", 15, 15),
    ("Fleet: 15x Dell OptiPlex 7090, 5x Latitude 5430", "sweet_spot", 20, 20),
    ("How many computers? Seventeen.", "sweet_spot", 17, 17),
    ("Q: Number of PCs? A: 28", "sweet_spot", 28, 28),
    ("- 11 desktops\n- 4 laptops\n- 1 server\n- 3 printers", "sweet_spot", 15, 15),
    ("Main office: 20 PCs\nWarehouse: 6 PCs\nShowroom: 3 PCs", "sweet_spot", 29, 29),
    (
        (
            "Environment: 1x Windows Server 2019, 35x Windows 10/11 "
            "workstations, Microsoft 365 Business Standard"
        ),
        "sweet_spot",
        35,
        35,
    ),
    (
        (
            "Candidates with a background of supporting 1,000 seats will "
            "be preferred. Our environment: 72 seats."
        ),
        "larger",
        72,
        72,
    ),
    ("PCs: 20 - 25", "sweet_spot", 20, 25),
    ("PC's: 12", "sweet_spot", 12, 12),
    ("Our synagogue office: 4 desktops, 1 laptop, 1 rabbi who loses passwords.", "micro", 5, 5),
    ("PC inventory: 16 (11 Win11, 5 Win10)", "sweet_spot", 16, 16),
    ("Total PCs = 37", "sweet_spot", 37, 37),
    ("Please help: all 5 computers lost internet.", "micro", 5, 5),
    ("PC count: >100", "larger", 101, None),
    ("About 55 computers, two sites (Bend: 35, Redmond: 20).", "larger", 55, 55),
    ("Number of computers at HQ: 18. Number of computers at branch: 7.", "sweet_spot", 25, 25),
    ("Inventory attached. Summary: desktops 48, notebooks 23, thin clients 12.", "larger", 83, 83),
    ("Staff: 24. PCs: 19. Printers: 3.", "sweet_spot", 19, 19),
    ("user count: 33", "sweet_spot", 33, 33),
    ("Mailboxes: 14; PCs: 11", "sweet_spot", 11, 11),
    ("Our computers: 3 in the office, 4 in the classrooms.", "micro", 7, 7),
    ("In all we have 26 computers: nineteen in Mesa, seven in Gilbert.", "sweet_spot", 26, 26),
]

# ranges and bounds
BOUNDED = [
    ("HVAC contractor with fewer than ten PCs. Nothing fancy.", "micro", None, 9),
    ("We're a small shop (less than 10 computers).", "micro", None, 9),
    ("Currently we have more than 200 desktops across the county.", "larger", 201, None),
    ("Fewer than fifty workstations, one domain controller.", "sweet_spot", None, 49),
    ("At least 75 PCs are to be rolled out to our staff.", "larger", 75, None),
    ("We operate 50+ laptops in the field.", "larger", 50, None),
    ("Upwards of 120 computers at the plant.", "larger", 120, None),
    ("A maximum of 8 PCs would be connected at any time; that is all we own.", "micro", None, 8),
    ("We have not more than six computers.", "micro", None, 6),
    ("somewhere between 20 and 25 computers, I'd have to count", "sweet_spot", 20, 25),
    ("around 45-48 PCs", "sweet_spot", 45, 48),
    ("a minimum of 60 workstations", "larger", 60, None),
    ("We have in excess of 300 desktops.", "larger", 301, None),
    ("twenty-plus computers", "sweet_spot", 20, None),
    ("All 20+ of our workstations are Dell.", "sweet_spot", 20, None),
    ("between 8 and 10 PCs", "micro", 8, 10),
    ("We own maybe 7 computers, tops.", "micro", None, 7),
    ("Not more than 30 workstations are in scope, spread over two floors.", "sweet_spot", None, 30),
    (
        "We need support for anywhere from 10 to 14 computers, it varies with the seasonal staff.",
        "sweet_spot",
        10,
        14,
    ),
    ("Eight to ten workstations", "micro", 8, 10),
    ("<10 PCs", "micro", None, 9),
    ("Well over 200 endpoints.", "larger", 201, None),
    ("Somewhere north of 60 PCs.", "larger", 61, None),
    ("We have 30-40 workstations depending on the day.", "sweet_spot", 30, 40),
    ("Our ministry needs help with its five or six computers.", "micro", 5, 6),
    ("A network of between fifteen and twenty machines.", "sweet_spot", 15, 20),
]


@pytest.mark.parametrize(("text", "segment", "fewest", "most"), FORMS)
def test_forms_and_lists_are_read(text: str, segment: str, fewest: int | None, most: int | None) -> None:
    found = assess(text, Declared())
    assert (found.segment, found.systems_min, found.systems_max) == (segment, fewest, most)


@pytest.mark.parametrize(("text", "segment", "fewest", "most"), BOUNDED)
def test_ranges_and_bounds_keep_their_ends(
    text: str, segment: str, fewest: int | None, most: int | None
) -> None:
    found = assess(text, Declared())
    assert (found.segment, found.systems_min, found.systems_max) == (segment, fewest, most)
