"""What a client asks at the gates: certain words only, since a gate that fails puts people last."""

import re
from datetime import date

import pytest

from skillmatch.gates import availability, clearances, languages, permits, places
from skillmatch.gates.reading import gate_statements

TOLD_ON = date(2026, 11, 23)
# description, text, what is asked
LANGUAGES = [
    ("must speak", "The consultant must speak Spanish.", ["Spanish"]),
    ("required", "Spanish required.", ["Spanish"]),
    ("speaking", "Spanish-speaking technician required", ["Spanish"]),
    ("looked for", "We are looking for a Spanish-speaking consultant.", ["Spanish"]),
    ("who speaks", "We need someone who speaks Polish.", ["Polish"]),
    ("bilingual", "Bilingual English/Spanish required.", ["English", "Spanish"]),
    ("must be bilingual", "Must be bilingual (English/Spanish).", ["English", "Spanish"]),
    ("a prerequisite", "Fluency in English is a prerequisite.", ["English"]),
    ("fluent", "You must be fluent in English and German.", ["English", "German"]),
    ("entry of a list", "Requirements:\n- Exchange\n- Fluent German\n", ["German"]),
    ("beside another wish", "Spanish required, French a plus.", ["Spanish"]),
    ("a plus", "Spanish a plus.", []),
    ("preferred", "Spanish-speaking technician preferred", []),
    ("required but not", "Spanish is helpful but not required.", []),
    ("wished for", "Nice to have:\n- Fluent Spanish\n", []),
    ("either of two", "Mandarin or Cantonese required", []),
    ("the customers", "Our customers are mostly Spanish-speaking.", []),
    ("the staff", "Most of our staff speak Spanish.", []),
    ("a restaurant", "We run a Spanish restaurant with 6 PCs; a technician is needed.", []),
    ("muffins", "English muffins required for the meeting", []),
    ("a programming language", "C# language required", []),
    ("a label", "Language: Python required", []),
    ("a verb", "Polish our web site, please.", []),
    ("a keyboard", "We need keyboards with German layout.", []),
]
CLEARANCES = [
    ("required", "Active Secret clearance required.", ["Secret"]),
    ("must have", "You must have an active TS/SCI clearance.", ["TS/SCI"]),
    ("a label", "Clearance: Top Secret", ["Top Secret"]),
    ("entry of a list", "Requirements:\n- Active Secret clearance\n- Exchange", ["Secret"]),
    ("or higher", "Secret clearance or higher required", ["Secret"]),
    ("cleared", "SC cleared engineer required", ["SC"]),
    ("to be obtained", "Must be able to obtain a Secret clearance.", ["clearable"]),
    ("clearable", "Must be clearable.", ["clearable"]),
    ("or able to obtain", "Secret clearance required, or ability to obtain one", []),
    ("preferred", "Secret clearance preferred", []),
    ("none", "No clearance required.", []),
    ("of an alliance", "NATO Secret clearance required", []),
    ("a sauce", "The recipe of our secret sauce is on the server.", []),
    ("a sale", "Clearance sale! Computers required to be moved.", []),
    ("a project", "A top secret project requires discretion.", []),
]
PERMITS = [
    ("citizen", "Must be a US citizen.", ["US citizen"]),
    ("citizenship", "U.S. citizenship is required", ["US citizen"]),
    ("citizen or resident", "Must be a U.S. citizen or green card holder.", ["US citizen or green card"]),
    ("us person", "Must be a US person.", ["US citizen or green card"]),
    ("allowed", "Candidates must be authorized to work in the US.", ["US work permit"]),
    ("allowed, unsponsored", "Must be legally authorized to work in the United States without sponsorship.",
     ["US work permit", "no sponsorship"]),
    ("another country", "EU work permit required", ["EU work permit"]),
    ("no sponsorship", "No visa sponsorship.", ["no sponsorship"]),
    ("unable to sponsor", "We're unable to sponsor visas.", ["no sponsorship"]),
    ("not available", "Visa sponsorship is not available", ["no sponsorship"]),
    ("not required", "US citizenship is not required.", []),
    ("of events", "We do not sponsor events.", []),
    ("a bank", "Citizens Bank needs a US technician.", []),
    ("a portal", "The portal helps people who want to become a US citizen.", []),
]  # fmt: skip
PLACES = [
    ("remote", "This is a 100% remote position.", ["remote"]),
    ("not remote", "This is not a remote position.", ["on site"]),
    ("on site", "On-site only", ["on site"]),
    ("must be on site", "You must be on site.", ["on site"]),
    ("hybrid", "Hybrid schedule", ["hybrid"]),
    ("local", "Local candidates only", ["local only"]),
    ("miles", "Must live within 30 miles of Spokane.", ["within 30 miles"]),
    ("remote desktop", "Fully remote desktop support is not what we have; remote access is slow.", []),
    ("an offer", "Full time and the option to work from home", []),
    ("on-site support", "On-site support for five offices.", []),
    ("hybrid Exchange", "Hybrid Exchange position of our mail", []),
    ("local administrators", "Remove local admin rights; local only backup", []),
    ("served", "We serve clients within 50 miles.", []),
    ("on site is preferred", "On-site presence preferred, not required", []),
]
DAYS = [
    ("a date", "Start date: 1 December 2026", ["2026-12-01"]),
    ("no year", "Must start on 1 December.", ["2026-12-01"]),
    ("of next year", "Start on January 5th", ["2027-01-05"]),
    ("latest", "Must start by January 15, 2027", ["2027-01-15"]),
    ("the middle", "Starting mid January", ["2027-01-10 to 2027-01-20"]),
    ("a month", "The contract starts in March 2027", ["2027-03-01 to 2027-03-31"]),
    ("either order", "The contract starts on 12/01/2026", ["2026-01-12 to 2026-12-01"]),
    ("now", "Start ASAP", ["from 2026-11-23"]),
    ("immediately", "Technician needed immediately", ["from 2026-11-23"]),
    ("wished", "Ideally start 1 December", []),
    ("about", "Start around 1 March", []),
    ("long ago or far ahead", "Start on 15 July", []),
    ("a school", "School starts on 1 December", []),
    ("a menu", "The start menu is broken since 1 November", []),
    ("no such day", "Start on 31 February 2027", []),
]
CASES = [
    (gate, *case)
    for gate, cases in (
        ("language", LANGUAGES), ("clearance", CLEARANCES), ("permit", PERMITS), ("location", PLACES),
        ("availability", DAYS),
    )
    for case in cases
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[f"{gate}: {told}" for gate, told, _, _ in CASES])
def test_what_a_client_asks_is_read_with_its_place(case):
    gate, _, text, asked = case
    found = gate_statements(text, "request", TOLD_ON)
    assert [said.value for said in found] == asked
    assert {said.gate for said in found} <= {gate}
    assert all(text[said.start : said.end] == said.surface for said in found)


