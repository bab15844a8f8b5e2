"""Numbers and words that say nothing of the client's own size."""

import pytest

from skillmatch.records import Declared
from skillmatch.segment import assess

TRAPS = [
    "Wanted: 10 PC technicians for a roll-out project.",
    "The error says PC-10 is not found on the network.",
    "We would like to move everything to Windows 10 PCs.",
    "Our 16 GB RAM PCs feel slow.",
    "We have 10^9 PCs.",
    "We have minus five computers.",
    "Our app has 10,000 users and we need a React developer.",
    "You should have experience supporting 500 users in an Active Directory environment.",
    "Five years of experience with 200+ workstations preferred.",
    "Office 365 users cannot see the shared calendar.",
    "Need Microsoft 365 users migrated from one tenant to another.",
    "Call 555 210 4400 PCs are down",
    "Our office at 120 Computer Drive has no wifi.",
    "Dell Precision 3660 workstations are too loud.",
    "Budget of $1,500 for PCs.",
    "We've been in business since 1985 and our computers show it.",
    "ThinkPad T14 laptops and HP 400 G9 desktops everywhere.",
    "Our 24-inch iMacs need a 1 Gbps network.",
    "We serve over 4,000 small businesses and 60,000 users.",
    "Remote, home office possible. We're an agency looking for a network engineer.",
    "On Mon, Jan 5, 2026 at 9:14 AM Tom <tom@example.com> wrote:\n> We have 60 PCs and an IT manager.\n",
    "I'm a consultant who has managed 500 PCs for banks; now I need a subcontractor.",
    "Experience as an IT manager is a plus.",
    "We use a single-user license of QuickBooks.",
    "Our single-core PC is slow.",
    "We want single sign-on.",
    "We have PCs and laptops, no idea how many.",
    "5+ years supporting desktop computers and laptops required.",
    "We build a SaaS platform with 45,000 users.",
    "We've 40 years in the business and still a fax. Computers need replacing.",
    "Candidate must have administered at least 1,000 mailboxes.",
    "Please call 360-555-0142 PCs won't start.",
    "Windows 11 laptops only please. Budget 900 per laptop.",
    "Our building at 310 Desktop Way floods.",
    "EliteDesk 800 G6 desktops keep rebooting.",
    "We need 3 desktop support technicians and 2 PC builders.",
    "One of our clients has 350 PCs and wants an audit; we subcontract that.",
    "Full time, 40 hours, home office 2 days.",
    "Our online store has 3,000 users a day and the web developer left.",
    "We sold 40 computers last year. Our shop network is slow.",
    "Need someone with 10 years' PC experience.",
    "Windows 7 PCs must go.",
    "We refurbish 200 laptops per month for charities.",
    "i5 8 GB computers, too slow",
    "Please ask for Dan, 541-555-0177, 1200 Workstation Way.",
    "Class of 24 students; course teaches 24 computer basics.",
    "The ProBook 450 laptops have bad hinges.",
    "Our MSP partner, with 12,000 endpoints under management, raised prices.",
    "We have 3 year old computers.",
    "Support our 3 floors of 200 kiosks? No. Just looking for a web designer.",
    "Our website gets 500 users a day.",
    "Must know Windows 7, 8, 10 and 11 desktops.",
    "Dual 24-inch monitors on all PCs.",
    "We bill 120 hours per month for desktop support.",
    "Our building has 60 offices for rent, computers are the tenants' business.",
    "Suite 210, PCs down since 8 am.",
    "Our clients range from 5 to 50 PCs.",
    "Ask for extension 14, computers department.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_what_counts_something_else_leaves_the_size_unknown(text: str) -> None:
    found = assess(text, Declared())
    assert (found.segment, found.systems_min, found.systems_max) == ("unknown", None, None)
    assert max(found.probabilities) < 600
