"""Where the newer Europass document, the Candidate, says what."""

from skillmatch.parse.europass_tables import Table

_PROFILE = "CandidateProfile"
_ACTIVITY = {
    "Title": "name",
    "Description": "description",
    "Date.StartDate": "startDate",
    "Date.EndDate": "endDate",
    **dict.fromkeys(("Date.Ongoing", "Date.CurrentIndicator", "Link", "Location"), ""),
}
_EVENT = {**dict.fromkeys(_ACTIVITY, ""), "Title": "title", "Description": "summary"}
_SKILLS = {"Title": "name", "DigitalSkill": "keywords", "Skill": "keywords"}

CANDIDATE: tuple[Table, ...] = (
    Table(
        "",
        "basics",
        {
            "CandidatePerson.PersonName.GivenName": "given",
            "CandidatePerson.PersonName.FamilyName": "family",
            f"{_PROFILE}.ExecutiveSummary": "summary",
            f"{_PROFILE}.Skills.*.*.Description": "summary",
        },
    ),
    Table("CandidatePerson", "mother tongues", {"PrimaryLanguageCode": "language"}),
    Table(
        "CandidatePerson.Communication",
        "communication",
        {
            "ChannelCode": "channel",
            "URI": "address",
            "Text": "address",
            "CountryDialing": "dialling",
            "DialNumber": "number",
            "Address.CityName": "city",
            "Address.CountryCode": "country",
            **dict.fromkeys(("UseCode", "OtherTitle", "URL", "CountryCode", "AccessName"), ""),
            **dict.fromkeys(("Address.AddressLine", "Address.PostalCode"), ""),
        },
    ),
    Table(
        f"{_PROFILE}.EmploymentHistory.EmployerHistory",
        "work",
        {
            "OrganizationName": "name",
            "PositionHistory.PositionTitle": "position",
            "PositionHistory.Description": "summary",
            "PositionHistory.EmploymentPeriod.StartDate": "startDate",
            "PositionHistory.EmploymentPeriod.EndDate": "endDate",
            "EmploymentPeriod.StartDate": "startDate",
            "EmploymentPeriod.EndDate": "endDate",
            **dict.fromkeys(("EmploymentPeriod.CurrentIndicator", "OrganizationContact", "IndustryCode"), ""),
            **dict.fromkeys(
                ("PositionHistory.City", "PositionHistory.Country", "PositionHistory.JobCategoryCode"), ""
            ),
            "PositionHistory.EmploymentPeriod.CurrentIndicator": "",
        },
        unfolded="PositionHistory",
    ),
    Table(
        f"{_PROFILE}.EducationHistory.EducationOrganizationAttendance",
        "education",
        {
            "OrganizationName": "institution",
            "EducationDegree.DegreeName": "studyType",
            "EducationDegree.FieldOfStudy": "area",
            "EducationDegree.OccupationalSkillsCovered": "summary",
            **dict.fromkeys(("OrganizationContact", "ProgramName", "EducationLevelCode", "Link"), ""),
            **dict.fromkeys(("AttendancePeriod", "EducationDegree.FinalGrade"), ""),
        },
    ),
    Table(
        f"{_PROFILE}.Certifications.Certification",
        "certificates",
        {
            "CertificationName": "name",
            "CertificationDate": "date",
            "FirstIssuedDate": "date",
            "FreeFormEffectivePeriod.EndDate": "expires",
            "EffectivePeriod.EndDate": "expires",
            **dict.fromkeys(("FreeFormEffectivePeriod.StartDate", "EffectivePeriod.StartDate"), ""),
            **dict.fromkeys(("IssuingAuthority", "IssuingAuthortity", "CertificationDescription"), ""),
        },
    ),
    Table(
        f"{_PROFILE}.CourseCertifications.CourseCertification",
        "certificates",
        {
            "Title": "name",
            "Date.StartDate": "date",
            "Date.EndDate": "expires",
            **dict.fromkeys(("Description", "Link", "Date.Ongoing", "Organization"), ""),
        },
    ),
    Table(
        f"{_PROFILE}.PersonQualifications.PersonCompetency",
        "competencies",
        {
            "TaxonomyID": "taxonomy",
            "CompetencyID": "code",
            "CompetencyName": "name",
            "CompetencyDimension": "",
        },
    ),
    Table(f"{_PROFILE}.DigitalSkills.DigitalSkillsGroup", "skills", _SKILLS),
    Table(f"{_PROFILE}.Skills.SkillsGroup", "skills", _SKILLS),
    Table(f"{_PROFILE}.Skills.*.*", "skills", _SKILLS),
    Table(f"{_PROFILE}.Projects.Project", "projects", _ACTIVITY),
    Table(
        f"{_PROFILE}.VoluntaryWorks.VoluntaryWork.Activity",
        "volunteer",
        {**_ACTIVITY, "Title": "position", "Description": "summary"},
    ),
    Table(f"{_PROFILE}.ConferencesAndSeminars.*", "achievements", _EVENT),
    Table(f"{_PROFILE}.CreativeWorks.*", "achievements", _EVENT),
    Table(
        f"{_PROFILE}.PublicationHistory.Publication",
        "publications",
        {**_EVENT, "Title": "name", "Date.StartDate": "releaseDate"},
    ),
)
