"""What a request says as a whole about certifications."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.extract.facts import document_facts

SAID = [
    ("We need QuickBooks help, no certifications please.", "no certifications please"),
    ("Certifications not required.", "Certifications not required"),
    ("Certifications are not needed for this job", "Certifications are not needed"),
    ("Certification is not necessary", "Certification is not necessary"),
    ("We don't care about certificates", "don't care about certificates"),
    ("I dont care what certificates you have", "dont care what certificates"),
    ("We do not care about your certs", "do not care about your certs"),
    ("No paper engineers!", "No paper engineers"),
    ("no paper MCSEs, please", "no paper MCSEs"),
    ("Certs don’t impress us", "Certs don’t impress"),
    ("No certs needed", "No certs needed"),
    ("No certifications. Just fix it.", "No certifications"),
    ("No formal certifications required", "No formal certifications required"),
    ("Paper qualifications don't matter", "Paper qualifications don't matter"),
    ("We do not need certified people", "do not need certified people"),
    ("Certificates mean nothing to us", "Certificates mean nothing"),
    ("Certifications: none required", "Certifications: none required"),
    ("Not interested in certificates", "Not interested in certificates"),
    ("Experience counts, not certificates", "Experience counts, not certificates"),
    ("No need for certifications", "No need for certifications"),
    ("Ünïcode ½ first: no\u00a0certs\u200b needed", "no\u00a0certs\u200b needed"),
]

NOT_SAID = [
    "No certification exams are paid by us",
    "No certification training is offered",
    "We have no certifications ourselves, so you should",
    "CCNA certification not required",
    "MCSE certification is not needed",
    "Certifications not required but a plus",
    "Certifications are not required, but preferred",
    "Certifications preferred",
    "Certifications required",
    "We reimburse certifications",
    "There are no certificate errors any more",
    "No certificate expired",
    "No certificates of insurance",
    "We don't need certification training",
    "We don't care about the printer",
    "Our paper jams",
    "",
]


@pytest.mark.parametrize(("text", "surface"), SAID, ids=[text for text, _ in SAID])
def test_a_request_that_does_not_care_for_certifications_says_so_in_exact_words(
    text: str, surface: str
) -> None:
    (fact,) = document_facts(text, "request")
    assert (fact.fact, fact.surface, text[fact.start : fact.end]) == ("no_certifications", surface, surface)


@pytest.mark.parametrize("text", NOT_SAID)
def test_talk_of_something_else_is_no_fact(text: str) -> None:
    assert document_facts(text, "request") == ()


def test_a_profile_states_no_facts() -> None:
    assert document_facts("No certifications please", "profile") == ()


def test_facts_come_in_order_and_never_overlap() -> None:
    facts = document_facts("No certs needed. We don't care about certificates.", "request")
    assert [fact.surface for fact in facts] == ["No certs needed", "don't care about certificates"]


@given(st.text(st.sampled_from("no certs dicae’½ﬃ.,'\u200b"), max_size=60))
def test_offsets_are_exact_in_any_text(text: str) -> None:
    for fact in document_facts(f"{text} no certs please {text}", "request"):
        assert f"{text} no certs please {text}"[fact.start : fact.end] == fact.surface
