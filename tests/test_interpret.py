"""What a stored record says, field by field."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.extract import build_lexicon
from skillmatch.interpret import (
    Document,
    Reading,
    assess_document,
    document_fact_rows,
    gate_statement_rows,
    mention_rows,
    reading_version,
    segment_evidence_rows,
    unknown_term_rows,
)
from skillmatch.records import Declared
from skillmatch.score import load_weights
from skillmatch.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()
READING = Reading(build_lexicon(TAXONOMY), date(2026, 11, 23), "v1")
NAMES = [alias.text for concept in TAXONOMY.concepts for alias in concept.aliases]


def profile(**fields: str) -> Document:
    return Document(
        "profile",
        7,
        "h",
        dict.fromkeys(("headline", "text", "skills", "certifications"), "") | fields,
        Declared(),
    )


def request(title: str, text: str) -> Document:
    empty = dict.fromkeys(("required", "preferred", "certifications"), "")
    return Document("request", 7, "h", empty | {"title": title, "text": text}, Declared())


def test_a_title_in_the_certifications_shows_no_work_with_what_it_names() -> None:
    titles = "Microsoft 365 Certified: Endpoint Administrator\nCertified Windows Server administrator\nCCNA"
    rows = list(mention_rows(profile(certifications=titles), READING))
    assert {row["type"] for row in rows} == {"certification"}
    assert "cert-ccna" in {row["concept"] for row in rows}


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(NAMES), max_size=6))
def test_no_list_of_certifications_ever_gives_a_skill(entries: list[str]) -> None:
    rows = mention_rows(profile(certifications="\n".join(entries)), READING)
    assert [row for row in rows if row["type"] == "skill"] == []


def test_the_general_case_of_what_a_request_asks_for_is_not_asked_for_twice_in_prose() -> None:
    text = "We need a backup and an off-site copy."
    rows = list(mention_rows(request("", text), READING))
    said = {(row["concept"], row["assertion"]) for row in rows}
    assert said == {("backup", "mentioned"), ("cloud-backup", "required")}
    listed = replace(request("", text), fields=request("", text).fields | {"required": "Backup"})
    assert ("backup", "required") in {(r["concept"], r["assertion"]) for r in mention_rows(listed, READING)}


def test_list_entries_that_name_nothing_are_told_with_their_field() -> None:
    found = unknown_term_rows(
        profile(skills="Outlook\nBasket weaving", certifications="QuickBooks\nCCNA"), READING
    )
    assert [(row["field"], row["term"]) for row in found] == [
        ("skills", "Basket weaving"),
        ("certifications", "QuickBooks"),
    ]


def test_a_list_entry_is_quoted_alone() -> None:
    rows = mention_rows(profile(skills="ACT!\nhardware upgrades\nprinters"), READING)
    assert {row["surface"]: row["snippet"] for row in rows}["hardware upgrades"] == "hardware upgrades"


def test_a_quote_tells_nothing_of_the_person() -> None:
    [row] = mention_rows(profile(text="A 52-year-old who keeps QuickBooks tidy."), READING)
    assert row["snippet"] == "A […] who keeps QuickBooks tidy."


def test_what_a_request_says_as_a_whole_is_told_with_its_field_and_place() -> None:
    [row] = document_fact_rows(request("IT support", "We have 12 PCs. No certifications please."))
    told = {name: row[name] for name in ("document_kind", "document_key", "field", "fact", "surface")}
    assert told == {
        "document_kind": "request",
        "document_key": 7,
        "field": "text",
        "fact": "no_certifications",
        "surface": "No certifications please",
    }
    assert (row["start_offset"], row["end_offset"]) == (16, 40)
    assert row["rule"]


def test_what_a_text_asks_at_a_gate_is_told_with_its_field_place_and_days() -> None:
    empty = dict.fromkeys(("required", "preferred", "certifications"), "")
    fields = empty | {"title": "IT support", "text": "Must start on 1 December."}
    document = Document("request", 7, "h", fields, Declared(), told_on=date(2026, 11, 23))
    assert list(gate_statement_rows(document)) == [
        {
            "document_kind": "request",
            "document_key": 7,
            "field": "text",
            "gate": "availability",
            "value": "2026-12-01",
            "first_on": "2026-12-01",
            "last_on": "2026-12-01",
            "surface": "Must start on 1 December",
            "start_offset": 0,
            "end_offset": 24,
            "rule": "availability:begin",
            "outranked_by": "",
        }
    ]


def test_what_a_field_declares_is_told_first_and_a_text_against_it_gives_way() -> None:
    fields = dict.fromkeys(("headline", "skills", "certifications"), "") | {"text": "I do not speak German."}
    own = {"languages": "German"}
    document = Document("profile", 7, "h", fields, Declared(), told_on=date(2026, 11, 23), gate_fields=own)
    told = [
        (row["field"], row["value"], row["outranked_by"], row["rule"])
        for row in gate_statement_rows(document)
    ]
    assert told == [
        ("languages", "German", "", "language:languages"),
        ("languages", "listed", "", "language:languages-all"),
        ("text", "no German", "languages", "language:speaks-no"),
    ]


def test_texts_are_read_anew_when_log_odds_change_not_when_only_points_do() -> None:
    def version(weights: str) -> str:
        return reading_version("t", date(2026, 11, 23), load_weights(weights).log_odds)

    assert version("[points]\nprice = { micro = 0 }\nrequired = { micro = 74 }") == version("")
    assert version("[log_odds]\nserver = { micro = -3 }") != version("")


def test_a_segment_is_told_with_the_log_odds_at_hand() -> None:
    document = request("IT support", "There is a file server.")
    own = load_weights("[log_odds]\nserver = { micro = 0, sweet_spot = 0, larger = 3 }").log_odds
    # 300, 400 and 300 per mille, the last one doubled three times.
    assert assess_document(document, own).probabilities == (97, 129, 774)


def test_a_number_of_pcs_in_the_title_counts_and_its_offsets_are_of_the_title() -> None:
    document = request("IT support, 12 PCs", "Please call.")
    assessment = assess_document(document)
    [row] = segment_evidence_rows(document, assessment)
    assert assessment.segment == "sweet_spot"
    assert (row["field"], row["start_offset"], row["end_offset"]) == ("title", 12, 18)


def test_offsets_of_evidence_in_the_text_are_of_the_text() -> None:
    document = request("IT support", "We have 12 PCs.")
    [row] = segment_evidence_rows(document, assess_document(document))
    start, end = int(str(row["start_offset"])), int(str(row["end_offset"]))
    assert (row["field"], "We have 12 PCs."[start:end]) == ("text", "12 PCs")
