"""Make a process halt for ever at a named call, until it is killed or who started it is gone.

The code under test has no such switch: the module's attribute is replaced from outside.
"""

import importlib
import itertools
import os
from collections.abc import Callable
from multiprocessing.connection import Connection

Function = Callable[..., object]


def halt_at(module: str, function: str, at: int | str, told: Connection) -> None:
    """Replace a function by one that halts before its at-th call, or before the first with the word `at`.

    A module may be followed by a colon and the class that has the function.
    """
    place, _, inner = module.partition(":")
    owner: object = importlib.import_module(place)
    if inner:
        owner = getattr(owner, inner)
    setattr(owner, function, halting(getattr(owner, function), at, told))


def halting(function: Function, at: int | str, told: Connection) -> Function:
    """Return the function, which halts the process at that call."""
    calls = itertools.count(1)

    def halts(*given: object, **named: object) -> object:
        call = next(calls)
        if call == at if isinstance(at, int) else at in given:
            told.send("halted")
            # Nothing is ever sent here: it ends when the other side is gone.
            told.poll(None)
            os._exit(1)
        return function(*given, **named)

    return halts
