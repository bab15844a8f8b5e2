"""A parent to be killed: its child, whose pid it tells, gets a document that is never read to its end."""

import signal
import sys
import time

import pytest

from skillmatch.parsing import Document, ParserPool
from skillmatch.parsing.opening import Bounds
from skillmatch.sources import source_for_file
from tests.parsing.conftest import Children

if __name__ == "__main__":
    # A test run in the background of a shell is started deaf to it, and so would be what it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    children = Children().watch(pytest.MonkeyPatch())
    bounds = Bounds(wall_seconds=int(sys.argv[2]))
    with ParserPool(source_for_file("jsonl", "request"), bounds=bounds) as pool:
        pool.submit(Document("good", b"{}")).result()
        print(*children.alive(), flush=True)
        pool.submit(Document("bad", sys.argv[1].encode())).result()
        time.sleep(60)
