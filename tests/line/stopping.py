"""Run the command line, but halt for ever at a named call: `stopping.py MODULE FUNCTION COUNT ARGUMENT...`.

At the COUNT-th call of the function, before it does anything, one line goes to stdout and the process waits
to be killed, or for the end of stdin: it never outlives who started it. The code under test has no such
switch: the module's attribute is replaced from outside.
"""

import importlib
import itertools
import os
import sys
from collections.abc import Callable


def halting(function: Callable[..., object], count: int) -> Callable[..., object]:
    """Return the function, which halts the process at its count-th call."""
    calls = itertools.count(1)

    def halts(*given: object, **named: object) -> object:
        if next(calls) == count:
            sys.stdout.write("halted\n")
            sys.stdout.flush()
            sys.stdin.read()
            os._exit(1)
        return function(*given, **named)

    return halts


def main() -> None:
    """Replace the function and run the command line with the rest of the arguments."""
    place, name, count = sys.argv[1:4]
    owner: object = importlib.import_module(place.partition(":")[0])
    if ":" in place:
        owner = getattr(owner, place.partition(":")[2])
    setattr(owner, name, halting(getattr(owner, name), int(count)))
    sys.argv[1:] = sys.argv[4:]
    importlib.import_module("skillmatch.cli").main()


if __name__ == "__main__":
    main()
