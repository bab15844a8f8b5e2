"""What a run's ticket opens: its workspace, its settings, the writer's file, a stage in the ledger."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from skillmatch import store
from skillmatch.errors import SkillmatchError
from skillmatch.paths import Paths
from skillmatch.records import RunTicket
from skillmatch.settings import Settings, load_settings
from skillmatch.store import Connection


@dataclass(slots=True)
class Stage:
    """An open stage: its connection, and the count of rows that its work leaves here."""

    con: Connection
    row_count: int = 0


def paths_of(ticket: RunTicket) -> Paths:
    """Return where the files of a run's workspace are."""
    return Paths(Path(ticket.workspace))


def settings_of(ticket: RunTicket) -> Settings:
    """Return the settings of a run's workspace."""
    return load_settings(Path(ticket.workspace))


@contextmanager
def open_warehouse(ticket: RunTicket) -> Iterator[Connection]:
    """Open the writer's file for the body of a `with`."""
    settings = settings_of(ticket)
    try:
        with store.open_work(paths_of(ticket), settings.memory_limit, settings.threads) as con:
            yield con
    except store.DatabaseError as error:
        # DuckDB's own words may quote a record, and whoever logs this error would log them.
        raise SkillmatchError(store.complaint(error)) from None


@contextmanager
def open_stage(ticket: RunTicket, name: str) -> Iterator[Stage]:
    """Open the warehouse for one stage and note in the ledger how long it took."""
    with open_warehouse(ticket) as con:
        stage, started_at = Stage(con), store.now(con)
        yield stage
        store.record_stage(con, ticket.run_id, name, started_at, stage.row_count)
