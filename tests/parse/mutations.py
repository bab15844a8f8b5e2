"""Files as strangers break them: cut, doubled, nested, with foreign bytes in them."""

from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import BadZipFile, ZipFile

FOREIGN = (
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b'"',
    b"'",
    b"\n",
    b"\r",
    b",",
    b";",
    b"[" * 90,
    b'{"a":' * 90,
    b"<b>" * 600,
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"&a;",
    b"&#55296;",
    b"1" * 400,
    b"-1e999",
    b"NaN",
    b"2026-13-45",
    b"\xe2\x80\xae",
    b"</script>",
    b"%PDF-1.7",
    b"]]>",
)


def broken(content: bytes, chance: Random) -> bytes:
    """Return the content with a few things done to it; of a zip file now and then to what is in it."""
    if content.startswith(b"PK") and chance.random() < 0.8:
        return _broken_within(content, chance)
    for _ in range(chance.randint(1, 3)):
        content = chance.choice(DEEDS)(content, chance)
    return content


def _cut(content: bytes, chance: Random) -> bytes:
    return content[: chance.randint(0, len(content))]


def _without_start(content: bytes, chance: Random) -> bytes:
    return content[chance.randint(0, len(content)) :]


def _with_foreign(content: bytes, chance: Random) -> bytes:
    place = chance.randint(0, len(content))
    return content[:place] + chance.choice(FOREIGN) + content[place:]


def _without_part(content: bytes, chance: Random) -> bytes:
    first, last = sorted(chance.choices(range(len(content) + 1), k=2))
    return content[:first] + content[min(last, first + 200) :]


def _with_part_doubled(content: bytes, chance: Random) -> bytes:
    first, last = sorted(chance.choices(range(len(content) + 1), k=2))
    return content[:last] + content[first:]


def _flipped(content: bytes, chance: Random) -> bytes:
    flipped = bytearray(content)
    for _ in range(min(8, len(flipped))):
        flipped[chance.randrange(len(flipped))] = chance.randrange(256)
    return bytes(flipped)


DEEDS: tuple[Callable[[bytes, Random], bytes], ...] = (
    _cut,
    _without_start,
    _with_foreign,
    _without_part,
    _with_part_doubled,
    _flipped,
)


def _broken_within(content: bytes, chance: Random) -> bytes:
    """Return a zip file with one of its members broken."""
    made = BytesIO()
    try:
        with ZipFile(BytesIO(content)) as given, ZipFile(made, "w") as target:
            names = given.namelist()
            victim = chance.choice(names)
            for name in names:
                member = given.read(name)
                target.writestr(name, chance.choice(DEEDS)(member, chance) if name == victim else member)
    except (BadZipFile, IndexError):
        return _flipped(content, chance)
    return made.getvalue()