def test_a_day_without_a_year_is_told_by_the_day_of_the_text_or_not_at_all():
    assert gate_statements("Start on 1 December", "request") == ()
    [said] = gate_statements("Start on 1 December 2026", "request")
    assert (said.first_on, said.last_on) == (date(2026, 12, 1), date(2026, 12, 1))


def test_a_place_in_a_text_is_counted_in_code_points_of_the_text_as_it_is():
    text = "“Déjà vu”\u00a0… must\u00a0speak  Spanish."
    [said] = gate_statements(text, "request")
    assert said.surface == "must\u00a0speak  Spanish"
    assert text[said.start : said.end] == said.surface


@pytest.mark.parametrize("gate", [availability, clearances, languages, permits, places])
def test_no_wording_repeats_words_without_end(gate):
    # From each of its own repetitions such a pattern would be tried anew: hours for a hostile text.
    said = [*gate.REQUEST.said, *gate.PROFILE.said]
    assert [each.rule for each in said if re.search(r"\)[*+]", each.pattern.pattern)] == []


def test_of_words_that_state_two_things_the_longest_wording_stays():
    text = "Must be fluent in English and English, with a Secret clearance required."
    told = [(said.value, said.surface) for said in gate_statements(text, "request")]
    assert told == [
        ("English", "Must be fluent in English and English"),
        ("Secret", "a Secret clearance required"),
    ]
