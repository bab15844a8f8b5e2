"""Promise 4 where bytes are read: what kills a parser costs its document, in bounded time, and no other."""

from threading import Thread, active_count

import pytest

from skillmatch.errors import SkillmatchError
from skillmatch.parsing import Document, ParserPool, read_document
from skillmatch.parsing.opening import Bounds
from skillmatch.sources import source_for_file
from tests.parsing.test_reading import LIST, PAGES

SOURCE = source_for_file("jsonl", "request")
TIGHT = Bounds(cpu_seconds=1, memory_bytes=200 * 1024**2)
IMPATIENT = Bounds(wall_seconds=1)
GOOD = Document("good", b'{"id": "a", "title": "Outlook help", "size": 9}\n{"id"\n')


def bad(deed: str) -> Document:
    return Document("bad", deed.encode())


def reason_for(deed: str) -> str:
    """Return the one reject of a document that makes its parser do something."""
    with ParserPool(SOURCE, bounds=IMPATIENT if deed == "sleep" else TIGHT) as pool:
        reading = pool.submit(bad(deed)).result(timeout=60)
    assert (reading.record_count, reading.reject_count) == (0, 1)
    return reading.first_reject.removeprefix("bad: ")


@pytest.mark.parametrize(
    ("source", "document"),
    [
        pytest.param(SOURCE, GOOD, id="records and rejects"),
        pytest.param(PAGES, Document("list", LIST, "https://board.example/jobs", "utf-8", True), id="leads"),
    ],
)
def test_a_child_reads_as_the_pure_function_does(source, document):
    with ParserPool(source) as pool:
        assert pool.submit(document).result() == read_document(document, source)


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize(
    ("deed", "words"),
    [
        pytest.param("spin", "parsing took more than 1 s of CPU time", id="computes for ever"),
        pytest.param("sleep", "parsing took more than 1 s", id="waits for ever"),
        pytest.param("allocate", "parsing needs more than 200 MiB of memory", id="takes all memory"),
        pytest.param("die", "the parser died (SIGKILL)", id="is killed"),
        pytest.param("crash", "the parser died (SIGSEGV)", id="crashes"),
        pytest.param("end", "the parser died (exit code 7)", id="ends"),
    ],
)
def test_a_death_is_one_reject_that_says_why(deed, words):
    assert reason_for(deed).startswith(words)


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize(
    ("deed", "words"),
    [
        pytest.param("recurse", "not readable (RecursionError)", id="recursion"),
        pytest.param("connect", "not readable (PermissionError)", id="the network"),
        pytest.param("kill", "not readable (PermissionError)", id="its parent"),
        pytest.param("run", "not readable (PermissionError)", id="another program"),
        pytest.param("delete", "not readable (PermissionError)", id="a file deleted"),
        pytest.param("write", "not readable (OSError)", id="a file written"),
        pytest.param("hoard", "not readable (OSError)", id="many files"),
        pytest.param("make noise", "lived:", id="noise"),
    ],
)
def test_a_parser_reaches_nothing_but_its_document(deed, words, capfd):
    assert reason_for(deed) == words
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("hostile")
def test_a_child_knows_no_secret_and_no_folder(monkeypatch):
    monkeypatch.setenv("BOARD_API_KEY", "hush")
    told = reason_for("tell")
    assert told.startswith("lived: / [")
    assert "PYTHONPATH" in told
    assert "BOARD_API_KEY" not in told


@pytest.mark.usefixtures("hostile")
def test_deaths_lose_no_neighbours_document():
    documents = [GOOD, bad("die"), GOOD, bad("crash"), GOOD, bad("spin"), GOOD, bad("allocate"), GOOD]
    with ParserPool(SOURCE, bounds=TIGHT) as pool:
        futures = [pool.submit(document) for document in documents]
        readings = [future.result() for future in futures]
    assert [reading.record_count for reading in readings] == [1, 0, 1, 0, 1, 0, 1, 0, 1]
    assert {reading.reject_count for reading in readings} == {1}


@pytest.mark.usefixtures("hostile")
def test_a_document_is_not_blamed_for_what_the_one_before_has_done():
    with ParserPool(SOURCE) as pool:
        assert pool.submit(GOOD).result().record_count == 1
        assert pool.submit(bad("die of the one before")).result().first_reject == "bad: lived: True"


def test_children_are_started_only_for_work(children):
    with ParserPool(SOURCE) as pool:
        assert children == []
        for _ in range(3):
            pool.submit(GOOD).result()
        assert len(children) == len(children.alive()) == 1
    assert children.alive() == []


@pytest.mark.usefixtures("hostile")
def test_closing_ends_children_in_the_middle_of_a_document_and_their_threads(children):
    threads = active_count()
    with ParserPool(SOURCE) as pool:
        futures = [pool.submit(bad("sleep")) for _ in range(4)]
    assert (children.alive(), active_count()) == ([], threads)
    assert len(children) <= 2
    assert all(future.done() for future in futures)


def test_a_document_as_large_as_any_goes_to_and_fro():
    lines = b'{"id": "%d", "text": "' + b"Outlook " * 20_000 + b'"}\n'
    document = Document("large", b"".join(lines % number for number in range(12)))
    with ParserPool(SOURCE) as pool:
        reading = pool.submit(document).result(timeout=60)
    assert (reading.record_count, reading.reject_count) == (12, 0)
    assert len(reading.records) > len(document.content) > 1_900_000


def test_a_parser_that_cannot_start_fails_the_source_in_its_own_words(monkeypatch, tmp_path):
    broken = "import os; os.write(2, b'noise\\nno library for that\\n'); os._exit(1)\n"
    (tmp_path / "sitecustomize.py").write_text(broken, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with ParserPool(SOURCE) as pool, pytest.raises(SkillmatchError) as failed:
        pool.submit(GOOD).result()
    assert str(failed.value) == "parser cannot start: no library for that"


@pytest.mark.usefixtures("hostile")
def test_handing_in_waits_while_enough_documents_do():
    with ParserPool(SOURCE, size=1, bounds=IMPATIENT) as pool:
        hasty = Thread(target=lambda: [pool.submit(bad("sleep")) for _ in range(3)])
        hasty.start()
        hasty.join(0.3)
        assert hasty.is_alive()
        hasty.join(30)
        assert not hasty.is_alive()
