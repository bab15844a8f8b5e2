import struct
import zlib
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.errors import RefusedInputError
from skillmatch.parse.zipped import checked_zip, read_member


def zipped(*members: tuple[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return stream.getvalue()


def with_field(content: bytes, offset: int, field: bytes) -> bytes:
    """Return the zip with bytes of its first directory entry overwritten."""
    start = content.index(b"PK\x01\x02") + offset
    return content[:start] + field + content[start + len(field) :]


def overlong(declared: int) -> bytes:
    """Return a zip whose one member says a size and a matching checksum, but inflates to 300 MB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join([*(packer.compress(b"\0" * 10**7) for _ in range(30)), packer.flush()])
    stored = zipped(("a", packed), method=ZIP_STORED)
    sizes = struct.pack("<III", zlib.crc32(b"\0" * declared), len(packed), declared)
    return with_field(with_field(stored, 10, struct.pack("<H", ZIP_DEFLATED)), 16, sizes)


PLAIN = zipped(("a.txt", b"one"), ("b/c.txt", b"two" * 99), ("empty.txt", b""))
DOUBLE = zipped(("a", b"x" * 50), ("b", b"x" * 50), method=ZIP_STORED)
SECOND_ENTRY = DOUBLE.rindex(b"PK\x01\x02")
OVERLAPPING = DOUBLE[: SECOND_ENTRY + 42] + bytes(4) + DOUBLE[SECOND_ENTRY + 46 :]

REFUSED = [
    ("not_a_zip", b"hello", "not a zip file; send the file again"),
    ("empty", b"", "not a zip file; send the file again"),
    ("cut", PLAIN[:-30], "zip file that is damaged or cut off; send the file again"),
    ("cut_early", PLAIN[:40], "zip file that is damaged or cut off; send the file again"),
    ("encrypted", with_field(PLAIN, 8, b"\x01"), "encrypted; save it without a password"),
    ("many", zipped(*((str(n), b"") for n in range(1001))), "zip file with over 1000 members; remove some"),
    (
        "bomb",
        zipped(("a", bytes(10**6))),
        "zip file with a member that inflates more than 100-fold; send the file again",
    ),
    (
        "big",
        zipped(*((str(n), bytes(range(256)) * 2**15) for n in range(3)), method=ZIP_STORED),
        "inflates to over 20971520 bytes; save it without pictures or split it",
    ),
    (
        "climbing",
        zipped(("a/../../b", b"x")),
        "zip file with a member outside its own folder; send the file again",
    ),
    (
        "absolute",
        zipped(("/etc/x", b"x")),
        "zip file with a member outside its own folder; send the file again",
    ),
    ("drive", zipped(("C:\\x", b"x")), "zip file with a member outside its own folder; send the file again"),
    ("overlapping", OVERLAPPING, "zip file whose members overlap; send the file again"),
    (
        "overlong",
        overlong(1000),
        "zip file with a member that is not as its header says; send the file again",
    ),
    (
        "overlong_free",
        overlong(60_000),
        "zip file with a member that is not as its header says; send the file again",
    ),
    (
        "checksum",
        with_field(PLAIN, 16, b"\x00"),
        "zip file with a member that is not as its header says; send the file again",
    ),
    (
        "unusual",
        zipped(("a", b"x"), method=ZIP_BZIP2),
        "zip file packed by an unusual method; pack it again as an ordinary zip",
    ),
]


@pytest.mark.parametrize(("content", "reason"), [pytest.param(*case[1:], id=case[0]) for case in REFUSED])
def test_a_hostile_or_broken_zip_is_refused_in_one_line(content: bytes, reason: str) -> None:
    with pytest.raises(RefusedInputError) as refused:
        checked_zip(content, "inbox/a.zip")
    assert str(refused.value) == f"inbox/a.zip: {reason}"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", ["a.txt", "A.TXT"])
def test_two_members_of_one_name_are_refused(second: str) -> None:
    with pytest.raises(RefusedInputError, match="two members of one name"):
        checked_zip(zipped(("a.txt", b"1"), (second, b"2")), "a.zip")


def test_the_members_of_an_ordinary_zip_are_read() -> None:
    archive = checked_zip(PLAIN, "a.zip")
    assert [read_member(archive, name) for name in ("a.txt", "b/c.txt", "empty.txt")] == [
        b"one",
        b"two" * 99,
        b"",
    ]


def test_a_zip_inside_a_zip_is_only_bytes() -> None:
    inner = zipped(("bomb", bytes(10**6)))
    assert read_member(checked_zip(zipped(("inner.zip", inner)), "a.zip"), "inner.zip") == inner


def test_a_missing_member_is_refused_by_name() -> None:
    with pytest.raises(RefusedInputError, match=r"^a.zip: zip file without x.xml; send the file again$"):
        read_member(checked_zip(PLAIN, "a.zip"), "x.xml")


@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=6))
def test_a_damaged_zip_is_read_or_refused(start: int, bad: bytes) -> None:
    try:
        archive = checked_zip(PLAIN[:start] + bad + PLAIN[start + len(bad) :], "a.zip")
    except RefusedInputError as refused:
        assert "\n" not in str(refused)  # noqa: PT017
        return
    for name in archive.namelist():
        read_member(archive, name)
