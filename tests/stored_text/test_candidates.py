"""Unknown names in a stored document: a text, and the names found in it. All names are invented."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.extract import build_lexicon
from skillmatch.interpret import Document, Reading
from skillmatch.records import Declared
from skillmatch.stored_text.candidates import Candidate, candidates, masked, name_key, snippet_of
from skillmatch.stored_text.sightings import StoredDocument
from skillmatch.taxonomy import Alias, Concept, Taxonomy

LARK = Concept("lark", "Lark", "skill", "office", "desktop", aliases=(Alias("Ledgerlark"), Alias("Inkwell")))
READING = Reading(build_lexicon(Taxonomy((LARK,), "t")), date(2026, 11, 23), "v1")
KNOWN = frozenset({"ledgerlark", "inkwell", "lark"})


def profile(text: str, *names: str, skills: str = "") -> StoredDocument:
    fields = {"headline": "", "text": text, "skills": skills, "certifications": ""}
    return masked(StoredDocument(Document("profile", 1, "h", fields, Declared()), "ann", names, ()))


def found(text: str, *names: str) -> list[tuple[str, str]]:
    return [(each.surface, each.way) for each in candidates(profile(text, *names), READING, KNOWN)]


TEXTS = [
    pytest.param("We run Quillbase here.", [("Quillbase", "name")], id="a capital in mid-sentence"),
    pytest.param("Quillbase runs here.", [], id="a capital that begins the sentence"),
    pytest.param("QuillBase runs here.", [("QuillBase", "name")], id="a capital within a word, anywhere"),
    pytest.param("we code in quill.js and Q# there", [("quill.js", "name"), ("Q#", "name")], id="symbols"),
    pytest.param("our Quill Base Studio is old", [("Quill Base Studio", "name")], id="words in a row"),
    pytest.param("ask the Quill Base Manager about it", [], id="a job"),
    pytest.param("the QBX was new in March", [("QBX", "name")], id="letters, and no month"),
    pytest.param("Senior Desk Helper At Large", [], id="a headline"),
    pytest.param("WE NEED QUILL PEOPLE NOW", [], id="a line in capitals"),
    pytest.param("Ledgerlark, Quillbase and Inkwell", [("Quillbase", "neighbour")], id="between known ones"),
    pytest.param(
        "ledgerlark, quill base and inkwell", [("quill base", "neighbour")], id="in small letters too"
    ),
    pytest.param("Ledgerlark and help with forms", [], id="what follows a list as prose"),
    pytest.param("Quillbase, Ledgerlark", [("Quillbase", "neighbour")], id="a name that begins a list"),
    pytest.param("we have Ledgerlark Enterprise", [], id="an edition of a known one"),
    pytest.param("she was at Foxton Clinics (2019)", [], id="an employer"),
    pytest.param(
        "mail ann@Quillbase.example or Quillbase", [("Quillbase", "name")], id="no part of an address"
    ),
    pytest.param("", [], id="nothing"),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_unknown_names_are_found_where_capitals_symbols_or_lists_tell(text, expected):
    assert found(text) == expected


def test_words_of_the_records_own_name_company_and_place_are_left_out():
    text = "We run Quillbase at home, and Ames Dataworks in Foxton."
    assert found(text) == [("Quillbase", "name"), ("Ames Dataworks", "name"), ("Foxton", "name")]
    assert found(text, "Ann Ames", "Foxton, IN") == [("Quillbase", "name")]


def test_an_unknown_list_entry_has_the_known_ones_beside_it():
    stored = profile("", skills="Inkwell\nQuillbase 7\nA sentence of more than five words is none")
    assert list(candidates(stored, READING, KNOWN)) == [
        Candidate("quillbase 7", "Quillbase 7", "list entry", "skills", ("Lark",))
    ]


def test_the_words_around_a_name_have_no_contacts():
    stored = profile("Ask ann@example.org about Quillbase.")
    [candidate] = candidates(stored, READING, KNOWN)
    assert snippet_of(candidate, stored.document) == "Ask [contact] about Quillbase."


@pytest.mark.parametrize("spelling", ["Quill-Base", "quill  base", "QUILL BASE", "Quill\u00a0Base"])
def test_spellings_of_one_name_have_one_key(spelling):
    assert name_key(spelling) == "quill base"


HOSTILE = [
    "A" * 200_000,
    "Aa" * 100_000,
    "Ledgerlark," * 18_000,
    "A, " * 66_000,
    "Quill " * 33_000,
    "Ledgerlark" + " " * 199_000 + "x",
    "Ledgerlark" + "." * 199_000 + "x",
    "\x00\ud800" * 9,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_ends_in_time(text):
    assert len(list(candidates(profile(text), READING, KNOWN))) < 200_000


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="Aa b,.;()+#\n\u00e9\U0001f4bequillLedgerlark@1", max_size=120))
def test_what_is_found_stands_in_the_text(text):
    stored = profile(text)
    for each in candidates(stored, READING, KNOWN):
        words = stored.document.fields[each.field][each.start : each.end]
        assert " ".join(words.split()) == each.surface
