import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.parse.free_text import read_text
from skillmatch.records import ClientRequest, ConsultantProfile, Kind
from skillmatch.sources import source_for_file

REQUESTS, PROFILES = source_for_file("text", "request"), source_for_file("text", "profile")


def profile(text: str) -> ConsultantProfile:
    (record,) = read_text(text, PROFILES, "inbox/any.txt").records
    assert isinstance(record, ConsultantProfile)
    return record


def request(text: str) -> ClientRequest:
    (record,) = read_text(text, REQUESTS, "inbox/any.txt").records
    assert isinstance(record, ClientRequest)
    return record


@pytest.mark.parametrize(
    ("text", "name", "headline"),
    [
        pytest.param("Ann Moe\nIT generalist\nmore", "Ann Moe", "IT generalist", id="plain"),
        pytest.param("RÉSUMÉ\nANN MOE\nIT generalist", "ANN MOE", "IT generalist", id="below_a_title"),
        pytest.param("CV of Ann van der Moe, MCSE\nx y", "Ann van der Moe", "x y", id="in_a_title"),
        pytest.param("Ann Moe - Resume\nann@example.com", "Ann Moe", "", id="contact_is_no_headline"),
        pytest.param("Ann Moe\nSkills\nWindows", "Ann Moe", "", id="heading_is_no_headline"),
        pytest.param("Ann Moe\nRate: 45", "Ann Moe", "", id="label_is_no_headline"),
        pytest.param(f"Ann Moe\n{'x' * 101}", "Ann Moe", "", id="long_line_is_no_headline"),
        pytest.param("Form 7\nName: Ann Moe\nTitle: Technician", "Ann Moe", "Technician", id="labelled"),
        pytest.param("J. R. O'Neil-Moe\nx", "J. R. O'Neil-Moe", "x", id="initials"),
        pytest.param("Cvetan Moe\nx", "Cvetan Moe", "x", id="name_that_begins_like_a_title"),
        pytest.param("Desktop Support\nAnn Moe", "", "", id="trade"),
        pytest.param("Fjord IT Services\nAnn Moe", "", "", id="company"),
        pytest.param("Ann\nIT generalist", "", "", id="one_word"),
        pytest.param("I help small offices\nx", "", "", id="sentence"),
        pytest.param("Ann Moe 2nd\nx", "", "", id="digits"),
        pytest.param("Professional Summary\nAnn Moe", "", "", id="heading"),
    ],
)
def test_only_a_line_that_looks_like_a_name_is_one(text: str, name: str, headline: str) -> None:
    found = profile(text)
    assert (found.name, found.headline) == (name, headline)
    assert found.text == text


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        pytest.param("Skills\nC++\nACT!\n\nMore", ("C++", "ACT!"), id="one_a_line"),
        pytest.param("Skills\n\nC++\n\nC#", ("C++",), id="ends_at_a_blank_line"),
        pytest.param("Skills\n- C++\n\n- C#\nI also sail.", ("C++", "C#"), id="bullets_over_blank_lines"),
        pytest.param("IT Skills: A+ (2009), TCP/IP (v4, v6).", ("A+ (2009)", "TCP/IP (v4, v6)"), id="beside"),
        pytest.param("Skills: Windows,\nOutlook\nI sail.", ("Windows", "Outlook"), id="goes_on_below"),
        pytest.param("Skills\tWindows | Outlook", ("Windows", "Outlook"), id="table_row"),
        pytest.param("Skills\nServers: NT, IIS 6\nPC: Word", ("NT", "IIS 6", "Word"), id="categories"),
        pytest.param("Skills\nI have worked with all versions of Windows since 1995.", (), id="sentence"),
        pytest.param("Skills\nWindows\nTechnician, 2019 - 2022", (), id="runs_into_a_job"),
        pytest.param("Skills\nExperience\nWindows", (), id="empty"),
        pytest.param("My skills are many\nWindows", (), id="no_heading"),
        pytest.param("Skills\n" + "\n".join(f"s{n}" for n in range(61)), (), id="too_long"),
    ],
)  # fmt: skip
def test_a_section_gives_skills_if_it_is_clearly_a_list(text: str, skills: tuple[str, ...]) -> None:
    found = profile(text)
    assert found.skills == skills
    assert found.text == "\n".join(line for line in text.split("\n") if line)


