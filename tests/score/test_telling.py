"""A score in sentences, as they are read to a client."""

# ruff: noqa: E501  the rows of a table stay in one piece

import pytest

from skillmatch.score import Line
from skillmatch.score.claims import Change, Claim, Claims, Place
from skillmatch.score.telling import (
    GateView,
    balance_sentence,
    claim_sentences,
    client_sentence,
    coverage_sentence,
    gates_sentence,
    listed,
    optional_sentence,
    place_words,
)

SHOWN = Line("required", "office", "Office", 20_000)
NEARLY = Line("required", "exchange", "Exchange", 5_000, gain=9_000)
LACKED = Line("preferred", "java", "Java", 0, gain=12_000)

COVERAGES = [
    ("all of it", [SHOWN], "Of 1 thing asked for the profile shows 1: Office."),
    ("none of it", [LACKED], "Of 1 thing asked for the profile shows 0. Missing: Java."),
    ("some of it", [SHOWN, NEARLY, LACKED],
     "Of 3 things asked for the profile shows 1: Office. For Exchange the profile shows something related. Missing: Java."),
    ("nothing else counts here", [SHOWN, Line("price", "", "", 12_000)], "Of 1 thing asked for the profile shows 1: Office."),
]  # fmt: skip

BALANCES = [
    ("nothing", [SHOWN], ""),
    ("for", [Line("breadth", "", "", 1_480), Line("price", "", "", 12_000)],
     "In favour: the breadth of a generalist (+1.5) and the rate against the budget (+12.0)."),
    ("nothing to one decimal", [Line("breadth", "", "", 49), Line("price", "", "", -49)], ""),
    ("against", [Line("certification", "", "", -3_148)], "Against: certifications nobody asked for (-3.1)."),
    ("the depth of several things is one", [Line("depth", "a", "A", 1_000), Line("depth", "b", "B", 2_000), Line("overqualification", "", "", -1_400)],
     "In favour: depth in what is asked for (+3.0). Against: enterprise skills beside the point (-1.4)."),
]  # fmt: skip

RATE, PLACE = ("85.00 at most", "95.00"), ("Leeds", "not stated")
GATES = [
    ("all pass", [GateView("rate", "pass", *RATE)], "No gate stands in the way."),
    ("one to ask", [GateView("rate", "pass", *RATE), GateView("location", "unknown", *PLACE)],
     "To ask: location (client: Leeds; consultant: not stated)."),
    ("above a budget that is not called hard",
     [GateView("rate", "unknown", "up to 85.00, not called hard", "95.00")],
     "To ask: rate (asks 95.00, budget up to 85.00, not called hard)."),
    ("two places", [GateView("location", "unknown", "Leeds, on site", "York")],
     "To ask: location (client: Leeds, on site; consultant: York)."),
    ("one fails", [GateView("rate", "fail", *RATE), GateView("location", "unknown", *PLACE)],
     "Not eligible: rate (client: 85.00 at most; consultant: 95.00). To ask: location (client: Leeds; consultant: not stated)."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "said"), [pytest.param(*row[1:], id=row[0]) for row in COVERAGES])
def test_what_is_covered_and_what_is_missing(lines, said):
    assert coverage_sentence(lines) == said


@pytest.mark.parametrize(("lines", "said"), [pytest.param(*row[1:], id=row[0]) for row in BALANCES])
def test_what_counts_for_and_against_with_its_points(lines, said):
    assert balance_sentence(lines, [GateView("rate", "pass", *RATE)]) == said


@pytest.mark.parametrize("rates", [("not stated", "95.00"), ("85.00 at most", "not stated")])
def test_a_rate_or_budget_that_nobody_stated_is_not_told_as_a_good_price(rates):
    price = [Line("price", "", "", 4838)]
    said = "In favour: half of what a rate in budget gives, as it is not known (+4.8)."
    assert balance_sentence(price, [GateView("rate", "unknown", *rates)]) == said


@pytest.mark.parametrize(("gates", "said"), [pytest.param(*row[1:], id=row[0]) for row in GATES])
def test_gates_that_fail_or_are_to_be_asked_with_both_values(gates, said):
    assert gates_sentence(gates) == said


@pytest.mark.parametrize(
    ("segment", "words"),
    [
        ("micro", "put off by certifications"),
        ("sweet_spot", "certifications do not matter"),
        ("larger", "IT manager looks for depth"),
        ("unknown", "is not known"),
    ],
)
def test_a_client_is_told_in_the_terms_of_the_article(segment, words):
    assert words in client_sentence(segment)


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_names_in_a_sentence(names, said):
    assert listed(names) == said


LABELS = {"java": "Java", "sql": "SQL Server", "mcse": "MCSE"}
JAVA = Claim(Change(frozenset({"java"})), 72_300, 2)
SQL = Claim(Change(frozenset({"sql"})), 80_000, None)
BARE = Claim(Change(lacked=frozenset({"mcse"})), 63_148, 1)


OPTIONAL = [
    ((), (), ""),
    (("Java",), (), "Named as a plus, without points: Java (in the profile)."),
    ((), ("Java", "Perl"), "Named as a plus, without points: Java and Perl."),
    (("Java",), ("Perl",), "Named as a plus, without points: Java (in the profile); Perl."),
]


@pytest.mark.parametrize(("held", "lacked", "said"), OPTIONAL)
def test_a_plus_is_told_though_it_earns_nothing(held, lacked, said):
    assert optional_sentence(held, lacked) == said


def test_claims_name_the_best_first_then_what_overtakes_then_certifications():
    assert claim_sentences(Claims((JAVA, SQL), JAVA, BARE), 60_000, "Ann (70.0)", LABELS) == (
        "With SQL Server in the profile: 80.0 points (+20.0), perhaps behind those with a place.",
        "With Java in the profile: 72.3 points (+12.3), place 2.",
        "To pass Ann (70.0) Java would be enough: 72.3 points (+12.3), place 2.",
        "Without MCSE, which nobody asked for: 63.1 points (+3.1), place 1.",
    )


def test_nothing_is_claimed_that_changes_nothing():
    told = Claims((Claim(JAVA.change, 60_000, 3),), None, Claim(BARE.change, 60_000, 3))
    assert claim_sentences(told, 60_000, "", LABELS) == ()
    assert claim_sentences(told, 60_000, "Ann (70.0)", LABELS) == (
        "To pass Ann (70.0) nothing that is asked for would be enough.",
    )


def test_a_change_of_nothing_to_one_decimal_is_told_only_where_it_is_enough():
    hardly = Claim(JAVA.change, 60_040, 2, level=1)
    told = Claims((hardly,), hardly, Claim(BARE.change, 59_960, 3))
    assert claim_sentences(told, 60_000, "", LABELS) == ()
    assert claim_sentences(told, 60_000, "Ann (60.0)", LABELS) == (
        "To pass Ann (60.0) Java would be enough: 60.0 points (hardly more), place 1 or 2, level with 1 other.",
    )


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(2), "place 2"),
        (Place(2, level=1), "place 1 or 2, level with 1 other"),
        (Place(5, level=3), "place 2 to 5, level with 3 others"),
    ],
)
def test_a_place_is_told_only_as_far_as_it_is_certain(place, said):
    assert place_words(place) == said
