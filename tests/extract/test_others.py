"""What others do is no claim of the consultant's; what is done for others is."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from tests.extract.small_taxonomy import small_taxonomy

LEXICON = build_lexicon(small_taxonomy())
AS_OF = date(2026, 11, 23)

OTHERS = [
    "My nephew does SonicWall",
    "My neighbour Otto repairs radios, he is CCNA certified",
    "The accountant keeps the books in QuickBooks",
    "Two of my juniors are CCNA certified",
    "His partner, a lawyer, looks after QuickBooks",
    "My colleague Bernd can do the SQL Server part",
    "Supervised two students who were learning SQL Server",
    "Worked alongside a team writing Java",
    "The office was run by an outside firm (Windows Server)",
    "SonicWall is managed by a third-party provider",
    "I recommend my brother, a CCNA",
    "SonicWall send their own people",
    "One client has SQL Server; their people look after it",
    "I read Java; not my code",
    "I know SQL Server; I have seen it at a client's",
    "The treasurer works in QuickBooks; I don't touch that",
]
OWN = [
    "My clients use QuickBooks",
    "I support the accountant who uses QuickBooks",
    "Part of the team that built SQL Server warehouses",
    "My partner and I run SonicWall",
    "The developers who wrote Java asked me to tune SQL Server",
    "Our team supports SonicWall",
    "I set up SQL Server for their team",
    "Built SQL Server for a friend's shop",
    "He is SonicWall certified",
]


@pytest.mark.parametrize("text", OTHERS)
def test_the_work_of_others_is_only_mentioned(text: str) -> None:
    assert {mention.assertion for mention in extract(text, "profile", LEXICON, AS_OF)} == {"mentioned"}


@pytest.mark.parametrize("text", OWN)
def test_work_with_others_is_held(text: str) -> None:
    assert extract(text, "profile", LEXICON, AS_OF)[-1].assertion == "held"
