"""What consultants say about a skill or certification, in the phrasings of real resumes."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from tests.extract.small_taxonomy import small_taxonomy

LEXICON = build_lexicon(small_taxonomy())
AS_OF = date(2026, 11, 23)

HELD = [
    ("CCNA certified since 2019", "cert-ccna=held"),
    ("CCNA, MCSE, Network+", "cert-ccna=held cert-mcse=held cert-network-plus=held"),
    ("CCNA (2024)", "cert-ccna=held"),
    ("CCNA (2024 - present)", "cert-ccna=held"),
    ("CCNA (2024-2027)", "cert-ccna=held"),
    ("CCNA, renewed 2025", "cert-ccna=held"),
    ("CCNA (valid until 03/2028)", "cert-ccna=held"),
    ("CCNA, expires 2027", "cert-ccna=held"),
    ("Passed the CCNA exam in May 2024", "cert-ccna=held"),
    ("I hold an MCSE", "cert-mcse=held"),
    ("Certified: Network+, A+", "cert-network-plus=held cert-a-plus=held"),
    ("Not only CCNA but also CCNP", "cert-ccna=held cert-ccnp=held"),
    ("Ten years of Exchange Server", "exchange=held"),
    ("I installed SonicWall firewalls for 40 clients", "sonicwall=held firewall=held"),
    ("Expert in Azure and Hyper-V", "azure=held hyper-v=held"),
    ("Migrated two firms from Exchange Server to Azure", "exchange=held azure=held"),
    ("Replaced SonicWall with Azure", "sonicwall=held azure=held"),
    ("Windows Server, nothing too big for me", "windows-server=held"),
    ("No job too small: QuickBooks, Outlook 2016", "quickbooks=held outlook=held"),
    ("I never turn down a SQL Server rescue", "sql-server=held"),
    ("Training users on QuickBooks", "quickbooks=held"),
]

IN_PROGRESS = [
    ("CCNA (in progress)", "cert-ccna=in_progress"),
    ("CCNA - in progress, expected 2027", "cert-ccna=in_progress"),
    ("CCNA expected March 2027", "cert-ccna=in_progress"),
    ("CCNA candidate", "cert-ccna=in_progress"),
    ("CCNA exam booked for January", "cert-ccna=in_progress"),
    ("CCNA exam scheduled", "cert-ccna=in_progress"),
    ("Currently studying for the CCNA", "cert-ccna=in_progress"),
    ("Studying CCNA", "cert-ccna=in_progress"),
    ("Working towards my MCSE", "cert-mcse=in_progress"),
    ("Working toward MCSE certification", "cert-mcse=in_progress"),
    ("Pursuing CCNP", "cert-ccnp=in_progress"),
    ("Preparing for Network+", "cert-network-plus=in_progress"),
    ("In progress: CCNP", "cert-ccnp=in_progress"),
    ("MCSE (3 of 7 exams passed)", "cert-mcse=in_progress"),
    ("CCNA pending", "cert-ccna=in_progress"),
    ("CCNA, due in spring", "cert-ccna=in_progress"),
    ("Plan to sit the CCNA this winter", "cert-ccna=in_progress"),
    ("Enrolled in CCNA", "cert-ccna=in_progress"),
    ("Network+; CCNA next year", "cert-network-plus=held cert-ccna=in_progress"),
    ("Currently completing the CCNP", "cert-ccnp=in_progress"),
]

EXPIRED = [
    ("CCNA (expired)", "cert-ccna=expired"),
    ("CCNA - expired 2019", "cert-ccna=expired"),
    ("CCNA (2015-2018)", "cert-ccna=expired"),
    ("CCNA 2015 - 2018", "cert-ccna=expired"),
    ("CCNA (exp. 05/2023)", "cert-ccna=expired"),
    ("CCNA (valid until 2024)", "cert-ccna=expired"),
    ("CCNA valid through 12/2025", "cert-ccna=expired"),
    ("CCNA, valid to June 2024", "cert-ccna=expired"),
    ("CCNA certified until 2019", "cert-ccna=expired"),
    ("CCNA (lapsed)", "cert-ccna=expired"),
    ("Former CCNA", "cert-ccna=expired"),
    ("Formerly MCSE certified", "cert-mcse=expired"),
    ("Expired: MCSE, CCNA", "cert-mcse=expired cert-ccna=expired"),
    ("My CCNA has expired", "cert-ccna=expired"),
    ("I let my CCNA lapse", "cert-ccna=expired"),
    ("CCNA not renewed", "cert-ccna=expired"),
    ("I got the CCNA in 2012 but it lapsed", "cert-ccna=expired"),
    ("Previously certified CCNA", "cert-ccna=expired"),
    ("CCNA no longer active", "cert-ccna=expired"),
    ("CCNA (inactive), MCSE", "cert-ccna=expired cert-mcse=held"),
]

NEGATED = [
    ("I don't do QuickBooks", "quickbooks=negated"),
    ("No SonicWall please", "sonicwall=negated"),
    ("I do not support Exchange Server", "exchange=negated"),
    ("I won't touch SonicWall", "sonicwall=negated"),
    ("Not interested in Java", "java=negated"),
    ("Everything but SQL Server", "sql-server=negated"),
    ("I have never used Azure", "azure=negated"),
    ("no experience with Hyper-V", "hyper-v=negated"),
    ("I have no Azure experience", "azure=negated"),
    ("Not CCNA certified", "cert-ccna=negated"),
    ("Failed the CCNA", "cert-ccna=negated"),
    ("QuickBooks isn't my thing", "quickbooks=negated"),
    ("Azure is not my field", "azure=negated"),
    ("I no longer do SQL Server", "sql-server=negated"),
    ("Without Java or JavaScript", "java=negated javascript=negated"),
    ("I steer clear of Exchange Server", "exchange=negated"),
    ("I refuse to work with SonicWall", "sonicwall=negated"),
    ("I'd rather not do SQL Server", "sql-server=negated"),
]

MENTIONED = [
    ("Familiar with Azure", "azure=mentioned"),
    ("Some familiarity with Java and JavaScript", "java=mentioned javascript=mentioned"),
    ("Exposure to Azure", "azure=mentioned"),
    ("Basic knowledge of Java", "java=mentioned"),
    ("Limited experience with Azure", "azure=mentioned"),
    ("Java (basic)", "java=mentioned"),
    ("Java - beginner", "java=mentioned"),
    ("Azure, Java (beginner)", "azure=held java=mentioned"),
    ("Played around with Azure", "azure=mentioned"),
    ("Dabbled in Java", "java=mentioned"),
    ("A course on SQL Server at college", "sql-server=mentioned"),
    ("Hyper-V in a lab environment", "hyper-v=mentioned"),
    ("Home lab: Hyper-V, Active Directory", "hyper-v=mentioned active-directory=mentioned"),
    ("Coursework:\nJava, SQL Server", "java=mentioned sql-server=mentioned"),
    ("I would like to learn Azure", "azure=mentioned"),
    ("Interested in Azure", "azure=mentioned"),
    ("CCNA training completed", "cert-ccna=mentioned"),
    ("CCNA course, no exam", "cert-ccna=mentioned"),
    ("CCNA-level knowledge", "cert-ccna=mentioned"),
    ("Led a team of MCSEs", "cert-mcse=mentioned"),
    ("Azure in theory only", "azure=mentioned"),
    ("Theoretical understanding of Active Directory", "active-directory=mentioned"),
]

CASES = [*HELD, *IN_PROGRESS, *EXPIRED, *NEGATED, *MENTIONED]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_phrase_of_a_resume_has_its_reading(text: str, expected: str) -> None:
    mentions = extract(text, "profile", LEXICON, AS_OF)
    assert " ".join(f"{mention.concept}={mention.assertion}" for mention in mentions) == expected
