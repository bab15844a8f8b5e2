"""The body of an answer: undone from gzip or deflate piece by piece, so that no bomb is ever held whole."""

import zlib
from collections.abc import Iterable, Iterator

from skillmatch import limits
from skillmatch.errors import FetchError
from skillmatch.fetch.page import PassingError

GZIP_BITS = 31
ZLIB_BITS = 15
BARE_BITS = -15
STEP_BYTES = 64 * 1024


def read_body(pieces: Iterable[bytes], encoding: str, decoded_bytes: int = limits.DECODED_BYTES) -> bytes:
    """Return the decoded body within all byte limits; a cut one is an error, never half a text."""
    decoded = bytearray()
    for output in _decoded(_capped(pieces), encoding):
        decoded += output
        if len(decoded) > decoded_bytes:
            raise FetchError(f"body inflates to over {decoded_bytes} bytes")
    return bytes(decoded)


def read_start(pieces: Iterable[bytes], encoding: str, byte_count: int) -> bytes:
    """Return the first bytes of a decoded body; what comes after them is neither read nor missed."""
    decoded = bytearray()
    for output in _decoded(pieces, encoding):
        decoded += output
        if len(decoded) >= byte_count:
            break
    return bytes(decoded[:byte_count])


def _decoded(pieces: Iterable[bytes], encoding: str) -> Iterable[bytes]:
    coding = encoding.strip().lower()
    if coding in ("", "identity"):
        return pieces
    if coding in ("gzip", "x-gzip", "deflate"):
        return _inflated(pieces, is_gzip=coding != "deflate")
    raise FetchError(f"content-encoding {coding[:40]!r} was not asked for")


def _capped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > limits.RAW_BYTES:
            raise FetchError(f"body is over {limits.RAW_BYTES} bytes")
        yield piece


def _inflated(pieces: Iterable[bytes], is_gzip: bool) -> Iterator[bytes]:
    decoded_count = raw_count = 0
    inflater = None
    for piece in pieces:
        raw_count += len(piece)
        pending, is_full = piece, False
        while pending or is_full:
            # A finished gzip member may be followed by another one.
            if inflater is None or (inflater.eof and is_gzip):
                inflater = zlib.decompressobj(GZIP_BITS if is_gzip else _deflate_bits(pending))
            output, pending = _step(inflater, pending)
            is_full = len(output) == STEP_BYTES and not inflater.eof
            decoded_count += len(output)
            _check_ratio(decoded_count, raw_count)
            yield output
    if inflater is not None and not inflater.eof:
        raise PassingError("compressed body is cut off")


def _step(inflater: "zlib._Decompress", pending: bytes) -> tuple[bytes, bytes]:
    """Return what one step of decoding gives, and the bytes that are still pending after it."""
    if inflater.eof:
        raise FetchError("compressed body has bytes after its end")
    try:
        output = inflater.decompress(pending, STEP_BYTES)
    except zlib.error as error:
        raise PassingError(f"compressed body is broken ({error})") from None
    return output, inflater.unused_data if inflater.eof else inflater.unconsumed_tail


def _check_ratio(decoded_count: int, raw_count: int) -> None:
    if decoded_count > max(limits.INFLATION_FREE_BYTES, limits.INFLATION_RATIO * raw_count):
        raise FetchError(f"body inflates to over {limits.INFLATION_RATIO} times its size")


def _deflate_bits(first: bytes) -> int:
    """Return the window bits for a deflate body: servers send it with a zlib header or bare."""
    has_header = first[0] & 0x0F == 8 and (len(first) < 2 or (first[0] << 8 | first[1]) % 31 == 0)
    return ZLIB_BITS if has_header else BARE_BITS
