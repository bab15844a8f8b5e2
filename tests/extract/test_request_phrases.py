"""What clients say about a skill, in the phrasings of real postings: one expected reading each."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from tests.extract.small_taxonomy import small_taxonomy

LEXICON = build_lexicon(small_taxonomy())
AS_OF = date(2026, 11, 23)

REQUIRED = [
    ("Must know SQL Server", "sql-server=required"),
    ("You must have strong knowledge of Azure", "azure=required"),
    ("SQL Server is required", "sql-server=required"),
    ("Java is a must", "java=required"),
    ("Azure: must have", "azure=required"),
    ("Java (required)", "java=required"),
    ("Java or JavaScript required", "java=required javascript=required"),
    ("Experience with Azure and/or Hyper-V", "azure=required hyper-v=required"),
    ("At least one of Java, JavaScript or SQL", "java=required javascript=required sql=required"),
    ("Proficiency in Java or a similar language", "java=required"),
    ("Hands-on experience with SonicWall firewalls", "sonicwall=required firewall=required"),
    ("Help us migrate from Exchange Server to Azure", "exchange=required azure=required"),
    ("Migration from SQL Server to Azure", "sql-server=required azure=required"),
    ("CCNA or equivalent", "cert-ccna=required"),
    ("Active CCNA certification required", "cert-ccna=required"),
    ("MCSE mandatory", "cert-mcse=required"),
    ("Java: 3 years (Required)", "java=required"),
    ("Solid Java skills are essential", "java=required"),
    ("Deep understanding of Active Directory", "active-directory=required"),
    ("You have worked with Azure before", "azure=required"),
    ("You are fluent in Java", "java=required"),
    ("Somebody who really knows QuickBooks", "quickbooks=required"),
    ("Our Exchange Server needs to be upgraded", "exchange=required"),
    ("SonicWall needs replacing", "sonicwall=required"),
    ("Not just Java but also Azure", "java=required azure=required"),
    ("Azure expertise is critical", "azure=required"),
]

PREFERRED = [
    ("Experience with Azure preferred", "azure=preferred"),
    ("Experience with Azure is preferred", "azure=preferred"),
    ("Preferably Java", "java=preferred"),
    ("Java (preferred)", "java=preferred"),
    ("Java: 2 years (Preferred)", "java=preferred"),
    ("Familiarity with Azure is desirable", "azure=preferred"),
    ("Azure highly desirable", "azure=preferred"),
    ("Knowledge of SonicWall is helpful", "sonicwall=preferred"),
    ("Ideally with Hyper-V experience", "hyper-v=preferred"),
    ("Ideally, you have some experience with Azure", "azure=preferred"),
    ("Azure is nice to have", "azure=preferred"),
    ("Azure would be nice", "azure=preferred"),
    ("Nice to have: Azure, Hyper-V", "azure=preferred hyper-v=preferred"),
    ("It would be great to have some Azure experience", "azure=preferred"),
    ("CCNA certification preferred", "cert-ccna=preferred"),
    ("MCSE or CCNA preferred", "cert-mcse=preferred cert-ccna=preferred"),
    ("We prefer candidates with CCNA", "cert-ccna=preferred"),
    ("Preference will be given to candidates with Azure experience", "azure=preferred"),
    ("Exposure to Azure beneficial", "azure=preferred"),
    ("Azure knowledge would be advantageous", "azure=preferred"),
    ("Desired: Java", "java=preferred"),
    ("Java recommended", "java=preferred"),
    ("Java required, Azure preferred, Hyper-V a plus", "java=required azure=preferred hyper-v=optional"),
    ("We'd love someone with Azure experience", "azure=preferred"),
    ("Azure or Hyper-V experience is preferred", "azure=preferred hyper-v=preferred"),
]

OPTIONAL = [
    ("Azure not required", "azure=optional"),
    ("Azure experience is not required", "azure=optional"),
    ("Knowledge of Azure not necessary but helpful", "azure=optional"),
    ("Azure optional", "azure=optional"),
    ("Azure (optional)", "azure=optional"),
    ("Optional: Azure", "azure=optional"),
    ("Not required: Azure", "azure=optional"),
    ("Azure is a big plus", "azure=optional"),
    ("Azure is a definite plus", "azure=optional"),
    ("Knowing Azure is a plus", "azure=optional"),
    ("Azure and Hyper-V are pluses", "azure=optional hyper-v=optional"),
    ("Bonus: Azure", "azure=optional"),
    ("Bonus if you know Azure", "azure=optional"),
    ("Extra points for Azure", "azure=optional"),
    ("Azure is a bonus", "azure=optional"),
    ("CCNA is an asset", "cert-ccna=optional"),
    ("Azure would be an advantage", "azure=optional"),
    ("No Azure experience needed", "azure=optional"),
    ("No prior Azure experience is required", "azure=optional"),
    ("No Java or JavaScript knowledge needed", "java=optional javascript=optional"),
    ("You do not have to be a CCNA", "cert-ccna=optional"),
    ("You don't need to know Azure", "azure=optional"),
    ("CCNA isn't a must", "cert-ccna=optional"),
    ("CCNA not strictly necessary", "cert-ccna=optional"),
    ("MCSE is not mandatory", "cert-mcse=optional"),
]

NEGATED = [
    ("No Exchange Server please", "exchange=negated"),
    ("We don't use QuickBooks", "quickbooks=negated"),
    ("We do not use Azure or Hyper-V", "azure=negated hyper-v=negated"),
    ("We are not a Java shop", "java=negated"),
    ("This is not a Java position", "java=negated"),
    ("We moved away from SonicWall", "sonicwall=negated"),
    ("We got rid of Exchange Server", "exchange=negated"),
    ("QuickBooks is hosted and is not your concern", "quickbooks=negated"),
    ("We have stopped using QuickBooks", "quickbooks=negated"),
    ("Replacing SonicWall with Azure", "sonicwall=mentioned azure=required"),
    ("We are replacing our old Exchange Server with Azure", "exchange=mentioned azure=required"),
    ("Java rather than JavaScript", "java=required javascript=negated"),
    ("JavaScript, not Java", "javascript=required java=negated"),
    ("Azure is out of scope", "azure=negated"),
    ("We won't touch Azure", "azure=negated"),
    ("Nobody here wants Azure: we don't trust Azure", "azure=required azure=negated"),
    ("We are not looking for MCSEs", "cert-mcse=negated"),
    ("No Java, just SQL Server", "java=negated sql-server=required"),
]

MENTIONED = [
    ("We run Windows Server and SQL Server", "windows-server=mentioned sql-server=mentioned"),
    ("Everyone is on Microsoft Office", "microsoft-office=mentioned"),
    ("Our accounting is QuickBooks", "quickbooks=mentioned"),
    ("Exchange Server is already in place", "exchange=mentioned"),
    ("The firewall is managed by our landlord", "firewall=mentioned"),
    ("What we offer:\nAzure training budget", "azure=mentioned"),
    ("About us: we help firms migrate to Azure", "azure=mentioned"),
    ("Tech stack: Java, Azure", "java=mentioned azure=mentioned"),
    ("Our stack is Java and Azure", "java=mentioned azure=mentioned"),
    ("Environment: Windows Server, Hyper-V", "windows-server=mentioned hyper-v=mentioned"),
    ("Our own team takes care of Azure", "azure=mentioned"),
]  # fmt: skip

CASES = [*REQUIRED, *PREFERRED, *OPTIONAL, *NEGATED, *MENTIONED]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_phrase_of_a_posting_has_its_reading(text: str, expected: str) -> None:
    mentions = extract(text, "request", LEXICON, AS_OF)
    assert " ".join(f"{mention.concept}={mention.assertion}" for mention in mentions) == expected


POSTINGS = [
    (
        "line breaks lost",
        "Requirements 5+ years Java Preferred Qualifications Azure Hyper-V What We Offer SQL Server courses",
        "java=required azure=preferred hyper-v=preferred sql-server=mentioned",
    ),
    (
        "bullets under colons",
        "What you'll need:\n• Java\n• SQL Server\n\nBonus points:\n• Azure\n\nBenefits:\n• Hyper-V lab"
        " at home\n",
        "java=required sql-server=required azure=optional hyper-v=mentioned",
    ),
    (
        "Markdown",
        "## Must have\n* Java\n\n## Nice to have\n* Azure\n\n## How to apply\nMention SQL Server.",
        "java=required azure=preferred sql-server=required",
    ),
    (
        "bold",
        "**Minimum Qualifications**\n- Java\n**Preferred Qualifications:**\n- Azure\n**About the"
        " Company**\nHyper-V fans",
        "java=required azure=preferred hyper-v=mentioned",
    ),
    (
        "capitals",
        "REQUIRED SKILLS\nJava\nSQL Server\n\nDESIRED SKILLS\nAzure\n\nBENEFITS\nHyper-V at home",
        "java=required sql-server=required azure=preferred hyper-v=mentioned",
    ),
    ("table", "Required: Java | Preferred: Azure", "java=required azure=preferred"),
    ("table of lines", "Required | Java\nPreferred | Azure\n", "java=required azure=preferred"),
    (
        "a row for each skill",
        "Skill | Need\nJava | Required\nAzure | Preferred\n",
        "java=required azure=preferred",
    ),
    (
        "dashes before the need",
        "Java - Required\nAzure - Preferred\nHyper-V - Optional",
        "java=required azure=preferred hyper-v=optional",
    ),
    (
        "dashes for bullets",
        "Requirements: - Java - SQL Server - Nice to have: Azure - Hyper-V",
        "java=required sql-server=required azure=preferred hyper-v=preferred",
    ),
    (
        "a preferred line ends with its line",
        "Preferred: Azure\nYou will look after SQL Server",
        "azure=preferred sql-server=required",
    ),
    (
        "entries without bullets, a blank line between them",
        "Pluses\n\nAzure\n\nHyper-V\n\nWe pay for Java by the hour.",
        "azure=optional hyper-v=optional java=required",
    ),
    (
        "a brand-new header ends the one before",
        "Preferred qualifications\n- Azure\nResponsibilities\n- Run SQL Server",
        "azure=preferred sql-server=required",
    ),
    (
        "requirements that say otherwise line by line",
        "Requirements\n- Java\n- Azure is a plus\n- Hyper-V preferred\n- no SonicWall",
        "java=required azure=optional hyper-v=preferred sonicwall=negated",
    ),
    (
        "preferred section with one requirement in it",
        "Nice to have\n- Azure\n- Java (required)\n",
        "azure=preferred java=required",
    ),
    (
        "a qualified header",
        "Preferred (but not required):\n- Azure\n",
        "azure=preferred",
    ),
    (
        "numbered",
        "Requirements:\n1. Java\n2. SQL Server\n\nNice to haves:\n1) Azure\n2) Hyper-V",
        "java=required sql-server=required azure=preferred hyper-v=preferred",
    ),
]


@pytest.mark.parametrize(("_", "text", "expected"), POSTINGS, ids=[name for name, _, _ in POSTINGS])
def test_a_posting_is_read_by_its_headers(_: str, text: str, expected: str) -> None:
    mentions = extract(text, "request", LEXICON, AS_OF)
    assert " ".join(f"{mention.concept}={mention.assertion}" for mention in mentions) == expected
