"""Certifications as people write them: one name, whatever products it is made of."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from skillmatch.records import Assertion
from skillmatch.taxonomy import load_taxonomy

LEXICON = build_lexicon(load_taxonomy())
AS_OF = date(2026, 11, 23)

TITLES = [
    ("Microsoft Certified: Azure Administrator Associate (AZ-104)", {"cert-az-104"}),
    ("Microsoft Certified: Azure Database Administrator Associate (DP-300)", {"cert-dp-300"}),
    ("Microsoft Certified: Power BI Data Analyst Associate", {"cert-pl-300"}),
    ("Microsoft 365 Certified: Endpoint Administrator Associate", {"cert-md-102"}),
    ("Microsoft 365 Certified: Fundamentals (MS-900)", {"cert-ms-900"}),
    ("CompTIA Network+", {"cert-comptia-network-plus"}),
    ("CompTIA Cloud+, CompTIA Linux+", {"cert-comptia-cloud-plus", "cert-comptia-linux-plus"}),
    ("Cisco Certified Network Associate (CCNA)", {"cert-ccna"}),
    ("CCNA Routing and Switching", {"cert-ccna"}),
    ("CCNP Routing & Switching", {"cert-ccnp-routing-switching"}),
    ("MCSE: Messaging", {"cert-mcse-messaging"}),
    ("MCSE: Security", {"cert-mcse-security"}),
    ("MCSE Exchange 2003", {"cert-mcse"}),
    ("MCSA: Windows Server 2012", {"cert-mcsa-2012"}),
    ("Microsoft Certified Solutions Associate: Windows Server 2016", {"cert-mcsa-2016"}),
    ("MCSA SQL 2016 Database Administration", {"cert-mcsa-sql"}),
    ("MCDBA (SQL Server 2000)", {"cert-mcdba"}),
    ("MCTS: SQL Server 2008", {"cert-mcts-sql"}),
    ("MCTS, MCT", {"cert-mcts", "cert-microsoft-trainer"}),
    ("Certified QuickBooks ProAdvisor", {"cert-quickbooks-proadvisor"}),
    ("QuickBooks Online ProAdvisor", {"cert-quickbooks-proadvisor"}),
    ("Oracle Certified Professional: Java SE 11 Developer", {"cert-java"}),
    ("VMware Certified Professional - Data Center Virtualization", {"cert-vcp"}),
    ("AWS Developer Associate", {"cert-aws-dva"}),
    ("Google Cloud Professional Cloud Architect", {"cert-google-pca"}),
    ("RHCE (RHEL 9)", {"cert-rhce"}),
    ("Fortinet NSE 4 (FortiOS 7.2)", {"cert-nse-4"}),
    ("Palo Alto Networks Certified Network Security Administrator (PCNSA)", {"cert-pcnsa"}),
    ("Microsoft Office Specialist: Excel", {"cert-mos-excel"}),
    ("ITIL v3 Foundation", {"cert-itil-foundation"}),
    ("Project Management Professional (PMP)", {"cert-pmp"}),
]


@pytest.mark.parametrize("is_listed", [True, False], ids=["entry", "prose"])
@pytest.mark.parametrize(("title", "expected"), TITLES, ids=[title for title, _ in TITLES])
def test_a_title_names_its_certification_and_no_skill(
    title: str, expected: set[str], is_listed: bool
) -> None:
    assert _found(title, is_listed) == expected


def test_an_entry_of_certifications_is_one_title_to_its_end() -> None:
    title = "Citrix Certified Associate - Virtualization (CCA-V)"
    assert _found(title, is_listed=True) == {"cert-cca-v"}


BESIDE = [
    ("CCNA, Windows Server", {"cert-ccna", "windows-server"}),
    ("CCNA network engineer", {"cert-ccna", "routing-switching"}),
    ("MCSE and Exchange Server 2003", {"cert-mcse", "exchange-server"}),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE, ids=[text for text, _ in BESIDE])
def test_a_skill_beside_a_certification_stays_a_skill(text: str, expected: set[str]) -> None:
    assert _found(text, is_listed=False) == expected


def _found(text: str, is_listed: bool) -> set[str]:
    default: Assertion | None = "held" if is_listed else None
    return {mention.concept for mention in extract(text, "profile", LEXICON, AS_OF, default)}
