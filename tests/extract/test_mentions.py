"""Which names are found, where, and in which version."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.extract import build_lexicon, extract
from skillmatch.records import Kind, Mention
from tests.extract.small_taxonomy import small_taxonomy

LEXICON = build_lexicon(small_taxonomy())
AS_OF = date(2026, 11, 23)


def _found(text: str, kind: Kind = "profile") -> list[str]:
    return [f"{mention.surface}={mention.concept}" for mention in extract(text, kind, LEXICON, AS_OF)]


BOUNDARIES = [
    ("C, C#, C++ and .NET", ["C=c", "C#=csharp", "C++=cpp", ".NET=dotnet"]),
    ("VB.NET, Node.js", ["VB.NET=vb-net", "Node.js=nodejs"]),
    ("A+ and Network+ certified", ["A+=cert-a-plus", "Network+=cert-network-plus"]),
    ("MCSE/CCNA", ["MCSE=cert-mcse", "CCNA=cert-ccna"]),
    ("routing over TCP/IP.", ["TCP/IP=tcp-ip"]),
    ("We sync ACT! with handhelds", ["ACT!=act"]),
    ("QuickBooks’ company file", ["QuickBooks=quickbooks"]),
    ("QuickBooks-savvy person", ["QuickBooks=quickbooks"]),
    ("two firewalls", ["firewalls=firewall"]),
    ("SQL\u00a0Server tuning", ["SQL\u00a0Server=sql-server"]),
    ("Quick\u00adBooks and Java\u200bScript", ["Quick\u00adBooks=quickbooks", "Java\u200bScript=javascript"]),
    ("ｊａｖａ ２", ["ｊａｖａ ２=java"]),
    ("Hyper\u2011V hosts", ["Hyper\u2011V=hyper-v"]),
    ("SQL Server is not SQL", ["SQL Server=sql-server", "SQL=sql"]),
    ("JavaScript", ["JavaScript=javascript"]),
    ("QuickBooks Online and QuickBooks", ["QuickBooks Online=quickbooks-online", "QuickBooks=quickbooks"]),
    ("javanese firewalled MCSEs", ["MCSEs=cert-mcse"]),
    ("see www.firewall.example/quickbooks or quickbooks@example.org", []),
    ("ad campaign, AD forest", ["AD=active-directory"]),
    ("SQL\nServer", ["SQL=sql"]),
    ("active-directory and SQL-Server", ["active-directory=active-directory", "SQL-Server=sql-server"]),
    ("Windows   Server", ["Windows   Server=windows-server"]),
    ("uses . NET and C # or C + +", [". NET=dotnet", "C #=csharp", "C + +=cpp"]),
    ("C/C++/C#", ["C=c", "C++=cpp", "C#=csharp"]),
    ("Java+SQL", ["Java=java", "SQL=sql"]),
    ("C:\\inetpub\\java\\setup.exe and \\\\files\\quickbooks", []),
    ("/usr/share/java/x, src/java/main.py", []),
    ("git@code.example:acme/java.git", []),
    ("x.java, java.util", []),
    ("R&amp;D and C&#43;&#43;", ["C&#43;&#43;=cpp"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BOUNDARIES, ids=[text for text, _ in BOUNDARIES])
def test_names_end_where_their_symbols_and_words_end(text: str, expected: list[str]) -> None:
    assert _found(text) == expected


VERSIONS = [
    ("Windows Server 2012 R2 domain", "Windows Server 2012 R2", "2012 R2"),
    ("Visual Basic 6 program", "Visual Basic 6", "6"),
    ("two Exchange 2016 servers", "Exchange 2016", "2016"),
    ("SQL Server 2012-2022", "SQL Server 2012-2022", "2012-2022"),
    ("old VB6 code", "VB6", "6"),
    (".NET 4.8 service", ".NET 4.8", "4.8"),
    ("SQL Server 5 years", "SQL Server", ""),
    ("QuickBooks 15 users", "QuickBooks", ""),
    ("Java 2005-2010", "Java", ""),
    ("SQL Server 2008 R2/2012 R2", "SQL Server 2008 R2/2012 R2", "2008 R2/2012 R2"),
    ("Java 8/11", "Java 8/11", "8/11"),
    ("Java 7.4+ code", "Java 7.4+", "7.4+"),
    ("Java 3.x", "Java 3.x", "3.x"),
    ("Java v7", "Java v7", "7"),
    ("Java8 and up", "Java8", "8"),
    ("C++11", "C++11", "11"),
    ("VB6.0", "VB6.0", "6.0"),
    ("Exchange2016", "Exchange2016", "2016"),
]


@pytest.mark.parametrize(("text", "surface", "version"), VERSIONS, ids=[text for text, _, _ in VERSIONS])
def test_a_version_belongs_to_the_span_and_a_count_does_not(text: str, surface: str, version: str) -> None:
    (mention,) = extract(text, "profile", LEXICON, AS_OF)
    assert (mention.surface, mention.version) == (surface, version)


NOT_MEANT = [
    "Excel at customer service",
    "You will excel with spreadsheets",
    "Access to a car",
    "Go the extra mile",
    "Outlook is good",
    "Exchange ideas with us",
    "Teams of five",
    "Word of mouth brought us here",
    "traded on the stock Exchange",
    "paid in Exchange for work",
    "a report card with grade A+",
    "an A+ rated business",
    "take vitamin C",
    "R&D department",
    "the ACT scores of our pupils",
    "C-level embedded talks",
    "Teams of five on 12 PCs",
    "Outlook is good for our software",
    "Exchange students with computers",
    "Access problems of wheelchair users",
    "C: is the drive letter",
    "RHCE",
]


@pytest.mark.parametrize("text", NOT_MEANT)
def test_an_everyday_word_is_no_product(text: str) -> None:
    assert _found(text) == []


MEANT = [
    ("Microsoft Word templates", "word", "context:vendor"),
    ("MS Access front ends", "access", "context:vendor"),
    ("Excel formulas for the shop", "excel", "context:word"),
    ("Access 2010 front ends", "access", "context:version"),
    ("I have used Excel for ages", "excel", "context:capital"),
    ("Outlook broken, 6 PCs", "outlook", "context:program"),
    ("12 Outlook users", "outlook", "context:program"),
    ("Excel and QuickBooks", "excel", "context:neighbour"),
    ("sorting out quickbooks, outlook", None, None),
    ("RHCE certified", "cert-rhce", "context:certified"),
    ("CCNA, RHCE", "cert-rhce", "context:neighbour"),
    ("CERTIFICATIONS\nRHCE", "cert-rhce", "context:certified"),
]


@pytest.mark.parametrize(("text", "concept", "rule"), MEANT, ids=[text for text, _, _ in MEANT])
def test_evidence_beside_an_ambiguous_name_accepts_it(
    text: str, concept: str | None, rule: str | None
) -> None:
    rules = {
        mention.concept: mention.rule.split("/")[0] for mention in extract(text, "profile", LEXICON, AS_OF)
    }
    assert rules.get(concept or "outlook") == rule


def test_a_capitalised_name_counts_once_the_text_has_shown_which_it_means() -> None:
    assert _found("Ask about Sage on Monday") == []
    found = extract("The Sage ledger. Ask about Sage on Monday. Sage advice.", "profile", LEXICON, AS_OF)
    assert [(mention.start, mention.rule.split("/")[0]) for mention in found] == [
        (4, "context:word"), (27, "context:known"),
    ]  # fmt: skip


def test_a_list_of_ambiguous_names_of_one_kind_vouches_for_itself() -> None:
    assert _found("Word, Excel, Access and Outlook") == [
        "Word=word", "Excel=excel", "Access=access", "Outlook=outlook",
    ]  # fmt: skip


def test_an_ambiguous_name_alone_on_its_line_of_a_list_field_is_meant() -> None:
    mentions = extract("Access\nAccess to a car", "profile", LEXICON, AS_OF, "held")
    assert [(mention.start, mention.rule) for mention in mentions] == [(0, "context:entry/held:default")]


@pytest.mark.parametrize(
    "shape", [" ", ".", "! ", "(", "a@", "a.", "\n \n", "\u00ad", "•", ", ", "2012/", "and "]
)
def test_a_very_long_text_of_one_shape_is_read_to_its_end(shape: str) -> None:
    mentions = extract(shape * 40_000 + "\nQuickBooks", "request", LEXICON, AS_OF)
    assert [mention.surface for mention in mentions] == ["QuickBooks"]


ALIASES = st.sampled_from(
    ["QuickBooks", "SQL Server 2012", "A+", ".NET", "Excel", "no Exchange", "Word, Excel", "C#"]
)
TEXTS = st.lists(
    st.one_of(st.text(), ALIASES, st.sampled_from([" ", "\n", ", ", "\u00ad", "ﬁ", "İ", "👍"]))
).map("".join)


@given(TEXTS, st.sampled_from(["request", "profile"]))
def test_offsets_are_exact_and_mentions_never_overlap(text: str, kind: Kind) -> None:
    mentions = extract(text, kind, LEXICON, AS_OF)
    assert all(text[mention.start : mention.end] == mention.surface for mention in mentions)
    assert all(one.end <= two.start for one, two in pairwise(mentions))


@given(TEXTS)
def test_the_same_text_gives_the_same_mentions(text: str) -> None:
    assert extract(text, "request", LEXICON, AS_OF) == extract(
        text, "request", build_lexicon(small_taxonomy()), AS_OF
    )


@given(TEXTS, TEXTS)
def test_a_name_set_apart_is_found_in_any_text(before: str, after: str) -> None:
    text = f"{before}\n\nQuickBooks\n\n{after}"
    assert len(before) + 2 in {mention.start for mention in extract(text, "profile", LEXICON, AS_OF)}


@given(st.text(st.characters(categories=["Cs", "Lu", "Cc"])))
def test_half_characters_and_controls_raise_nothing(text: str) -> None:
    mentions: tuple[Mention, ...] = extract(text + " QuickBooks", "request", LEXICON, AS_OF)
    assert mentions[-1].surface == "QuickBooks"
