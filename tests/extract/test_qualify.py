"""What is said about a name: tables of sentences, one expected reading each."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from skillmatch.records import Assertion, Kind
from tests.extract.small_taxonomy import small_taxonomy

LEXICON = build_lexicon(small_taxonomy())
AS_OF = date(2026, 11, 23)

REQUESTS = [
    ("We need help with QuickBooks", "quickbooks=required"),
    ("If the budget allows, we would also like a new firewall.", "firewall=preferred"),
    ("Budget permitting, a new firewall.", "firewall=preferred"),
    ("If you're CCNA certified, great.", "cert-ccna=optional"),
    ("SQL Server (Azure a plus), Java", "sql-server=required azure=optional java=required"),
    ("Java (version 8 preferred)", "java=preferred"),
    ("The old one is written in VB6", "visual-basic=mentioned"),
    ("Our board treasurer used to fix the firewall", "firewall=mentioned"),
    ("Our firewall died in May", "firewall=required"),
    ("SQL Server developer wanted", "sql-server=required"),
    ("We need QuickBooks help, no certifications please.", "quickbooks=required"),
    ("No server, but QuickBooks", "quickbooks=required"),
    ("Not only Microsoft Exchange but also SQL Server", "exchange=required sql-server=required"),
    ("without Outlook 2016", "outlook=negated"),
    ("no Microsoft Exchange or SQL Server", "exchange=negated sql-server=negated"),
    ("no Exchange Server, QuickBooks for three people", "exchange=negated quickbooks=required"),
    ("No experience with Microsoft Exchange needed", "exchange=optional"),
    ("No SQL Server knowledge required", "sql-server=optional"),
    ("We don't use QuickBooks", "quickbooks=negated"),
    ("We don’t need help with QuickBooks", "quickbooks=negated"),
    ("not looking for MCSE types", "cert-mcse=negated"),
    ("no MCSE please", "cert-mcse=negated"),
    ("SQL Server a plus", "sql-server=optional"),
    ("Java and SQL Server are a plus", "java=optional sql-server=optional"),
    ("MCSE is not required", "cert-mcse=optional"),
    ("CCNA would be a bonus", "cert-ccna=optional"),
    ("Java required, SQL Server preferred", "java=required sql-server=preferred"),
    ("Ideally you know SonicWall", "sonicwall=preferred"),
    ("CCNA strongly preferred", "cert-ccna=preferred"),
    ("We would like to see an MCSE or CCNP", "cert-mcse=preferred cert-ccnp=preferred"),
    ("Azure experience desirable", "azure=preferred"),
    ("We use QuickBooks and Windows Server", "quickbooks=mentioned windows-server=mentioned"),
    ("We use QuickBooks and need help with it", "quickbooks=required"),
    ("We have one Windows Server; please fix QuickBooks", "windows-server=mentioned quickbooks=required"),
    ("Currently on Exchange 2010", "exchange=mentioned"),
    ("Our Exchange 2010 server is ten years old", "exchange=mentioned"),
    ("Nice to have:\n- Java\n- Azure\n", "java=preferred azure=preferred"),
    (
        "Requirements: Java. Nice to have: Azure. Our environment: SQL Server",
        "java=required azure=preferred sql-server=mentioned",
    ),
    (
        "About us\nA law firm on Windows Server.\n\nQuickBooks rescue",
        "windows-server=mentioned quickbooks=required",
    ),
    ("Preferred Qualifications Java and Azure", "java=preferred azure=preferred"),
    ("I have no confidence the firewall works", "firewall=required"),
    ("14 PCs plus a firewall that is old", "firewall=required"),
    ("I'm an MCSE myself", "cert-mcse=mentioned"),
    ("Nice to have: Java. Azure is required", "java=preferred azure=required"),
    ("We have one Dell server, QuickBooks and VB6 programs", "quickbooks=mentioned visual-basic=mentioned"),
    ("Don't send us somebody to \"optimise our firewall\" please", "firewall=negated"),
    ("Please don't try to sell us a firewall", "firewall=negated"),
    ("My three people and I do firewall and antivirus ourselves", "firewall=mentioned antivirus=mentioned"),
    ("My group of three handles desktops and Exchange Server, so please no Java",
     "exchange=mentioned java=negated"),
    ("We do antivirus ourselves but need help with the firewall", "antivirus=mentioned firewall=required"),
    ("We do want QuickBooks Online", "quickbooks-online=required"),
    ("Can you do antivirus and firewall updates?", "antivirus=required firewall=required"),
    ("We handle tax returns and want QuickBooks fixed", "quickbooks=required"),
    ("E-mail is Exchange Server, two partners insist on SonicWall", "exchange=mentioned sonicwall=mentioned"),
    ("Sherman has QuickBooks, and we'd like it on Azure", "quickbooks=mentioned azure=required"),
    ("The candidate has QuickBooks", "quickbooks=required"),
    ("Our price list is Visual Basic 6 on SQL Server", "visual-basic=mentioned sql-server=mentioned"),
    ("What matters is QuickBooks", "quickbooks=required"),
    ("Active Directory underneath", "active-directory=mentioned"),
    ("QuickBooks has its own support line", "quickbooks=mentioned"),
    ("The SQL Server is hosted by the vendor", "sql-server=mentioned"),
    ("We have a firewall that nobody understands", "firewall=required"),
    ("We'd like to see a CCNA", "cert-ccna=preferred"),
    ("We would like Microsoft Outlook fixed", "outlook=required"),
    ("There is no firewall and no antivirus, please set both up", "firewall=required antivirus=required"),
    ("We have no firewall and no antivirus", "firewall=negated antivirus=negated"),
    ("Candidates without Java experience will not be considered", "java=required"),
    ("The previous admin used SonicWall; we run Azure now", "sonicwall=mentioned azure=mentioned"),
    ("Would be great if you knew Azure", "azure=preferred"),
    ("We do not want to move to Azure", "azure=negated"),
    ("We don't want to lose QuickBooks", "quickbooks=required"),
    ("You don't need to know Azure", "azure=optional"),
    ("We no longer use Exchange Server", "exchange=negated"),
    ("I don't think we need a firewall", "firewall=negated"),
    ("We don't have a firewall and want one", "firewall=required"),
    ("Our SonicWall doesn't reach the dock", "sonicwall=required"),
    ("We use QuickBooks; it loses the server", "quickbooks=required"),
    ("We have never tested the firewall", "firewall=required"),
    ("Knowledge of Azure would help", "azure=preferred"),
    ("We need everything except QuickBooks", "quickbooks=negated"),
    ("Everything is Azure except one VB6 box", "azure=mentioned visual-basic=mentioned"),
    ("Requirements: - Java - MCSE - Nice to have: Azure", "java=required cert-mcse=required azure=preferred"),
    ("Java - Preferred: Azure", "java=required azure=preferred"),
]  # fmt: skip

PROFILES = [
    ("QuickBooks and SQL Server", "quickbooks=held sql-server=held"),
    ("Studying for CCNA", "cert-ccna=in_progress"),
    ("Working towards CCNP", "cert-ccnp=in_progress"),
    ("CCNA (expected 2027)", "cert-ccna=in_progress"),
    ("CCNA in progress, MCSE", "cert-ccna=in_progress cert-mcse=held"),
    ("I plan to take Network+", "cert-network-plus=in_progress"),
    (
        "Studying for CCNA, hold A+ and Network+",
        "cert-ccna=in_progress cert-a-plus=held cert-network-plus=held",
    ),
    ("MCSE (expired), CCNA", "cert-mcse=expired cert-ccna=held"),
    ("CCNA, MCSE (expired)", "cert-ccna=held cert-mcse=expired"),
    ("CCNA and CCNP expired in 2019", "cert-ccna=expired cert-ccnp=expired"),
    ("CCNA lapsed 2019", "cert-ccna=expired"),
    ("CCNA valid until 2020-05", "cert-ccna=expired"),
    ("CCNA (valid to Sep 2028), Network+", "cert-ccna=held cert-network-plus=held"),
    ("No Microsoft Exchange", "exchange=negated"),
    ("I don't do QuickBooks, I do Exchange Server", "quickbooks=negated exchange=held"),
    ("I do not do QuickBooks, SQL Server or ACT!", "quickbooks=negated sql-server=negated act=negated"),
    ("I stay out of QuickBooks", "quickbooks=negated"),
    ("QuickBooks is not my thing", "quickbooks=negated"),
    ("I refuse SonicWall", "sonicwall=negated"),
    ("Not only QuickBooks but also ACT!", "quickbooks=held act=held"),
    ("No certifications; QuickBooks since 2015", "quickbooks=held"),
    ("Never touched SonicWall", "sonicwall=negated"),
    ("Familiar with Azure and Hyper-V", "azure=mentioned hyper-v=mentioned"),
    ("Familiar with Azure, strong in SQL Server", "azure=mentioned sql-server=held"),
    ("Hyper-V in my home lab", "hyper-v=mentioned"),
    ("EDUCATION: college\nTECHNICAL KNOWLEDGE: Azure", "azure=held"),
    ("Azure, Hyper-V, reading (labs and simulators).", "azure=mentioned hyper-v=mentioned"),
    ("Basic understanding of Azure", "azure=mentioned"),
    ("SQL Server in theory", "sql-server=mentioned"),
    ("a course in Java", "java=mentioned"),
    ("QuickBooks and SonicWall with the vendor on the phone", "quickbooks=mentioned sonicwall=mentioned"),
    ("Home lab:\nHyper-V\n\nExperience:\nAzure", "hyper-v=mentioned azure=held"),
    ("Azure problems I collect and hand to the district", "azure=mentioned"),
    ("What breaks I hand to the SonicWall people", "sonicwall=mentioned"),
    (
        "I read firewall configs and Azure reports myself but I do not administer them",
        "firewall=mentioned azure=mentioned",
    ),
    ("I know QuickBooks but I do not sell it", "quickbooks=held"),
    ("Comfortable with Java; for firewalls I call a friend", "java=held firewall=negated"),
    ("In the lab I built a domain with Azure and Hyper-V", "azure=mentioned hyper-v=mentioned"),
    ("Course work in Java and SQL Server", "java=mentioned sql-server=mentioned"),
    ("Aspiring Java developer", "java=mentioned"),
    ("For offices without Exchange Server or Azure", "exchange=mentioned azure=mentioned"),
    ("MCSE: Exchange Server, CCNA", "cert-mcse=held cert-ccna=held"),
    ("MCSE (SQL Server 2000), SQL Server", "cert-mcse=held sql-server=held"),
    ("MCSE Windows Server 2003", "cert-mcse=held"),
    ("CCNA firewall technician", "cert-ccna=held firewall=held"),
    ("Microsoft Certified: Azure Sailor", ""),
    ("MCSE (2003, expired), CCNA 2024", "cert-mcse=expired cert-ccna=held"),
    ("Network+ 2006, never renewed", "cert-network-plus=expired"),
    ("CCNA (exp. 05/2025)", "cert-ccna=expired"),
    ("Passed CCNA, working on CCNP", "cert-ccna=held cert-ccnp=in_progress"),
    ("Working on Windows Server", "windows-server=held"),
    ("I leave SQL Server to others", "sql-server=negated"),
    ("I help with everything except QuickBooks", "quickbooks=negated"),
    ("No certificates except CCNA", "cert-ccna=held"),
]


def _read(text: str, kind: Kind, default: Assertion | None = None) -> str:
    mentions = extract(text, kind, LEXICON, AS_OF, default)
    return " ".join(f"{mention.concept}={mention.assertion}" for mention in mentions)


@pytest.mark.parametrize(("text", "expected"), REQUESTS, ids=[text for text, _ in REQUESTS])
def test_a_request_says_what_it_needs(text: str, expected: str) -> None:
    assert _read(text, "request") == expected


@pytest.mark.parametrize(("text", "expected"), PROFILES, ids=[text for text, _ in PROFILES])
def test_a_profile_says_what_its_author_can(text: str, expected: str) -> None:
    assert _read(text, "profile") == expected


LISTED = [
    ("QuickBooks\nAzure (a plus)", "preferred", "quickbooks=preferred azure=optional"),
    ("We use QuickBooks", "required", "quickbooks=required"),
    ("Java\nno Azure", "required", "java=required azure=negated"),
    (
        "Microsoft Office\nOutlook\nAzure",
        "required",
        "microsoft-office=required outlook=required azure=required",
    ),
    (
        "Azure for every client, written up as we go and read by nobody\nExcel\nWord",
        "required",
        "azure=required excel=required word=required",
    ),
]


@pytest.mark.parametrize(("text", "default", "expected"), LISTED)
def test_a_list_field_asserts_its_entries_unless_an_entry_says_otherwise(
    text: str, default: Assertion, expected: str
) -> None:
    assert _read(text, "request", default) == expected


RULES = [
    ("QuickBooks", "request", "any/required:default"),
    ("no SQL", "request", "exact/negated:no"),
    ("Microsoft Word documents", "profile", "context:vendor/held:default"),
    ("CCNA valid until 2020-05", "profile", "any/expired:date"),
]


@pytest.mark.parametrize(("text", "kind", "rule"), RULES)
def test_a_mention_names_the_rules_that_decided_it(text: str, kind: Kind, rule: str) -> None:
    assert [mention.rule for mention in extract(text, kind, LEXICON, AS_OF)] == [rule]


YEARS = [
    ("5+ years of SQL Server", 5),
    ("SQL Server (3 years)", 3),
    ("SQL Server, 17 years.", 17),
    ("10-15 years with SQL Server", 10),
    ("SQL Server since 2015", 11),
    ("SQL Server for over ten years", 10),
    ("SQL Server for two decades", 20),
    ("seven years' hands-on experience with SQL Server", 7),
    ("minimum 3 years experience in SQL Server", 3),
    ("SQL Server: 4 yrs", 4),
    ("Java developer, 10+ years", 10),
    ("SQL Server 7.0 to 2022, 17 years", 17),
    ("SQL Server (2015 - present)", 11),
    ("40 years in business, SQL Server", None),
    ("SQL Server; 12 years in the church", None),
    ("SQL Server, 5 years of gardening", None),
    ("SQL Server since 2050", None),
    ("SQL Server since the preview", None),
    ("Exchange Server from 2003 to 2019", None),
    ("Exchange Server (2010 to present)", 16),
    ("I have not touched SonicWall since 2005", None),
]


@pytest.mark.parametrize(("text", "years"), YEARS, ids=[text for text, _ in YEARS])
def test_years_count_only_beside_the_name_in_its_clause(text: str, years: int | None) -> None:
    assert [mention.years for mention in extract(text, "profile", LEXICON, AS_OF)] == [years]


def test_years_before_a_list_belong_to_each_of_its_names() -> None:
    mentions = extract("5 years of Java, Azure and SQL Server", "profile", LEXICON, AS_OF)
    assert [mention.years for mention in mentions] == [5, 5, 5]


ASKED_YEARS = [
    ("5+ years of SQL Server", 5),
    ("At least 3 years of QuickBooks", 3),
    ("Three years of QuickBooks that nobody reconciled", None),
    ("We have 10 years of QuickBooks", None),
    ("5 years as an MCSE", None),
]


@pytest.mark.parametrize(("text", "years"), ASKED_YEARS, ids=[text for text, _ in ASKED_YEARS])
def test_a_request_asks_for_years_only_of_what_it_asks_for(text: str, years: int | None) -> None:
    assert [mention.years for mention in extract(text, "request", LEXICON, AS_OF)] == [years]


LAST_USED = [
    ("Java until 2012", 2012),
    ("Java 2005-2010", 2010),
    ("Java", None),
    ("Java (2019 to present)", 2026),
]


@pytest.mark.parametrize(("text", "year"), LAST_USED)
def test_a_dated_use_tells_when_it_ended(text: str, year: int | None) -> None:
    assert [mention.last_used_year for mention in extract(text, "profile", LEXICON, AS_OF)] == [year]


EXPIRIES = [
    ("CCNA valid until 2020-05", date(2020, 5, 31)),
    ("CCNA (expires 03/2027)", date(2027, 3, 31)),
    ("CCNA, valid through Feb 2028", date(2028, 2, 29)),
    ("CCNA lapsed in 2019", date(2019, 12, 31)),
    ("CCNA, CCNP valid until 2027", None),
    ("CCNA", None),
]


@pytest.mark.parametrize(("text", "day"), EXPIRIES)
def test_a_stated_end_of_validity_is_its_last_day(text: str, day: date | None) -> None:
    assert extract(text, "profile", LEXICON, AS_OF)[0].expires_on == day


def test_validity_is_compared_with_the_clock_of_the_run() -> None:
    text = "CCNA valid until 2026-11-23"
    readings = [extract(text, "profile", LEXICON, date(2026, 11, day))[0].assertion for day in (22, 23, 24)]
    assert readings == ["held", "held", "expired"]
