"""What a child takes from itself before strangers' bytes arrive; the kernel holds it to that."""

import gc
import os
import resource
import signal
import sys
from math import ceil

from skillmatch.limits import PARSE_OPEN_FILES
from skillmatch.parsing.opening import Bounds

_INWARD = ("os.listdir", "os.scandir")  # what imports need
_WAYS_OUT = ("socket.", "subprocess.", "os.", "shutil.", "ctypes.dlopen")


def confine(bounds: Bounds) -> None:
    """Give up for good what no parser needs: memory, files, other programs, the network, a voice."""
    _quieten(sys.stderr.fileno())
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_NPROC, 0)
    _lower(resource.RLIMIT_NOFILE, PARSE_OPEN_FILES)
    if sys.platform != "darwin":  # which knows no limit of this kind
        _lower(resource.RLIMIT_AS, bounds.memory_bytes)
    # Ignored signals are inherited, and these two must kill.
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    # What is imported by now stays for good: looking through it again and again is lost time.
    gc.freeze()
    # A module that is imported from now on could be written to an empty file only, which would stay.
    sys.dont_write_bytecode = True
    sys.addaudithook(_keep_in)


def start_clocks(bounds: Bounds) -> None:
    """Have this process killed when the document that it reads next takes too long."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    # Whole seconds are all that the kernel knows here: up to one more is granted.
    seconds = ceil(used.ru_utime + used.ru_stime) + bounds.cpu_seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (_within(seconds, hard), hard))
    signal.alarm(bounds.wall_seconds)


def stop_clocks() -> None:
    """Let this process wait for its next document for as long as it takes."""
    signal.alarm(0)


def own_pipe(descriptor: int) -> int:
    """Return another descriptor for a pipe, which a parser that reads or prints does not get hold of."""
    own = os.dup(descriptor)
    _quieten(descriptor)
    return own


def _quieten(descriptor: int) -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _lower(limit: int, value: int) -> None:
    _, hard = resource.getrlimit(limit)
    lowered = _within(value, hard)
    resource.setrlimit(limit, (lowered, lowered))


def _within(value: int, hard: int) -> int:
    return value if hard == resource.RLIM_INFINITY else min(value, hard)


def _keep_in(event: str, told: tuple[object, ...]) -> None:
    """Refuse whatever would reach out of this process but for reading files, which imports do."""
    if event == "import" and told[0] == "numpy":
        # openpyxl takes it where it stands and does without where not; loading it reaches out.
        raise ImportError("no parser needs numpy")
    if event.startswith(_WAYS_OUT) and event not in _INWARD:
        raise PermissionError(f"a parser has no business with {event}")
