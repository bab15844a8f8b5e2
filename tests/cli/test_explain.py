"""`explain`: why a consultant has this score, for people on the phone and for programs."""

import csv
import io
import json

import pytest

from skillmatch.whatif import explained as explained_module

REQUEST, CONSULTANT = "fernhill-vet", "dana-certified"
UNSURE = "BB-310"  # nobody knows how many PCs this client has


def explained(ask, demo, *arguments: str, form: str = "table") -> str:
    asked = ask("explain", *arguments, "--workspace", demo, "--format", form)
    assert (asked.code, asked.err) == (0, "")
    return asked.out


def test_json_has_the_lines_that_add_up_the_gates_and_what_would_change(ask, demo):
    told = json.loads(explained(ask, demo, REQUEST, CONSULTANT, form="json"))
    assert (told["request_id"], told["consultant_id"]) == (REQUEST, CONSULTANT)
    assert sum(round(line["points"] * 1000) for line in told["lines"]) == round(told["score"] * 1000)
    shown = [line for line in told["lines"] if line["kind"] == "required" and line["points"]]
    assert all(line["evidence"] and line["reason"] for line in shown)
    assert {gate["gate"] for gate in told["gates"]} >= {"rate", "location"}
    for change in told["counterfactuals"]:
        # What is stored is the least that it would add; scored again, it is exact.
        assert change["score"] >= told["score"] + change["gain"]
        assert change["held"] == [change["item"]]
    bare = told["without_unasked_certifications"]
    assert bare["score"] > told["score"]
    assert "cert-mcse" in bare["lacked"]
    assert [each["segment"] for each in told["if_segment"]] == ["micro", "sweet_spot", "larger"]
    assert told["if_segment"][0]["score"] == told["score"]
    assert {"request", "profile"} == {quote["document_kind"] for quote in told["quotes"]}


def test_csv_has_the_lines_alone(ask, demo):
    csv.field_size_limit(2**30)
    lines = list(csv.DictReader(io.StringIO(explained(ask, demo, REQUEST, CONSULTANT, form="csv"))))
    assert {"required", "price", "certification"} <= {line["kind"] for line in lines}
    assert list(lines[0]) == [
        "kind", "item", "label", "points", "points_micro", "points_sweet_spot", "points_larger",
        "gain", "evidence", "mention_ids", "reason",
    ]  # fmt: skip


def test_people_read_sentences_first_then_the_sum_the_gates_and_what_would_change(ask, demo):
    said = explained(ask, demo, REQUEST, CONSULTANT)
    opening, _, rest = said.partition("\n\n")
    assert opening.startswith(
        "Dana Holloway (with certifications) (dana-certified) for Someone to look after"
    )
    flat = " ".join(opening.split())
    for words in (
        "at Fernhill Veterinary Clinic (fernhill-vet): ",
        "The client has fewer than 10 PCs: the owner minds the price and is put off by certifications.",
        "In favour: the breadth of a generalist (+4.0) and the rate against the budget (+",
        "Against: certifications nobody asked for (-7.3).",
    ):
        assert words in flat
    waterfall, gates, changes = rest.split("\n\n")
    assert waterfall.splitlines()[0].split() == ["points", "sum", "why"]
    assert waterfall.splitlines()[-1].endswith("sum = score")
    assert 'client: "' in waterfall
    assert 'profile: "' in waterfall
    assert gates.startswith("gates: never points\n")
    assert "which nobody asked for: " in " ".join(changes.split())
    assert "If the client had 50 PCs and more: " in changes


def test_the_running_sum_ends_at_the_score(ask, demo):
    rows = [row.split() for row in explained(ask, demo, REQUEST, CONSULTANT).splitlines()]
    steps = [(float(row[0]), float(row[1])) for row in rows if row and row[0][0] in "+-" and row[0] != "-"]
    total = 0.0
    for points, running in steps:
        total += points
        assert running == pytest.approx(total, abs=0.0005)
    assert f"{total:.3f}" in [row[0] for row in rows if row[-3:] == ["sum", "=", "score"]]


