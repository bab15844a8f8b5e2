import json
from datetime import date
from pathlib import Path

from skillmatch.fetch import Page
from skillmatch.records import ClientRequest, ConsultantProfile, Reject
from skillmatch.staging import Staging


def lines(folder: Path, name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / f"{name}.ndjson").read_bytes().decode().splitlines()]


def test_a_record_is_a_line_of_plain_json(tmp_path: Path) -> None:
    with Staging("intake", tmp_path) as staging:
        staging.add_record(
            ClientRequest("intake", "r1", title="Büro", posted_on=date(2026, 3, 1), required=("Outlook",))
        )
        staging.add_record(ConsultantProfile("people", "c1", contact=(("email", "ada@example.org"),)))
    request, profile = lines(tmp_path, "records")
    assert (request["title"], request["posted_on"], request["required"]) == (
        "Büro",
        "2026-03-01",
        ["Outlook"],
    )
    assert profile["contact"] == [["email", "ada@example.org"]]
    assert profile["rate_cents"] is None


def test_hostile_text_stays_one_valid_line(tmp_path: Path) -> None:
    with Staging("intake", tmp_path) as staging:
        staging.add_record(ClientRequest("intake", "r1", text='half \ud800 pair, "quote"\nnext\u2028line'))
    (row,) = [json.loads(line) for line in (tmp_path / "records.ndjson").read_bytes().split(b"\n")[:-1]]
    assert row["text"] == 'half ? pair, "quote"\nnext\u2028line'


def test_a_reason_is_one_short_line(tmp_path: Path) -> None:
    with Staging("intake", tmp_path) as staging:
        staging.add_reject(Reject("broken\n  here " + "x" * 1000, "line 3"))
    (row,) = lines(tmp_path, "rejects")
    assert str(row["reason"]).startswith("broken here xxx")
    assert len(str(row["reason"])) == 300


def test_contacts_are_masked_wherever_they_can_be_shown(tmp_path: Path) -> None:
    with Staging("intake", tmp_path) as staging:
        staging.add_record(
            ClientRequest("intake", "r1", title="Outlook: joe@x.example", text="joe@x.example")
        )
        staging.add_reject(Reject("rate: 'joe@x.example' " + "x" * 300, "inbox/joe@x.example.csv line 3"))
        staging.add_unmapped(("mood", "joe@x.example"))
        harvest = staging.harvest("partial", "https://x.example/?to=joe@x.example: gone")
        short = staging.rejects_in_short()
    (record,), (reject,) = lines(tmp_path, "records"), lines(tmp_path, "rejects")
    assert (record["title"], record["text"]) == ("Outlook: [contact]", "joe@x.example")
    assert str(reject["reason"]).startswith("rate: '[contact]' xxx")
    assert reject["at"] == "inbox/[contact] line 3"
    assert harvest.reason == "[contact]: gone"
    assert harvest.unmapped_fields == ("[contact]", "mood")
    assert "joe" not in short


def test_reason_is_masked_before_it_is_cut(tmp_path: Path) -> None:
    with Staging("intake", tmp_path) as staging:
        staging.add_reject(Reject("x" * 293 + " joe@x.example", "line 3"))
    (reject,) = lines(tmp_path, "rejects")
    assert str(reject["reason"]) == "x" * 293 + " [conta"


def test_the_harvest_counts_what_was_written(tmp_path: Path) -> None:
    with Staging("intake", tmp_path / "new" / "folder") as staging:
        staging.add_document(Page("inbox/a.jsonl", "", b"12345", "ab", "", is_unchanged=True))
        staging.add_document(Page("inbox/b.jsonl", "", b"1", "cd", "", is_unchanged=False))
        staging.add_record(ClientRequest("intake", "r1"))
        staging.add_reject(Reject("no id", "line 2"))
        staging.add_reject(Reject("no text", "line 3"))
        staging.add_unmapped(("mood", "colour"))
        staging.add_unmapped(("mood",))
        harvest = staging.harvest("partial", staging.rejects_in_short())
    assert (harvest.record_count, harvest.reject_count) == (1, 2)
    assert (harvest.document_count, harvest.unchanged_document_count) == (2, 1)
    assert harvest.reason == "2 of 3 quarantined, the first: line 2: no id"
    assert harvest.unmapped_fields == ("colour", "mood")
    assert lines(tmp_path / "new" / "folder", "documents")[0] == {
        "source_id": "intake",
        "locator": "inbox/a.jsonl",
        "content_hash": "ab",
        "media_type": "",
        "byte_count": 5,
        "is_unchanged": True,
    }
