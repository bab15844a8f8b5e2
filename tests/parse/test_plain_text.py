import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.parse.plain_text import parse
from skillmatch.sources import source_for_file

SOURCE = source_for_file("text", "profile")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_its_encoding(encoding: str) -> None:
    (record,) = parse("Zoë Lind\r\n“A+”".encode(encoding), SOURCE, "inbox/zoe.txt").records
    assert (record.text, record.native_id) == ("Zoë Lind\n“A+”", "zoe")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty; send the file again", id="empty"),
        pytest.param(b"{\\rtf1 x}", "an RTF file; save it as .docx", id="rtf"),
        pytest.param(bytes(1000), "not a text; send it as .docx, .pdf or .txt", id="nul_bytes"),
        pytest.param("Zoë".encode("utf-16-le"), "not a text; send it as .docx, .pdf or .txt", id="no_mark"),
        pytest.param(bytes(range(1, 32)) * 9, "not a text; send it as .docx, .pdf or .txt", id="control"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(RefusedInputError) as refused:
        parse(content, SOURCE, "a.txt")
    assert str(refused.value) == f"a.txt: {reason}"


def test_a_stray_nul_byte_is_left_out() -> None:
    (record,) = parse(b"Ann Moe keeps small office networks running." * 3 + b"\x00", SOURCE, "a.txt").records
    assert record.text == "Ann Moe keeps small office networks running." * 3
