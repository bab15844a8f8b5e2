"""`taxonomy diff`, `taxonomy suggest` and `taxonomy import-onet`: taxonomy files against stored text."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Annotated, Literal

import typer

from skillmatch import own, store
from skillmatch.cli.output import write_json, write_table
from skillmatch.errors import UsageError
from skillmatch.interpret import reading_version
from skillmatch.paths import Paths
from skillmatch.segment.log_odds import LogOdds
from skillmatch.settings import Settings, load_settings
from skillmatch.store import Connection
from skillmatch.stored_text.changes import effect_by, joined
from skillmatch.stored_text.documents import LastReading, last_reading, stored_batches
from skillmatch.stored_text.sightings import Basis
from skillmatch.stored_text.stubs import stubs
from skillmatch.stored_text.suggestions import Suggestion, suggestions, summed, tally_by
from skillmatch.stored_text.telling import Comparison, comparison_as_json, concept_rows, request_rows
from skillmatch.stored_text.workers import answers
from skillmatch.taxonomy import load_taxonomy
from skillmatch.taxonomy.onet import OnetChoice, onet_pack

Additions = tuple[tuple[str, str], ...]
Workspace = Annotated[Path, typer.Option(help="the workspace")]
Form = Annotated[Literal["table", "json"], typer.Option("--format", help="for people or for programs")]
# Fewer texts are read sooner than the processes to read them have started.
_WORTH_PROCESSES = 2000
_BATCH = 250  # documents; so many processes end at about the same time


def diff(
    old: Annotated[
        Path | None, typer.Option(help="compare with these additions, not with the last run")
    ] = None,
    form: Form = "table",
    workspace: Workspace = Path(),
) -> None:
    """Show what the taxonomy files as they are now would change on stored text, before the next night."""
    settings, additions = load_settings(workspace), own.taxonomy_texts(Paths(workspace))
    before = _additions_below(old, settings) if old else None
    load_taxonomy(additions)  # what is wrong with a file is told before anything is copied
    log_odds = own.weights(Paths(workspace)).log_odds
    with _stored(workspace, settings) as stored:
        comparison = _compared(stored, before, additions, log_odds)
    _say_what_was_read(stored.reading)
    if form == "json":
        write_json(comparison_as_json(comparison))
    else:
        _print(comparison)


def suggest(
    top: Annotated[int, typer.Option(min=1, max=1000, help="how many names")] = 30,
    as_toml: Annotated[bool, typer.Option("--toml", help="write a taxonomy file to start from")] = False,
    form: Form = "table",
    workspace: Workspace = Path(),
) -> None:
    """Show the unknown names that stand in most stored texts: list entries, neighbours of skills, names."""
    settings, additions = load_settings(workspace), own.taxonomy_texts(Paths(workspace))
    known = load_taxonomy(additions)
    with _stored(workspace, settings) as stored:
        work = partial(tally_by, basis=Basis(additions, stored.reading.as_of))
        tally = summed(answers(work, stored_batches(stored.con, _BATCH), stored.workers))
    _say_what_was_read(stored.reading)
    found = suggestions(tally, top)
    if as_toml:
        sys.stdout.write(stubs(found, {concept.id for concept in known.concepts}))
    elif form == "json":
        write_json([asdict(suggestion) for suggestion in found])
    else:
        write_table([_suggestion_row(suggestion) for suggestion in found])


def import_onet(
    file: Annotated[Path, typer.Argument(help="the O*NET list of technology examples, as CSV")],
    hot: Annotated[bool, typer.Option("--hot", help="only what O*NET calls hot")] = False,
    in_demand: Annotated[bool, typer.Option("--in-demand", help="only what O*NET calls in demand")] = False,
    min_occupations: Annotated[int, typer.Option(min=0, help="only what so many occupations use")] = 0,
) -> None:
    """Write a pack of O*NET's technologies as TOML; save it as taxonomy/packs/onet.toml and name it there."""
    choice = OnetChoice(hot, in_demand, min_occupations)
    sys.stdout.write(onet_pack(file.name, own.text_of(file), choice, load_taxonomy()))


@dataclass(frozen=True, slots=True)
class _Stored:
    """Stored texts, open to be read, and how the last night read them."""

    con: Connection
    reading: LastReading

    @property
    def workers(self) -> int:
        """How many processes are worth their start."""
        return 1 if self.reading.read_count < _WORTH_PROCESSES else os.cpu_count() or 1


@contextmanager
def _stored(workspace: Path, settings: Settings) -> Iterator[_Stored]:
    """Open the texts of a workspace for the body of a `with`; no run waits for it."""
    with store.open_work_copy(Paths(workspace), settings.memory_limit, settings.threads) as con:
        yield _Stored(con, last_reading(con))


def _compared(stored: _Stored, before: Additions | None, after: Additions, log_odds: LogOdds) -> Comparison:
    """Return what additions would change, against other ones or against what the last night saw."""
    as_of = stored.reading.as_of
    basis = Basis(before, as_of) if before is not None else None
    work = partial(effect_by, before=basis, after=Basis(after, as_of))
    effect = joined(answers(work, stored_batches(stored.con, _BATCH), stored.workers))
    taxonomy = load_taxonomy(after)
    version = reading_version(taxonomy.version, as_of, log_odds)
    if before is None:
        return Comparison(stored.reading.versions, stored.reading.labels, taxonomy, version, effect)
    other = load_taxonomy(before)
    labels = {concept.id: concept.label for concept in other.concepts}
    version_before = reading_version(other.version, as_of, log_odds)
    return Comparison((version_before,), labels, taxonomy, version, effect)


def _additions_below(folder: Path, settings: Settings) -> Additions:
    """Return the packs and files of a folder, each by its name with its TOML."""
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder; name a copy of taxonomy/ as it was")
    packs = [file for name in settings.packs if (file := folder / "packs" / f"{name}.toml").is_file()]
    return tuple((str(file), own.text_of(file)) for file in (*packs, *sorted(folder.glob("*.toml"))))


def _say_what_was_read(reading: LastReading) -> None:
    if reading.unread_count:
        sys.stderr.write(
            f"{reading.unread_count} documents were not read since they came or changed: left out\n"
        )


def _print(comparison: Comparison) -> None:
    """Print a comparison for people."""
    effect = comparison.effect
    sys.stdout.write(
        f"{', '.join(comparison.versions)} -> {comparison.version}: "
        f"{effect.changed_document_count} documents would change, "
        f"{len(effect.requests)} requests would ask for something else\n"
    )
    if comparison.are_rules_others:
        sys.stdout.write("read by other rules or in another year: not all of it is due to the taxonomy\n")
    for title, concepts in (("new", comparison.new_concepts), ("removed", comparison.removed_concepts)):
        if concepts:
            sys.stdout.write(f"{title} concepts: {', '.join(concepts)}\n")
    if effect.mention_counts:
        write_table(concept_rows(comparison), "mentions, by concept")
    if effect.requests:
        write_table(request_rows(effect), "requirements, by request")


def _suggestion_row(suggestion: Suggestion) -> dict[str, object]:
    """Return a suggestion as people read it."""
    return {
        "name": suggestion.name,
        "documents": suggestion.document_count,
        "found as": ", ".join(suggestion.ways),
        "beside": ", ".join(suggestion.neighbours),
        "in": suggestion.snippet,
    }
