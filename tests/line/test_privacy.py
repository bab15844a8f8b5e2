"""Contacts in every field of a profile and a request: none of them leaves the work file."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from skillmatch import steps, store
from skillmatch.paths import Paths
from skillmatch.records import RunTicket, Verdict
from skillmatch.report.run_report import run_report
from tests.line.desk import JOBS, PEOPLE, answer, night, run, stored, write_desk, write_lines

PROFILE: Mapping[str, object] = {
    "id": "ida@id.example",
    "name": "Ida Ings (ida@name.example)",
    "headline": "Outlook help, whatsapp +44 7700 900101",
    "text": "QuickBooks for shops, ida@text.example or 555-201-0102. ida [at] QuickBooks dot example.",
    "location": "Springfield, ida@place.example",
    "rate": 60,
    "skills": ["Outlook (ida@skill.example)", "ida@only.example", "wombat care 555-201-0103"],
    "certifications": ["MCSE, ida (at) cert dot example", "skype: ida.ings"],
    "languages": ["English", "Ido ida@language.example"],
    "clearance": "Secret ida@clearance.example",
    "work_permit": "US citizen 555-201-0111",
    "available_from": "ring ida@available.example",
    "url": "https://www.linkedin.com/in/ida-ings",
    "email": "ida@mail.example",
    "phone": "555-201-0104",
    "ask ida@column.example": "x",
}
REQUEST: Mapping[str, object] = {
    "id": "req 555-201-0105",
    "title": "QuickBooks help, joe@title.example",
    "company": "Elm Bakery, tel. 555 201 0106",
    "text": "We have 12 computers and need QuickBooks; ring joe: (555) 201-0107 or joe@text.example.",
    "location": "Springfield, joe@place.example",
    "required": ["QuickBooks joe@required.example", "wombat feeding joe@unknown.example"],
    "preferred": ["Outlook, mailto:joe@preferred.example", "+1 555 201 0108"],
    "certifications": ["MCSE joe@cert.example"],
    "languages": ["Spanish joe@language.example"],
    "clearance": "Secret joe@clearance.example",
    "work_permit": "US citizen joe@permit.example",
    "start_date": "ring joe@start.example",
    "url": "https://x.example/apply?to=joe@url.example",
}
UNREADABLE: tuple[Mapping[str, object], ...] = (
    {"id": "kim@id.example", "skills": ["Outlook"], "rate": "ring kim@rate.example or 555-201-0109"},
    {"id": "lee", "skills": ["Outlook"], "url": "mailto:lee@url.example"},
)
REJECTED: Mapping[str, object] = {"id": "mia", "skills": [{"name": "mia@nested.example"}]}
# Words of which every contact above has at least one, and nothing else has any.
TELLING = (".example", " dot example", "@", "201-01", "201 01", "900101", "ida.ings", "ida-ings")

Night = tuple[Path, Verdict]


@pytest.fixture(scope="module")
def private_night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    workspace = write_desk(tmp_path_factory.mktemp("private") / "desk")
    write_lines(workspace / "inbox/people.jsonl", [*PEOPLE, PROFILE, *UNREADABLE, REJECTED])
    write_lines(workspace / "inbox/jobs.jsonl", [*JOBS, REQUEST])
    return workspace, run(workspace)


def published_texts(workspace: Path) -> Iterator[tuple[str, str]]:
    """Yield every row of every published table and view as text, with the name of its relation."""
    relations = (
        "select table_schema || '.' || table_name from information_schema.tables "
        "where table_schema in ('result', 'api')"
    )
    with store.open_published(Paths(workspace).current, threads=1) as con:
        for (name,) in con.execute(relations).fetchall():
            rows = con.execute(f"select cast(each as text) from {name} as each").fetchall()
            yield from ((str(name), str(text)) for (text,) in rows)


def telling(text: str) -> list[str]:
    return [word for word in TELLING if word in text]


def report_of(night_of: Night) -> str:
    workspace, verdict = night_of
    ticket = RunTicket(verdict.run_id, str(workspace), night(0))
    return run_report(steps.summarise(ticket, verdict))


def test_night_is_what_it_is_meant_to_be(private_night: Night) -> None:
    workspace, verdict = private_night
    assert verdict.message.startswith("partial: 8 consultants, 3 requests, 24 matches; 11 new")
    assert len(answer(workspace, "select * from api.quarantine")) == 1
    snippets = answer(workspace, "select snippet from api.mentions where snippet like '%[contact]%'")
    assert len(snippets) > 5
    gates = answer(workspace, "select * from api.match_gates where request_value = 'Springfield, [contact]'")
    assert gates


def test_published_file_tells_no_contact(private_night: Night) -> None:
    texts = list(published_texts(private_night[0]))
    assert {name.partition(".")[0] for name, _ in texts} == {"api", "result"}
    assert [found for found in texts if telling(found[1])] == []


def test_files_beside_it_tell_no_contact(private_night: Night) -> None:
    paths = Paths(private_night[0])
    files = [paths.ledger_file, *paths.published.glob("skillmatch-*.json")]
    assert len(files) == 2
    assert [(file.name, telling(file.read_text(encoding="utf-8"))) for file in files] == [
        (file.name, []) for file in files
    ]


def test_run_report_tells_no_contact_but_names_the_rest(private_night: Night) -> None:
    report = report_of(private_night)
    assert telling(report) == []
    assert "wombat feeding \\[contact\\]" in report
    assert "people.jsonl line 9: skills: expected text" in report


def test_work_file_keeps_the_contacts_that_were_given_as_such(private_night: Night) -> None:
    contacts = stored(private_night[0], "select channel, address from consultant_contact order by 1")
    assert contacts == [("email", "ida@mail.example"), ("phone", "555-201-0104")]