@pytest.mark.parametrize(
    ("text", "certifications"),
    [
        pytest.param(
            "Certifications\nMCSE, 2004\nA+ - May 2009", ("MCSE (2004)", "A+ (May 2009)"), id="dates"
        ),
        pytest.param("Certifications: MCSE, 2004, A+", ("MCSE (2004)", "A+"), id="dates_between_commas"),
        pytest.param(
            "Licenses & Certifications\nMCSA: Windows 2012", ("MCSA: Windows 2012",), id="colon_in_name"
        ),
        pytest.param("Certificates\nCCNA\nReferences\nBob", ("CCNA",), id="ends_at_a_heading"),
    ],
)
def test_certifications_keep_their_dates(text: str, certifications: tuple[str, ...]) -> None:
    assert profile(text).certifications == certifications


def test_labels_and_contacts_are_read_from_the_head_alone() -> None:
    found = profile(
        "Ann Moe\nContact: ann@example.com, tel. (555) 010-4477\nLocation: Leeds\nRate: $45.50/h\n"
        "Experience\nLocation: Oslo\nRate: 99\nReferences\nbob@example.com, 555 010 4478"
    )
    assert found.contact == (("email", "ann@example.com"), ("phone", "(555) 010-4477"))
    assert (found.location, found.rate_cents) == ("Leeds", 4550)
    late = profile("Summary\nbob@example.com\nLocation: Oslo")
    assert (late.contact, late.location) == ((), "")


@pytest.mark.parametrize("words", ["negotiable", "$400/day", "45-50", "on request", "?"])
def test_a_rate_in_other_words_stays_in_the_text(words: str) -> None:
    assert profile(f"Ann Moe\nRate: {words}").rate_cents is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("# Exchange **migration**\nWe need it.", "Exchange migration", id="markdown"),
        pytest.param("Hi all,\nwe need help", "", id="greeting"),
        pytest.param("Ref 7\nJob title: Technician", "Technician", id="labelled"),
        pytest.param("x" * 101, "", id="long"),
    ],
)
def test_a_request_is_titled_by_its_first_line_if_that_is_short(text: str, title: str) -> None:
    assert request(text).title == title


def test_a_request_has_what_its_labels_say() -> None:
    found = request("Help desk\nClient: Pier Dental\nPlace of work: Oslo\nMaximum rate: 60")
    assert (found.company, found.location, found.rate_max_cents) == ("Pier Dental", "Oslo", 6000)
    assert found.native_id == "any"


@pytest.mark.parametrize(
    ("kind", "text", "reason"),
    [
        pytest.param("profile", " \n\u200b", "neither text nor skills", id="profile"),
        pytest.param("request", "\n", "neither text nor title", id="request"),
        pytest.param(
            "profile",
            "x" * 200_001,
            "text: over 200000 characters; send one resume or request a file",
            id="long",
        ),
    ],
)
def test_a_text_without_words_or_with_too_many_is_rejected(kind: Kind, text: str, reason: str) -> None:
    result = read_text(text, source_for_file("text", kind), "inbox/a.txt")
    assert [(reject.reason, reject.at) for reject in result.rejects] == [(reason, "inbox/a.txt")]
    assert result.records == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Skills: " + "a," * 90_000, id="commas"),
        pytest.param("Skills\n" + "(" * 190_000, id="brackets"),
        pytest.param("Skills\n" + ("(," * 900 + "\n") * 60, id="open_brackets"),
        pytest.param("A" + "-a" * 90_000, id="name"),
        pytest.param("a@" + "a." * 90_000, id="mail"),
        pytest.param("1 " * 90_000, id="digits"),
        pytest.param("#" * 190_000, id="marks"),
        pytest.param("Location:" + " " * 190_000, id="label"),
    ],
)
def test_no_text_takes_long(text: str) -> None:
    assert profile(text).text


@given(
    st.lists(
        st.sampled_from(
            ["Skills", "Certifications:", "- a", "Ann Moe", "Rate: 5", "\x00", " ", "é, b", "2004"]
        )
    )
)
def test_every_text_is_kept_in_full(pieces: list[str]) -> None:
    result = read_text("\n".join(pieces), PROFILES, "a")
    kept = [record.text for record in result.records]
    words = " ".join(pieces).replace("\x00", "").split()
    assert " ".join(kept).split() == words
