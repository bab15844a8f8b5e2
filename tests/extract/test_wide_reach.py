"""Words that speak of a whole sentence or a whole list, and those that stop them."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from skillmatch.records import Kind
from tests.extract.small_taxonomy import small_taxonomy

LEXICON = build_lexicon(small_taxonomy())
AS_OF = date(2026, 11, 23)

REQUESTS = [
    ("Azure, Hyper-V, Java helpful", "azure=preferred hyper-v=preferred java=preferred"),
    ("Experience with Azure, Hyper-V preferred", "azure=preferred hyper-v=preferred"),
    (
        "Ideally you also have experience with tools such as Azure, Hyper-V",
        "azure=preferred hyper-v=preferred",
    ),
    ("You will ideally also have some exposure to Azure or Hyper-V.", "azure=preferred hyper-v=preferred"),
    ("It would be great if you had worked with Azure", "azure=preferred"),
    ("It would be an advantage if you have worked with Azure", "azure=optional"),
    ("Java, ideally with Azure, and solid SQL Server", "java=required azure=preferred sql-server=required"),
    ("Strong Java, Azure preferred", "java=required azure=preferred"),
    ("Java and Azure required, Hyper-V desirable", "java=required azure=required hyper-v=preferred"),
    ("Java experience, with Azure being a plus", "java=required azure=optional"),
    ("Java (SQL Server, Azure) preferred", "java=preferred sql-server=preferred azure=preferred"),
    ("CCNA or CCNP would strengthen your application", "cert-ccna=preferred cert-ccnp=preferred"),
    ("CCNA certification is highly regarded", "cert-ccna=preferred"),
    ("Azure is helpful but not required", "azure=optional"),
    ("If you know QuickBooks, great; if not, we will show you", "quickbooks=optional"),
    ("Don't worry if you have never used QuickBooks", "quickbooks=optional"),
    ("Applicants who only know QuickBooks need not apply", "quickbooks=negated"),
    ("We do not intend to move to Azure", "azure=negated"),
    ("QuickBooks we no longer use", "quickbooks=negated"),
    ("Minimum 6 years in Java Minimum 4 years in Azure", "java=required azure=required"),
    ("Please send your resume as an Azure document", "azure=mentioned"),
    ("Required: Java. Advantageous: Azure", "java=required azure=preferred"),
    ("Your tasks:\n- Care of our Hyper-V hosts", "hyper-v=required"),
]
PROFILES = [
    ("Not offered: Java, Azure", "java=negated azure=negated"),
    ("Java I don't touch", "java=negated"),
    ("I do not write code beyond Java", "java=held"),
    ("I run courses in Java for the college", "java=held"),
    ("A course in Java at the college", "java=mentioned"),
    ("Looked after two computer labs with Hyper-V", "hyper-v=held"),
    ("Home lab with Hyper-V", "hyper-v=mentioned"),
    ("CCNA (does not expire)", "cert-ccna=held"),
    ("CCNA - registered for the March sitting", "cert-ccna=in_progress"),
    ("CCNA (retired)", "cert-ccna=expired"),
]
YEARS = [
    ("request", "Minimum 6 years in Java Minimum 4 years in Azure", "java=6 azure=4"),
    ("request", "8 years of Java, 3 of them with Azure", "java=8 azure=3"),
    ("request", "6 years in support, of which 3+ with Azure", "azure=3"),
    ("request", "7+ years with Java, SQL Server (3 years)", "java=7 sql-server=3"),
    ("profile", "Java since 2008, Azure", "java=18 azure=None"),
    ("profile", "Java, Exchange Server 2010-2016", "java=None exchange=None"),
    ("profile", "between 3 and 4 years of Java", "java=3"),
    ("profile", "For eight years I have set up QuickBooks", "quickbooks=8"),
    ("profile", "Windows Server 2003 to 2022, 17 years", "windows-server=17"),
    ("profile", "SQL Server (tuning and repair), 20+ years", "sql-server=20"),
    ("profile", "Java for seven years and Azure for three", "java=7 azure=3"),
]


@pytest.mark.parametrize(("text", "expected"), REQUESTS, ids=[text for text, _ in REQUESTS])
def test_a_request_is_read_by_its_sentence(text: str, expected: str) -> None:
    assert _assertions(text, "request") == expected


@pytest.mark.parametrize(("text", "expected"), PROFILES, ids=[text for text, _ in PROFILES])
def test_a_profile_is_read_by_its_sentence(text: str, expected: str) -> None:
    assert _assertions(text, "profile") == expected


@pytest.mark.parametrize(("kind", "text", "expected"), YEARS, ids=[text for _, text, _ in YEARS])
def test_years_belong_to_the_name_beside_them(kind: Kind, text: str, expected: str) -> None:
    mentions = extract(text, kind, LEXICON, AS_OF)
    assert " ".join(f"{mention.concept}={mention.years}" for mention in mentions) == expected


def _assertions(text: str, kind: Kind) -> str:
    mentions = extract(text, kind, LEXICON, AS_OF)
    return " ".join(f"{mention.concept}={mention.assertion}" for mention in mentions)
