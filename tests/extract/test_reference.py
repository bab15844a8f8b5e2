"""The fast matcher sees what the slow and obvious one sees, in any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.extract import build_lexicon
from skillmatch.extract.clauses import outline
from skillmatch.extract.context import decide
from skillmatch.extract.evidence import Scene
from skillmatch.extract.folding import fold
from skillmatch.extract.matching import longest, sight
from skillmatch.taxonomy import load_taxonomy
from skillmatch.taxonomy.records import Taxonomy
from tests.extract.reference import reference_candidates
from tests.extract.small_taxonomy import small_taxonomy

SMALL, WHOLE = small_taxonomy(), load_taxonomy()
LEXICONS = {id(taxonomy): build_lexicon(taxonomy) for taxonomy in (SMALL, WHOLE)}
SIGNS = st.sampled_from([
    *" .,;:/\\-+#&'@$_!?()\n", "  ", " and ", " #", ". ", "'s", "s ", "S", " R2", " 2016", " v6", "7",
    "\u00ad", "http://a.b/", "www.", "x@", "c:\\", ".exe", "é", "İ", "•", "👍", "&amp;", "\ud800", "stock ",
    "Microsoft ",
])  # fmt: skip


def _texts(taxonomy: Taxonomy) -> st.SearchStrategy[str]:
    """Return texts of the taxonomy's own words in any case, with signs and odd characters between them."""
    forms = [alias.text for concept in taxonomy.concepts for alias in concept.aliases]
    forms += [phrase for concept in taxonomy.concepts for phrase in concept.blocked]
    names = st.sampled_from(forms)
    written = st.one_of(
        names, names.map(str.lower), names.map(str.upper), names.map(lambda n: n.replace(" ", "-"))
    )
    return st.lists(st.one_of(written, SIGNS, st.just(" "), st.text(max_size=3)), max_size=12).map("".join)


def _agree(text: str, taxonomy: Taxonomy) -> None:
    folded = fold(text)
    fast, slow = sight(folded, LEXICONS[id(taxonomy)]), reference_candidates(folded, taxonomy)
    assert longest(fast) == longest(slow)
    scene = Scene(folded, outline(folded.text, folded.lower), is_list=False)
    assert decide(fast, scene) == decide(slow, scene)


@given(_texts(SMALL))
@settings(max_examples=300)
def test_names_of_a_small_taxonomy_are_the_same_both_ways(text: str) -> None:
    _agree(text, SMALL)


@given(_texts(WHOLE))
@settings(max_examples=15, deadline=None)
def test_names_of_the_whole_taxonomy_are_the_same_both_ways(text: str) -> None:
    _agree(text, WHOLE)


@pytest.mark.parametrize("text", [
    "C/C++/C# and .NET, VB.NET; A+ (Network+) ACT! R Go Node.js",
    "QuickBooks Online-Exchange Server-SQL Server 2012 R2",
    "traded on the stock exchange, Exchange 2016, in exchange for Exchange",
    "Microsoft Exchange Online and Windows-Server 2019/2022",
])  # fmt: skip
def test_lists_symbols_and_phrases_are_the_same_both_ways(text: str) -> None:
    _agree(text, SMALL)
    _agree(text, WHOLE)
