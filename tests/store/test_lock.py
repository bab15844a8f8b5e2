"""Promise 6: two runs cannot overlap, and a dead one holds nothing."""

import os
import signal
import subprocess
import sys

import pytest

from skillmatch import store
from skillmatch.errors import LockedError

HOLDER = """
import sys, time
from pathlib import Path
from skillmatch import store
with store.writer_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_process_is_told_who_holds_the_lock_and_a_kill_frees_it(paths):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(paths.lock_file)], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        told = rf"another run \(pid {holder.pid}\) holds .*run.lock; wait"
        with pytest.raises(LockedError, match=told), store.writer_lock(paths.lock_file):
            pass
        os.kill(holder.pid, signal.SIGKILL)
    with store.writer_lock(paths.lock_file):
        assert paths.lock_file.read_text() == f"{os.getpid()}\n"


def test_the_lock_can_be_taken_again_after_it_was_given_back(paths):
    for _ in range(2):
        with store.writer_lock(paths.lock_file):
            pass
