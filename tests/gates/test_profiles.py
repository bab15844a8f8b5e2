"""What consultants state of themselves at the gates."""

from datetime import date

import pytest

from skillmatch.gates.reading import gate_statements

TOLD_ON = date(2026, 11, 23)
# description, text, what is stated
LANGUAGES = [
    ("a list", "Languages: English, German", ["English", "German", "listed"]),
    ("levels", "Languages: German (mother tongue), Italian (B2), English (C1)",
     ["English", "German", "Italian", "listed"]),
    ("a little", "Languages: English (native), French (basic)", ["English", "basic French", "listed"]),
    ("none of it", "Languages: English, Spanish (none)", ["English", "listed", "no Spanish"]),
    ("a list among sentences", "Ran Exchange. Languages: English, Polish. Drives a van.",
     ["English", "Polish", "listed"]),
    ("a list that says more", "Languages: English, and what it takes in Java", ["English"]),
    ("a list of lines", "Languages\n- English\n- Polish\n\nEducation\nBSc", ["English", "Polish", "listed"]),
    ("fluent", "Spanish: fluent", ["Spanish"]),
    ("fluent in", "Fluent in Spanish and French.", ["French", "Spanish"]),
    ("bilingual", "Bilingual (English/Spanish)", ["English", "Spanish"]),
    ("denied", "I do not speak German.", ["no German"]),
    ("a little in prose", "basic French", ["basic French"]),
    ("programming", "Languages: Go, Python, Bash", []),
    ("both kinds are no whole list", "Languages: C#, Java, English", ["English"]),
    ("learning", "I am learning Spanish.", []),
    ("pupils", "Taught Spanish students Excel", []),
    ("customers", "Supported users who speak Spanish", []),
    ("a company", "Worked for a German company", []),
]  # fmt: skip
CLEARANCES = [
    ("held", "Active Secret clearance", ["Secret"]),
    ("a label", "Security clearance: TS/SCI", ["TS/SCI"]),
    ("cleared", "DV cleared", ["DV"]),
    ("none", "No clearance.", ["none"]),
    ("a label of none", "Clearance: none", ["none"]),
    ("not holding one", "I do not hold a security clearance.", ["none"]),
    ("lapsed", "Secret clearance (expired 2019)", ["expired Secret"]),
    ("once", "Previously held Top Secret clearance", ["expired Top Secret"]),
    ("others'", "Supported users with Secret clearance", []),
    ("of projects", "Worked on projects requiring Top Secret clearance", []),
    ("a sale", "Built the shop's clearance sale page", []),
    ("applied for", "Secret clearance pending", []),
]
PERMITS = [
    ("citizen", "US citizen", ["US citizen"]),
    ("no citizen", "I am not a US citizen.", ["not a US citizen"]),
    ("green card", "Green card holder", ["US green card"]),
    ("permit", "EU work permit", ["EU work permit"]),
    ("allowed", "Authorized to work in the US", ["US work permit"]),
    ("sponsor needed", "Requires visa sponsorship", ["needs sponsorship"]),
    ("no sponsor needed", "No sponsorship required", ["needs no sponsorship"]),
    ("not required", "I do not need sponsorship.", ["needs no sponsorship"]),
    ("others'", "Helped applicants for US citizenship", []),
    ("applied for", "Applied for US citizenship", []),
]
PLACES = [
    ("remote only", "Remote only.", ["remote only"]),
    ("only remotely", "I only work remotely.", ["remote only"]),
    ("no on-site work", "No on-site visits.", ["remote only"]),
    ("no travel", "No travel.", ["no travel"]),
    ("miles", "Will travel up to 40 miles", ["up to 40 miles"]),
    ("relocates", "Willing to relocate.", ["relocates"]),
    ("stays", "Not willing to relocate.", []),
    ("a backup", "Set up remote only backup servers", []),
    ("a position of once", "Fully remote, remote only, 2019-2021", []),
    ("a team", "Led a fully remote team", []),
]
DAYS = [
    ("from", "Available from 1 December.", ["2026-12-01"]),
    ("now", "Available immediately", ["2026-11-23"]),
    ("a label", "Availability: 15 Jan 2027", ["2027-01-15"]),
    ("a month", "Available in March", ["2027-03-01 to 2027-03-31"]),
    ("booked", "Booked until March 2027", ["2027-03-01 to 2027-04-01"]),
    ("not before", "Not available before 15 January 2027", ["from 2027-01-15"]),
    ("either order", "Availability: 01/02/2027", ["2027-01-02 to 2027-02-01"]),
    ("weekdays", "We are not available on Mondays.", []),
    ("hardware", "Used available hardware", []),
    ("no longer", "No longer available from 1 December", []),
    ("until", "Available until March 2027", []),
    ("in part", "50% booked until March 2027", []),
    ("opening hours", "Available from 9 am to 5 pm", []),
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
def test_what_a_consultant_states_is_read_with_its_place(case):
    gate, _, text, stated = case
    found = gate_statements(text, "profile", TOLD_ON)
    assert sorted(said.value for said in found) == stated
    assert {said.gate for said in found} <= {gate}
    assert all(text[said.start : said.end] == said.surface for said in found)


def test_a_resume_of_many_lines_is_read_in_linear_time():
    text = "Languages, available speaking native clearance secret citizen remote only within 1 miles " * 200
    assert len(gate_statements(text, "profile", TOLD_ON)) < 2_000
