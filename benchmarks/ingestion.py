"""Stored job pages read by two children of one process, against the bare text of the same pages by two."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from bs4 import BeautifulSoup

from benchmarks.measure import Pair, Work, growth, wall_seconds
from benchmarks.pages import SOURCE, cases, made_page
from benchmarks.texts import dice
from skillmatch.parsing import Document, DocumentReading, ParserPool

ROUNDS = 2
COUNTS = (400, 1200)  # the 10,000 pages of a large night are ingestion_large
BYTES = (8_000, 30_000)
CORES = 2


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return reading more and more pages, by the clock and in computing."""
    return pairs_of(root, COUNTS)


def pairs_of(root: Path, counts: Sequence[int]) -> tuple[Pair, ...]:
    """Return reading so many pages, the last of the counts also against their text."""
    works = [_reading(stored(root, count), wall_seconds) for count in counts]
    files = stored(root, counts[-1])
    computing = Pair(_reading(files, _cpu_seconds), "get_text, same", _get_text(files, _cpu_seconds))
    return (
        Pair(works[-1], "get_text, 2 processes", _get_text(files, wall_seconds)),
        *growth(works),
        computing,
    )


def stored(root: Path, count: int) -> tuple[Path, ...]:
    """Return files of made-up pages, the same ones each time."""
    root.mkdir(exist_ok=True)
    chance = dice(5)
    ways = [case for case in cases() if case.source is SOURCE]
    files = tuple(root / f"{number}.html" for number in range(count))
    for file in files:
        page = made_page(chance, chance.randint(*BYTES), chance.choice(ways))
        if not file.exists():
            file.write_bytes(page)
    return files


def _reading(files: Sequence[Path], seconds: Callable[[Callable[[], object]], float]) -> Work:
    name = "stored pages" if seconds is wall_seconds else "stored pages, CPU"
    return Work(name, len(files), "pages", lambda: seconds(lambda: _read(files)))


def _read(files: Sequence[Path]) -> None:
    """Read the pages as a run does: a few in memory at a time, each of which must give its one record."""
    with ParserPool(SOURCE, size=CORES) as pool:
        for reading in _in_order(pool, files):
            if reading.record_count != 1:
                raise ValueError(f"a made-up page gave {reading.first_reject}")


def _in_order(pool: ParserPool, files: Sequence[Path]) -> Iterator[DocumentReading]:
    waiting: deque[Future[DocumentReading]] = deque()
    for file in files:
        waiting.append(pool.submit(Document(file.name, file.read_bytes())))
        if len(waiting) > 2 * CORES:
            yield waiting.popleft().result()
    yield from (future.result() for future in waiting)


def _get_text(files: Sequence[Path], seconds: Callable[[Callable[[], object]], float]) -> Work:
    return Work("get_text", len(files), "pages", lambda: seconds(lambda: _texts(files)))


def _texts(files: Sequence[Path]) -> None:
    with ProcessPoolExecutor(CORES, get_context("spawn")) as pool:
        if not all(pool.map(_text_length, files, chunksize=25)):
            raise ValueError("a made-up page has no text")


def _text_length(file: Path) -> int:
    return len(BeautifulSoup(file.read_bytes(), "lxml").get_text())


def _cpu_seconds(call: Callable[[], object]) -> float:
    """Return the seconds that a call computes in this process and in those that it starts and ends."""
    before = _computed()
    call()
    return _computed() - before


def _computed() -> float:
    used = (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)
