"""Promise 9: the limits of a body hold however it is packed and cut."""

import gzip
import random
import zlib
from collections.abc import Iterator

import pytest

from skillmatch import limits
from skillmatch.errors import FetchError
from skillmatch.fetch.body import STEP_BYTES, read_body, read_start

TEXT = b"Exchange forms, message store, SQL Server. " * 300


def pieces(content: bytes, size: int = 7) -> Iterator[bytes]:
    return (content[start : start + size] for start in range(0, len(content), size))


def bare_deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


CODINGS = [
    pytest.param("", TEXT, id="as it is"),
    pytest.param("identity", TEXT, id="identity"),
    pytest.param("gzip", gzip.compress(TEXT), id="gzip"),
    pytest.param(" GZip ", gzip.compress(TEXT), id="gzip in capitals"),
    pytest.param("x-gzip", gzip.compress(TEXT), id="x-gzip"),
    pytest.param("gzip", gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:]), id="two gzip members"),
    pytest.param("deflate", zlib.compress(TEXT), id="deflate with header"),
    pytest.param("deflate", bare_deflate(TEXT), id="bare deflate"),
]


@pytest.mark.parametrize(("encoding", "sent"), CODINGS)
@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_a_whole_body_is_decoded_however_it_is_cut_into_pieces(encoding: str, sent: bytes, size: int) -> None:
    assert read_body(pieces(sent, size), encoding) == TEXT


@pytest.mark.parametrize(("encoding", "sent"), CODINGS[2:])
@pytest.mark.parametrize("cut", [1, 8, 20])
def test_a_cut_compressed_body_is_an_error_and_not_half_a_text(encoding: str, sent: bytes, cut: int) -> None:
    with pytest.raises(FetchError, match="cut off"):
        read_body(pieces(sent[:-cut]), encoding)


REFUSED = [
    pytest.param("br", TEXT, "'br' was not asked for", id="brotli"),
    pytest.param("gzip, gzip", TEXT, "was not asked for", id="packed twice"),
    pytest.param("gzip", b"<html>", "broken", id="no gzip at all"),
    pytest.param("gzip", gzip.compress(TEXT) + b"more", "broken", id="bytes after gzip"),
    pytest.param("deflate", zlib.compress(TEXT) + b"more", "after its end", id="bytes after deflate"),
    pytest.param("gzip", gzip.compress(bytes(3_000_000)), "100 times", id="gzip bomb"),
    pytest.param("deflate", zlib.compress(bytes(3_000_000)), "100 times", id="deflate bomb"),
    pytest.param("", bytes(limits.RAW_BYTES + 1), f"over {limits.RAW_BYTES} bytes", id="too long"),
]


@pytest.mark.parametrize(("encoding", "sent", "reason"), REFUSED)
def test_a_body_beyond_the_limits_is_refused(encoding: str, sent: bytes, reason: str) -> None:
    with pytest.raises(FetchError, match=reason):
        read_body(pieces(sent, 60_000), encoding)


@pytest.fixture(scope="module")
def long_body() -> bytes:
    """Return 12 MB that gzip packs by much less than the ratio allows."""
    noise = random.Random(1).randbytes(30_000)
    sent = gzip.compress(b"".join(noise[start:] + noise[:start] for start in range(0, 12_000, 30)))
    assert len(sent) < limits.RAW_BYTES
    return sent


def test_a_page_that_inflates_slowly_but_too_far_is_refused(long_body: bytes) -> None:
    with pytest.raises(FetchError, match=f"over {limits.DECODED_BYTES} bytes"):
        read_body(pieces(long_body, 60_000), "gzip")


def test_an_answer_of_an_api_may_inflate_to_twice_as_much(long_body: bytes) -> None:
    assert len(read_body(pieces(long_body, 60_000), "gzip", limits.API_DECODED_BYTES)) == 12_000_000


@pytest.mark.parametrize(
    ("encoding", "sent"),
    [
        pytest.param("", TEXT * 1000, id="as it is"),
        pytest.param("gzip", gzip.compress(TEXT * 3)[:-20], id="gzip that is cut after the start"),
        pytest.param("gzip", gzip.compress(TEXT * 3) * 1000, id="many members"),
    ],
)
def test_the_start_of_a_body_is_enough_where_only_it_is_wanted(encoding: str, sent: bytes) -> None:
    taken: list[bytes] = []
    reading = (taken.append(piece) or piece for piece in pieces(sent, 2000))
    assert read_start(reading, encoding, len(TEXT)) == TEXT
    assert sum(map(len, taken)) < max(2 * len(TEXT), 10_000)


def test_a_small_page_of_repetitions_is_no_bomb() -> None:
    assert read_body(pieces(gzip.compress(bytes(60_000))), "gzip") == bytes(60_000)


def test_text_that_waits_inside_the_inflater_is_not_lost() -> None:
    # Made so that the first step of decoding takes all input and still holds back 60 letters.
    text = random.Random(1).randbytes(706) + b"a" * (STEP_BYTES - 706 + 60)
    packer = zlib.compressobj(9, wbits=-15, strategy=zlib.Z_FIXED)
    sent = packer.compress(text) + packer.flush()
    assert read_body(iter([sent]), "deflate") == text


def test_a_body_of_exactly_the_limit_is_taken() -> None:
    assert len(read_body(pieces(bytes(limits.RAW_BYTES), 60_000), "")) == limits.RAW_BYTES


def test_an_empty_body_is_empty_in_every_coding() -> None:
    assert read_body(iter(()), "gzip") == b""
