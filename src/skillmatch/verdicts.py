"""The inbox of verdicts: what dispatchers decided, stored with the score that the pair had that night."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from skillmatch import store
from skillmatch.given.file import bytes_of
from skillmatch.judgement.inbox import GivenVerdict, Refusal, verdicts_in
from skillmatch.paths import Paths
from skillmatch.records import RunTicket
from skillmatch.store import Connection


def store_verdicts(con: Connection, ticket: RunTicket) -> int:
    """Return how many verdicts of the inbox are new, changed or scored for the first time."""
    paths = Paths(Path(ticket.workspace))
    read = list(_inbox(paths))
    if not read:
        return 0
    verdicts = [each for each in read if isinstance(each, GivenVerdict)]
    refusals = [each for each in read if isinstance(each, Refusal)]
    run = {"run_id": ticket.run_id, "as_of": ticket.as_of}
    with store.transaction(con):
        _stage(con, paths.staging(ticket.run_id, "verdicts"), verdicts, refusals)
        store.materialize(con, "staging/scored_pair")
        changed_count = store.materialize(con, "staging/verdict_next", run)
        store.execute(con, "staging/apply_verdict")
        con.execute("delete from verdict_note where run_id = $run_id", {"run_id": ticket.run_id})
        store.append(con, "staging/verdict_note_row", "verdict_note", run)
    return changed_count


def _inbox(paths: Paths) -> Iterator[GivenVerdict | Refusal]:
    """Yield what the files of the inbox say, in order of their names; another kind of file is told."""
    for file in sorted(paths.verdicts.glob("[!.]*")):
        name = str(file.relative_to(paths.workspace))
        if file.suffix.casefold() in (".csv", ".jsonl"):
            yield from _read(file, name)
        elif file.name != "README.txt":
            yield Refusal(name, "not read; save it as .csv or .jsonl")


def _read(file: Path, name: str) -> Iterator[GivenVerdict | Refusal]:
    try:
        content = bytes_of(file)
    except OSError as error:
        yield Refusal(name, f"{error.strerror}: not read")
    else:
        yield from verdicts_in(content, name)


def _stage(
    con: Connection, folder: Path, verdicts: Sequence[GivenVerdict], refusals: Sequence[Refusal]
) -> None:
    """Put what was read in the place of what was staged before."""
    folder.mkdir(parents=True, exist_ok=True)
    told = {
        "verdict_row": [asdict(each) | {"ordinal": place} for place, each in enumerate(verdicts)],
        "verdict_refusal": [asdict(each) for each in refusals],
    }
    for table, rows in told.items():
        con.execute(f"delete from staging.{table}")  # noqa: S608  a name of ours
        file = folder / f"{table}.ndjson"
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        store.load_ndjson(con, f"staging.{table}", file)
