"""What SQL from anyone may do to the published file, and what nobody may do to the writer's."""

import subprocess
import sys

import duckdb
import pytest

from skillmatch import store
from skillmatch.errors import LockedError, RefusedInputError, UsageError


@pytest.fixture
def handed_out(paths, con):
    file = paths.published / "file.duckdb"
    file.parent.mkdir()
    con.execute(f"attach '{file}' as f")
    con.execute("create table f.t as select 1 as a")
    con.execute("detach f")
    (paths.published / "secret.csv").write_text("a\n1\n")
    with store.open_published(file) as reader:
        yield reader


ATTACKS = [
    pytest.param("attach '{folder}/other.duckdb' as other", id="attach a new file"),
    pytest.param("attach '{folder}/../work/work.duckdb' as work (read_only)", id="attach the writer's file"),
    pytest.param("attach ':memory:' as m; copy (select 1) to '{folder}/out.csv'", id="copy by way of memory"),
    pytest.param("copy t to '{folder}/out.csv'", id="copy out"),
    pytest.param("export database '{folder}/out'", id="export"),
    pytest.param("select * from read_csv('{folder}/secret.csv')", id="read a csv"),
    pytest.param("select * from '{folder}/secret.csv'", id="read a csv by its name"),
    pytest.param("select * from read_text('/etc/passwd')", id="read a text"),
    pytest.param("select * from read_blob('{folder}/secret.csv')", id="read bytes"),
    pytest.param("select * from glob('{folder}/*')", id="list files"),
    pytest.param("select * from read_csv('https://example.org/a.csv')", id="read from the net"),
    pytest.param("install httpfs", id="install an extension"),
    pytest.param("load httpfs", id="load an extension"),
    pytest.param("load '{folder}/evil.duckdb_extension'", id="load a local extension"),
    pytest.param("select getenv('HOME')", id="read the environment"),
    pytest.param("set enable_external_access = true", id="open the doors"),
    pytest.param("set allowed_directories = ['/']", id="allow a folder"),
    pytest.param("set lock_configuration = false", id="unlock the settings"),
    pytest.param("reset lock_configuration", id="reset the lock"),
    pytest.param("set memory_limit = '100GB'", id="take all memory"),
    pytest.param("set threads = 64", id="take all cores"),
    pytest.param("pragma temp_directory = '{folder}'", id="spill elsewhere"),
    pytest.param("set global http_proxy = 'example.org'", id="set a proxy"),
    pytest.param("create persistent secret s (type s3)", id="keep a secret"),
    pytest.param("create table u as select 1", id="create a table"),
    pytest.param("insert into t values (2)", id="insert"),
    pytest.param("delete from t", id="delete"),
    pytest.param("drop table t", id="drop"),
    pytest.param("select 1; drop table t", id="a second statement"),
    pytest.param("import database '{folder}'", id="import"),
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_published_file_refuses(handed_out, paths, attack):
    before = sorted(paths.workspace.rglob("*"))
    with pytest.raises(duckdb.Error):
        handed_out.execute(attack.format(folder=paths.published))
    assert handed_out.execute("select a from t").fetchall() == [(1,)]
    assert sorted(paths.workspace.rglob("*")) == before


def test_a_query_that_needs_too_much_memory_fails_and_spills_nowhere(paths, con, handed_out):
    file = paths.published / "file.duckdb"
    handed_out.close()
    before = sorted(paths.workspace.rglob("*"))
    with store.open_published(file, memory_limit="20MB", threads=1) as small:
        with pytest.raises(duckdb.OutOfMemoryException):
            small.execute("select list(r order by md5(r::text)) from range(20_000_000) as t(r)").fetchall()
        assert small.execute("select a from t").fetchall() == [(1,)]
    assert sorted(paths.workspace.rglob("*")) == before


@pytest.mark.parametrize(
    "attempt",
    [
        "attach '{outside}' as other",
        "copy (select 1) to '{outside}'",
        "select * from read_text('/etc/passwd')",
        "install httpfs",
        "set enable_external_access = true",
    ],
)
def test_the_writer_cannot_leave_its_workspace(con, tmp_path, attempt):
    with pytest.raises(duckdb.Error):
        con.execute(attempt.format(outside=tmp_path / "outside.duckdb"))
    assert not (tmp_path / "outside.duckdb").exists()


def test_the_writer_lives_in_utc_within_its_limits(con, paths):
    assert con.execute("select current_setting('TimeZone'), current_setting('threads')").fetchall() == [
        ("UTC", 1)
    ]
    assert con.execute("select current_setting('temp_directory')").fetchall() == [(str(paths.spill),)]


def test_one_who_opens_a_file_that_is_open_here_is_locked_down_as_the_first(paths, con, tmp_path):
    with store.open_work(paths, threads=1) as beside:
        assert beside.execute("select current_setting('TimeZone')").fetchall() == [("UTC",)]
        with pytest.raises(duckdb.Error, match="locked"):
            beside.execute("set enable_external_access = true")
        with pytest.raises(duckdb.PermissionException):
            beside.execute(f"copy (select 1) to '{tmp_path}/outside.csv'")
    assert con.execute("select current_setting('TimeZone')").fetchall() == [("UTC",)]


@pytest.mark.usefixtures("con")
def test_other_limits_for_a_file_that_is_open_here_are_refused_in_one_line(paths):
    with pytest.raises(
        UsageError, match=r"^skillmatch\.toml: memory_limit or threads was changed while a run"
    ):
        store.open_work(paths, "2GiB", threads=1)


def test_a_file_held_by_another_process_is_said_to_be_locked(con, paths):
    code = (
        "import sys; from pathlib import Path; from skillmatch import store\n"
        "from skillmatch.paths import Paths\n"
        "store.open_work(Paths(Path(sys.argv[1])))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code, str(paths.workspace)], capture_output=True, text=True, check=False
    )
    last = answer.stderr.splitlines()[-1]
    assert LockedError.__name__ in last
    assert "work.duckdb open; wait for it or end it" in last


def test_the_spill_of_the_writer_is_bounded(con):
    limit = con.execute("select current_setting('max_temp_directory_size')").fetchall()
    assert limit == [("20.0 GiB",)]


def spoiled(content: bytes, how: str) -> bytes:
    """Return what is left of a file."""
    return {
        "text": b"not a database at all\n" * 300,
        "cut": content[: len(content) // 2],
        "headers overwritten": content[:4096] + b"\xff" * 8192 + content[12288:],
        "blocks overwritten": content[:12288] + b"\xff" * (len(content) - 12288),
    }[how]


@pytest.mark.parametrize("how", ["text", "cut", "headers overwritten", "blocks overwritten"])
def test_a_damaged_file_is_refused_in_one_line_that_names_it(con, paths, how):
    con.execute("create table t as select 1 as a")
    con.close()
    paths.work_file.write_bytes(spoiled(paths.work_file.read_bytes(), how))
    with pytest.raises(RefusedInputError) as refused:
        store.open_work(paths)
    assert str(refused.value).startswith(f"{paths.work_file}: ")
    assert str(refused.value).endswith("; move the file away to start anew")
    assert "\n" not in str(refused.value)


def test_a_memory_limit_that_is_none_is_refused_by_its_name(paths):
    with pytest.raises(RefusedInputError, match=r"^skillmatch\.toml: memory_limit 'plenty', threads 2: "):
        store.open_work(paths, memory_limit="plenty")


def test_what_broke_a_transaction_is_told_even_if_it_cannot_be_rolled_back(con):
    def broken() -> None:
        with store.transaction(con):
            con.execute("rollback")  # as a full disk does
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()


def test_a_published_file_without_what_is_asked_for_is_told_with_the_mend(handed_out):
    with pytest.raises(UsageError, match="publishes it anew"):
        store.fetch(handed_out, "queries/gaps_of_market", {"top": 1})
