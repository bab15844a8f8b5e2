"""The bytes of a file that a person names."""

import os

import pytest

from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.given.file import bytes_of, content_of
from skillmatch.limits import FILE_BYTES


def test_a_file_is_read_as_it_is(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"\xff\r\n")
    assert content_of(tmp_path / "a.csv") == b"\xff\r\n"


@pytest.mark.parametrize(
    ("name", "refusal", "told"),
    [
        pytest.param("none.csv", UsageError, "none.csv: No such file or directory", id="none"),
        pytest.param(".", RefusedInputError, "not an ordinary file", id="a folder"),
        pytest.param("pipe", RefusedInputError, "pipe: not an ordinary file", id="a pipe nobody writes to"),
        pytest.param("/dev/zero", RefusedInputError, "/dev/zero: not an ordinary file", id="a device"),
        pytest.param("long.csv", RefusedInputError, "long.csv: over 20 MiB; split it", id="one byte over"),
    ],
)
def test_what_is_no_file_within_the_limit_is_refused_in_one_line(tmp_path, name, refusal, told):
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "long.csv").open("wb") as long:
        long.truncate(FILE_BYTES + 1)
    with pytest.raises(refusal) as refused:
        content_of(tmp_path / name)
    assert str(refused.value).endswith(told)


def test_whoever_words_the_refusal_gets_one_byte_too_many(tmp_path):
    with (tmp_path / "long.csv").open("wb") as long:
        long.truncate(FILE_BYTES + 7)
    assert len(bytes_of(tmp_path / "long.csv")) == FILE_BYTES + 1
