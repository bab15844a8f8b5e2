import json

import pytest

from skillmatch.parse.page import parse
from skillmatch.records import ConsultantProfile, ParseResult
from skillmatch.sources import source_for_file

ANN: dict[str, object] = {"@context": "https://schema.org", "@type": "Person", "name": "Ann Moe"}
TOLD = ANN | {"description": "Outlook"}


def reading(person: dict[str, object]) -> ParseResult:
    script = f'<script type="application/ld+json">{json.dumps(person)}</script>'
    page = source_for_file("page", "profile")
    return parse(script.encode(), page, "https://board.example/people/ann")


def profile(person: dict[str, object]) -> ConsultantProfile:
    (record,) = reading(person).records
    assert isinstance(record, ConsultantProfile)
    return record


FIELDS = [
    pytest.param({"jobTitle": ["A", "B"]}, "headline", "A, B", id="titles"),
    pytest.param({"knowsAbout": "Outlook, C#"}, "skills", ("Outlook", "C#"), id="skills in one text"),
    pytest.param({"knowsAbout": [{"name": "A, B"}, "C"]}, "skills", ("A, B", "C"), id="skills in a list"),
    pytest.param({"hasCredential": "MCSE"}, "certifications", ("MCSE",), id="a credential in a word"),
    pytest.param(
        {"hasCredential": {"name": "A+", "validFrom": "2019", "validUntil": "2028"}},
        "certifications",
        ("A+ (2019), expires 2028",),
        id="a credential with dates",
    ),
    pytest.param({"address": "1 Pier, 0150 Oslo"}, "location", "", id="a street is not read"),
    pytest.param({"address": "Oslo"}, "location", "Oslo", id="a town"),
    pytest.param(
        {"homeLocation": {"address": {"addressLocality": "Oslo"}}}, "location", "Oslo", id="a place"
    ),
    pytest.param(
        {"email": "mailto:a@b.example?subject=x"}, "contact", (("email", "a@b.example"),), id="mail"
    ),
    pytest.param({"contactPoint": {"telephone": "555"}}, "contact", (("phone", "555"),), id="contact point"),
    pytest.param({"makesOffer": {"price": "60", "unitText": "hour"}}, "rate_cents", 6000, id="by the hour"),
    pytest.param({"makesOffer": {"price": 600, "unitText": "day"}}, "rate_cents", None, id="by the day"),
    pytest.param({"url": "/people/moe"}, "url", "https://board.example/people/moe", id="an address"),
]


@pytest.mark.parametrize(("stated", "field", "expected"), FIELDS)
def test_a_person_states_a_field(stated: dict[str, object], field: str, expected: object) -> None:
    assert getattr(profile(TOLD | stated), field) == expected


WORK = [
    pytest.param(
        {"worksFor": {"roleName": "Lead", "startDate": "2019", "worksFor": {"name": "X"}}},
        "Lead at X (2019 to present).",
        id="a role",
    ),
    pytest.param({"jobTitle": "Lead", "worksFor": {"name": "X"}}, "Lead at X.", id="a firm"),
    pytest.param(
        {"hasOccupation": {"name": "Lead", "skills": ["DNS", "VPN"]}}, "Lead. DNS. VPN.", id="an occupation"
    ),
    pytest.param(
        {"hasOccupation": {"startDate": "2019", "endDate": "2020", "hasOccupation": {"name": "Lead"}}},
        "Lead (2019 to 2020).",
        id="an occupation for a time",
    ),
    pytest.param({"jobTitle": "x", "alumniOf": [{"name": "Bay"}]}, "Education: Bay.", id="a school"),
]


@pytest.mark.parametrize(("stated", "expected"), WORK)
def test_what_a_person_did_is_told_with_its_dates(stated: dict[str, object], expected: str) -> None:
    assert profile(ANN | {"knowsAbout": "DNS"} | stated).text == expected


@pytest.mark.parametrize(
    "name", ["image", "birthDate", "gender", "nationality", "spouse", "children", "parent", "knows", "height"]
)
def test_looks_age_origin_and_family_are_never_read(name: str) -> None:
    result = reading(TOLD | {name: "secret"})
    assert "secret" not in repr(result)
    assert result.unmapped_fields == ()


def test_what_is_neither_read_nor_ignored_is_reported() -> None:
    result = reading(TOLD | {"shoeSize": 38, "url": "call me", "email": "by mail"})
    assert result.unmapped_fields == ("Person.email", "Person.shoeSize", "Person.url")
