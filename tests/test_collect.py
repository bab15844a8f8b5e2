import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from skillmatch import collect
from skillmatch.collect import CollectContext, collect_source, refused_source, remember, replay_source
from skillmatch.paths import Paths
from skillmatch.records import RunTicket, SourceHarvest
from skillmatch.sources import parse_source
from tests.fetch.conftest import FakeClock
from tests.line.reader_here import ReaderHere
from tests.loopback import Board, Route, html, serving

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "::1"])

AS_OF = datetime(2026, 3, 2, 4, 15, tzinfo=UTC)
JSONL = 'kind = "request"\nadapter = "jsonl"\npath = "inbox/*.jsonl"\n'


@pytest.fixture(autouse=True)
def parsing_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parse in this process: the children are tested in tests/parsing, and with sources in tests/flows."""
    monkeypatch.setattr(collect, "ParserPool", ReaderHere)


@pytest.fixture
def board() -> Iterator[Board]:
    with serving() as running:
        yield running


@pytest.fixture
def context(tmp_path: Path) -> CollectContext:
    return CollectContext(tmp_path, AS_OF, "skillmatch/test", allow_loopback=True, clock=FakeClock().clock())


def posting(title: str) -> Route:
    document = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": title,
        "description": "<p>Look after Outlook, backups and the firewall of a small office.</p>",
        "hiringOrganization": {"@type": "Organization", "name": "Maple Dental"},
        "datePosted": "2026-02-27",
    }
    return html("", f'<script type="application/ld+json">{json.dumps(document)}</script>')


def listing(*paths: str, following: str = "") -> Route:
    links = "".join(f'<li><a class="job" href="{path}">job</a></li>' for path in paths)
    return html(f"<ul>{links}</ul>" + (f'<a class="next" href="{following}">next</a>' if following else ""))


def collected(board: Board, context: CollectContext, more: str = "") -> SourceHarvest:
    text = f"""
        kind = "request"
        adapter = "page"
        url = "{board.url("/jobs")}"
        [list]
        item_selector = "a.job"
        next_selector = "a.next"
        {more}
    """
    return collect_source(parse_source(text, "board.toml"), context.workspace / "staging", context)


def collected_files(context: CollectContext, files: dict[str, bytes]) -> SourceHarvest:
    inbox = context.workspace / "inbox"
    inbox.mkdir(exist_ok=True)
    for name, content in files.items():
        (inbox / name).write_bytes(content)
    return collect_source(parse_source(JSONL, "intake.toml"), context.workspace / "staging", context)


def rows(harvest: SourceHarvest, name: str) -> list[dict[str, object]]:
    text = (Path(harvest.folder) / f"{name}.ndjson").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def counts(harvest: SourceHarvest) -> tuple[str, int, int, int]:
    return harvest.outcome, harvest.record_count, harvest.reject_count, harvest.document_count


# Boards


def test_a_board_is_read_from_its_list_to_its_postings(board: Board, context: CollectContext) -> None:
    board.put("/jobs", listing("/jobs/1", "/jobs/2"))
    board.put("/jobs/1", posting("Network technician"))
    board.put("/jobs/2", posting("Desktop support"))
    harvest = collected(board, context)
    assert counts(harvest) == ("ok", 2, 0, 3)
    assert harvest.reason == ""
    assert [row["title"] for row in rows(harvest, "records")] == ["Network technician", "Desktop support"]
    assert rows(harvest, "records")[0]["posted_on"] == "2026-02-27"
    assert [row["locator"] for row in rows(harvest, "documents")] == [
        board.url(path) for path in ("/jobs", "/jobs/1", "/jobs/2")
    ]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        pytest.param(Route(status=500), "HTTP 500 (3 tries)", id="broken server"),
        pytest.param(Route(status=403), "blocked: HTTP 403", id="forbidden"),
        pytest.param(html("", "<title>Just a moment...</title>"), "blocked: challenge page", id="challenge"),
        pytest.param(html("<p>Hello.</p>"), "no posting on the page", id="no posting"),
        pytest.param(Route(b"x", headers={"Content-Encoding": "br"}), "'br' was not asked for", id="brotli"),
        pytest.param(
            Route(status=302, headers={"Location": "http://169.254.169.254/"}),
            "refused: host '169.254.169.254' is not in http.allowed_hosts",
            id="redirect to a link-local address",
        ),
    ],
)
def test_one_bad_page_of_three_costs_only_itself(
    board: Board, context: CollectContext, bad: Route, reason: str
) -> None:
    board.put("/jobs", listing("/jobs/1", "/jobs/2", "/jobs/3"))
    board.put("/jobs/1", posting("First"))
    board.put("/jobs/2", bad)
    board.put("/jobs/3", posting("Third"))
    harvest = collected(board, context)
    assert (harvest.outcome, harvest.record_count, harvest.reject_count) == ("partial", 2, 1)
    assert [row["title"] for row in rows(harvest, "records")] == ["First", "Third"]
    (reject,) = rows(harvest, "rejects")
    assert reason in str(reject["reason"])
    assert not str(reject["reason"]).startswith(board.url("/"))  # "at" says it already
    assert reject["at"] == board.url("/jobs/2")
    assert harvest.reason.startswith("1 of 3 quarantined")


@pytest.mark.parametrize("status", [404, 410])
def test_a_posting_that_is_gone_is_noted_and_no_trouble(
    board: Board, context: CollectContext, status: int
) -> None:
    board.put("/jobs", listing("/jobs/1", "/jobs/2"))
    board.put("/jobs/1", posting("First"))
    board.put("/jobs/2", Route(status=status))
    harvest = collected(board, context)
    assert (harvest.outcome, harvest.record_count, harvest.reject_count) == ("ok", 1, 0)
    assert rows(harvest, "gone") == [{"locator": board.url("/jobs/2")}]


@pytest.mark.parametrize(
    ("first_page", "reason", "is_transient"),
    [
        pytest.param(Route(status=500), "HTTP 500", True, id="broken server"),
        pytest.param(Route(status=404), "gone", False, id="gone"),
        pytest.param(html("", "<title>Attention Required!</title>"), "blocked", False, id="challenge"),
        pytest.param(html("<p>No jobs today</p>"), "the list names no posting", False, id="no links"),
    ],
)
def test_a_list_that_cannot_be_read_fails_the_source(
    board: Board, context: CollectContext, first_page: Route, reason: str, is_transient: bool
) -> None:
    board.put("/jobs", first_page)
    harvest = collected(board, context)
    assert (harvest.outcome, harvest.record_count, harvest.reject_count) == ("failed", 0, 0)
    assert reason in harvest.reason
    assert harvest.is_transient is is_transient
    assert rows(harvest, "records") == []


def test_the_list_is_followed_to_its_last_page(board: Board, context: CollectContext) -> None:
    board.put("/jobs", listing("/jobs/1", following="/jobs?page=2"))
    board.put("/jobs?page=2", listing("/jobs/1", "/jobs/2", following="/jobs?page=2"))
    board.put("/jobs/1", posting("First"))
    board.put("/jobs/2", posting("Second"))
    assert counts(collected(board, context)) == ("ok", 2, 0, 4)


def test_a_list_that_breaks_off_is_partial_and_what_it_named_is_kept(
    board: Board, context: CollectContext
) -> None:
    board.put("/jobs", listing("/jobs/1", following="/jobs?page=2"))
    board.put("/jobs?page=2", Route(status=500))
    board.put("/jobs/1", posting("First"))
    harvest = collected(board, context)
    assert (harvest.outcome, harvest.record_count) == ("partial", 1)
    assert harvest.reason.startswith("list stopped early: ")


def test_a_list_that_goes_in_circles_is_partial(board: Board, context: CollectContext) -> None:
    board.put("/jobs", listing("/jobs/1", following="/jobs?page=2"))
    board.put("/jobs?page=2", listing(following="/jobs"))
    board.put("/jobs/1", posting("First"))
    harvest = collected(board, context)
    assert (harvest.outcome, harvest.record_count) == ("partial", 1)
    assert "was read before" in harvest.reason


def test_a_list_without_an_end_is_bounded(board: Board, context: CollectContext) -> None:
    board.put("/jobs", listing("/jobs/1", following="/jobs?page=2"))
    board.put("/jobs?page=2", listing(following="/jobs?page=3"))
    board.put("/jobs/1", posting("First"))
    harvest = collected(board, context, "max_pages = 2")
    assert (harvest.outcome, harvest.record_count) == ("partial", 1)
    assert "2 pages of the list read, which is the limit" in harvest.reason
    assert "/jobs?page=3" not in board.paths()


def test_a_source_stops_at_its_record_limit(
    board: Board, context: CollectContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collect.limits, "SOURCE_RECORDS", 2)
    board.put("/jobs", listing("/jobs/1", "/jobs/2", "/jobs/3"))
    for number in (1, 2, 3):
        board.put(f"/jobs/{number}", posting(f"Posting {number}"))
    harvest = collected(board, context)
    assert counts(harvest)[:2] == ("partial", 2)
    assert harvest.reason == "stopped at 2 records"


def test_a_source_stops_when_its_time_is_over_and_lists_what_it_missed(
    board: Board, context: CollectContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collect.limits, "SOURCE_SECONDS", 3)  # robots.txt, the list and one posting
    board.put("/jobs", listing("/jobs/1", "/jobs/2", "/jobs/3"))
    board.put("/jobs/1", posting("First"))
    harvest = collected(board, context)
    assert counts(harvest) == ("partial", 1, 2, 2)
    assert {row["reason"] for row in rows(harvest, "rejects")} == {
        "not fetched: the time of this source is over"
    }


def test_an_unchanged_board_gives_the_same_records_again(board: Board, context: CollectContext) -> None:
    board.put("/jobs", replace(listing("/jobs/1"), etag='"l"'))
    board.put("/jobs/1", replace(posting("First"), etag='"p"'))
    first = collected(board, context)
    before = (Path(first.folder) / "records.ndjson").read_bytes()
    second = collected(board, context)
    assert (first.unchanged_document_count, second.unchanged_document_count) == (0, 2)
    assert (Path(second.folder) / "records.ndjson").read_bytes() == before


def test_a_charset_that_only_the_header_names_is_used(board: Board, context: CollectContext) -> None:
    page = "<h1>Netzwerktechniker für Köln</h1><p>" + "Outlook und Sicherung im Büro betreuen. " * 5 + "</p>"
    board.put("/jobs", listing("/jobs/1"))
    board.put(
        "/jobs/1", Route(page.encode("iso-8859-1"), headers={"Content-Type": "text/html; charset=iso-8859-1"})
    )
    (record,) = rows(collected(board, context), "records")
    assert record["title"] == "Netzwerktechniker für Köln"


def test_loopback_is_refused_where_it_is_not_allowed(board: Board, context: CollectContext) -> None:
    harvest = collected(board, replace(context, allow_loopback=False))
    assert harvest.outcome == "failed"
    assert "allow_loopback is off" in harvest.reason
    assert board.seen == []


def test_named_addresses_need_no_list(board: Board, context: CollectContext) -> None:
    board.put("/a", posting("First"))
    board.put("/b", posting("Second"))
    urls = json.dumps([board.url("/a"), board.url("/b")])
    text = f'kind = "request"\nadapter = "page"\nlist.urls = {urls}\n'
    harvest = collect_source(parse_source(text, "board.toml"), context.workspace / "staging", context)
    assert counts(harvest) == ("ok", 2, 0, 2)


def test_one_document_at_a_url_is_read_by_any_adapter(board: Board, context: CollectContext) -> None:
    board.put("/export.csv", Route(b"id,title\nr1,Outlook help\n", headers={"Content-Type": "text/csv"}))
    text = f'kind = "request"\nadapter = "csv"\nurl = "{board.url("/export.csv")}"\n'
    harvest = collect_source(parse_source(text, "export.toml"), context.workspace / "staging", context)
    assert counts(harvest) == ("ok", 1, 0, 1)
    assert rows(harvest, "records")[0]["native_id"] == "r1"


def test_a_list_that_gives_one_page_under_many_addresses_is_partial(
    board: Board, context: CollectContext
) -> None:
    board.put("/jobs", listing("/jobs/1", following="?page=3"))
    board.put("/jobs?page=3", listing("/jobs/1", following="?page=3"))
    board.put("/jobs/1", posting("First"))
    harvest = collected(board, context)
    assert (harvest.outcome, harvest.record_count) == ("partial", 1)
    assert "the same answer as an earlier page of the list" in harvest.reason


def sitemap(board: Board, *paths: str, is_index: bool = False) -> Route:
    root, entry = ("sitemapindex", "sitemap") if is_index else ("urlset", "url")
    entries = "".join(f"<{entry}><loc>{board.url(path)}</loc></{entry}>" for path in paths)
    return Route(f"<{root}>{entries}</{root}>".encode(), headers={"Content-Type": "application/xml"})


def test_sitemaps_may_be_empty_and_named_again(board: Board, context: CollectContext) -> None:
    board.put("/map", sitemap(board, "/a", "/b", "/c", is_index=True))
    board.put("/a", sitemap(board))
    board.put("/b", sitemap(board))
    board.put("/c", sitemap(board, "/d", "/a", "/map", is_index=True))
    board.put("/d", sitemap(board, "/jobs/1"))
    board.put("/jobs/1", posting("First"))
    text = f'kind = "request"\nadapter = "page"\nurl = "{board.url("/map")}"\nlist.sitemap = true\n'
    harvest = collect_source(parse_source(text, "board.toml"), context.workspace / "staging", context)
    assert (*counts(harvest), harvest.reason) == ("ok", 1, 0, 6, "")


# The same bytes on another night


def remembered(context: CollectContext, source_text: str) -> SourceHarvest:
    """Return tonight's harvest of a source, kept for the next night as a loaded one is."""
    source = parse_source(source_text, "sources/intake.toml")
    harvest = collect_source(source, context.workspace / "staging" / source.id, context)
    kept = Paths(context.workspace).parsed(source.id)
    copy = context.workspace / "copy"
    shutil.copytree(harvest.folder, copy)
    remember(copy, kept, RunTicket("run", str(context.workspace), AS_OF))
    return harvest


