from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.extract import build_lexicon, extract
from skillmatch.parse.linkedin import parse
from skillmatch.records import ConsultantProfile, ParseResult
from skillmatch.sources import source_for_file
from skillmatch.taxonomy import load_taxonomy

SOURCE = source_for_file("linkedin", "profile")
ANN = "First Name,Last Name,Headline,Summary\nAnn,Moe,IT generalist,Helps offices.\n"


def exported(**files: str) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, text in {"Profile": ANN, **files}.items():
            archive.writestr(f"{name}.csv", text)
    return stream.getvalue()


def reading(**files: str) -> ParseResult:
    return parse(exported(**files), SOURCE, "inbox/export.zip")


def profile(**files: str) -> ConsultantProfile:
    (record,) = reading(**files).records
    assert isinstance(record, ConsultantProfile)
    return record


@pytest.mark.parametrize(
    "name",
    ["Connections", "messages", "Recommendations_Received", "Invitations", "Endorsement_Received_Info"],
)
def test_other_peoples_data_is_never_opened(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    read = ZipFile.read

    def noted(archive: ZipFile, member: str) -> bytes:
        opened.append(member)
        return read(archive, member)

    monkeypatch.setattr(ZipFile, "read", noted)
    result = reading(**{name: "First Name,Text\nSomebody,private words\n"})
    assert opened == ["Profile.csv"]
    assert "private" not in repr(result)
    assert result.unmapped_fields == ()


def test_a_file_that_nobody_knows_is_reported_unopened() -> None:
    assert reading(Patents="Title\nA better mousetrap\n").unmapped_fields == ("Patents.csv",)


def test_a_column_is_reported_if_any_row_fills_it() -> None:
    result = reading(Skills="Name,Level,Empty\nOutlook,,\nExcel,high,\n", Projects="Title\nVPN,extra\n")
    assert result.unmapped_fields == ("Projects.csv: (beyond the last column)", "Skills.csv: Level")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("X,Lead,,Oslo,Mar 2018,", "Lead at X (Mar 2018 to present).", id="still there"),
        pytest.param("X,Lead,,Oslo,Mar 2018,May 2019", "Lead at X (Mar 2018 to May 2019).", id="left"),
        pytest.param("X,Lead,,,,", "Lead at X.", id="no dates"),
        pytest.param(
            'X,Lead,"Ran DNS.\nAlso DHCP",,,', "Lead at X. Ran DNS. Also DHCP.", id="lines in a cell"
        ),
    ],
)
def test_positions_are_told_with_their_dates(row: str, expected: str) -> None:
    head = "Company Name,Title,Description,Location,Started On,Finished On\n"
    assert profile(Positions=head + row).text == f"Helps offices.\n{expected}"


@pytest.mark.parametrize(
    ("row", "expected", "assertion", "expires_on"),
    [
        pytest.param(
            "Jun 2025,Jun 2028",
            "CompTIA A+ (Jun 2025), expires Jun 2028",
            "held",
            date(2028, 6, 30),
            id="valid",
        ),
        pytest.param(
            "Jun 2017,Jun 2020",
            "CompTIA A+ (Jun 2017), expires Jun 2020",
            "expired",
            date(2020, 6, 30),
            id="past",
        ),
        pytest.param(
            ",Jun 2028", "CompTIA A+, expires Jun 2028", "held", date(2028, 6, 30), id="only an end"
        ),
        pytest.param("Jun 2017,", "CompTIA A+ (Jun 2017)", "held", None, id="for ever"),
    ],
)
def test_the_end_of_a_certificate_is_understood(
    row: str, expected: str, assertion: str, expires_on: date | None
) -> None:
    head = "Name,Url,Authority,Started On,Finished On,License Number\n"
    (line,) = profile(Certifications=f"{head}CompTIA A+,,CompTIA,{row},1\n").certifications
    lexicon = build_lexicon(load_taxonomy())
    (mention,) = extract(line, "profile", lexicon, date(2026, 11, 23), "held")
    assert (line, mention.assertion, mention.expires_on) == (expected, assertion, expires_on)


def test_the_main_address_counts() -> None:
    mails = "Email Address,Confirmed,Primary,Updated On\na@example.com,Yes,No,\nb@example.com,Yes,Yes,\n"
    assert profile(**{"Email Addresses": mails}).contact == (("email", "b@example.com"),)


def test_the_same_person_has_the_same_id_in_every_export() -> None:
    first, second = (parse(exported(), SOURCE, f"inbox/{name}.zip").records[0] for name in "ab")
    assert first.native_id == second.native_id


def test_courses_stand_beside_education() -> None:
    found = profile(Education="School Name,Degree Name\nBay,BSc\n", Courses="Name,Number\nDNS,101\n")
    assert found.text == "Helps offices.\nEducation: BSc, Bay.\nCourses: DNS."


def bomb() -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", 8) as archive:
        archive.writestr("Profile.csv", "0" * 10_000_000)
    return stream.getvalue()


def encrypted() -> bytes:
    content = bytearray(exported())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(encrypted(), "encrypted; save it without a password", id="encrypted"),
        pytest.param(
            bomb(),
            "zip file with a member that inflates more than 100-fold; send the file again",
            id="bomb",
        ),
        pytest.param(b"Name\nOutlook", "not a zip file; send the file again", id="no zip"),
    ],
)
def test_a_zip_that_is_not_safe_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(RefusedInputError) as refused:
        parse(content, SOURCE, "inbox/export.zip")
    assert str(refused.value) == f"inbox/export.zip: {reason}"
