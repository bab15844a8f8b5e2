"""The demo workspace: what is in it, and that all of it can be read."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from skillmatch.demo import demo_files, write_demo
from skillmatch.demo.story import REQUESTS, TWINS
from skillmatch.errors import UsageError
from skillmatch.judgement.inbox import GivenVerdict, verdicts_in
from skillmatch.parse import parser_of
from skillmatch.parse.finding import leads
from skillmatch.records import ClientRequest, ConsultantProfile, Declared, ParseResult
from skillmatch.segment import assess
from skillmatch.settings import load_settings
from skillmatch.sources import Source, parse_source
from skillmatch.taxonomy import load_taxonomy

PORT = 18765


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = tmp_path_factory.mktemp("demo") / "desk"
    write_demo(desk, PORT)
    return desk


@pytest.fixture(scope="module")
def harvest(workspace: Path) -> dict[str, list[ParseResult]]:
    return {
        source.id: [
            parser_of(source.adapter)(content, source, at) for at, content in documents(workspace, source)
        ]
        for source in sources(workspace)
    }


@pytest.fixture(scope="module")
def profiles(harvest: dict[str, list[ParseResult]]) -> dict[str, ConsultantProfile]:
    return {record.native_id: record for record in every(harvest) if isinstance(record, ConsultantProfile)}


@pytest.fixture(scope="module")
def requests(harvest: dict[str, list[ParseResult]]) -> dict[str, ClientRequest]:
    return {record.native_id: record for record in every(harvest) if isinstance(record, ClientRequest)}


def sources(workspace: Path) -> list[Source]:
    files = sorted((workspace / "sources").glob("*.toml"))
    return [parse_source(file.read_text(), f"sources/{file.name}") for file in files]


def documents(workspace: Path, source: Source) -> Iterator[tuple[str, bytes]]:
    """Yield the documents of a source as a run would find them, without a network."""
    if source.path:
        for file in sorted(workspace.glob(source.path)):
            yield file.relative_to(workspace).as_posix(), file.read_bytes()
        return
    base = source.url or ""
    for link in leads((workspace / "board" / "index.html").read_bytes(), source, base).links:
        yield link, (workspace / "board" / link.removeprefix(base)).read_bytes()


def every(harvest: dict[str, list[ParseResult]]) -> Iterator[ClientRequest | ConsultantProfile]:
    return (record for results in harvest.values() for result in results for record in result.records)


def segment_of(request: ClientRequest) -> str:
    declared = Declared(request.systems, request.employees, request.has_it_manager, request.segment)
    return assess(f"{request.title}\n{request.text}", declared).segment


def test_every_file_is_written_and_the_port_stands_in_one_of_them(workspace: Path) -> None:
    holding_port = [path.name for path in demo_files(workspace) if str(PORT).encode() in path.read_bytes()]

    assert holding_port == ["board.toml"]
    assert not [path for path in demo_files(workspace) if b"{{" in path.read_bytes()]


def test_a_second_time_writes_nothing(workspace: Path) -> None:
    assert write_demo(workspace, PORT + 1) == ()
    assert str(PORT) in (workspace / "sources" / "board.toml").read_text()


def test_what_the_user_changed_stays_and_what_he_removed_comes_back(tmp_path: Path) -> None:
    write_demo(tmp_path, PORT)
    (tmp_path / "inbox" / "intake.jsonl").write_text("mine\n")
    (tmp_path / "inbox" / "profiles.csv").unlink()

    assert write_demo(tmp_path, PORT) == (tmp_path / "inbox" / "profiles.csv",)
    assert (tmp_path / "inbox" / "intake.jsonl").read_text() == "mine\n"


def test_invented_people_are_not_put_into_a_real_workspace(tmp_path: Path) -> None:
    (tmp_path / "skillmatch.toml").write_text('name = "mine"\n')

    with pytest.raises(UsageError, match="another folder"):
        write_demo(tmp_path, PORT)

    assert [path.name for path in tmp_path.iterdir()] == ["skillmatch.toml"]


def test_the_settings_allow_loopback_and_name_the_board(workspace: Path) -> None:
    settings = load_settings(workspace)

    assert (settings.allow_loopback, settings.demo_board) == (True, "board")


def test_every_record_is_read_and_every_field_has_a_place(harvest: dict[str, list[ParseResult]]) -> None:
    results = [result for found in harvest.values() for result in found]

    assert [result.rejects for result in results if result.rejects] == []
    assert {name for result in results for name in result.unmapped_fields} == set()


def test_every_source_brings_what_it_expects(workspace: Path, harvest: dict[str, list[ParseResult]]) -> None:
    for source in sources(workspace):
        found = sum(len(result.records) for result in harvest[source.id])

        assert source.expect.min <= found <= source.expect.max, source.id


@pytest.mark.parametrize(
    ("source_id", "at_least"),
    [("bench", 15), ("roster", 15), ("resumes", 10), ("intake", 10), ("crm-export", 10), ("board", 10)],
)
def test_every_kind_of_source_is_well_filled(
    harvest: dict[str, list[ParseResult]], source_id: str, at_least: int
) -> None:
    assert sum(len(result.records) for result in harvest[source_id]) >= at_least


def test_there_are_forty_consultants_and_thirty_requests(
    profiles: dict[str, ConsultantProfile], requests: dict[str, ClientRequest]
) -> None:
    assert len(profiles) >= 40
    assert len(requests) >= 30


def test_no_id_is_used_twice(harvest: dict[str, list[ParseResult]]) -> None:
    counted = Counter(record.native_id for record in every(harvest))

    assert [native_id for native_id, times in counted.items() if times > 1] == []


def test_every_verdict_is_on_records_of_the_demo(
    workspace: Path, profiles: dict[str, ConsultantProfile], requests: dict[str, ClientRequest]
) -> None:
    [file] = (workspace / "inbox" / "verdicts").iterdir()

    verdicts = list(verdicts_in(file.read_bytes(), file.name))

    assert len(verdicts) >= 20
    for each in verdicts:
        assert isinstance(each, GivenVerdict)
        assert (each.request_id in requests, each.consultant_id in profiles) == (True, True), each.place


def test_all_segments_and_unknown_size_are_there(requests: dict[str, ClientRequest]) -> None:
    counted = Counter(segment_of(request) for request in requests.values())

    wanted = {"micro": 8, "sweet_spot": 10, "larger": 8, "unknown": 3}
    assert {segment: counted[segment] for segment in wanted if counted[segment] < wanted[segment]} == {}


@pytest.mark.parametrize(
    ("native_id", "segment"),
    [
        pytest.param("BB-301", "micro", id="4 PCs"),
        pytest.param("BB-302", "micro", id="8 computers"),
        pytest.param("BB-303", "sweet_spot", id="28 PCs"),
        pytest.param("BB-304", "sweet_spot", id="16 workstations"),
        pytest.param("BB-305", "sweet_spot", id="40 computers across two dealerships"),
        pytest.param("BB-306", "larger", id="an IT manager looks after 120 systems"),
        pytest.param("BB-307", "larger", id="an IT manager, 65 systems"),
        pytest.param("BB-308", "larger", id="400 PCs and an IT manager"),
        pytest.param("BB-309", "unknown", id="no count"),
        pytest.param("BB-310", "unknown", id="Microsoft 365 mailbox migration is no count"),
        pytest.param("BB-312", "micro", id="five PCs"),
    ],
)
def test_the_boards_clients_are_sized_by_their_text(
    requests: dict[str, ClientRequest], native_id: str, segment: str
) -> None:
    assert segment_of(requests[native_id]) == segment


def test_one_request_asks_for_nothing(requests: dict[str, ClientRequest]) -> None:
    request = requests["redwood-design"]

    assert (request.required, request.preferred, request.certifications) == ((), (), ())


def test_the_board_shows_each_way_a_posting_is_found(
    requests: dict[str, ClientRequest], workspace: Path
) -> None:
    pages = {path.stem: path.read_text() for path in (workspace / "board" / "jobs").iterdir()}

    assert [stem for stem, page in pages.items() if "ld+json" not in page] == ["vet-supplies"]
    assert sorted(stem for stem, page in pages.items() if '"@graph"' in page) == [
        "architects-workstations",
        "exchange-java",
    ]
    assert len({request.field_route for request in requests.values()} - {"row"}) >= 2


def test_the_twins_differ_in_nothing_but_certifications(profiles: dict[str, ConsultantProfile]) -> None:
    plain, certified = (profiles[twin] for twin in TWINS)

    assert plain.certifications == ()
    assert len(certified.certifications) >= 4
    told_apart = replace(certified, native_id="", name="", certifications=(), contact=())
    assert replace(plain, native_id="", name="", contact=()) == told_apart


def test_the_story_has_one_request_for_each_segment(requests: dict[str, ClientRequest]) -> None:
    assert [segment_of(requests[native_id]) for native_id in REQUESTS] == ["micro", "sweet_spot", "larger"]


def test_the_demos_own_taxonomy_fits_the_packages(workspace: Path) -> None:
    own = (workspace / "taxonomy" / "own.toml").read_text()

    added = {concept.id for concept in load_taxonomy([("own.toml", own)]).concepts}

    assert added - {concept.id for concept in load_taxonomy().concepts} == {"bluebeam-revu"}


def test_contacts_are_invented(profiles: dict[str, ConsultantProfile]) -> None:
    contacts = [contact for profile in profiles.values() for contact in profile.contact]

    assert len(contacts) >= 80
    for channel, address in contacts:
        pattern = r"[a-z.-]+@example\.com" if channel == "email" else r"555-01\d\d"
        assert re.fullmatch(pattern, address), address
