"""Entries of lists in fields of their own, and what they state."""

import pytest

from skillmatch.gates.entries import entry_value
from skillmatch.gates.names import CLEARANCES, COUNTRIES, LANGUAGES

# kind, field, entry, what it states ("" is: nobody knows)
CASES = [
    ("profile", "languages", "English", "English"),
    ("profile", "languages", "ENGLISH (US)", "English"),
    ("profile", "languages", "Spanish (B2)", "Spanish"),
    ("profile", "languages", "Polish - mother tongue", "Polish"),
    ("profile", "languages", "basic French", "basic French"),
    ("profile", "languages", "French: a little", "basic French"),
    ("profile", "languages", "no German", "no German"),
    ("profile", "languages", "German: none", "no German"),
    ("profile", "languages", "ASL", "American Sign Language"),
    ("profile", "languages", "Chinese", ""),
    ("profile", "languages", "English but rusty", ""),
    ("profile", "languages", "Klingon", ""),
    ("profile", "languages", "Python", ""),
    ("profile", "languages", "=HYPERLINK(English)", ""),
    ("profile", "languages", "Hebrew " * 30, ""),
    ("request", "languages", "Spanish", "Spanish"),
    ("request", "languages", "conversational Spanish", "Spanish"),
    ("request", "languages", "no Spanish", ""),
    ("request", "languages", "Spanish preferred", ""),
    ("profile", "clearance", "Active DoD Secret clearance", "Secret"),
    ("profile", "clearance", "ts / sci", "TS/SCI"),
    ("profile", "clearance", "Top Secret (expired)", "expired Top Secret"),
    ("profile", "clearance", "none", "none"),
    ("profile", "clearance", "SC cleared", "SC"),
    ("profile", "clearance", "NATO Secret", ""),
    ("profile", "clearance", "yes", ""),
    ("request", "clearance", "Secret or higher", "Secret"),
    ("request", "clearance", "able to obtain Secret", "clearable"),
    ("request", "clearance", "expired Secret", ""),
    ("profile", "work_permit", "U.S. citizen", "US citizen"),
    ("profile", "work_permit", "US passport", "US citizen"),
    ("profile", "work_permit", "not a US citizen", "not a US citizen"),
    ("profile", "work_permit", "Green card", "US green card"),
    ("profile", "work_permit", "permanent resident", ""),
    ("profile", "work_permit", "UK", "UK work permit"),
    ("profile", "work_permit", "EU citizen", "EU work permit"),
    ("profile", "work_permit", "right to work in the UK", "UK work permit"),
    ("profile", "work_permit", "authorized to work in the US", "US work permit"),
    ("profile", "work_permit", "requires visa sponsorship", "needs sponsorship"),
    ("profile", "work_permit", "no sponsorship needed", "needs no sponsorship"),
    ("profile", "work_permit", "H-1B", ""),
    ("request", "work_permit", "US citizen or green card", "US citizen or green card"),
    ("request", "work_permit", "US person", "US citizen or green card"),
    ("request", "work_permit", "must be a US citizen", "US citizen"),
    ("request", "work_permit", "no sponsorship", "no sponsorship"),
    ("request", "work_permit", "yes", ""),
]


@pytest.mark.parametrize(
    ("kind", "field", "entry", "value"), [pytest.param(*row, id=" ".join(row[:3])[:50]) for row in CASES]
)
def test_an_entry_states_one_thing_or_nothing_that_is_known(kind, field, entry, value):
    assert entry_value(kind, field, entry) == value


def test_whatever_clients_ask_fits_into_the_bits_that_count_it():
    """A hugeint has 127 of them, one for each thing that is asked anywhere."""
    asked = {*LANGUAGES.values(), *CLEARANCES.values(), *COUNTRIES.values()}
    besides = ("clearable", "US citizen", "US citizen or green card", "no sponsorship")
    unknown = ("another language", "another clearance", "another permit")
    assert len(asked) + len(besides) + len(unknown) < 127
