"""Promises 3 and 4: bad input of every sort in one night: each gives its reason and costs nothing else."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from skillmatch import own
from skillmatch.paths import Paths
from skillmatch.records import Verdict
from tests.line import warm
from tests.line.desk import (
    JOBS,
    PEOPLE,
    answer,
    copied,
    counts,
    night,
    run,
    write_lines,
    write_source,
)
from tests.line.reader_here import read_here
from tests.loopback import Route, html, serving

pytestmark = pytest.mark.enable_socket

POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Outlook help",
    "description": "<p>Outlook for twelve computers.</p>",
    "hiringOrganization": {"@type": "Organization", "name": "Elm Bakery"},
}
# A source file of postings, whose first line each test gives.
OF_JOBS = '{line}\nkind = "request"\nadapter = "jsonl"\npath = "inbox/jobs.jsonl"\n'
CREW = "id,name,skills\nfay,Fay Ford,Outlook\ngus,Gus Gray,backup\n"


def posting(number: int) -> Route:
    told = json.dumps(POSTING | {"identifier": f"P-{number}"})
    return html("<h1>Outlook help</h1>", f'<script type="application/ld+json">{told}</script>')


def routes() -> dict[str, Route]:
    links = "".join(f'<li><a href="/job/{number}">job</a></li>' for number in (1, 2, 3, 4))
    pages = {f"/job/{number}": posting(number) for number in (1, 2, 3, 4)}
    return {"/": html(f"<ul>{links}</ul>"), "/robots.txt": Route(status=404), **pages}


def write_sources(workspace: Path, board_url: str) -> None:
    """Add a spreadsheet, a web board, a file that will vanish and one that will be duplicated."""
    (workspace / "skillmatch.toml").write_text("allow_loopback = true\n", encoding="utf-8")
    (workspace / "inbox/crew.csv").write_text(CREW, encoding="utf-8")
    write_source(workspace, "crew", 'kind = "profile"\nadapter = "csv"\npath = "inbox/crew.csv"\n')
    write_lines(workspace / "inbox/gone.jsonl", [{"id": "hal", "skills": ["Outlook"]}])
    write_source(workspace, "gone", 'kind = "profile"\nadapter = "jsonl"\npath = "inbox/gone.jsonl"\n')
    write_lines(workspace / "inbox/typo.jsonl", [{"id": "ivy", "skills": ["Outlook"]}])
    write_source(workspace, "typo", 'kind = "profile"\nadapter = "jsonl"\npath = "inbox/typo.jsonl"\n')
    page = f'kind = "request"\nadapter = "page"\nurl = "{board_url}"\n[list]\nitem_selector = "li a"\n'
    write_source(workspace, "board", f"{page}[http]\nrequests_per_second = 10\n")


def spoil(workspace: Path) -> None:
    """Break every source but one in a way of its own."""
    people = workspace / "inbox/people.jsonl"
    broken = people.read_text(encoding="utf-8").replace('"id": "cyd", ', '"id": "cyd" ')
    people.write_text(broken, encoding="utf-8")
    write_lines(workspace / "inbox/jobs.jsonl", [*JOBS, JOBS[0]])
    (workspace / "inbox/crew.csv").write_text("colour,size\nred,4\n", encoding="utf-8")
    (workspace / "inbox/gone.jsonl").unlink()
    write_source(workspace, "typo", 'kind = "profile"\nadapter = "jsonl"\npth = "inbox/typo.jsonl"\n')
    (workspace / "sources/lost.toml").symlink_to("nowhere.toml")
    (workspace / "inbox/empty").mkdir()
    write_source(workspace, "empty", 'kind = "request"\nadapter = "jsonl"\npath = "inbox/empty/*.jsonl"\n')
    # The first file with the id "bad" is not valid, and the second one with "yak".
    for name, line in (("bad", "kind = "), ("zed", 'id = "bad"'), ("aaa", 'id = "yak"'), ("yak", "kind = ")):
        write_source(workspace, name, OF_JOBS.format(line=line))


Night = tuple[Path, Verdict]


@pytest.fixture(scope="module")
def bad_night(published_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    """Return a workspace after one good and one bad night, and the verdict of the bad one."""
    workspace = copied(published_desk, tmp_path_factory.mktemp("bad") / "desk")
    with serving(routes()) as board:
        write_sources(workspace, board.url("/"))
        good = run(workspace, 0)
        assert good.message == (
            "ok: 9 consultants, 6 requests, 54 matches; 8 new, 0 changed, 0 closed, 0 quarantined"
        )
        spoil(workspace)
        board.put("/job/2", html("<p>This position is filled.</p>"))
        yield workspace, run(workspace, 1)


# source, outcome, found, new, unchanged, changed, duplicate, quarantined, closed, words of the reason
WENT = [
    ("people", "partial", 5, 0, 4, 0, 0, 1, 0, "inbox/people.jsonl line 3: not JSON: "),
    ("jobs", "ok", 3, 0, 2, 0, 1, 0, 0, ""),
    ("crew", "partial", 1, 0, 0, 0, 0, 1, 0, "inbox/crew.csv"),
    ("board", "partial", 4, 0, 3, 0, 0, 1, 0, "/job/2"),
    ("gone", "failed", 0, 0, 0, 0, 0, 0, 0, "no file matches path 'inbox/gone.jsonl'"),
    ("empty", "failed", 0, 0, 0, 0, 0, 0, 0, "no file matches path 'inbox/empty/*.jsonl'"),
    ("lost", "failed", 1, 0, 0, 0, 0, 1, 0, "lost.toml: No such file"),
    ("typo", "failed", 1, 0, 0, 0, 0, 1, 0, "sources/typo.toml: unknown key 'pth'; did you mean 'path'?"),
    ("bad", "failed", 1, 0, 0, 0, 0, 1, 0, "sources/bad.toml: not TOML: "),
    ("zed", "failed", 1, 0, 0, 0, 0, 1, 0, "its id is that of sources/bad.toml; give it its own"),
    ("yak", "ok", 3, 2, 0, 0, 1, 0, 0, ""),
    ("yak.toml", "failed", 1, 0, 0, 0, 0, 1, 0, "sources/yak.toml: not TOML: "),
]


@pytest.mark.parametrize("row", [pytest.param(row, id=row[0]) for row in WENT])
def test_source_tells_what_it_lost_and_keeps_the_rest(bad_night, row):
    went = counts(*bad_night, row[0])
    columns = ("outcome", "found", "new", "unchanged", "changed", "duplicate", "quarantined", "closed")
    assert tuple(went[name] for name in columns) == row[1:9]
    assert row[9] in str(went["reason"])
    assert "\n" not in str(went["reason"])
    assert bool(went["reason"]) == (went["outcome"] != "ok")
    parts = ("new", "unchanged", "changed", "duplicate", "quarantined")
    assert went["found"] == sum(int(str(went[name])) for name in parts)


@pytest.mark.parametrize(
    ("source_id", "place", "reason"),
    [
        pytest.param("people", "inbox/people.jsonl line 3", "not JSON", id="broken line"),
        pytest.param("typo", "sources/typo.toml", "unknown key 'pth'", id="invalid source file"),
        pytest.param("crew", "inbox/crew.csv", "header", id="wrong header"),
        pytest.param("board", "/job/2", "no posting", id="page without a posting"),
    ],
)
def test_quarantine_has_the_place_and_the_reason_of_each(bad_night, source_id, place, reason):
    workspace, verdict = bad_night
    of_run = f"run_id = '{verdict.run_id}' and source_id = '{source_id}'"
    found = answer(workspace, f"select place, reason from api.quarantine where {of_run}")
    assert len(found) == 1
    assert str(found[0][0]).endswith(place)
    assert reason in str(found[0][1])


def test_nothing_else_is_lost(bad_night):
    workspace, verdict = bad_night
    assert verdict.outcome == "partial"
    assert verdict.message == (
        "partial: 9 consultants, 8 requests, 72 matches; 2 new, 0 changed, 0 closed, 8 quarantined; "
        "not complete: bad failed, board partial, crew partial, empty failed, gone failed, lost failed, "
        "people partial, typo failed, yak.toml failed, zed failed"
    )
    people = answer(workspace, "select consultant_id from api.consultants order by 1")
    assert [row[0] for row in people] == ["ann", "bob", "cyd", "dov", "eve", "fay", "gus", "hal", "ivy"]


def test_file_that_is_not_valid_keeps_its_name_as_id_and_each_is_told_apart(bad_night):
    workspace, verdict = bad_night
    ids = {Path(name).stem: source_id for name, source_id in own.source_ids(Paths(workspace)).items()}
    assert [ids[name] for name in ("bad", "zed", "aaa", "yak")] == ["bad", "zed", "yak", "yak.toml"]
    told = f"select source_id from api.sources where run_id = '{verdict.run_id}'"
    assert {"bad", "zed", "yak", "yak.toml"} < {row[0] for row in answer(workspace, told)}


def test_second_source_file_with_one_id_is_a_failed_source_and_the_command_line_says_so(desk):
    file = desk / "sources/jobs.toml"
    (desk / "sources/more.toml").write_text(f'id = "jobs"\n{file.read_text()}', encoding="utf-8")
    with (desk / "inbox/people.jsonl").open("a", encoding="utf-8") as lines:
        lines.write("{broken\n")
    asked = ("run", "--workspace", str(desk), "--as-of", "2026-03-03T04:15:00Z")
    ended = warm.ended(*asked, before=((read_here, ()),))
    assert ended.returncode == 4
    assert ended.stdout == b""
    assert ended.stderr.decode() == (
        "partial: 5 consultants, 2 requests, 10 matches; 0 new, 0 changed, 0 closed, 2 quarantined; "
        "not complete: more failed, people partial\n"
    )
    assert len(answer(desk, "select * from api.consultants")) == len(PEOPLE)
    latest = "(select max(run_id) from api.runs)"
    columns = "source_id, outcome, found_count, quarantined_count, reason"
    found = f"select {columns} from api.sources where run_id = {latest} and source_id != 'people' order by 1"
    reason = "sources/more.toml: its id is that of sources/jobs.toml; give it its own"
    assert answer(desk, found) == [("jobs", "ok", 2, 0, ""), ("more", "failed", 1, 1, reason)]
    # Asked for by its id, each is read alone.
    for source_id in ("jobs", "more"):
        assert own.source_files(Paths(desk), night(2).date(), [source_id]) == (f"{source_id}.toml",)


def test_workspace_whose_sources_are_all_bad_publishes_nothing_new_but_says_so(desk):
    for name in ("people", "jobs"):
        write_source(desk, name, "kind = \n")
    verdict = run(desk, 1)
    assert verdict.outcome == "partial"
    assert verdict.message.startswith("partial: 5 consultants, 2 requests, 10 matches; 0 new, 0 changed")
    assert str(counts(desk, verdict, "people")["reason"]).startswith("sources/people.toml: not TOML: ")
