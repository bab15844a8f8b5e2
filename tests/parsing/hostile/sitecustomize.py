"""With this folder on PYTHONPATH, a child's JSON Lines parser does what hostile bytes might make it do."""

import os
import signal
import socket
import subprocess
import sys
import time
import warnings
from pathlib import Path

from skillmatch.parse import jsonl
from skillmatch.records import ParseResult, Reject

_honest = jsonl.parse
_seen: list[bytes] = []


def _spin() -> str:
    while True:
        pass


def _allocate() -> str:
    hoard = []
    while True:
        hoard.append(bytearray(1024**2))


def _recurse() -> str:
    return _recurse()


def _make_noise() -> str:
    print("on stdout", flush=True)
    print("on stderr", file=sys.stderr, flush=True)
    os.write(1, b"below Python\n")
    os.write(2, b"below Python\n" * 10_000)
    warnings.warn("a warning", stacklevel=1)
    return str(sys.stdin.read())


_DEEDS = {
    b"spin": _spin,
    b"allocate": _allocate,
    b"recurse": _recurse,
    b"make noise": _make_noise,
    b"sleep": lambda: time.sleep(600),
    b"die": lambda: signal.raise_signal(signal.SIGKILL),
    b"crash": lambda: signal.raise_signal(signal.SIGSEGV),
    b"end": lambda: os._exit(7),
    b"die of the one before": lambda: len(_seen) == 1 or signal.raise_signal(signal.SIGKILL),
    b"kill": lambda: os.kill(os.getppid(), signal.SIGTERM),
    b"connect": lambda: socket.create_connection(("127.0.0.1", 9)),
    b"run": lambda: subprocess.run(["true"], check=True),
    b"write": lambda: Path("/tmp/skillmatch-hostile").write_text("x", encoding="utf-8"),
    b"delete": lambda: Path("/tmp/skillmatch-hostile").unlink(),
    b"hoard": lambda: [Path(os.devnull).open() for _ in range(100)],  # noqa: SIM115  that is the deed
    b"tell": lambda: f"{Path.cwd()} {sorted(os.environ)}",
}


def _hostile(content: bytes, source: object, locator: str, charset: str | None = None) -> ParseResult:
    _seen.append(content)
    if content not in _DEEDS:
        return _honest(content, source, locator, charset)
    return ParseResult(rejects=(Reject(f"lived: {_DEEDS[content]()}", locator),))


jsonl.parse = _hostile
