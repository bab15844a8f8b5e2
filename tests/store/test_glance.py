"""A look at the writer's file: whole, read-only, without a trace, and no writer waits for it."""

import shutil
import subprocess
import sys

import duckdb
import pytest

from skillmatch import store
from skillmatch.errors import LockedError, RefusedInputError, UsageError
from skillmatch.paths import Paths
from skillmatch.store import glance
from skillmatch.store.migrate import known_migrations

KILLED = """
import os, sys
from pathlib import Path
from skillmatch import store
from skillmatch.paths import Paths
con = store.open_work(Paths(Path(sys.argv[1])))
con.execute("insert into consultant_contact values (1, 'email', 'left in the log')")
os._exit(9)
"""


def seen(paths: Paths) -> list[tuple[object, ...]]:
    with store.open_work_copy(paths, threads=1) as copy:
        return copy.execute("select count(*) from consultant_contact").fetchall()


def test_a_look_sees_what_was_committed_while_a_writer_goes_on(con, paths):
    con.execute("insert into consultant_contact values (1, 'email', 'x')")
    assert seen(paths) == [(1,)]
    con.execute("begin")
    con.execute("insert into consultant_contact values (2, 'email', 'y')")
    assert seen(paths) == [(1,)]
    con.execute("commit")
    assert seen(paths) == [(2,)]


def test_a_look_sees_what_a_killed_writer_left_in_its_log(paths):
    subprocess.run([sys.executable, "-c", KILLED, str(paths.workspace)], check=False, timeout=60)
    assert paths.work_file.with_name("work.duckdb.wal").exists()
    assert seen(paths) == [(1,)]


def test_a_writer_may_begin_while_somebody_looks(paths):
    with store.open_work_copy(paths, threads=1), store.open_work(paths, threads=1) as writer:
        assert writer.execute("select 1").fetchall() == [(1,)]


def test_a_look_changes_nothing_and_leaves_nothing(paths):
    before = paths.work_file.read_bytes()
    with store.open_work_copy(paths, threads=1) as copy:
        with pytest.raises(duckdb.InvalidInputException, match="read-only"):
            copy.execute("delete from run")
        # A run that begins clears the folder away.
        [folder] = (paths.work / "staging").iterdir()
        assert folder.stat().st_mode & 0o077 == 0
    assert paths.work_file.read_bytes() == before
    assert list((paths.work / "staging").iterdir()) == []


def test_a_file_that_never_rests_is_told_in_one_line(paths, monkeypatch):
    states = iter(range(99))
    monkeypatch.setattr(glance, "_state", lambda _: next(states))
    with pytest.raises(
        LockedError, match=r"a run is writing .*: its texts cannot be read just now; try again"
    ):
        seen(paths)


def test_a_workspace_without_a_night_is_told(tmp_path):
    with pytest.raises(UsageError, match="does not exist yet; `skillmatch run` writes it"):
        seen(Paths(tmp_path))


def test_a_file_that_is_no_database_is_refused_by_its_own_name(tmp_path):
    broken = Paths(tmp_path)
    broken.work.mkdir()
    broken.work_file.write_bytes(b"garbage")
    with pytest.raises(RefusedInputError) as refused:
        seen(broken)
    assert str(refused.value).startswith(f"{broken.work_file}")


def test_a_trial_may_be_changed_and_leaves_nothing(paths):
    before = paths.work_file.read_bytes()
    with store.open_work_trial(paths, threads=1) as trial, store.open_work(paths, threads=1) as writer:
        trial.execute("insert into consultant_contact values (1, 'email', 'x')")
        assert trial.execute("select count(*) from consultant_contact").fetchall() == [(1,)]
        assert writer.execute("select count(*) from consultant_contact").fetchall() == [(0,)]
    assert paths.work_file.read_bytes() == before
    assert list((paths.work / "staging").iterdir()) == []


def test_a_trial_of_an_older_schema_is_migrated_on_its_copy(tmp_path):
    old = Paths(tmp_path / "old")
    store.migrate_work(old, known_migrations()[:4])
    with store.open_work_trial(old, threads=1) as trial:
        assert trial.execute("select count(*) from snapshot.basis").fetchall() == [(0,)]
    with store.open_work(old, threads=1) as kept:
        assert kept.execute("select max(version) from schema_migration").fetchall() == [(4,)]


def fail_in_trial(paths: Paths) -> None:
    with store.open_work_trial(paths, threads=1) as trial:
        shutil.rmtree(paths.work / "staging")
        trial.execute("from no_table_at_all")


def test_a_trial_that_a_run_clears_away_is_told_in_one_line(paths):
    with pytest.raises(LockedError, match="has begun and cleared the trial away; try again when it ends"):
        fail_in_trial(paths)


def test_a_mistake_in_a_trial_stays_what_it_is(paths):
    with pytest.raises(duckdb.CatalogException), store.open_work_trial(paths, threads=1) as trial:
        trial.execute("from no_table_at_all")
