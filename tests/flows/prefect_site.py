"""A Prefect installation of its own on 127.0.0.1: server, worker, commands, and what the API tells."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import Any, TypeVar
from urllib.error import URLError
from urllib.request import Request, urlopen

from tests.flows.warm import PATIENCE_SECONDS, Ended, Started, server, start
from tests.shared_demo import outside_environment

PROJECT = Path(__file__).parents[2]
LOOPBACK = "127.0.0.1"
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class PrefectSite:
    """A running Prefect server: where it is, and how its clients are told."""

    url: str
    home: Path
    environment: dict[str, str]
    warm: "subprocess.Popen[str]"  # what its clients are forked from

    def begun(self, *words: str, **settings: str) -> Started:
        """Return a running Python program that knows this server; one at a time."""
        return start(self.warm, words, self.environment | settings)

    def python(self, *words: str, **settings: str) -> Ended:
        """Return how a Python program ended that knows this server."""
        return self.begun(*words, **settings).ended()

    def prefect(self, *words: str, **settings: str) -> Ended:
        """Return how a command of the README ended."""
        return self.python("-m", "prefect", *words, **settings)

    def post(self, path: str, **body: object) -> Any:
        """Return what the API answers."""
        headers = {"Content-Type": "application/json"}
        with urlopen(Request(f"{self.url}/{path}", json.dumps(body).encode(), headers), timeout=60) as answer:
            return json.load(answer)

    def filtered(self, path: str, **body: object) -> list[dict[str, Any]]:
        """Return what the API lists below a path."""
        return list(self.post(f"{path}/filter", **body))

    def task_runs(self, flow_run_id: str) -> list[dict[str, Any]]:
        """Return the task runs of a flow run, once all of them have arrived as ended."""

        def ended() -> list[dict[str, Any]]:
            found = self.filtered("task_runs", task_runs={"flow_run_id": {"any_": [flow_run_id]}})
            names = {run["name"] for run in found if run["state_type"] == "COMPLETED"}
            return found if "publish" in names and len(names) == len(found) else []

        return eventually(ended, "all task runs ended")


@contextmanager
def site(home: Path) -> Iterator[PrefectSite]:
    """Serve a Prefect of its own, its files below home, until the end of the block."""
    port = free_port()
    # A PREFECT_API_URL of the developer's own would send the tests' runs to a real server.
    environment = outside_environment() | {
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_HOME": str(home),
        "PREFECT_API_URL": f"http://{LOOPBACK}:{port}/api",
        "PREFECT_CLI_PROMPT": "false",
        # The scheduler looks once a minute by default, the worker every 10 s.
        "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "5",
        "PREFECT_WORKER_QUERY_SECONDS": "1",
        # Nobody looks, and there are no automations.
        "PREFECT_SERVER_UI_ENABLED": "false",
        "PREFECT_SERVER_SERVICES_TRIGGERS_ENABLED": "false",
    }
    warm = server(environment)
    running = PrefectSite(environment["PREFECT_API_URL"], home, environment, warm)
    with warm, started(running, "server", "start", "--host", LOOPBACK, "--port", str(port)) as log:
        eventually(lambda: _is_healthy(running.url), "the Prefect server answers", log)
        yield running


@contextmanager
def started(on: PrefectSite, *words: str) -> Iterator[Path]:
    """Run a Prefect command in the background, ended with its children at the end of the block."""
    log = on.home / f"{words[0]}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "prefect", *words],
            env=on.environment,
            cwd=on.home,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # its pid is the id of the group that ends with it
        )
        try:
            yield log
        finally:
            _end(process)


def eventually(look: Callable[[], Found], what: str, log: Path | None = None) -> Found:
    """Return the first truthy answer, or fail with what was waited for and the end of the log."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.2)
    raise AssertionError(f"not within {PATIENCE_SECONDS} s: {what}\n{log.read_text()[-3000:] if log else ''}")


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on."""
    with socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def _is_healthy(url: str) -> bool:
    try:
        with urlopen(f"{url}/health", timeout=5) as answer:
            return answer.status == 200
    except (URLError, OSError):
        return False


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a process and its children: asked first, then made to."""
    for signal_number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, signal_number)
            process.wait(timeout=20)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue
