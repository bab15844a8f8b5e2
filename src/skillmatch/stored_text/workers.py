"""Batches of stored documents worked on by several processes, their answers in the order of the batches."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

from skillmatch.errors import SkillmatchError
from skillmatch.stored_text.sightings import StoredDocument

Batch = tuple[StoredDocument, ...]
Answer = TypeVar("Answer")


def answers(work: Callable[[Batch], Answer], batches: Iterable[Batch], workers: int) -> Iterator[Answer]:
    """Yield what work answers to each batch; with one worker nothing leaves this process."""
    if workers == 1:
        yield from map(work, batches)
        return
    try:
        # A fork would inherit the threads of the database.
        with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
            waiting: deque[Future[Answer]] = deque()
            for batch in batches:
                waiting.append(pool.submit(work, batch))
                if len(waiting) > 2 * workers:  # the texts of a few batches, not of all of them
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise SkillmatchError(
            "a process that read stored texts was ended, perhaps for want of memory; free some, try again"
        ) from error