@pytest.fixture
def no_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("parsed again")

    monkeypatch.setattr(ReaderHere, "submit", refused)


def wrote(context: CollectContext, name: str, *ids: str) -> None:
    inbox = context.workspace / "inbox"
    inbox.mkdir(exist_ok=True)
    (inbox / name).write_text("".join(f'{{"id": "{one}", "title": "Help"}}\n' for one in ids))


def test_the_same_bytes_are_not_parsed_again(context: CollectContext, request: pytest.FixtureRequest) -> None:
    wrote(context, "a.jsonl", "r1", "r2")
    wrote(context, "b.jsonl", "r3")
    first = remembered(context, JSONL)
    before = (Path(first.folder) / "records.ndjson").read_bytes()
    request.getfixturevalue("no_parsing")
    second = remembered(context, JSONL)
    assert counts(second) == ("ok", 3, 0, 2)
    assert (Path(second.folder) / "records.ndjson").read_bytes() == before


def test_only_a_changed_file_is_parsed_again(context: CollectContext) -> None:
    wrote(context, "a.jsonl", "r1")
    wrote(context, "b.jsonl", "r2")
    remembered(context, JSONL)
    wrote(context, "a.jsonl", "r9", "r1")
    harvest = remembered(context, JSONL)
    assert [row["native_id"] for row in rows(harvest, "records")] == ["r9", "r1", "r2"]
    assert [row["records"] for row in rows(harvest, "documents")][1][0] > 0


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(JSONL + 'ignore = ["mood"]\n', id="other rules in the source file"),
        pytest.param(JSONL.replace("request", "profile").replace("jsonl", "csv", 1), id="another adapter"),
    ],
)
def test_other_rules_read_the_same_bytes_anew(
    context: CollectContext, changed: str, request: pytest.FixtureRequest
) -> None:
    wrote(context, "a.jsonl", "r1")
    remembered(context, JSONL)
    request.getfixturevalue("no_parsing")
    assert remembered(context, changed).reason == "broke off with AssertionError"


