"""Zip-based files of strangers: checked as a whole before anything in them is used.

What checked_zip returns may be given to any library: no member is larger than its header says.
"""

import re
import struct
import zlib
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from skillmatch import limits
from skillmatch.errors import RefusedInputError

_LOCAL_HEADER, _DIRECTORY_ENTRY = b"PK\x03\x04", b"PK\x01\x02"
_ENCRYPTED = 0x1 | 0x40  # the flags of weak and of strong encryption
_SEND_AGAIN = "send the file again"
# What zipfile raises for directories that make no sense, beside its own error.
_BROKEN = (BadZipFile, ValueError, NotImplementedError, EOFError, OverflowError, struct.error, zlib.error)


def checked_zip(content: bytes, locator: str) -> ZipFile:
    """Return a zip file whose members are few, small, plain, apart from each other and as declared."""
    if not content.startswith(_LOCAL_HEADER):
        raise RefusedInputError(f"{locator}: not a zip file; {_SEND_AGAIN}")
    # Before zipfile makes an object of each.
    if content.count(_DIRECTORY_ENTRY) > limits.ZIP_MEMBERS:
        raise RefusedInputError(f"{locator}: zip file with over {limits.ZIP_MEMBERS} members; remove some")
    try:
        archive = ZipFile(BytesIO(content))
        archive.filename = locator  # for messages: it has no other name
        complaint = _complaint(archive, content)
    except _BROKEN:
        complaint = f"zip file that is damaged or cut off; {_SEND_AGAIN}"
    if complaint:
        raise RefusedInputError(f"{locator}: {complaint}")
    return archive


def read_member(archive: ZipFile, name: str) -> bytes:
    """Return the content of one member of a checked zip file."""
    if name not in archive.NameToInfo:
        raise RefusedInputError(f"{archive.filename}: zip file without {name}; {_SEND_AGAIN}")
    return archive.read(name)


def _complaint(archive: ZipFile, content: bytes) -> str:
    """Return what is wrong with a zip file, cheapest look first, or ""."""
    members = archive.infolist()
    for member in members:
        if complaint := _complaint_of(member):
            return complaint
    if len({member.filename.casefold() for member in members}) < len(members):
        return f"zip file with two members of one name; {_SEND_AGAIN}"
    if sum(member.file_size for member in members) > limits.ZIP_INFLATED_BYTES:
        return f"inflates to over {limits.ZIP_INFLATED_BYTES} bytes; save it without pictures or split it"
    if _overlap(members, content, archive.start_dir):
        return f"zip file whose members overlap; {_SEND_AGAIN}"
    if not all(_is_as_declared(archive, member, content) for member in members):
        return f"zip file with a member that is not as its header says; {_SEND_AGAIN}"
    return ""


def _complaint_of(member: ZipInfo) -> str:
    """Return what is wrong with a member by its header alone, or ""."""
    if member.flag_bits & _ENCRYPTED:
        return "encrypted; save it without a password"
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return "zip file packed by an unusual method; pack it again as an ordinary zip"
    if _leads_out(member.orig_filename):
        return f"zip file with a member outside its own folder; {_SEND_AGAIN}"
    if member.file_size > max(limits.INFLATION_FREE_BYTES, member.compress_size * limits.INFLATION_RATIO):
        return f"zip file with a member that inflates more than {limits.INFLATION_RATIO}-fold; {_SEND_AGAIN}"
    return ""


def _leads_out(name: str) -> bool:
    parts = re.split(r"[/\\]", name)
    return not name or "\x00" in name or parts[0] == "" or parts[0].endswith(":") or ".." in parts


def _overlap(members: list[ZipInfo], content: bytes, members_end: int) -> bool:
    """Return whether two members share bytes: then a few of them could inflate to any size."""
    spans = sorted((member.header_offset, sum(_span(member, content))) for member in members)
    return any(end > start for (_, end), (start, _) in pairwise([*spans, (members_end, 0)]))


def _span(member: ZipInfo, content: bytes) -> tuple[int, int]:
    """Return where a member's packed bytes begin, and their count."""
    name_length, extra_length = struct.unpack_from("<HH", content, member.header_offset + 26)
    return member.header_offset + 30 + name_length + extra_length, member.compress_size


def _is_as_declared(archive: ZipFile, member: ZipInfo, content: bytes) -> bool:
    """Return whether a member inflates to exactly the size and checksum of its header."""
    archive.open(member).close()  # compares its two headers
    start, length = _span(member, content)
    inflated = packed = content[start : start + length]
    if member.compress_type == ZIP_DEFLATED and packed:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        inflated = inflater.decompress(packed, member.file_size + 1)
        if not inflater.eof:
            return False
    return len(inflated) == member.file_size and zlib.crc32(inflated) == member.CRC
