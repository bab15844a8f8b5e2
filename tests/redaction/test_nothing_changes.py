"""Invariant 16 on texts: name, age, gender, photo and graduation years change nothing that is found."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.extract import build_lexicon
from skillmatch.interpret import Document, Reading, assess_document, document_fact_rows, mention_rows
from skillmatch.reading import document_of
from skillmatch.records import Declared, Kind
from tests.extract.small_taxonomy import small_taxonomy

READING = Reading(build_lexicon(small_taxonomy()), date(2026, 11, 23), "v1")
FOUND = ("concept", "surface", "assertion", "years", "version", "last_used_year", "expires_on", "rule")
LISTS = ("required", "preferred", "certifications", "skills")

WORK = (
    "Administered Exchange Server and Active Directory for 12 years.",
    "SQL Server 2019 and Java, 2015 to 2021.",
    "MCSE (expired 2012). No Azure.",
    "QuickBooks, SonicWall firewall, antivirus for small offices.",
)
PERSONAL = (
    "I am 58 years old.", "Age: 31.", "Female.", "Male, married with two children.", "Born in 1965 in Leeds.",
    "Photo: https://a.example/photos/java.jpg.", "Pronouns: she/her.", "Graduated 1987.", "Class of 2021.",
    "In my late fifties.", "A proud father of three.", "Portrait: visual-basic.png.", "My name is Java.",
)  # fmt: skip
PEOPLE = ("Java Moss", "Azure Visual-Basic", "Excel, Hyper", "Ann Lee", "QuickBooks Azure", "Teams Outlook")


def document(kind: Kind, text: str, person: str = "") -> Document:
    fields = dict.fromkeys(("headline", "title", *LISTS), "") | {"text": text}
    return Document(kind, 7, "h", fields, Declared(), person)


def found(kind: Kind, text: str, person: str = "") -> list[tuple[object, ...]]:
    """Return what is found in a text, but for where it stands."""
    return [tuple(row[name] for name in FOUND) for row in mention_rows(document(kind, text, person), READING)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(WORK), min_size=1, max_size=4, unique=True),
    st.lists(st.tuples(st.integers(0, 4), st.sampled_from(PERSONAL)), max_size=4),
    st.sampled_from(["profile", "request"]),
)
def test_16_statements_about_the_person_change_nothing_wherever_they_stand(work, personal, kind):
    said = list(work)
    for place, statement in personal:
        said.insert(min(place, len(said)), statement)
    told = " ".join(said)
    assert found(kind, told, "Java Moss") == found(kind, " ".join(work), "Java Moss")


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE))
def test_16_another_name_changes_nothing(one, other):
    def told(name: str) -> str:
        salutation = f"Mr. {name.rpartition(' ')[2]}"
        return f"{name}\nContact: {name}. {WORK[0]} {name} did: {WORK[1]}\n{salutation}: {WORK[3]}"

    assert found("profile", told(one), one) == found("profile", told(other), other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("58 years old, Java developer.", "31 years old, Java developer."),
        ("Graduated 1987. Java.", "Graduated 2019. Java."),
        ("BSc in Leeds, 1983-1987: Java.", "BSc in Leeds, 2015-2019: Java."),
        ("She wrote Java for 5 years.", "He wrote Java for 5 years."),
        ("Her work: SQL Server for 5 years.", "His work: SQL Server for 5 years."),
        ("Female, 45 y/o. Java.", "Male, 29 y/o. Java."),
        ("(she/her) Java", "(he/him) Java"),
    ],
)
def test_16_who_is_meant_changes_neither_years_nor_last_use_nor_assertion(one, other):
    assert found("profile", one)
    assert found("profile", one) == found("profile", other)


def test_a_skill_that_is_also_the_name_stays_a_skill_elsewhere():
    rows = list(mention_rows(document("profile", "Java Moss\nWrites Java.", "Java Moss"), READING))
    assert [(row["start_offset"], row["surface"]) for row in rows] == [(17, "Java")]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WORK + PERSONAL), max_size=8).map(" ".join), st.sampled_from(PEOPLE))
def test_offsets_are_those_of_the_text_as_it_was_sent(text, person):
    for row in mention_rows(document("profile", text, person), READING):
        assert text[row["start_offset"] : row["end_offset"]] == row["surface"]


@pytest.mark.parametrize(
    "wish",
    [
        "Young dynamic team seeks digital natives.",
        "Female receptionist wanted, aged 25 to 35.",
        "Technician (m/f/d), 25 to 35 years old.",
        "No one over the age of 40, please.",
        "Recent graduates, class of 2025, photo required.",
    ],
)
def test_a_request_for_an_age_or_a_gender_asks_for_nothing(wish):
    assert list(mention_rows(document("request", wish), READING)) == []
    assert list(document_fact_rows(document("request", wish))) == []
    asked = "Java for 3 years required."
    assert found("request", f"{wish} {asked}") == found("request", asked)


@pytest.mark.parametrize(
    "wish",
    [
        "We are a team of 30-year-olds.",
        "Our employees are 25 to 35 years old.",
        "The owner, 58 years old, looks after it himself.",
        "Female receptionist wanted, aged 25 to 35.",
    ],
)
def test_an_age_is_no_size_of_the_client(wish):
    fields = dict.fromkeys(("headline", "title", *LISTS), "")
    counted = Document("request", 7, "h", fields | {"text": f"{wish} We have 12 PCs."}, Declared())
    [signal] = assess_document(counted).evidence
    assert (signal.surface, signal.start) == ("12 PCs", len(wish) + len("\n\n") + len(" We have "))
    alone = assess_document(Document("request", 7, "h", fields | {"text": wish}, Declared()))
    assert (alone.segment, alone.evidence) == ("unknown", ())


def test_whose_profile_it_is_comes_from_the_stored_record():
    lists = dict.fromkeys(("headline", "skills", "certifications"), "")
    row = {"document_key": 7, "record_hash": "h", "name": "Java Moss", "told_on": None, **lists}
    stored = document_of("profile", row | {"text": "Java Moss, technician"})
    assert stored.person == "Java Moss"
    assert list(mention_rows(stored, READING)) == []
