"""`make run` and `make ui`: the demo workspace, one run of the real flow, and what came out of it."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console

from skillmatch.board import LOOPBACK
from skillmatch.demo import free_port, write_demo
from skillmatch.demo.story import tell
from skillmatch.errors import SkillmatchError, UsageError
from skillmatch.paths import Paths

FLOW = Path("flows/nightly.py")
UI_PORT = 4200
PUBLISHED_CODES = (0, 4)  # ok, partial


def main(arguments: list[str]) -> int:
    """Return the exit code of the demo's run, or of the Prefect server with --ui."""
    parser = argparse.ArgumentParser(prog="python -m skillmatch.demo", description=__doc__)
    parser.add_argument("workspace", type=Path, metavar="DIR", help="made if it does not exist")
    parser.add_argument("--ui", action="store_true", help="serve the Prefect UI on the runs made so far")
    parser.add_argument("--as-of", help="the run's clock, as flows/nightly.py has it")
    asked = parser.parse_args(arguments)
    try:
        return _serve_ui(asked.workspace) if asked.ui else _run(asked.workspace, asked.as_of)
    except SkillmatchError as error:
        print(error, file=sys.stderr)
        return error.exit_code


def _run(workspace: Path, as_of: str | None) -> int:
    """Return the exit code of one flow run, after telling what it published."""
    if not FLOW.is_file():
        raise UsageError(f"{FLOW}: not here; call this in the project's folder, or try 'skillmatch run'")
    if not Paths(workspace).settings_file.exists():
        write_demo(workspace, free_port())
        print(f"made the demo workspace {workspace}", file=sys.stderr)
    clock = ["--as-of", as_of] if as_of else []
    code = _call([sys.executable, str(FLOW), "--workspace", str(workspace), *clock], workspace)
    if Paths(workspace).current.exists():
        if code not in PUBLISHED_CODES:
            print(f"the run ended with exit code {code}; this was published before it:", file=sys.stderr)
        tell(workspace, Console())
    return code


def _serve_ui(workspace: Path) -> int:
    """Return the exit code of a Prefect server on the workspace's own database, once it is stopped."""
    print(f"Prefect UI: http://{LOOPBACK}:{UI_PORT}/runs  (Ctrl-C ends it)", flush=True)
    server = ["server", "start", "--host", LOOPBACK, "--port", str(UI_PORT)]
    return _call([sys.executable, "-m", "prefect", *server], workspace)


def _call(command: list[str], workspace: Path) -> int:
    """Return the exit code of a child process that knows the workspace's Prefect and no other."""
    try:
        return subprocess.run(command, env=_child_environment(workspace), check=False).returncode  # noqa: S603  our own words
    except KeyboardInterrupt:
        return 130


def _child_environment(workspace: Path) -> dict[str, str]:
    """Return the environment of the children: no telemetry, and Prefect's files inside the workspace."""
    inherited = os.environ.items()  # noqa: TID251  a child needs PATH and the like
    # A PREFECT_API_URL of the user's own would send the demo's runs to a real server.
    environment = {name: value for name, value in inherited if not name.startswith("PREFECT_")}
    return environment | {
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_HOME": str((workspace / ".prefect").resolve()),
        # On a terminal `server start` makes itself the profile's API, and the next run would miss it.
        "PREFECT_CLI_PROMPT": "false",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    }


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
