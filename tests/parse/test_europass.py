import json
from xml.sax.saxutils import escape

import pytest

from skillmatch.parse.europass import parse
from skillmatch.records import ConsultantProfile, ParseResult
from skillmatch.sources import source_for_file

SOURCE = source_for_file("europass", "profile")


def reading(content: str) -> ParseResult:
    return parse(content.encode(), SOURCE, "inbox/cv.xml")


def profile(content: str) -> ConsultantProfile:
    (record,) = reading(content).records
    assert isinstance(record, ConsultantProfile)
    return record


def learner(inside: str) -> str:
    return f"<LearnerInfo>{inside}</LearnerInfo>"


def candidate(inside: str) -> str:
    head = '<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">'
    return f"{head}<CandidateProfile>{inside}</CandidateProfile></Candidate>"


JOB = {"Position": {"Label": "Technician"}, "Employer": {"Name": "X"}}
LISTS = [
    pytest.param({"WorkExperience": JOB}, id="one"),
    pytest.param({"WorkExperience": [JOB]}, id="a list"),
    pytest.param({"WorkExperienceList": [JOB]}, id="a list by the name of one"),
    pytest.param({"WorkExperienceList": {"WorkExperience": [JOB]}}, id="a list in a list's name"),
]


@pytest.mark.parametrize("learner_info", LISTS)
def test_a_list_is_read_however_it_is_written(learner_info: dict[str, object]) -> None:
    inside = {"LearnerInfo": learner_info}
    found = [profile(json.dumps(tree)) for tree in (inside, {"SkillsPassport": inside})]
    assert [record.text for record in found] == ["Technician at X."] * 2


PERIODS = [
    pytest.param('<From year="2010" month="--03"/><To year="2012"/>', "2010-03 to 2012", id="attributes"),
    pytest.param('<From year="2010" month="--03" day="---09"/>', "2010-03-09 to present", id="a day"),
    pytest.param("<From><Year>2010</Year><Month>3</Month></From>", "2010-03 to present", id="elements"),
    pytest.param('<From year="2010"/><Current>true</Current>', "2010 to present", id="said to be current"),
    pytest.param('<From year="2010"/><To/>', "2010 to present", id="empty end"),
]


@pytest.mark.parametrize(("period", "expected"), PERIODS)
def test_a_period_is_read_in_any_notation(period: str, expected: str) -> None:
    job = f"<Period>{period}</Period><Position><Label>Lead</Label></Position>"
    assert profile(learner(f"<WorkExperience>{job}</WorkExperience>")).text == f"Lead ({expected})."


ACHIEVEMENTS = [
    pytest.param(
        "Certifications", "<p>MCSE</p><p>CCNA (2014)</p>", ("MCSE", "CCNA (2014)"), "", id="certificates"
    ),
    pytest.param("Zertifikate", "MCSE", ("MCSE",), "", id="in German"),
    pytest.param("Certifications", "", (), "Certifications.", id="only a heading"),
    pytest.param("References", "Somebody Else, a friend", (), "", id="other people"),
    pytest.param("Referenzen", "Somebody Else", (), "", id="other people in German"),
    pytest.param("Projects", "New LAN", (), "Projects. New LAN.", id="anything else"),
]


@pytest.mark.parametrize(("title", "told", "certifications", "text"), ACHIEVEMENTS)
def test_an_achievement_is_read_by_its_heading(
    title: str, told: str, certifications: tuple[str, ...], text: str
) -> None:
    achievement = f"<Title><Label>{title}</Label></Title><Description>{escape(told)}</Description>"
    found = profile(learner(f"<Headline/><Achievement>{achievement}</Achievement>{KNOWN}"))
    assert (found.certifications, found.text.removeprefix("DNS").strip()) == (certifications, text)


KNOWN = "<Skills><Computer><Description>DNS</Description></Computer></Skills>"
PRIVATE = [
    pytest.param(learner(f"{KNOWN}<Identification>{part}</Identification>"), id=name)
    for name, part in {
        "birth date": '<Demographics><Birthdate year="1980"/></Demographics>',
        "gender": "<Demographics><Gender><Code>F</Code></Gender></Demographics>",
        "nationality": "<NationalityList><Nationality><Code>AT</Code></Nationality></NationalityList>",
        "photo": "<Photo><Data>1980</Data></Photo>",
    }.items()
] + [
    pytest.param(learner(f"{KNOWN}<Driving><Description>B 1980</Description></Driving>"), id="driving"),
    pytest.param(
        candidate(
            "<Skills><SkillsGroup><Skill>DNS</Skill></SkillsGroup></Skills><Licenses><License>1980</License></Licenses>"
        ),
        id="licence of the newer kind",
    ),
]


@pytest.mark.parametrize("content", PRIVATE)
def test_what_says_nothing_about_work_is_never_read(content: str) -> None:
    result = reading(content)
    assert len(result.records) == 1
    assert result.unmapped_fields == ()
    assert "1980" not in repr(result)


def test_what_is_neither_read_nor_ignored_is_reported_by_its_path() -> None:
    result = reading(learner(f"<WorkExperience><Boss>K</Boss></WorkExperience><Car>red</Car>{KNOWN}"))
    assert result.unmapped_fields == ("Car", "WorkExperience.Boss")


def test_each_position_at_an_employer_is_told() -> None:
    positions = "".join(
        f"<PositionHistory><PositionTitle>{t}</PositionTitle></PositionHistory>" for t in "AB"
    )
    content = f"<EmployerHistory><hr:OrganizationName>X</hr:OrganizationName>{positions}</EmployerHistory>"
    found = profile(candidate(f"<EmploymentHistory>{content}</EmploymentHistory>"))
    assert found.text == "A at X.\nB at X."


def test_the_heading_of_a_group_of_digital_skills_is_none() -> None:
    group = "<Title>Office</Title><DigitalSkill>Outlook</DigitalSkill><DigitalSkill>Excel</DigitalSkill>"
    content = f"<DigitalSkills><DigitalSkillsGroup>{group}</DigitalSkillsGroup></DigitalSkills>"
    assert profile(candidate(content)).skills == ("Outlook", "Excel")
    assert profile(candidate(f"<Skills>{content}</Skills>")).skills == ("Outlook", "Excel")


REFUSED = [
    pytest.param("<Curriculum/>", "not Europass: has neither LearnerInfo nor Candidate", id="another XML"),
    pytest.param('{"basics": {}}', "not Europass: has neither LearnerInfo nor Candidate", id="another JSON"),
    pytest.param(
        "{", "not Europass: Expecting property name enclosed in double quotes at character 2", id="cut JSON"
    ),
    pytest.param("<html><p>x</p></html>", "not Europass: an HTML page, not XML", id="HTML"),
    pytest.param(
        '<!DOCTYPE a [<!ENTITY b "c">]><LearnerInfo>&b;</LearnerInfo>',
        "not Europass: declares a document type or entities, which are never read",
        id="entities",
    ),
    pytest.param("<a>" * 65 + "</a>" * 65, "not Europass: nested deeper than 64", id="too deep"),
    pytest.param(
        learner("<WorkExperience><Position>x</Position></WorkExperience>" * 2001),
        "not Europass: more than 2000 values; no resume has so many",
        id="endless",
    ),
    pytest.param(learner(""), "neither text nor skills", id="empty"),
]


@pytest.mark.parametrize(("content", "reason"), REFUSED)
def test_what_is_no_europass_is_rejected(content: str, reason: str) -> None:
    assert [reject.reason for reject in reading(content).rejects] == [reason]