def test_a_document_with_a_reject_is_tried_again(
    context: CollectContext, request: pytest.FixtureRequest
) -> None:
    wrote(context, "a.jsonl", "r1")
    with (context.workspace / "inbox/a.jsonl").open("a") as file:
        file.write("not JSON\n")
    assert remembered(context, JSONL).outcome == "partial"
    request.getfixturevalue("no_parsing")
    assert remembered(context, JSONL).outcome == "failed"


def test_the_same_bytes_with_another_charset_are_read_anew(board: Board, context: CollectContext) -> None:
    page = b"<h1>Helpdesk \xb1</h1><p>" + b"Look after Outlook and backups. " * 5 + b"\xf3</p>"
    text = f'kind = "request"\nadapter = "page"\nlist.urls = ["{board.url("/1")}"]\n'
    titles = []
    for charset in ("iso-8859-1", "iso-8859-2"):
        board.put("/1", Route(page, headers={"Content-Type": f"text/html; charset={charset}"}))
        titles += [row["title"] for row in rows(remembered(context, text), "records")]
        shutil.rmtree(context.workspace / "copy", ignore_errors=True)
    assert titles == ["Helpdesk ±", "Helpdesk ą"]


def test_a_replay_keeps_what_was_wrong_with_a_list(board: Board, context: CollectContext) -> None:
    board.put("/jobs", listing("/jobs/1", following="/jobs?page=2"))
    board.put("/jobs?page=2", html("<div>" * 600))
    board.put("/jobs/1", posting("First"))
    text = f"""
        kind = "request"
        adapter = "page"
        url = "{board.url("/jobs")}"
        [list]
        item_selector = "a.job"
        next_selector = "a.next"
    """
    first = remembered(context, text)
    assert counts(first)[:3] == ("partial", 1, 1)
    source = parse_source(text, "sources/intake.toml")
    again = replay_source(source, context.workspace / "replayed", context)
    assert (again.outcome, again.record_count, again.reason) == ("partial", 1, first.reason)


