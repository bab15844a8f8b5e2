from io import BytesIO
from zipfile import ZipFile

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.parse.resume import parse
from skillmatch.sources import source_for_file

SOURCE = source_for_file("resume", "profile")


def workbook() -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("xl/workbook.xml", "")
    return stream.getvalue()


def test_a_resume_is_read_by_what_it_is_and_not_by_its_name() -> None:
    as_json = parse(b'{"basics": {"name": "Ann Moe"}, "skills": [{"name": "C#"}]}', SOURCE, "inbox/ann.txt")
    as_text = parse(b"Bo Lind\nSkills: C#", SOURCE, "inbox/bo.pdf")
    (ann,), (bo,) = as_json.records, as_text.records
    assert (ann.native_id, bo.native_id) == ("ann", "bo")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param(
            "a.csv", b"name,skills\na,b", "no resume; a source with adapter 'csv' reads it", id="csv"
        ),
        pytest.param("a.xlsx", workbook(), "no resume; a source with adapter 'xlsx' reads it", id="xlsx"),
        pytest.param("a.html", b"<p>Ann</p>", "no resume; a source with adapter 'page' reads it", id="page"),
        pytest.param("a.eml", b"From: x\n\n", "no resume; save its attachment", id="mail"),
        pytest.param("a.png", b"\x89PNG", "a picture; send the text itself", id="picture"),
        pytest.param("a.txt", b"", "empty; send the file again", id="empty"),
    ],
)
def test_what_is_no_resume_is_refused_with_the_mend(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(RefusedInputError) as refused:
        parse(content, SOURCE, name)
    assert str(refused.value) == f"{name}: {reason}"
