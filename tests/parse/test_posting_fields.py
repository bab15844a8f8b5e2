import pytest

from skillmatch.parse.fields import OverlongError
from skillmatch.parse.posting_fields import posting_row
from skillmatch.sources import source_for_file

PAGE = source_for_file("page", "request")
PLACE = {"@type": "Place", "address": {"addressLocality": "Leeds", "addressCountry": {"name": "GB"}}}

FIELDS = [
    ("title on one line", {"title": "Desktop\n <b>support</b>"}, "title", "Desktop support"),
    ("name for want of a title", {"name": "Desktop support"}, "title", "Desktop support"),
    ("hourly rate", {"baseSalary": {"value": {"value": 40, "unitText": "hour"}}}, "rate_max", 40),
    (
        "currency",
        {"baseSalary": {"currency": "GBP", "value": {"value": 40, "unitText": "hour"}}},
        "rate_max",
        "GBP 40",
    ),
    (
        "sign and currency",
        {"baseSalary": {"currency": "USD", "value": {"value": "$40", "unitText": "hour"}}},
        "rate_max",
        "$40 USD",
    ),
    (
        "unknown currency",
        {"baseSalary": {"currency": "INR", "value": {"value": 40, "unitText": "hour"}}},
        "rate_max",
        None,
    ),
    (
        "upper end",
        {"baseSalary": {"value": {"minValue": 1, "maxValue": "85.5", "unitText": "HOUR"}}},
        "rate_max",
        "85.5",
    ),
    ("yearly salary", {"baseSalary": {"value": {"value": 90000, "unitText": "YEAR"}}}, "rate_max", None),
    ("remote", {"jobLocationType": ["TeleCommute"]}, "remote", True),
    ("not remote", {"jobLocationType": "on site"}, "remote", None),
    ("place as object", {"jobLocation": PLACE}, "location", "Leeds, GB"),
    ("place as text", {"jobLocation": {"address": "Leeds"}}, "location", "Leeds"),
    ("place as bare text", {"jobLocation": "Leeds"}, "location", "Leeds"),
    ("two places", {"jobLocation": [{"address": "A"}, {"address": "B"}]}, "location", "A / B"),
    ("applicants", {"applicantLocationRequirements": {"@type": "Country", "name": "NO"}}, "location", "NO"),
    ("company as text", {"hiringOrganization": "Acme"}, "company", "Acme"),
    ("company as object", {"hiringOrganization": {"name": "R&amp;D Ltd", "logo": "x"}}, "company", "R&D Ltd"),
    ("description as HTML", {"description": "<p>C++</p><p>.NET</p>"}, "text", "C++\n.NET"),
    ("skills below it", {"description": "D", "skills": ["D", "Java"]}, "text", "D\nSkills:\nJava"),
    ("tags are no text", {"description": "D", "keywords": "Java", "industry": "Oracle"}, "text", "D"),
    ("day", {"datePosted": "2026-11-01T09:00:00Z"}, "posted", "2026-11-01T09:00:00Z"),
    ("typed day", {"datePosted": {"@type": "Date", "@value": "2026-11-01"}}, "posted", "2026-11-01"),
    ("unreadable day", {"datePosted": "soon"}, "posted", None),
    ("last day", {"validThrough": "2026-12"}, "valid_through", "2026-12"),
    ("own address", {"url": "https://board.example/own"}, "url", "https://board.example/own"),
    ("an address with a fragment", {"url": "https://x.example/jobs#7"}, "url", "https://x.example/jobs#7"),
    ("an address below the host", {"url": "/jobs/7"}, "url", "https://board.example/jobs/7"),
    (
        "a firm's name for a number",
        {"identifier": {"name": "A", "value": "A"}, "hiringOrganization": "A"},
        "id",
        "",
    ),
    ("a script as address", {"url": "javascript:x"}, "url", ""),
    ("number", {"identifier": {"name": "Acme", "value": 31}}, "id", "31"),
    ("number as text", {"identifier": "J-31"}, "id", "J-31"),
    ("number of a system", {"identifier": {"name": "Greenhouse", "value": 31}}, "ats_id", "greenhouse:31"),
    ("number of nobody", {"identifier": {"name": "Acme", "value": 31}}, "ats_id", ""),
    ("system of the address", {"url": "https://apply.workable.com/a/j/0A1B2C/"}, "ats_id", "workable:0A1B2C"),
]


@pytest.mark.parametrize(
    ("posting", "field", "value"), [pytest.param(p, f, v, id=name) for name, p, f, v in FIELDS]
)
def test_a_property_becomes_a_field(posting: dict[str, object], field: str, value: object) -> None:
    assert posting_row(posting, PAGE, "https://board.example/x")[0][field] == value


def test_a_property_is_used_or_ignored_by_name_or_reported() -> None:
    posting = {
        "@type": "JobPosting",
        "title": "T",
        "industry": "IT",
        "occupationalCategory": "15-1232",
        "employmentType": "",
        "datePosted": "soon",
        "baseSalary": {"value": {"value": 1, "unitText": "YEAR"}},
        "workHours": "40",
    }
    assert posting_row(posting, PAGE)[1] == (
        "JobPosting.datePosted",
        "JobPosting.baseSalary",
        "JobPosting.workHours",
    )
    ignoring = PAGE.model_copy(update={"ignore": ("JobPosting.workHours",)})
    assert "JobPosting.workHours" not in posting_row(posting, ignoring)[1]


def test_a_date_is_read_in_the_forms_that_the_source_declares() -> None:
    declared = PAGE.model_copy(update={"dates": PAGE.dates.model_copy(update={"formats": ("%d/%m/%Y",)})})
    assert posting_row({"datePosted": "09/11/2026"}, declared)[0]["posted"] == "09/11/2026"
    assert posting_row({"datePosted": "09/11/2026"}, PAGE)[0]["posted"] is None


def test_more_text_than_anybody_writes_is_refused() -> None:
    with pytest.raises(OverlongError, match="text: 200003 characters"):
        posting_row({"description": "x" * 100_000, "skills": ["y" * 99_994]}, PAGE)
