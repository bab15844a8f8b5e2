"""Load what one source sent into the warehouse, in one transaction."""

from dataclasses import asdict, fields
from pathlib import Path

from skillmatch.records import Outcome, RunTicket, SourceCounts, SourceHarvest
from skillmatch.sources import Expect, Source
from skillmatch.store.connect import Connection, transaction
from skillmatch.store.load import load_ndjson
from skillmatch.store.sql import append, execute, fetch, materialize

# Each rests on those before it.
_MERGE = (
    "staging/absent_client_request",
    "staging/posting",
    "staging/same_posting",
    "staging/stg_client_request",
    "staging/arriving_client_request",
    "staging/leaving_client_request",
    "staging/client_request_next",
    "staging/consultant_next",
)


def load_source(con: Connection, ticket: RunTicket, harvest: SourceHarvest, source: Source) -> SourceCounts:
    """Return what the source changed; the same source again in the same run changes nothing."""
    done = _loaded_before(con, ticket, harvest)
    if done:
        return done
    _declare(con, source)
    if harvest.outcome == "failed":
        return load_refusal(con, ticket, harvest)
    with transaction(con):
        counts = _merge(con, ticket, harvest, source)
        _record(con, ticket, harvest, counts)
    return counts


def load_refusal(con: Connection, ticket: RunTicket, harvest: SourceHarvest) -> SourceCounts:
    """Return the counts of a source that failed: its records stay as they were, its file may be at fault."""
    refused = harvest.reject_count if not harvest.folder else 0
    tally: dict[str, object] = {"found_count": refused, "quarantined_count": refused}
    counts = _counts(harvest.source_id, "failed", harvest.reason, tally)
    with transaction(con):
        if refused:
            _quarantine_source_file(con, ticket, harvest)
        _record(con, ticket, harvest, counts)
    return counts


def _quarantine_source_file(con: Connection, ticket: RunTicket, harvest: SourceHarvest) -> None:
    """Note a source file that is not valid, as "file: reason" says."""
    place, _, reason = harvest.reason.partition(": ")
    con.execute(
        "delete from quarantine where run_id = $run_id and source_id = $source_id",
        {"run_id": ticket.run_id, "source_id": harvest.source_id},
    )
    con.execute(
        "insert into quarantine values ($run_id, $source_id, $place, $reason)",
        {"run_id": ticket.run_id, "source_id": harvest.source_id, "place": place, "reason": reason},
    )


def _declare(con: Connection, source: Source) -> None:
    """Note what a source is and under which terms it is read, as its file says now."""
    row = {
        "source_id": source.id,
        "kind": source.kind,
        "adapter": source.adapter,
        "preset": source.preset,
        "address": source.url or source.path or "",
        "attribution": source.terms.attribution,
        "terms_url": source.terms.url or "",
        "checked_on": source.terms.checked_on,
    }
    with transaction(con):
        con.execute("delete from source where source_id = $source_id", {"source_id": source.id})
        append(con, "staging/source_row", "source", row)


def _merge(con: Connection, ticket: RunTicket, harvest: SourceHarvest, source: Source) -> SourceCounts:
    """Return the counts of a readable source after its records are new, changed, kept or closed."""
    run = {"run_id": ticket.run_id, "source_id": harvest.source_id, "as_of": ticket.as_of}
    _stage(con, Path(harvest.folder), source)
    for sent in ("staging/stg_consultant", "staging/sent_client_request"):
        materialize(con, sent, run)
    told = fetch(con, "staging/found_count")[0]
    found, quarantined = int(str(told["found_count"])), int(str(told["quarantined_count"]))
    volume_doubts = _volume_doubts(con, ticket, source, found)
    doubts = _reading_doubts(harvest, source.expect, found, quarantined) + volume_doubts
    rules = {
        "is_complete": not doubts,
        "is_plentiful": not volume_doubts,
        "after_misses": source.close.after_misses,
    }
    for name in _MERGE:
        materialize(con, name, run | rules)
    for name in ("staging/apply_consultant", "staging/apply_client_request"):
        execute(con, name)
    append(con, "staging/quarantined", "quarantine", run)
    append(con, "staging/duplicate_row", "duplicate_record", run)
    append(con, "staging/new_raw_document", "raw_document", run)
    tally = fetch(con, "staging/source_tally")[0] | fetch(con, "staging/closing_counts")[0]
    return _counts(harvest.source_id, "partial" if doubts else "ok", "; ".join(doubts), tally)


