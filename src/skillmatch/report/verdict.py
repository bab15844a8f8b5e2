"""The one line that says how a run went."""

from collections.abc import Mapping

from skillmatch.records import Outcome


def verdict_of(totals: Mapping[str, object]) -> tuple[Outcome, str]:
    """Return the outcome and the one-line verdict of a run from the row of sql/queries/run_totals."""
    troubled = str(totals["troubled_sources"] or "")
    outcome: Outcome = "partial" if troubled else "ok"
    counts = ", ".join(
        f"{totals[f'{name}_count']} {name}" for name in ("new", "changed", "closed", "quarantined")
    )
    message = (
        f"{outcome}: {totals['consultant_count']} consultants, {totals['request_count']} requests, "
        f"{totals['match_count']} matches; {counts}"
    )
    unread = str(totals["unread_sources"] or "")
    refused = totals.get("refused_verdict_count")
    message += f"; inbox/verdicts: {refused} refused, see api.verdict_notes" if refused else ""
    message += f"; not complete: {troubled}" if troubled else ""
    return outcome, f"{message}; not read: {unread}" if unread else message
