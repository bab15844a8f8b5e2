"""The demo after its first night: run once for a whole test session, cold, by the command of `make run`."""

import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from skillmatch.demo import free_port, write_demo
from tests.line.desk import FIRST_NIGHT, copied

PROJECT = Path(__file__).parents[1]
TRANSCRIPT = "stdout.txt"
_PATIENCE_SECONDS = 400  # as long as both workers have both cores to themselves it takes a tenth of that


def published_demo(base: Path) -> Path:
    """Return this worker's copy of the demo, its board at a port of its own; base is the worker's temp."""
    own = base / "published-demo"
    if not own.exists():
        shutil.copytree(shared_demo(base), own, symlinks=True, ignore=shutil.ignore_patterns(".prefect"))
        move_board(own)
    return own


def demo_with_its_own_board(base: Path, target: Path) -> Path:
    """Return a copy of the demo that can be run or asked while others run theirs."""
    copied(published_demo(base), target)
    move_board(target)
    return target


def shared_demo(base: Path) -> Path:
    """Return the demo that all workers share, only to be copied; its board's port is that of its night."""
    return once_in_session(base, "shared-demo", _run_demo)


def once_in_session(base: Path, name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that one worker makes while the others wait for it."""
    # Each worker's folder lies in one of the session; without workers it is that of the session.
    session = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    made, half = session / name, session / f"{name}.half"
    with (session / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            make(half)
            half.rename(made)
    return made


def move_board(workspace: Path, port: int | None = None) -> None:
    """Give the board of a demo another port, drawn unless one is named."""
    source = workspace / "sources/board.toml"
    text = source.read_text(encoding="utf-8")
    address = f"http://127.0.0.1:{port or free_port()}/"
    source.write_text(re.sub(r"http://127\.0\.0\.1:\d+/", address, text), encoding="utf-8")


def board_port(workspace: Path) -> int:
    """Return where the board of a demo is served."""
    source = (workspace / "sources/board.toml").read_text(encoding="utf-8")
    return int(re.findall(r"http://127\.0\.0\.1:(\d+)/", source)[0])


def outside_environment() -> dict[str, str]:
    """Return the environment without the developer's own settings of Prefect and skillmatch."""
    own = ("PREFECT", "SKILLMATCH")
    return {name: value for name, value in os.environ.items() if not name.startswith(own)}


def _run_demo(workspace: Path) -> None:
    shutil.rmtree(workspace, ignore_errors=True)
    write_demo(workspace, free_port())
    done = subprocess.run(
        [sys.executable, "-m", "skillmatch.demo", str(workspace), "--as-of", FIRST_NIGHT.isoformat()],
        cwd=PROJECT,
        env=outside_environment() | {"COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE_SECONDS,
    )
    assert done.returncode == 0, done.stderr
    (workspace / TRANSCRIPT).write_text(done.stdout, encoding="utf-8")
