"""What a request says as a whole and asks at the gates is stored with its reading and replaced with it."""

from tests.line.desk import JOBS, answer, run, stored, write_desk, write_lines, write_source

FACTS = "select request_id, fact, field, surface, start_offset, end_offset from api.request_facts"
STATED = "select document_id, gate, value, surface from api.gate_statements"
ASKED = """
select distinct gate, outcome, request_value, consultant_value
from api.match_gates
where request_id = 'books'
"""
CLOSES_AT_ONCE = """kind = "request"
adapter = "jsonl"
path = "inbox/jobs.jsonl"
expect.max_drop_pct = 100
close.after_misses = 1
"""


def test_facts_follow_the_text_of_their_request(tmp_path):
    desk = write_desk(tmp_path / "desk")
    write_source(desk, "jobs", CLOSES_AT_ONCE)
    books, mail = JOBS
    text = "Small shop. No certifications please. Must speak Spanish."
    write_lines(desk / "inbox/jobs.jsonl", [books | {"text": text}, mail])
    run(desk)
    assert answer(desk, FACTS) == [("books", "no_certifications", "text", "No certifications please", 12, 36)]
    assert answer(desk, STATED) == [("books", "language", "Spanish", "Must speak Spanish")]
    assert ("language", "unknown", "Spanish", "not stated") in answer(desk, ASKED)
    run(desk, 1)
    assert len(answer(desk, FACTS)) == 1
    write_lines(
        desk / "inbox/jobs.jsonl", [books | {"text": "Small shop."}, mail | {"title": "No certs needed"}]
    )
    run(desk, 2)
    assert answer(desk, FACTS) == [("mail", "no_certifications", "title", "No certs needed", 0, 15)]
    assert answer(desk, STATED) == []
    assert not any("language" in row for row in answer(desk, ASKED))
    write_lines(desk / "inbox/jobs.jsonl", [books])
    run(desk, 3)
    assert answer(desk, FACTS) == []


def test_every_mention_carries_the_hash_of_the_taxonomy_that_found_it(tmp_path):
    desk = write_desk(tmp_path / "desk")
    run(desk)
    [(version,)] = answer(desk, "select distinct taxonomy_version from api.mentions")
    assert [(version,)] == answer(desk, "select taxonomy_version from api.runs")
    assert len(str(version)) == 16
    assert stored(desk, "select count(*) from mention where interpreter_version = ''") == [(0,)]
