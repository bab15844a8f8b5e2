"""What a verdict says of the fit: a table for people, told in full in the README too."""

from pathlib import Path

import pytest

import skillmatch
from skillmatch.judgement.words import known_words, plain

GRADES = [
    pytest.param("sent", "", "placed", 3, id="placed"),
    pytest.param("sent", "", "", 2, id="sent, and nobody knows more"),
    pytest.param("sent", "", "client refused", 1, id="refused by the client"),
    pytest.param("sent", "", "bad", 0, id="it went badly"),
    pytest.param("rejected", "", "", 0, id="rejected for a reason of one's own words"),
    pytest.param("rejected", "missing skill", "", 0, id="rejected for the skill"),
    pytest.param("rejected", "not available", "", None, id="no time is no misfit"),
    pytest.param("rejected", "too expensive", "", None, id="nor is the rate"),
]


@pytest.mark.parametrize(("decision", "reason", "outcome", "grade"), GRADES)
def test_a_verdict_stands_for_a_grade(decision, reason, outcome, grade):
    assert known_words().grade(decision, reason, outcome) == grade


@pytest.mark.parametrize("written", ["Too expensive", "too_expensive", " TOO-EXPENSIVE. "])
def test_case_and_separators_do_not_matter(written):
    assert plain(written) == "too expensive"


def test_grades_are_0_to_3():
    words = known_words()
    assert {*words.outcomes.values(), *words.reasons.values()} <= {0, 1, 2, 3, None}


def test_the_readme_of_the_inbox_names_every_word():
    readme = Path(skillmatch.__file__).parent / "workspace_template/inbox/verdicts/README.txt"
    text = readme.read_text(encoding="utf-8")
    assert [word for word in (*known_words().outcomes, *known_words().reasons) if word not in text] == []
