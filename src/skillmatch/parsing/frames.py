"""Messages through a pipe: three byte strings, each of a length that is told before it."""

import struct
from dataclasses import replace
from typing import IO

from pydantic import TypeAdapter

from skillmatch.limits import FRAME_BYTES
from skillmatch.parsing.document import Document, DocumentReading

Frame = tuple[bytes, bytes, bytes]

READY: Frame = (b"ready", b"", b"")  # what a child says before its first document
OUT_OF_MEMORY = 12  # the exit code of a child that cannot even say so

_LENGTHS = struct.Struct(">QQQ")
_DOCUMENT = TypeAdapter(Document)
_READING = TypeAdapter(DocumentReading)


def write_frame(stream: IO[bytes], frame: Frame) -> None:
    """Write one message and send it off."""
    stream.write(_LENGTHS.pack(*map(len, frame)))
    for part in frame:
        stream.write(part)
    stream.flush()


def read_frame(stream: IO[bytes]) -> Frame:
    """Return the next message; EOFError if the other side has ended."""
    lengths = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    if max(lengths) > FRAME_BYTES:
        raise EOFError("what comes out of the pipe is no message of ours")
    header, first, second = (_exactly(stream, length) for length in lengths)
    return header, first, second


def document_frame(document: Document) -> Frame:
    """Return a document as a message."""
    return _DOCUMENT.dump_json(replace(document, content=b"")), document.content, b""


def document_in(frame: Frame) -> Document:
    """Return the document that a message holds."""
    header, content, _ = frame
    return replace(_DOCUMENT.validate_json(header), content=content)


def reading_frame(reading: DocumentReading) -> Frame:
    """Return a reading as a message."""
    return _READING.dump_json(replace(reading, records=b"", rejects=b"")), reading.records, reading.rejects


def reading_in(frame: Frame) -> DocumentReading:
    """Return the reading that a message holds."""
    header, records, rejects = frame
    return replace(_READING.validate_json(header), records=records, rejects=rejects)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        raise EOFError("the pipe was closed")
    return content
