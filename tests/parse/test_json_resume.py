import json

import pytest

from skillmatch.parse.json_resume import parse
from skillmatch.records import ConsultantProfile, ParseResult
from skillmatch.sources import parse_source, source_for_file

SOURCE = source_for_file("json_resume", "profile")


def reading(**resume: object) -> ParseResult:
    return parse(json.dumps({"basics": {}, **resume}).encode(), SOURCE, "inbox/ann.json")


def profile(**resume: object) -> ConsultantProfile:
    (record,) = reading(**resume).records
    assert isinstance(record, ConsultantProfile)
    return record


TEXTS = [
    pytest.param({"education": [{"institution": "Bay"}]}, "Education: Bay.", id="education without courses"),
    pytest.param({"education": [{"courses": ["DNS"]}]}, "Courses: DNS.", id="courses without education"),
    pytest.param({"education": [{"score": "3"}], "work": [{"name": "X"}]}, "X.", id="nothing of a school"),
    pytest.param({"work": [{"company": "X", "startDate": 2019}]}, "X (2019 to present).", id="older name"),
    pytest.param(
        {"work": [{"position": "Lead", "summary": "A\nB"}]}, "Lead. A. B.", id="lines are sentences"
    ),
    pytest.param(
        {"work": [{"name": "X", "summary": "Ran DNS,\nand DHCP"}]}, "X. Ran DNS, and DHCP.", id="wraps"
    ),
    pytest.param({"projects": [{"keywords": ["DNS"]}]}, "DNS.", id="nameless project"),
    pytest.param(
        {"languages": [{"fluency": "good"}], "awards": [{"title": "A"}]}, "Award: A.", id="language"
    ),
]


@pytest.mark.parametrize(("resume", "expected"), TEXTS)
def test_each_entry_is_told_in_sentences_of_its_own(resume: dict[str, object], expected: str) -> None:
    assert profile(**resume).text == expected


SKILLS = [
    pytest.param({"name": "Desktop", "keywords": ["Outlook"]}, ("Outlook",), id="heading of a group"),
    pytest.param({"name": "Desktop", "keywords": []}, ("Desktop",), id="group of nothing"),
    pytest.param(
        {"name": "SQL", "level": "Master", "keywords": ["T-SQL"]},
        ("SQL (Master)", "T-SQL"),
        id="with a level",
    ),
    pytest.param({"name": "SQL", "level": "Master"}, ("SQL (Master)",), id="level alone"),
    pytest.param({"keywords": ["A+", "A+"]}, ("A+",), id="nameless, twice"),
]


@pytest.mark.parametrize(("entry", "expected"), SKILLS)
def test_a_name_above_keywords_is_a_heading_unless_it_has_a_level(
    entry: dict[str, object], expected: tuple[str, ...]
) -> None:
    assert profile(skills=[entry]).skills == expected


CERTIFICATES = [
    pytest.param({"name": "A+"}, ("A+",), id="bare"),
    pytest.param({"name": "A+", "date": "2019"}, ("A+ (2019)",), id="dated"),
    pytest.param(
        {"name": "A+", "date": "2019", "expires": "2028-06"}, ("A+ (2019), expires 2028-06",), id="both"
    ),
    pytest.param({"name": "A+", "expires": "2028-06"}, ("A+, expires 2028-06",), id="only an end"),
    pytest.param({"date": "2019", "issuer": "X"}, (), id="nameless"),
]


@pytest.mark.parametrize(("entry", "expected"), CERTIFICATES)
def test_dates_stand_behind_a_certificate(entry: dict[str, object], expected: tuple[str, ...]) -> None:
    assert profile(work=[{"name": "X"}], certificates=[entry]).certifications == expected


@pytest.mark.parametrize(
    ("resume", "expected"),
    [
        pytest.param(
            {"interests": [{"name": "chess"}], "references": [{"name": "B"}]}, (), id="ignored by name"
        ),
        pytest.param({"basics": {"picture": "a.png", "image": "b.png"}}, (), id="looks"),
        pytest.param(
            {"basics": {"url": "call me", "age": 41}}, ("basics.age", "basics.url"), id="in an object"
        ),
        pytest.param({"basics": {"location": "1 Pier, Oslo"}}, ("basics.location",), id="a street"),
        pytest.param({"work": [{"name": "X", "boss": "K"}], "cat": 1}, ("cat", "work.boss"), id="in a list"),
        pytest.param({"work": [{"name": "X", "company": "Y"}]}, ("work.company",), id="said twice"),
    ],
)
def test_what_is_not_read_is_ignored_by_name_or_reported(
    resume: dict[str, object], expected: tuple[str, ...]
) -> None:
    assert reading(**{"skills": [{"name": "DNS"}], **resume}).unmapped_fields == expected


@pytest.mark.parametrize(
    ("resume", "reason"),
    [
        pytest.param({"work": []}, "neither text nor skills", id="empty"),
        pytest.param({"skills": ["DNS"]}, "skills: expected a list of objects", id="a list of texts"),
        pytest.param({"basics": []}, "basics: expected an object", id="a list for an object"),
        pytest.param(
            {"work": [{"summary": "x" * 150_000}, {"summary": "y" * 60_000}]},
            "text: 210002 characters, more than 200000",
            id="too long as a whole",
        ),
    ],
)
def test_a_resume_that_cannot_be_read_is_rejected(resume: dict[str, object], reason: str) -> None:
    result = reading(**resume)
    assert [(reject.reason, reject.at) for reject in result.rejects] == [(reason, "inbox/ann.json")]


PLACES = [
    pytest.param("Oslo", "Oslo", id="a text"),
    pytest.param("1 Pier, Oslo", "", id="a street"),
    pytest.param(
        {"address": "1 Pier", "postalCode": "0150", "city": "Oslo", "region": ""}, "Oslo", id="a town"
    ),
]


@pytest.mark.parametrize(("location", "expected"), PLACES)
def test_no_street_is_read(location: object, expected: str) -> None:
    assert profile(basics={"location": location}, skills=[{"name": "DNS"}]).location == expected


def test_files_of_one_name_in_two_folders_are_two_profiles() -> None:
    source = parse_source(
        'kind = "profile"\nadapter = "json_resume"\npath = "inbox/**/*"\n', "sources/a.toml"
    )
    content = b'{"skills": [{"name": "DNS"}]}'
    found = [parse(content, source, f"inbox/{town}/cv.json").records[0] for town in ("leeds", "york")]
    assert [record.native_id for record in found] == ["leeds/cv", "york/cv"]
