"""No child outlives its parent, however that ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest


def is_running(pid: int) -> bool:
    """Return whether a process does anything; one that has ended may stay listed where nobody asks for it."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    told = Path(f"/proc/{pid}/stat")
    return not (told.exists() and told.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z")


def ends(pid: int, within: float) -> bool:
    give_up = time.monotonic() + within
    while is_running(pid) and time.monotonic() < give_up:
        time.sleep(0.05)
    return not is_running(pid)


def owner(deed: str, wall_seconds: int = 60) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.parsing.owner", deed, str(wall_seconds)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize(
    ("deed", "wall_seconds"),
    [pytest.param("{}", 60, id="an idle child"), pytest.param("sleep", 2, id="a child at work")],
)
def test_a_killed_parent_leaves_no_child(deed, wall_seconds):
    with owner(deed, wall_seconds) as parent:
        child = int(parent.stdout.readline())
        time.sleep(0.5)  # until the second document has arrived
        parent.kill()
        assert ends(child, within=20)


@pytest.mark.usefixtures("hostile")
def test_an_interrupt_is_for_the_parent_which_ends_its_child_at_once():
    with owner("sleep") as parent:
        child = int(parent.stdout.readline())
        assert os.getpgid(child) != parent.pid
        os.killpg(parent.pid, signal.SIGINT)
        # Long before the minute that the child may take, but a busy machine takes its time to tell.
        assert "KeyboardInterrupt" in parent.communicate(timeout=40)[1]
        assert ends(child, within=5)
