"""The files of a LinkedIn member export: which section of a resume each one fills, column by column."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """The section of a resume that a file fills, and the key that each column fills; "" is never read."""

    section: str
    columns: Mapping[str, str]


_PERIOD = {"Started On": "startDate", "Finished On": "endDate"}
# By the name of the file in small letters, without its ending.
TABLES: Mapping[str, Table] = {
    "profile": Table(
        "profile",
        {
            "First Name": "given",
            "Last Name": "family",
            "Headline": "label",
            "Summary": "summary",
            "Geo Location": "location",
            # Age, homes, other ways to a person, and what says nothing about the work.
            **dict.fromkeys(("Maiden Name", "Birth Date", "Address", "Zip Code", "Industry"), ""),
            **dict.fromkeys(("Twitter Handles", "Websites", "Instant Messengers"), ""),
        },
    ),
    "email addresses": Table(
        "email", {"Email Address": "address", "Primary": "primary", "Confirmed": "", "Updated On": ""}
    ),
    "phonenumbers": Table("phone", {"Number": "address", "Extension": "", "Type": ""}),
    "positions": Table(
        "work",
        {"Company Name": "name", "Title": "position", "Description": "summary", "Location": "", **_PERIOD},
    ),
    "volunteering": Table(
        "volunteer",
        {
            "Company Name": "organization",
            "Role": "position",
            "Description": "summary",
            "Cause": "",
            **_PERIOD,
        },
    ),
    "projects": Table("projects", {"Title": "name", "Description": "description", "Url": "", **_PERIOD}),
    "education": Table(
        "education",
        {
            "School Name": "institution",
            "Degree Name": "studyType",
            "Notes": "summary",
            # When somebody studied says how old they are.
            **dict.fromkeys(("Start Date", "End Date", "Activities"), ""),
        },
    ),
    "courses": Table("education", {"Name": "courses", "Number": ""}),
    "skills": Table("skills", {"Name": "name"}),
    "certifications": Table(
        "certificates",
        {
            "Name": "name",
            "Started On": "date",
            "Finished On": "expires",
            **dict.fromkeys(("Authority", "Url", "License Number"), ""),
        },
    ),
    "languages": Table("languages", {"Name": "language", "Proficiency": "fluency"}),
    "honors": Table("awards", {"Title": "title", "Description": "summary", "Issued On": "date"}),
    "publications": Table(
        "publications",
        {
            "Name": "name",
            "Publisher": "publisher",
            "Description": "summary",
            "Published On": "releaseDate",
            "Url": "",
        },
    ),
}
# Never opened: what others wrote, who they are, and how the member uses LinkedIn.
PRIVATE = frozenset(
    {
        "ad_targeting",
        "ads clicked",
        "causes you care about",
        "comments",
        "company follows",
        "connections",
        "contacts",
        "endorsement_given_info",
        "endorsement_received_info",
        "events",
        "guide_messages",
        "hashtag_follows",
        "importedcontacts",
        "inferences_about_you",
        "instantreposts",
        "invitations",
        "job applicant saved answers",
        "job applicant saved screening question responses",
        "job applications",
        "job seeker preferences",
        "lan ads engagement",
        "learning",
        "learning_coach_messages",
        "learning_role_play_messages",
        "logins",
        "member_follows",
        "messages",
        "online job postings",
        "profile summary",
        "reactions",
        "receipts",
        "receipts_v2",
        "recommendations_given",
        "recommendations_received",
        "registration",
        "rich media",
        "rich_media",
        "saved jobs",
        "savedjobalerts",
        "searchqueries",
        "security challenges",
        "services marketplace",
        "shares",
        "verifications",
        "votes",
        "whatsapp phone numbers",
    }
)
