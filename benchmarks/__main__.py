"""`make bench`: every measurement in its own process, and one table of what they found."""

import argparse
import json
import os
import subprocess
import sys
from tempfile import TemporaryDirectory

from benchmarks.measure import Row

USUAL = ("extraction", "pages", "ingestion", "segments", "unchanged", "loading", "scoring", "night")
SLOW = ("ingestion_large", "unchanged_large", "scoring_large")
COLUMNS = "{:24} {:>9} {:10} {:>9} {:>10}  {:24} {:>7} {:>8}"
NOTE = """
Medians of rounds in which the works of a measurement take turns; load {:.1f} on {} cores at the start.
seconds  of computing, all cores together, for extraction, pages, segments and scoring; else by the clock
ratio    our time per unit over the alternative's: below 1 is faster, and 1 is linear growth against itself
peak MB  of a process that does this work once, Python and the taxonomy included"""


def main(arguments: list[str]) -> int:
    """Return the exit code after printing the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", choices=(*USUAL, *SLOW), help="this measurement alone")
    only = parser.parse_args(arguments).only
    load = os.getloadavg()[0]
    print(COLUMNS.format("name", "size", "", "seconds", "per second", "alternative", "ratio", "peak MB"))
    try:
        for name in [only] if only else USUAL:
            _print_rows(name)
    except subprocess.CalledProcessError as error:
        print(f"{' '.join(error.cmd[1:])}: ended with {error.returncode}, see above", file=sys.stderr)
        return 1
    print(NOTE.format(load, os.cpu_count()))
    return 0


def _print_rows(name: str) -> None:
    """Print the rows of a measurement, the peak of a work that stands in several taken once."""
    peaks: dict[tuple[str, int], int] = {}
    for place, line in enumerate(_child(name).splitlines()):
        row = Row(**json.loads(line))
        if (row.name, row.size) not in peaks:
            peaks[row.name, row.size] = int(_child(name, str(place)))
        print(_line(row, peaks[row.name, row.size]), flush=True)


def _child(name: str, *place: str) -> str:
    """Return what a child prints.

    This process stays small: a child's peak is never told lower than what its parent held when it started.
    """
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "benchmarks.child", name, folder, *place]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603  ours
    return done.stdout


def _line(row: Row, peak_mb: int) -> str:
    per_second = row.size / row.seconds
    speed = f"{per_second:,.0f}" if per_second >= 10 else f"{per_second:.2g}"
    ratio = f"{row.ratio:.2f}" if row.ratio >= 0.1 else f"{row.ratio:.2g}"
    return COLUMNS.format(
        row.name, f"{row.size:,}", row.unit, f"{row.seconds:.3f}", speed, row.alternative, ratio, peak_mb
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
