"""In-house IT: there, being hired, absent, or done on the side."""

import pytest

from skillmatch.records import Declared
from skillmatch.segment import assess

# text, segment, IT manager or IT staff of their own
IN_HOUSE = [
    ("Endpoints: approx. 85. Servers: 6. Internal IT: 1 manager, 1 technician.", "larger", True),
    (
        (
            "I'm the IT manager at a 90-PC credit union and need an "
            "Exchange specialist for our migration to hybrid."
        ),
        "larger",
        True,
    ),
    (
        "Our in-house IT team of three looks after 250 workstations; we need a SQL Server developer.",
        "larger",
        True,
    ),
    ("The IT department supports 400 users on Citrix. We want someone deep in NetScaler.", "larger", True),
    (
        (
            "RFP: The District operates approximately 1,850 devices at nine "
            "schools. Proposals are due to the Director of Technology."
        ),
        "larger",
        True,
    ),
    ("Reporting to our Director of IT, the consultant will tune SQL queries.", "larger", True),
    ("The City's IT Department invites proposals for Exchange migration of 640 mailboxes.", "larger", True),
    ("Our sysadmin left in May, since then nobody takes care of the 70 PCs.", "larger", False),
    ("We're about to hire our first IT manager; until then we need help with 44 PCs.", "sweet_spot", False),
    ("We don't have an IT manager, never did. 50 PCs.", "sweet_spot", False),
    ("50 PCs, and our office manager wears the IT hat.", "sweet_spot", False),
    ("Fifty workstations. Our IT manager, Dana, handles the day to day.", "larger", True),
    (
        (
            "As IT manager of a 55-user engineering firm I do the generalist work "
            "myself; I need AutoCAD network licensing sorted out."
        ),
        "larger",
        True,
    ),
    ("No dedicated IT person. Two offices, 13 and 15 PCs.", "sweet_spot", False),
    ("We have no in-house IT.", "unknown", False),
    ("We do not have anybody in IT on staff.", "unknown", False),
    ("Our one-man IT department needs holiday cover for 65 PCs.", "larger", True),
    ("We're a company of 500 employees with an IT department.", "larger", True),
    (
        (
            "Subject: Help!\n\nOur server room is a closet. 33 PCs, 2 servers, 5 printers, "
            "one very tired office manager who does the IT on the side."
        ),
        "sweet_spot",
        False,
    ),
    (
        (
            "The network consists of 65 Windows workstations and 4 "
            "physical servers managed by our IT coordinator."
        ),
        "larger",
        True,
    ),
    (
        "Charter school: 210 Chromebooks for the kids, 18 staff laptops. No technology person.",
        "larger",
        False,
    ),
    ("Estate size 150 devices; we're a charity and IT is run by our ICT manager.", "larger", True),
    ("IT Manager wanted: you will lead our helpdesk and 230 workstations.", "larger", False),
    ("We are hiring an IT Manager. 95 workstations at two plants.", "larger", False),
    ("Contact: Bill Reyes, IT Manager", "larger", True),
    ("Our CIO and her staff of eight handle daily operations.", "larger", True),
    ("Our network administrator is on leave until June; 110 PCs.", "larger", True),
    ("We outsource all our IT; 28 PCs at present.", "sweet_spot", False),
    ("IT is handled by whoever is free. 9 laptops.", "micro", False),
    ("We can't justify a full-time IT person for 32 PCs.", "sweet_spot", False),
    ("We're too small for an IT manager.", "unknown", False),
    ("Our IT manager quit and won't be replaced. 50 systems.", "sweet_spot", False),
    ("50 systems, IT manager on staff", "larger", True),
    ("It would be nice to have an IT manager but with 41 PCs, no.", "sweet_spot", False),
    (
        (
            "Scope: 65 endpoints, 4 physical servers, 2 firewalls. "
            "On-site IT Manager will be the point of contact."
        ),
        "larger",
        True,
    ),
    ("Laptops: 12\nDesktops: 9\nServers: 2\nIT staff: none", "sweet_spot", False),
    (
        (
            "Seeking a vendor to image and deploy 600 laptops for our field "
            "force; our IT department will provide the image."
        ),
        "larger",
        True,
    ),
    ("Roughly 1,200 seats of Microsoft 365; our IT Director wants a Purview specialist.", "larger", True),
    ("The company has no IT department; Karen from accounting reboots things. 26 PCs.", "sweet_spot", False),
    ("I'm the whole IT department for 130 users and need a VMware expert.", "larger", True),
    ("Bend 35 PCs, Redmond 20 PCs, no IT staff.", "larger", False),
    ("A 40-PC accounting firm (no IT manager) seeks a partner.", "sweet_spot", False),
    ("70-user manufacturer, IT manager in place, needs SQL help.", "larger", True),
    ("Please contact our Information Technology Manager. 88 PCs.", "larger", True),
    ("There is no IT person on site; 16 PCs.", "sweet_spot", False),
    ("We have an internal IT team of 4 for our 320 laptops and want a Citrix architect.", "larger", True),
    ("We've been without an IT manager since spring. 60 PCs.", "larger", False),
    ("Our internal IT is stretched thin with 75 users.", "larger", True),
    ("We have roughly 100 workstations and the IT director wants Exchange forms work.", "larger", True),
    ("We're 85 seats on a domain and I, the network manager, need help with VoIP.", "larger", True),
    ("Nobody on staff does IT. 21 workstations.", "sweet_spot", False),
    ("We're currently recruiting an IT manager for our 180 PCs.", "larger", False),
    ("Having no in-house IT, we rely on vendors; 34 computers.", "sweet_spot", False),
    ("Our Head of IT is an MCSE himself and wants an equal. 210 users.", "larger", True),
    ("Please call our IT department at 555-0199.", "larger", True),
]


@pytest.mark.parametrize(("text", "segment", "has_it_manager"), IN_HOUSE)
def test_the_text_says_whether_somebody_runs_its_it(text: str, segment: str, has_it_manager: bool) -> None:
    found = assess(text, Declared())
    assert (found.segment, found.has_it_manager) == (segment, has_it_manager)
