"""How lines are cut out of what comes in."""

import io
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from skillmatch.cli import lines

CONTENTS = st.lists(st.sampled_from([b"", b" ", b"{}", b"[1]\r", b"\xef\xbb\xbf{}"]), max_size=6)
CUTS = st.lists(st.integers(min_value=1, max_value=5), max_size=20)


@given(CONTENTS, st.booleans(), CUTS)
def test_lines_and_their_numbers_are_the_same_however_the_input_is_cut(
    contents: list[bytes], is_ended: bool, cuts: list[int]
) -> None:
    sent = b"\n".join(contents) + b"\n" * is_ended
    numbered = [
        (number, line.removeprefix(b"\xef\xbb\xbf").strip()) for number, line in enumerate(contents, 1)
    ]
    found = [(line.number, line.content) for block in lines._blocks(_pieces(sent, cuts)) for line in block]
    assert found == [(number, line) for number, line in numbered if line]


@given(st.lists(st.integers(min_value=1, max_value=60_000), max_size=12))
def test_shares_keep_every_line_in_order_and_none_is_far_over_its_size(sizes: list[int]) -> None:
    block = [lines.Line(number, b"x" * size) for number, size in enumerate(sizes)]
    shares = list(lines._shares(block))
    assert [line for share in shares for line in share] == block
    assert all(sum(len(line.content) for line in share[:-1]) < lines._SHARE for share in shares)


def test_half_a_surrogate_pair_is_read_as_a_sign_in_its_place() -> None:
    sent = rb'{"id": 1, "text": "a \ud800 b \uD83D\uDE00"}'
    assert lines.TextLine.model_validate_json(lines._whole(sent)).text == "a ? b \N{GRINNING FACE}"


def _pieces(sent: bytes, cuts: list[int]) -> Iterator[bytes]:
    stream = io.BytesIO(sent)
    for cut in cuts:
        if piece := stream.read(cut):
            yield piece
    if rest := stream.read():
        yield rest
