import json
from pathlib import Path

import pytest

from skillmatch.fetch import Page
from skillmatch.parsing import DocumentReading
from skillmatch.records import Leads, Reject
from skillmatch.sources import Expect
from skillmatch.staging import Staging


def lines(folder: Path, name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / f"{name}.ndjson").read_bytes().decode().splitlines()]


def page(locator: str, content: bytes = b"12345", is_unchanged: bool = False) -> Page:
    return Page(locator, "", content, "ab", "", is_unchanged)


def reading(records: int, rejects: tuple[bytes, ...] = (), **given: object) -> DocumentReading:
    told = b"".join(rejects)
    return DocumentReading(b'{"id": 1}\n' * records, told, records, len(rejects), **given)  # type: ignore[arg-type]  # of the record's own fields


def test_what_documents_gave_is_kept_in_their_order(tmp_path: Path) -> None:
    with Staging("intake", tmp_path, "rules") as staging:
        staging.add_document(page("a"), reading(1), is_list=False)
        staging.add_document(
            page("b"), reading(2, (b'{"reason": "no id", "at": "b line 2"}\n',)), is_list=False
        )
    assert len(lines(tmp_path, "records")) == 3
    first, second = lines(tmp_path, "documents")
    assert (first["records"], second["records"]) == ([0, 10], [10, 20])
    assert (first["rejects"], second["rejects"]) == ([0, 0], [0, 38])
    assert (first["locator"], first["byte_count"], first["content_hash"]) == ("a", 5, "ab")


def test_a_reason_is_one_short_line_without_contacts(tmp_path: Path) -> None:
    with Staging("intake", tmp_path, "") as staging:
        staging.add_reject(Reject("broken\n  joe@x.example " + "x" * 1000, "inbox/joe@x.example.csv line 3"))
        harvest = staging.harvest("partial", "https://x.example/?to=joe@x.example: gone")
        doubts = staging.doubts(Expect())
    (row,) = lines(tmp_path, "rejects")
    assert str(row["reason"]).startswith("broken [contact] xxx")
    assert len(str(row["reason"])) == 300
    assert row["at"] == "inbox/[contact] line 3"
    assert harvest.reason == "[contact]: gone"
    assert "joe" not in doubts


def test_a_reason_is_masked_before_it_is_cut(tmp_path: Path) -> None:
    with Staging("intake", tmp_path, "") as staging:
        staging.add_reject(Reject("x" * 293 + " joe@x.example", "line 3"))
    (reject,) = lines(tmp_path, "rejects")
    assert str(reject["reason"]) == "x" * 293 + " [conta"


def test_the_harvest_counts_what_was_written(tmp_path: Path) -> None:
    with Staging("intake", tmp_path / "new" / "folder", "") as staging:
        staging.add_document(page("a", is_unchanged=True), reading(1, unmapped=("mood",)), is_list=False)
        staging.add_document(page("b"), reading(0, unmapped=("colour", "joe@x.example")), is_list=False)
        staging.add_reject(Reject("no id", "line 2"))
        staging.add_reject(Reject("no text", "line 3"))
        harvest = staging.harvest("partial", staging.doubts(Expect()))
    assert (harvest.record_count, harvest.reject_count) == (1, 2)
    assert (harvest.document_count, harvest.unchanged_document_count) == (2, 1)
    assert harvest.reason == "2 of 3 quarantined, the first: line 2: no id"
    assert harvest.unmapped_fields == ("[contact]", "colour", "mood")


def test_links_to_other_hosts_are_counted(tmp_path: Path) -> None:
    with Staging("board", tmp_path, "") as staging:
        for locator in ("a", "b"):
            staging.add_document(page(locator), reading(0, leads=Leads(off_host_count=2)), is_list=True)
        assert staging.harvest("ok", "").unmapped_fields == ("(4 links to other hosts)",)


def test_fields_that_too_few_records_have_are_a_doubt(tmp_path: Path) -> None:
    with Staging("board", tmp_path, "") as staging:
        staging.add_document(page("a"), reading(3, filled={"title": 3, "text": 1}), is_list=False)
        staging.add_document(page("b"), reading(1, filled={"title": 1, "text": 1}), is_list=False)
        assert staging.doubts(Expect(coverage={"title": 100, "text": 50})) == ""
        doubts = staging.doubts(Expect(coverage={"text": 51}))
    assert doubts == "text in 2 of 4 records, expected in 51 %"


@pytest.mark.parametrize(
    ("tolerated", "records", "rejects", "doubts"),
    [
        pytest.param(0, 99, 1, "1 of 100 quarantined, the first: line 1: no id", id="undeclared"),
        pytest.param(1, 99, 1, "", id="exactly as many"),
        pytest.param(1, 98, 1, "1 of 99 quarantined, the first: line 1: no id", id="just over"),
        pytest.param(1, 198, 3, "3 of 201 quarantined, the first: line 1: no id", id="one too many"),
        pytest.param(100, 0, 1, "", id="all"),
        pytest.param(99, 0, 1, "1 of 1 quarantined, the first: line 1: no id", id="a single one"),
        pytest.param(0, 0, 0, "", id="nothing found"),
    ],
)
def test_so_many_records_may_be_quarantined_as_the_source_declares(
    tmp_path: Path, tolerated: int, records: int, rejects: int, doubts: str
) -> None:
    with Staging("intake", tmp_path, "") as staging:
        staging.add_document(page("a"), reading(records), is_list=False)
        for number in range(rejects):
            staging.add_reject(Reject("no id", f"line {number + 1}"))
        assert staging.doubts(Expect(max_quarantined_pct=tolerated)) == doubts
        assert staging.harvest("ok", "").reject_count == rejects


def test_what_was_left_out_is_a_doubt_however_many_may_be_quarantined(tmp_path: Path) -> None:
    with Staging("board", tmp_path, "") as staging:
        staging.add_reject(Reject("HTTP 500", "x"))
        staging.add_shortfall("list stopped early")
        assert staging.doubts(Expect(max_quarantined_pct=100)) == "list stopped early"


def test_what_was_left_out_is_the_first_doubt(tmp_path: Path) -> None:
    with Staging("board", tmp_path, "") as staging:
        staging.add_reject(Reject("HTTP 500", "x"))
        staging.add_shortfall("list stopped early")
        assert staging.doubts(Expect()) == "list stopped early; 1 of 1 quarantined, the first: x: HTTP 500"


def test_an_address_where_nothing_is_any_more_is_no_reject(tmp_path: Path) -> None:
    with Staging("board", tmp_path, "") as staging:
        staging.add_gone("https://jobs.example/1")
        assert staging.doubts(Expect()) == ""
        assert staging.harvest("ok", "").unmapped_fields == ("(1 addresses that are gone)",)
    assert lines(tmp_path, "gone") == [{"locator": "https://jobs.example/1"}]
