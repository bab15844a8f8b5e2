"""What a child is told before its first document: how it reads, and how much of the machine it may take."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from pydantic import TypeAdapter

from skillmatch import limits
from skillmatch.parse import guide_of, parser_of
from skillmatch.parsing.document import Document, DocumentReading, FileForm
from skillmatch.parsing.reading import read_document, read_file
from skillmatch.sources import Source


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much of the machine one document may take."""

    cpu_seconds: int = limits.PARSE_CPU_SECONDS
    wall_seconds: int = limits.PARSE_SECONDS
    memory_bytes: int = limits.PARSE_MEMORY_BYTES  # of the whole child


USUAL_BOUNDS = Bounds()
Reader = Callable[[Document], DocumentReading]


@dataclass(frozen=True, slots=True)
class Opening:
    """The first message to a child; source is JSON, "" if only the form of the files is known."""

    bounds: Bounds
    source: str = ""
    form: FileForm = field(default_factory=FileForm)


_OPENING = TypeAdapter(Opening)


def opening_for(source: Source | FileForm, bounds: Bounds) -> bytes:
    """Return the opening for a source or for files that no source declares."""
    if isinstance(source, FileForm):
        return _OPENING.dump_json(Opening(bounds, form=source))
    if source.path is None and source.url is None and source.list is None:
        # One that stands for a named file would not be accepted as a declared one.
        return _OPENING.dump_json(Opening(bounds, form=FileForm(source.adapter, source.kind)))
    # What the source file leaves out stays out: it may go with nothing else there.
    return _OPENING.dump_json(Opening(bounds, source.model_dump_json(exclude_unset=True)))


def opening_in(message: bytes) -> Opening:
    """Return the opening that a message holds."""
    return _OPENING.validate_json(message)


def reader_for(opening: Opening) -> Reader:
    """Return the function that reads documents as the opening says; all that it needs is imported by now."""
    if not opening.source:
        return partial(read_file, form=opening.form)
    source = Source.model_validate_json(opening.source)
    parser_of(source.adapter)
    if source.url is not None:
        guide_of(source.adapter)
    return partial(read_document, source=source)
