"""Text made plain: odd characters, entities and split signs, and the way back to where they stood."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.extract import build_lexicon, extract
from skillmatch.extract.folding import fold
from tests.extract.small_taxonomy import small_taxonomy

TAXONOMY = small_taxonomy()
LEXICON = build_lexicon(TAXONOMY)

PLAIN = [
    pytest.param("R&amp;D", "R&D", id="an entity"),
    pytest.param("C&#43;&#x2b;", "C++", id="entities by number"),
    pytest.param("Q&amp;amp;A", "Q&A", id="an entity escaped twice"),
    pytest.param("SQL&nbsp;Server", "SQL Server", id="a blank by name"),
    pytest.param("AT&T; a &unknown; b", "AT&T; a &unknown; b", id="no entity at all"),
    pytest.param("Windows \t  Server", "Windows Server", id="several blanks within a line"),
    pytest.param("one.  Two", "one.  Two", id="two blanks between sentences"),
    pytest.param("C # and F # and C + + and C ++", "C# and F# and C++ and C++", id="signs cut off a letter"),
    pytest.param("on . NET. NET of tax", "on .NET. NET of tax", id="a dot cut off NET"),
    pytest.param("cafe\u0301", "caf\u00e9", id="a mark of its own"),
    pytest.param("x\u0301", "x\u0301", id="a mark that joins nothing"),
    pytest.param("Ｃ＃ ﬁre ½", "C# fire ½", id="wide letters and ligatures"),
    pytest.param("a\u200bb\u00adc\ufeffd\ufe0f", "abcd", id="characters that show nothing"),
    pytest.param("“it’s” – 5″", '"it\'s" - 5"', id="quotes and dashes"),
    pytest.param(
        "we don\x92t \x93use\x94 it \x96 ever \x95 never",
        'we don\'t "use" it - ever • never',
        id="Windows read as Latin-1",
    ),
    pytest.param("\ufe58\u207b \u2014", "-- -", id="dashes that stand for dashes"),
    pytest.param("".join(map(chr, range(0xFF21, 0xFF3B))), "ABCDEFGHIJKLMNOPQRSTUVWXYZ", id="many kinds"),
    pytest.param("\ud800\x00👍", "\ufffd\x00👍", id="half a pair, a NUL, and a picture"),
]


@pytest.mark.parametrize(("text", "plain"), PLAIN)
def test_what_means_the_same_becomes_the_same(text: str, plain: str) -> None:
    assert fold(text).text == plain


WAYS_BACK = [
    ("x &amp; y", "&", "&amp;"),
    ("cafe\u0301!", "\u00e9", "e\u0301"),
    ("of\ufb01ce", "i", "\ufb01"),
    ("Windows   Server", " ", "   "),
    ("on . NET", ".NET", ". NET"),
    ("in C + +, ok", "C++", "C + +"),
    ("Quick\u00ad\u200bBooks", "QuickBooks", "Quick\u00ad\u200bBooks"),
]


@pytest.mark.parametrize(("text", "plain", "original"), WAYS_BACK)
def test_plain_characters_stand_for_those_of_the_original(text: str, plain: str, original: str) -> None:
    folded = fold(text)
    start = folded.text.index(plain)
    assert text[slice(*folded.original_span(start, start + len(plain)))] == original


ODD = st.lists(
    st.one_of(
        st.text(max_size=4),
        st.sampled_from(
            ["&amp;", "&#43;", "\u0301", "\ufb01", "\u00ad", "  ", "C #", " . NET", "\ud800", "Ａ"]
        ),
    )
).map("".join)


@given(ODD)
def test_every_plain_character_has_its_origin_and_they_keep_their_order(text: str) -> None:
    folded = fold(text)
    spans = [folded.original_span(place, place + 1) for place in range(len(folded.text))]
    assert len(folded.text) == len(folded.lower) == len(folded.origins)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


DISGUISES = [
    pytest.param(lambda name: name, id="as it is"),
    pytest.param(
        lambda name: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name), id="wide"
    ),
    pytest.param(lambda name: name.replace("+", "&#43;"), id="entities"),
    pytest.param(lambda name: name.replace(" ", "&nbsp;"), id="blanks by name"),
    pytest.param(lambda name: name.replace(" ", " \u00a0 "), id="many blanks"),
    pytest.param("\u00ad".join, id="soft hyphens"),
    pytest.param("\u200b".join, id="zero-width blanks"),
    pytest.param(lambda name: name.replace("fi", "\ufb01"), id="ligatures"),
    pytest.param(lambda name: name.replace(" ", "-"), id="hyphens for blanks"),
    pytest.param(lambda name: name.replace("-", "\u2011"), id="odd hyphens"),
]
SURE = [
    (alias.text, concept.id)
    for concept in TAXONOMY.concepts
    for alias in concept.aliases
    if alias.match != "context"
]


@pytest.mark.parametrize("disguise", DISGUISES)
@given(st.data())
def test_a_name_in_any_disguise_is_found_with_its_exact_span(
    disguise: Callable[[str], str], data: st.DataObject
) -> None:
    name, concept = data.draw(st.sampled_from(SURE))
    before, surface, after = data.draw(st.text(max_size=8)), disguise(name), data.draw(st.text(max_size=8))
    start = len(before) + 2
    mentions = extract(f"{before}\n\n{surface}\n\n{after}", "profile", LEXICON, date(2026, 1, 1))
    assert (start, start + len(surface), concept) in {(one.start, one.end, one.concept) for one in mentions}


@given(ODD, st.sampled_from(SURE), ODD)
def test_what_a_mention_covers_folds_to_a_name_and_version_of_its_concept(
    before: str, named: tuple[str, str], after: str
) -> None:
    text = f"{before} {named[0]} {after}"
    for mention in extract(text, "profile", LEXICON, date(2026, 1, 1)):
        assert text[mention.start : mention.end] == mention.surface
        written = fold(f" {mention.surface}").lower.strip().replace("-", " ")
        unversioned = written.removesuffix(mention.version.lower().replace("-", " ")).rstrip(" v.")
        names = _names(mention.concept)
        assert {written, written.removesuffix("s"), unversioned} & {
            *names,
            *(name.rstrip("6") for name in names),
        }


def _names(concept_id: str) -> list[str]:
    return [
        alias.text.lower().replace("-", " ")
        for concept in TAXONOMY.concepts
        if concept.id == concept_id
        for alias in concept.aliases
    ]