# Files


def test_files_are_read_and_a_bad_line_is_quarantined(context: CollectContext) -> None:
    harvest = collected_files(
        context,
        {
            "a.jsonl": b'{"id": "r1", "title": "Outlook help"}\n{"id": "r2", "title": \n',
            "b.jsonl": b'{"id": "r3", "text": "Exchange forms"}\n',
        },
    )
    assert counts(harvest) == ("partial", 2, 1, 2)
    assert [row["native_id"] for row in rows(harvest, "records")] == ["r1", "r3"]
    assert "a.jsonl" in str(rows(harvest, "rejects")[0]["at"])


def test_the_same_record_twice_is_staged_twice_for_the_store_to_count(context: CollectContext) -> None:
    line = b'{"id": "r1", "title": "Outlook help"}\n'
    assert counts(collected_files(context, {"a.jsonl": line, "b.jsonl": line})) == ("ok", 2, 0, 2)


def test_no_file_at_all_fails_the_source(context: CollectContext) -> None:
    harvest = collected_files(context, {})
    assert (harvest.outcome, harvest.record_count) == ("failed", 0)
    assert "no file matches path 'inbox/*.jsonl'" in harvest.reason


def test_a_file_over_the_limit_costs_only_itself(
    context: CollectContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collect.limits, "FILE_BYTES", 100)
    good = b'{"id": "r1", "title": "Outlook help"}\n'
    harvest = collected_files(context, {"a.jsonl": good * 5, "b.jsonl": good})
    assert counts(harvest) == ("partial", 1, 1, 1)


