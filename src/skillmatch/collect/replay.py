"""A source read once more from the bytes that were kept: no network, today's code and rules."""

import json
from collections.abc import Iterator
from pathlib import Path

from skillmatch.collect.context import CollectContext
from skillmatch.collect.remembered import DocumentRow, Remembered, document_rows, is_whole
from skillmatch.collect.rules import reading_rules
from skillmatch.collect.visit import Found, Gone, Visit
from skillmatch.errors import FetchError, SkillmatchError
from skillmatch.fetch import Page, RawStore
from skillmatch.parsing import ParserPool
from skillmatch.paths import Paths
from skillmatch.records import Reject, SourceHarvest
from skillmatch.sources import Source
from skillmatch.staging import Staging


def replay_source(source: Source, folder: Path, context: CollectContext) -> SourceHarvest:
    """Return what the documents of a source's last night give when they are read anew."""
    paths, rules = Paths(context.workspace), reading_rules(source)
    last = paths.parsed(source.id)
    nothing = Remembered(folder, "")
    with Staging(source.id, folder, rules) as staging:
        try:
            with ParserPool(source) as pool:
                Visit(source, staging, nothing, pool).stage(_found(last, RawStore(paths)))
                staging.add_shortfall((last / "shortfall").read_text(encoding="utf-8"))
        except SkillmatchError as error:
            return staging.harvest("failed", str(error))
        except Exception as error:
            return staging.harvest("failed", f"broke off with {type(error).__name__}")
        doubts = staging.doubts(source.expect)
        return staging.harvest("partial" if doubts else "ok", doubts)


def _found(last: Path, store: RawStore) -> Iterator[Found]:
    """Yield the documents of the last night, then what it could not have and what was gone."""
    if not is_whole(last):
        raise FetchError("what its documents gave is damaged; the next night reads them again")
    told_until = 0
    for row in document_rows(last):
        if row["is_list"]:
            continue  # it is not read again: what was wrong with it is among the rejects before the next one
        yield from _rejects(last, told_until, row["rejects"][0])
        told_until = sum(row["rejects"])
        yield _stored(row, store)
    yield from _rejects(last, told_until, None)
    for line in (last / "gone.ndjson").read_bytes().splitlines():
        yield Gone(json.loads(line)["locator"])


def _stored(row: DocumentRow, store: RawStore) -> Found:
    content = store.read(row["content_hash"])
    if content is None:
        return Reject(
            "its stored bytes are gone or damaged; it is read again on the next night", row["locator"]
        )
    return Page(
        row["locator"], row["base_url"], content, row["content_hash"], row["media_type"], is_unchanged=True
    )


def _rejects(last: Path, start: int, end: int | None) -> Iterator[Reject]:
    """Yield the rejects that no document read again gave: those that lie between those of such documents."""
    for line in (last / "rejects.ndjson").read_bytes()[start:end].splitlines():
        told = json.loads(line)
        yield Reject(told["reason"], told["at"])
