import pytest

from skillmatch.parse.ats import ats_id_of

UUID = "5ac21346-8e0c-4494-8e7a-3eb92ff77902"

KNOWN = [
    ("https://boards.greenhouse.io/acme/jobs/4711?gh_src=x", "greenhouse:4711"),
    ("https://job-boards.eu.greenhouse.io/acme/jobs/4711", "greenhouse:4711"),
    ("https://boards-api.greenhouse.io/v1/boards/acme/jobs/4711", "greenhouse:4711"),
    ("https://boards.greenhouse.io/embed/job_app?for=acme&token=4711", "greenhouse:4711"),
    ("https://www.acme.example/careers?gh_jid=4711&x=1", "greenhouse:4711"),
    (f"https://jobs.lever.co/acme/{UUID}/apply", f"lever:{UUID}"),
    (f"https://jobs.eu.lever.co/acme/{UUID.upper()}", f"lever:{UUID}"),
    (f"https://api.lever.co/v0/postings/acme/{UUID}", f"lever:{UUID}"),
    (f"https://jobs.ashbyhq.com/acme%20inc/{UUID}", f"ashby:{UUID}"),
    (f"https://acme.example/jobs?ashby_jid={UUID}", f"ashby:{UUID}"),
    ("https://apply.workable.com/acme/j/0A1B2C3D4E/", "workable:0A1B2C3D4E"),
    ("https://acme.workable.com/j/0A1B2C3D4E", "workable:0A1B2C3D4E"),
    ("https://jobs.smartrecruiters.com/Acme1/744000012345678-help-desk", "smartrecruiters:744000012345678"),
    (
        "https://api.smartrecruiters.com/v1/companies/acme/postings/744000012345678",
        "smartrecruiters:744000012345678",
    ),
    ("https://acme.recruitee.com/o/help-desk", "recruitee:acme/help-desk"),
    ("https://acme.jobs.personio.de/job/31?language=de", "personio:acme/31"),
    ("https://acme.teamtailor.com/jobs/31-help-desk", "teamtailor:31"),
    ("https://acme.bamboohr.com/careers/31", "bamboohr:acme/31"),
    ("https://acme.breezy.hr/p/0a1b2c3d4e5f-help-desk", "breezy:0a1b2c3d4e5f"),
    ("https://jobs.jobvite.com/acme/job/oAbCdEfG", "jobvite:oAbCdEfG"),
    ("https://careers-acme.icims.com/jobs/31/help-desk/job", "icims:acme/31"),
    ("https://acme.wd5.myworkdayjobs.com/en-US/Careers/job/Leeds/Help-Desk_R-31", "workday:acme/r-31"),
    ("https://acme.applytojob.com/apply/AbCdEf/Help-Desk", "jazzhr:AbCdEf"),
]


@pytest.mark.parametrize(("url", "ats_id"), KNOWN)
def test_an_address_tells_the_system_and_its_number(url: str, ats_id: str) -> None:
    assert ats_id_of(url) == ats_id


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("", id="nothing"),
        pytest.param("inbox/page.html", id="a file"),
        pytest.param("http://[bad", id="no address"),
        pytest.param("https://board.example/jobs/4711", id="any board"),
        pytest.param("https://boards.greenhouse.io/acme", id="the list of a firm"),
        pytest.param("https://boards.greenhouse.io.example/acme/jobs/4711", id="a host that looks like one"),
        pytest.param("https://greenhouse.io/blog/jobs/4711", id="the maker's own pages"),
        pytest.param("https://acme.example/?gh_jid=<script>", id="no number"),
        pytest.param("https://acme.example/?" + "a=1&" * 60 + "gh_jid=1", id="too many parameters"),
    ],
)
def test_any_other_address_tells_none(url: str) -> None:
    assert ats_id_of(url) == ""


def test_a_long_address_takes_no_time() -> None:
    assert ats_id_of("https://boards.greenhouse.io/" + "jobs/" * 100_000) == ""
    assert ats_id_of("https://acme.wd5.myworkdayjobs.com/" + "job/_" * 100_000) == "workday:acme/job"
