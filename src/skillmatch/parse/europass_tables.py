"""Where the older Europass document, the SkillsPassport, says what; and what no Europass is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """The entries at a path, the section that they fill, and by path in them which key; "" is not read."""

    at: str
    section: str
    columns: Mapping[str, str]
    unfolded: str = ""  # each of these, in an entry, makes an entry of its own


# Wherever they stand: looks, age, origin and family, papers, pastimes, other people, and how it is printed.
IGNORED = frozenset(
    {
        *("Photo", "Demographics", "Birthdate", "BirthDate", "Gender", "GenderCode", "Nationality"),
        *("NationalityCode", "MaritalStatus", "Signature", "Driving", "DrivingLicence", "Licenses"),
        *("Hobbies", "HobbiesAndInterests", "EmploymentReferences", "CandidateSupplier", "InstantMessaging"),
        *("Attachment", "Documentation", "ReferenceTo", "CoverLetter", "DocumentInfo", "DocumentID"),
        *("AlternateDocumentID", "PrintingPreferences", "RenderingInformation", "Locale", "locale", "ID"),
        *("ProcessingInformation", "xmlns", "NetworksAndMemberships", "SocialAndPoliticalActivities"),
    }
)
_CONTACT = "Identification.ContactInfo"
_OLD_PERIOD = {"Period.From": "startDate", "Period.To": "endDate", "Period.Current": ""}

PASSPORT: tuple[Table, ...] = (
    Table(
        "",
        "basics",
        {
            "Identification.PersonName.FirstName": "given",
            "Identification.PersonName.Surname": "family",
            "Identification.PersonName.Title": "",
            "Headline.Description": "label",
            "Headline.Type": "",
            f"{_CONTACT}.Email.Contact": "email",
            f"{_CONTACT}.Telephone.Contact": "phone",
            f"{_CONTACT}.Telephone.Use": "",
            f"{_CONTACT}.Address.Contact.Municipality": "city",
            f"{_CONTACT}.Address.Contact.Country": "country",
            f"{_CONTACT}.Address.Contact.AddressLine": "",
            f"{_CONTACT}.Address.Contact.PostalCode": "",
            f"{_CONTACT}.Website": "",
            "ProfileSummary": "summary",
            "Skills.JobRelated.Description": "summary",
            "Skills.Computer.Description": "summary",
            "Skills.Organisational.Description": "summary",
            "Skills.Communication.Description": "summary",
            "Skills.Other.Description": "summary",
            "Skills.Computer.ProficiencyLevel": "",
        },
    ),
    Table(
        "WorkExperience",
        "work",
        {
            **_OLD_PERIOD,
            "Position": "position",
            "Employer.Name": "name",
            "Employer.ContactInfo": "",
            "Employer.Sector": "",
            "Activities": "summary",
        },
    ),
    Table(
        "Education",
        "education",
        {
            "Title": "studyType",
            "Field": "area",
            "Organisation.Name": "institution",
            "Activities": "summary",
            "Skills": "summary",
            "Period": "",
            "Level": "",
            "Organisation.ContactInfo": "",
        },
    ),
    Table("Skills.Computer.Certificate", "certificates", {"Title": "name", "AwardingBody": ""}),
    Table("Skills.Linguistic.MotherTongue", "mother tongues", {"Description": "language"}),
    Table(
        "Skills.Linguistic.ForeignLanguage",
        "languages",
        {"Description": "language", "ProficiencyLevel": "", "Certificate": "", "Experience": ""},
    ),
    Table("Achievement", "achievements", {"Title": "title", "Description": "summary"}),
)
