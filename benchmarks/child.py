"""One measurement in a process of its own: `python -m benchmarks.child NAME FOLDER [PLACE]`.

It prints its rows as JSON, one a line; with the place of a row instead its peak memory in MB.
"""

import json
import resource
import sys
from collections.abc import Sequence
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from benchmarks.measure import Pair, compare

_RSS_UNITS_PER_MB = 2**20 if sys.platform == "darwin" else 2**10


def main(name: str, folder: str, place: str = "") -> None:
    """Print what one measurement found, or the peak memory of one of its works."""
    module = import_module(f"benchmarks.{name}")
    pairs: Sequence[Pair] = module.pairs(Path(folder))
    if place:
        pairs[int(place)].ours.seconds()
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _RSS_UNITS_PER_MB)
        return
    for row in compare(pairs, module.ROUNDS):
        print(json.dumps(asdict(row)))


if __name__ == "__main__":
    main(*sys.argv[1:])
