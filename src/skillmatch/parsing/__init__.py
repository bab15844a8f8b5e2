"""Strangers' bytes, read in children of this process that are bounded in time and memory."""

from skillmatch.parsing.document import Document, DocumentReading, FileForm
from skillmatch.parsing.lines import record_line, records_in, reject_line, rejects_in
from skillmatch.parsing.pool import ParserPool
from skillmatch.parsing.reading import read_document

__all__ = [
    "Document",
    "DocumentReading",
    "FileForm",
    "ParserPool",
    "read_document",
    "record_line",
    "records_in",
    "reject_line",
    "rejects_in",
]
