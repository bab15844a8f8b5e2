"""The process that reads strangers' bytes: `python -m skillmatch.parsing.child`, talked to through its pipes.

It ends when its pipe is closed, so no kill of its parent leaves it behind.
"""

import os
from typing import IO

from skillmatch.parsing.confinement import confine, own_pipe, start_clocks, stop_clocks
from skillmatch.parsing.frames import (
    OUT_OF_MEMORY,
    READY,
    Frame,
    document_in,
    read_frame,
    reading_frame,
    write_frame,
)
from skillmatch.parsing.opening import Bounds, Reader, opening_in, reader_for


def serve(told: IO[bytes], answers: IO[bytes]) -> None:
    """Answer each document with its reading until the pipe is closed."""
    opening = opening_in(read_frame(told)[0])
    read = reader_for(opening)
    confine(opening.bounds)
    write_frame(answers, READY)
    while True:
        write_frame(answers, _answer(read_frame(told), read, opening.bounds))


def _answer(frame: Frame, read: Reader, bounds: Bounds) -> Frame:
    start_clocks(bounds)
    try:
        return reading_frame(read(document_in(frame)))
    except MemoryError:
        # Memory in pieces is not whole again: the next document gets a process of its own.
        os._exit(OUT_OF_MEMORY)
    finally:
        stop_clocks()


if __name__ == "__main__":
    with os.fdopen(own_pipe(0), "rb") as told, os.fdopen(own_pipe(1), "wb") as answers:
        try:
            serve(told, answers)
        except (EOFError, BrokenPipeError):
            # The parent has ended, or has no more documents.
            os._exit(0)