def _stage(con: Connection, folder: Path, source: Source) -> None:
    """Load the four files of a harvest into the emptied staging tables."""
    execute(con, "staging/empty_staging")
    load_ndjson(con, f"staging.{source.kind}_row", folder / "records.ndjson")
    for table, file in (("reject", "rejects"), ("document", "documents"), ("gone", "gone")):
        load_ndjson(con, f"staging.{table}_row", folder / f"{file}.ndjson")


def _reading_doubts(harvest: SourceHarvest, expect: Expect, found: int, quarantined: int) -> list[str]:
    """Return what went wrong on the way here, with the number of quarantined records said once.

    As many as are tolerated are no doubt: what was not sent then counts as missed, as in any other night.
    """
    doubts = [harvest.reason] if harvest.outcome != "ok" else []
    if expect.tolerates(quarantined, found):
        return doubts
    # Reading knows of the records it could not parse, but not of those with an impossible value.
    told = f"{harvest.reject_count} of {found} quarantined"
    if told in harvest.reason:
        return [harvest.reason.replace(told, f"{quarantined} of {found} quarantined", 1)]
    return [*doubts, f"{quarantined} of {found} records quarantined"]


def _counts(source_id: str, outcome: Outcome, reason: str, tally: dict[str, object]) -> SourceCounts:
    """Return a source's counts from a row that has them by name; a count the row lacks is 0."""
    names = [field.name for field in fields(SourceCounts) if field.name.endswith("_count")]
    return SourceCounts(source_id, outcome, reason, *(int(str(tally.get(name, 0))) for name in names))


def _volume_doubts(con: Connection, ticket: RunTicket, source: Source, found: int) -> list[str]:
    """Return why so many or so few records cannot be all there is; such a night closes nothing."""
    expect = source.expect
    if found < expect.min:
        return [f"found {found}, expected at least {expect.min}; nothing closed"]
    if found > expect.max:
        return [f"found {found}, expected at most {expect.max}; nothing closed"]
    asked = {"source_id": source.id, "run_id": ticket.run_id}
    usual = fetch(con, "queries/usual_found_count", asked)[0]["usual_count"]
    if isinstance(usual, float) and found * 100 < usual * (100 - expect.max_drop_pct):
        drop = f"found {found}, usually {usual:g}: a drop of more than {expect.max_drop_pct} %"
        return [f"{drop}; nothing closed"]
    return []


def _loaded_before(con: Connection, ticket: RunTicket, harvest: SourceHarvest) -> SourceCounts | None:
    """Return the counts of this source in this run if it was loaded already; a failed one may try again."""
    asked = {"run_id": ticket.run_id, "source_id": harvest.source_id}
    for row in fetch(con, "queries/source_run_of", asked):
        return _counts(
            harvest.source_id, "ok" if row["outcome"] == "ok" else "partial", str(row["reason"]), row
        )
    return None


def _record(con: Connection, ticket: RunTicket, harvest: SourceHarvest, counts: SourceCounts) -> None:
    """Note the source's counts in the ledger, in place of those of an earlier try in this run."""
    con.execute(
        "delete from source_run where run_id = $run_id and source_id = $source_id",
        {"run_id": ticket.run_id, "source_id": harvest.source_id},
    )
    row = asdict(counts) | {
        "run_id": ticket.run_id,
        "as_of": ticket.as_of,
        "unmapped_fields": list(harvest.unmapped_fields),
    }
    append(con, "staging/source_run_row", "source_run", row)