@pytest.mark.parametrize("request_id", [REQUEST, UNSURE])
def test_no_row_is_wider_than_100_columns_and_none_is_coloured_in_a_pipe(ask, demo, request_id):
    said = explained(ask, demo, request_id, CONSULTANT)
    assert max(map(len, said.splitlines())) <= 100
    assert "\x1b" not in said


def test_an_unknown_size_is_told_by_segment_with_the_question_to_ask(ask, demo):
    flat = " ".join(explained(ask, demo, UNSURE, CONSULTANT).split())
    assert "How many PCs the client has is not known." in flat
    for words in ("with fewer than 10 PCs (30 % likely) ", "with 10 to 49 PCs (", "with 50 PCs and more ("):
        assert words in flat
    assert "Ask for that number: which five come first depends on it." in flat


def test_a_request_without_a_score_is_said_to_have_none(ask, demo):
    asked = ask("explain", "redwood-design", "dana-plain", "--workspace", demo)
    said = "skillmatch: redwood-design has no score: no requirement found in the request\n"
    assert (asked.code, asked.out, asked.err) == (2, "", said)


def test_the_same_five_are_told_where_the_number_of_pcs_does_not_matter(ask, demo):
    flat = " ".join(explained(ask, demo, "BB-309", CONSULTANT).split())
    assert "The same five come first whatever that number is." in flat
    assert "Ask for that number" not in flat


def test_what_is_named_as_a_plus_is_told_though_it_earns_nothing(ask, demo):
    told = json.loads(explained(ask, demo, "BB-308", CONSULTANT, form="json"))
    assert [row["is_held"] for row in told["optional"]] == [False]
    assert told["optional"][0]["item"] not in {line["item"] for line in told["lines"]}
    flat = " ".join(explained(ask, demo, "BB-308", CONSULTANT).split())
    assert "Named as a plus, without points: Exchange Web Services and mail APIs." in flat


def test_what_rules_a_consultant_out_is_told_with_both_values(ask, demo):
    flat = " ".join(explained(ask, demo, "K-2008", "silas-beaumont").split())
    both = "client: US work permit, no sponsorship; consultant: needs sponsorship"
    assert f"Not eligible: permit ({both})." in flat
    assert f"fail permit: {both}" in flat


def test_nobody_is_told_how_to_pass_one_without_a_point(ask, demo):
    said = " ".join(explained(ask, demo, "BB-301", "viktor-szabo").split())
    assert "0.0 of 100 points" in said
    assert "To pass" not in said


@pytest.mark.parametrize("form", ["table", "json"])
def test_a_consultant_is_never_named_as_the_one_who_comes_before_him(ask, demo, form):
    said = explained(ask, demo, "northgate-foods", "viktor-szabo", form=form)
    if form == "table":
        assert "Viktor Szabo first" not in " ".join(said.split())
    else:
        told = json.loads(said)["if_segment"]
        assert all((each["rank"] == 1) == (each["first"] == "viktor-szabo") for each in told)


def test_a_score_of_another_version_is_not_explained_by_this_one(ask, demo, monkeypatch):
    monkeypatch.setattr(explained_module, "scores_if", lambda *_: ())
    assert "Another version of skillmatch made this score" in explained(ask, demo, REQUEST, CONSULTANT)
    told = json.loads(explained(ask, demo, REQUEST, CONSULTANT, form="json"))
    assert {key for change in told["counterfactuals"] for key in change} == {"item", "label", "gain"}


UNKNOWN = [
    pytest.param(("nobody", CONSULTANT), "no request 'nobody'", id="request"),
    pytest.param((REQUEST, "nobody"), "no consultant 'nobody'", id="consultant"),
    pytest.param(("fernhil-vet", CONSULTANT), "did you mean 'fernhill-vet'?", id="a slip of the pen"),
]


@pytest.mark.parametrize(("arguments", "words"), UNKNOWN)
def test_an_unknown_id_is_named_in_one_line(ask, demo, arguments, words):
    asked = ask("explain", *arguments, "--workspace", demo)
    assert (asked.code, asked.out, asked.err.count("\n")) == (2, "", 1)
    assert words in asked.err
