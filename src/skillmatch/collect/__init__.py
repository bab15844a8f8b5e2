"""One source, collected: files or pages in, staged records and an honest outcome out."""

from collections.abc import Iterator
from pathlib import Path

from skillmatch import limits
from skillmatch.collect.context import CollectContext
from skillmatch.collect.remembered import Remembered, kept_hashes, remember, remembered_run
from skillmatch.collect.replay import replay_source
from skillmatch.collect.rules import reading_rules
from skillmatch.collect.visit import Found, Visit
from skillmatch.collect.web import WebVisit, collect_web
from skillmatch.errors import FetchError, SkillmatchError
from skillmatch.fetch import Fetcher, Manners, UnavailableError, access_of, read_files
from skillmatch.parsing import ParserPool
from skillmatch.paths import Paths
from skillmatch.records import SourceHarvest
from skillmatch.settings import secret
from skillmatch.sources import Source
from skillmatch.staging import Staging

__all__ = [
    "CollectContext",
    "collect_source",
    "kept_hashes",
    "refused_source",
    "remember",
    "remembered_run",
    "replay_source",
]

RESUMES = ("resume", "json_resume", "docx", "pdf", "text", "linkedin", "europass")


def collect_source(source: Source, folder: Path, context: CollectContext) -> SourceHarvest:
    """Return what a source gave tonight; its records, rejects and documents are staged in the folder."""
    rules = reading_rules(source)
    with Staging(source.id, folder, rules) as staging:
        try:
            remembered = Remembered(Paths(context.workspace).parsed(source.id), rules)
            with ParserPool(source) as pool:
                visit = Visit(source, staging, remembered, pool)
                staging.add_shortfall(
                    _collect_files(visit, context) if source.path else _collect_web(visit, context)
                )
        except SkillmatchError as error:
            return staging.harvest("failed", str(error), isinstance(error, UnavailableError))
        except Exception as error:
            # A mistake of ours costs this source and no other; its words could be a source's text.
            return staging.harvest("failed", f"broke off with {type(error).__name__}")
        doubts = staging.doubts(source.expect)
        return staging.harvest("partial" if doubts else "ok", doubts)


def refused_source(source_id: str, reason: str) -> SourceHarvest:
    """Return the harvest of a source whose own file was refused: failed, the file its one reject."""
    return SourceHarvest(
        source_id=source_id,
        folder="",
        outcome="failed",
        reason=reason,
        record_count=0,
        reject_count=1,
        document_count=0,
        unchanged_document_count=0,
    )


def _collect_files(visit: Visit, context: CollectContext) -> str:
    """Return "" after staging every file of a source: a folder is always read to its end."""
    visit.stage(_files(visit.source, context.workspace))
    return ""


def _files(source: Source, workspace: Path) -> Iterator[Found]:
    byte_limit = limits.RESUME_BYTES if source.adapter in RESUMES else limits.FILE_BYTES
    is_found = False
    for found in read_files(workspace, source.path or "", byte_limit):
        is_found = True
        yield found
    if not is_found:
        # An empty folder is more often a failed export than a night without work.
        raise FetchError(f"no file matches path {source.path!r}: put one there, or correct the path")


def _collect_web(visit: Visit, context: CollectContext) -> str:
    manners = Manners(context.user_agent, context.as_of, context.allow_loopback, context.clock)
    access = access_of(visit.source, context.clock.monotonic() + limits.SOURCE_SECONDS, secret)
    return collect_web(WebVisit(visit, Fetcher(Paths(context.workspace), manners), access))