def test_unread_fields_are_reported(context: CollectContext) -> None:
    harvest = collected_files(context, {"a.jsonl": b'{"id": "r1", "title": "Outlook", "mood": "sunny"}\n'})
    assert harvest.unmapped_fields == ("mood",)


def test_a_second_collection_replaces_the_first(context: CollectContext) -> None:
    collected_files(context, {"a.jsonl": b'{"id": "r1", "title": "Outlook"}\n'})
    harvest = collected_files(context, {"a.jsonl": b'{"id": "r2", "title": "Backup"}\n'})
    assert [row["native_id"] for row in rows(harvest, "records")] == ["r2"]


def test_a_refused_source_file_is_a_failed_source_and_its_one_reject() -> None:
    harvest = refused_source("board", "sources/board.toml: unknown key 'pth'; did you mean 'path'?")
    assert (harvest.source_id, harvest.folder) == ("board", "")
    assert (harvest.outcome, harvest.record_count, harvest.reject_count) == ("failed", 0, 1)
    assert "did you mean 'path'" in harvest.reason


def test_a_mistake_of_ours_costs_its_source_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("words of a source")

    monkeypatch.setattr("skillmatch.collect.read_files", broken)
    source = parse_source('kind = "request"\nadapter = "jsonl"\npath = "inbox/*.jsonl"\n', "sources/a.toml")
    harvest = collect_source(source, tmp_path / "staging", CollectContext(tmp_path, AS_OF, "test"))
    assert (harvest.outcome, harvest.reason) == ("failed", "broke off with ZeroDivisionError")
