"""How many years a text gives to a name, and when it was last used."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from skillmatch.records import Kind
from tests.extract.small_taxonomy import small_taxonomy

LEXICON = build_lexicon(small_taxonomy())
AS_OF = date(2026, 11, 23)


def _years(text: str, kind: Kind) -> str:
    mentions = extract(text, kind, LEXICON, AS_OF)
    return " ".join(f"{mention.concept}={mention.years}" for mention in mentions)


STATED = [
    ("5+ years of SQL Server", "sql-server=5"),
    ("5+ years' experience with SQL Server", "sql-server=5"),
    ("SQL Server (3 years)", "sql-server=3"),
    ("SQL Server - 8 yrs", "sql-server=8"),
    ("SQL Server: 8 years", "sql-server=8"),
    ("SQL Server | 8 years", "sql-server=8"),
    ("SQL Server, 8+ years", "sql-server=8"),
    ("SQL Server 8 years", "sql-server=8"),
    ("3-5 years of SQL Server", "sql-server=3"),
    ("3 to 5 years SQL Server experience", "sql-server=3"),
    ("SQL Server (3-5 yrs)", "sql-server=3"),
    ("SQL Server since 2015", "sql-server=11"),
    ("since 2015 I have worked with SQL Server", "sql-server=11"),
    ("five years of SQL Server", "sql-server=5"),
    ("five (5) years of SQL Server", "sql-server=5"),
    ("10+ yrs exp w/ SonicWall", "sonicwall=10"),
    ("10 years as a SQL Server developer", "sql-server=10"),
    ("a decade of SQL Server", "sql-server=10"),
    ("over two decades of Exchange Server", "exchange=20"),
    ("at least 4 years working with Azure", "azure=4"),
    ("minimum of 2 years hands-on Azure", "azure=2"),
    ("7 years of software development in Java", "java=7"),
    ("Java developer for 6 years", "java=6"),
    ("Java for the past 6 years", "java=6"),
    ("Java experience: 6 years", "java=6"),
    ("Java, with 6 years of experience", "java=6"),
    ("20 plus years of Exchange Server administration", "exchange=20"),
    ("5 years Java, 3 years Azure", "java=5 azure=3"),
    ("Java (5 years), Azure (2 years), Hyper-V", "java=5 azure=2 hyper-v=None"),
    ("Java (2018 - present)", "java=8"),
    ("Java, from 03/2010 to 05/2016", "java=6"),
]

NOT_STATED = [
    "We have been in business 20 years and use SQL Server",
    "In business for 20 years: SQL Server specialists",
    "20 years in business with Exchange Server",
    "40 years of combined experience in SQL Server",
    "Our SQL Server is 12 years old",
    "A 25 years old office runs Windows Server",
    "2 year contract, SQL Server",
    "SQL Server, 2-year contract",
    "SQL Server 2008",
    "SQL Server support 24/7",
    "Azure and 365 days of cover",
    "10 PCs and QuickBooks",
    "I am 45 years old and know Java",
    "Java; 12 years in the navy",
    "Founded 15 years ago, we sell QuickBooks",
    "SonicWall with 3 years warranty",
    "QuickBooks, 3 years of books to clean up",
    "Java: 6",
    "For 10 years I was a cook, now Java",
    "SQL Server with 5 years of backup retention",
    "Java 5 years ago",
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text for text, _ in STATED])
def test_years_beside_a_name_are_its_own(text: str, expected: str) -> None:
    assert _years(text, "profile") == expected


@pytest.mark.parametrize("text", NOT_STATED)
@pytest.mark.parametrize("kind", ["profile", "request"])
def test_other_years_are_not(text: str, kind: Kind) -> None:
    assert all(mention.years is None for mention in extract(text, kind, LEXICON, AS_OF))


TABLES = [
    ("Skill | Years\nJava | 6\nSQL Server | 10\n\nAzure | 3", "java=6 sql-server=10 azure=None"),
    ("Skills (years): Java: 6, SQL Server: 10", "java=6 sql-server=10"),
    ("Years of experience:\nJava: 6\nAzure - 2", "java=6 azure=2"),
    ("Technology, years of experience\n- Java: 6\n- Azure: 2+", "java=6 azure=2"),
    ("Skill | Level\nJava | 6", "java=None"),
    ("Skill | Years\nJava | expert", "java=None"),
]


@pytest.mark.parametrize(("text", "expected"), TABLES, ids=[text for text, _ in TABLES])
def test_a_bare_number_counts_only_in_a_table_of_years(text: str, expected: str) -> None:
    assert _years(text, "profile") == expected


POSITIONS = [
    ("2012-2016 Network admin at Acme: Exchange Server, SonicWall", "exchange=2016 sonicwall=2016"),
    ("06/2019 - present Consultant: Azure", "azure=2026"),
    ("Admin, Acme (2012 - 2016)\n- Exchange Server\n- SonicWall", "exchange=2016 sonicwall=2016"),
    ("Network admin, Acme, June 2012 - May 2016\nRan Exchange Server", "exchange=2016"),
    ("Jan 2017 to Dec 2019 | Acme\nJava\n2010-2016 | Other\nSQL Server", "java=2019 sql-server=2016"),
    ("2012-2016 Admin\n- Exchange Server\n\nSkills: Java", "exchange=2016 java=None"),
    ("2012-2016 Admin at Acme: Exchange Server\nI like Java", "exchange=2016 java=None"),
    ("2020 - now: Azure\n2001 - 2008: Visual Basic", "azure=2026 visual-basic=2008"),
    ("Windows Server 2008-2019\nJava", "windows-server=None java=None"),
    ("Java until 2012", "java=2012"),
    ("Served 2012-2016 customers with Java", "java=None"),
    ("Java", "java=None"),
]


@pytest.mark.parametrize(("text", "expected"), POSITIONS, ids=[text for text, _ in POSITIONS])
def test_a_dated_position_tells_when_its_names_were_last_used(text: str, expected: str) -> None:
    mentions = extract(text, "profile", LEXICON, AS_OF)
    assert " ".join(f"{mention.concept}={mention.last_used_year}" for mention in mentions) == expected
