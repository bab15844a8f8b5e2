"""Every check finds its failure, and a sound warehouse passes all of them."""

import pytest

from skillmatch import store
from skillmatch.errors import CheckFailedError
from skillmatch.store.checks import run_checks

BREAKS = [
    pytest.param("consultant_unique", "insert into consultant from consultant", id="a consultant twice"),
    pytest.param(
        "client_request_unique", "insert into client_request from client_request", id="a request twice"
    ),
    pytest.param(
        "consultant_closed", "update consultant set closed_at = now()", id="closed without a reason"
    ),
    pytest.param(
        "client_request_closed", "update client_request set closed_reason = 'x'", id="a reason, not closed"
    ),
    pytest.param(
        "contact_owner", "insert into consultant_contact values (9, 'email', 'x')", id="contact of nobody"
    ),
    pytest.param("source_run_balance", "update source_run set found_count = 7", id="records lost: promise 3"),
    pytest.param(
        "duplicate_counted",
        "update source_run set duplicate_count = 1",
        id="a duplicate that is not named",
    ),
    pytest.param(
        "duplicate_of_request",
        "insert into duplicate_record values ('run-00', 'jobs', 'request', 'j9', 'j8', 'same id')",
        id="a duplicate of no request",
    ),
    pytest.param(
        "client_request_page",
        "update client_request set url = 'https://x.example/1';"
        " insert into client_request from client_request",
        id="one posting open twice",
    ),
    pytest.param(
        "client_request_valid",
        "update client_request set valid_through = date '2026-03-01'",
        id="open after its last day",
    ),
    pytest.param(
        "likely_duplicate_clustered",
        "insert into likely_duplicate values ('request', 'j1', 'j1', 'j1', 100)",
        id="a cluster of one",
    ),
    pytest.param(
        "likely_duplicate_clustered",
        "insert into likely_duplicate values"
        " ('request', 'j0', 'j0', 'j1', 90), ('request', 'j0', 'j1', 'j0', 90)",
        id="a cluster with a record that is not open",
    ),
    pytest.param("source_run_unique", "insert into source_run from source_run", id="a source loaded twice"),
    pytest.param(
        "quarantine_counted", "insert into quarantine values ('r', 's', 'l', 'x')", id="quarantine uncounted"
    ),
    pytest.param("mention_document", "update mention set document_key = 9", id="mention of no document"),
    pytest.param(
        "document_fact_document", "update document_fact set document_key = 9", id="a fact of no document"
    ),
    pytest.param(
        "gate_statement_document",
        "update gate_statement set document_key = 9",
        id="a gate asked by no document",
    ),
    pytest.param("mention_unique", "insert into mention from mention", id="a mention twice"),
    pytest.param("mention_concept", "delete from concept", id="mention of no concept"),
    pytest.param("interpretation_current", "delete from interpretation", id="a document not read"),
    pytest.param(
        "interpretation_current", "insert into interpretation from interpretation", id="a document read twice"
    ),
    pytest.param(
        "segment_assessment_complete", "delete from segment_assessment", id="a request without a segment"
    ),
    pytest.param(
        "segment_probability",
        "update segment_assessment set micro_permille = -10, larger_permille = 10",
        id="an impossible probability",
    ),
    pytest.param(
        "segment_evidence_request", "update segment_evidence set request_key = 9", id="evidence of nothing"
    ),
]


@pytest.mark.parametrize(("check", "change"), BREAKS)
def test_a_break_is_found_by_its_check(con, one_match, change, check):
    assert store.fetch(con, f"checks/{check}") == []
    con.execute(change)
    assert store.fetch(con, f"checks/{check}") != []


def test_a_failed_check_is_told_in_one_line_with_its_first_subject(con):
    con.execute("insert into consultant_contact values (9, 'email', 'x'), (8, 'email', 'y')")
    with pytest.raises(CheckFailedError) as failure:
        run_checks(con)
    assert str(failure.value) == (
        "nothing published: checks/contact_owner found 2, first '8' (no consultant has this key)"
    )


def test_an_empty_warehouse_passes_every_check(con):
    assert run_checks(con) >= 14
