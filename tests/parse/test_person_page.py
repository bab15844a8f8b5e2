import json

import pytest

from skillmatch.parse.page import parse
from skillmatch.records import ConsultantProfile
from skillmatch.sources import Source, parse_source, source_for_file

PAGE = source_for_file("page", "profile")
HERE = "https://board.example/people/ann"
ANN: dict[str, object] = {"@context": "https://schema.org", "@type": "Person", "name": "Ann Moe"}
TOLD = ANN | {"description": "Outlook"}
LONG = "<p>" + "I keep the PCs of small offices running. " * 3 + "</p>"
SEEN = "I keep the PCs of small offices running. " * 2 + "I keep the PCs of small offices running."


def page(*people: object, head: str = "", body: str = "") -> bytes:
    scripts = "".join(
        f'<script type="application/ld+json">{json.dumps(person)}</script>' for person in people
    )
    return f"<html><head>{head}{scripts}</head><body>{body}</body></html>".encode()


def selecting(**select: str) -> Source:
    lines = "".join(f"select.{field} = {json.dumps(selector)}\n" for field, selector in select.items())
    head = 'kind = "profile"\nadapter = "page"\nurl = "https://board.example/"\nlist.item_selector = "a"\n'
    return parse_source(head + lines, "sources/people.toml")


def profiles(content: bytes, source: Source = PAGE) -> list[ConsultantProfile]:
    return [r for r in parse(content, source, HERE).records if isinstance(r, ConsultantProfile)]


def rejects(content: bytes, source: Source = PAGE) -> list[str]:
    return [reject.reason for reject in parse(content, source, HERE).rejects]


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
    (ann,) = profiles(page(TOLD | stated))
    assert getattr(ann, field) == expected


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
    (ann,) = profiles(page(ANN | {"knowsAbout": "DNS"} | stated))
    assert ann.text == expected


@pytest.mark.parametrize(
    "name", ["image", "birthDate", "gender", "nationality", "spouse", "children", "parent", "knows", "height"]
)
def test_looks_age_origin_and_family_are_never_read(name: str) -> None:
    result = parse(page(TOLD | {name: "secret"}), PAGE, HERE)
    assert "secret" not in repr(result)
    assert result.unmapped_fields == ()


def test_what_is_neither_read_nor_ignored_is_reported() -> None:
    result = parse(page(TOLD | {"shoeSize": 38, "url": "call me", "email": "by mail"}), PAGE, HERE)
    assert result.unmapped_fields == ("Person.email", "Person.shoeSize", "Person.url")


def test_someone_named_in_passing_is_no_profile() -> None:
    author = {"@type": "Article", "author": ANN | {"name": "Web Editor", "url": "/editor"}}
    assert [ann.name for ann in profiles(page(author, TOLD))] == ["Ann Moe"]


def test_several_people_are_a_profile_each_with_ids_of_their_own() -> None:
    bo = ANN | {"name": "Bo Lind", "description": "Exchange", "url": "https://board.example/"}
    found = profiles(page(TOLD | {"url": "https://board.example/"}, bo, body=f"<h1>Our team</h1>{LONG}"))
    assert [(record.name, record.text) for record in found] == [
        ("Ann Moe", "Outlook"),
        ("Bo Lind", "Exchange"),
    ]
    assert len({record.native_id for record in found}) == 2


def test_a_person_stated_twice_is_one() -> None:
    (ann,) = profiles(page(TOLD, TOLD | {"jobTitle": "Lead"}))
    assert ann.headline == "Lead"


MICRODATA = (
    '<div itemscope itemtype="http://schema.org/Person">'
    '<b itemprop="name">{}</b><i itemprop="jobTitle">Lead</i></div>'
)
CARD = (
    '<div class="h-card"><b class="p-name">Ann Moe</b>'
    '<i class="p-note">Card</i><i class="p-tel">555</i></div>'
)
CHAINS = [
    pytest.param(
        page(TOLD, body=MICRODATA.format("Ann Moe")),
        PAGE,
        "name: json-ld; headline: microdata; text: json-ld",
        id="two",
    ),
    pytest.param(page(TOLD, body=MICRODATA.format("Bo Lind")), PAGE, "json-ld", id="somebody else"),
    pytest.param(
        page(body=MICRODATA.format("Ann Moe") + CARD),
        PAGE,
        "name: microdata; headline: microdata; text: microformats; phone: microformats",
        id="microdata, then microformats",
    ),
    pytest.param(
        page(TOLD, body="<h1>H</h1><p class=rate>$60/h</p>"),
        selecting(name="h1", rate=".rate"),
        "name: json-ld; text: json-ld; rate: selector",
        id="selectors come after what is stated",
    ),
    pytest.param(page(body=f"<h1>Ann Moe</h1>{LONG}"), PAGE, "visible text", id="the page itself"),
    pytest.param(
        page(ANN | {"jobTitle": "Lead"}, body=LONG),
        PAGE,
        "name: json-ld; headline: json-ld; text: visible text",
        id="a person whose page tells the rest",
    ),
]


@pytest.mark.parametrize(("content", "source", "route"), CHAINS)
def test_each_field_comes_by_the_first_way_that_gives_it(content: bytes, source: Source, route: str) -> None:
    (ann,) = profiles(content, source)
    assert ann.field_route == route


def test_a_short_stated_text_stands_back_behind_a_page_that_tells_more() -> None:
    assert [ann.text for ann in profiles(page(TOLD, body=LONG))] == [SEEN]


NAMES = [
    pytest.param("<h1>Ann Moe</h1>", "", "Ann Moe", id="heading"),
    pytest.param("<h1>Ann Moe, IT generalist</h1>", "", "Ann Moe", id="heading with more"),
    pytest.param("", "<title>Harbor IT | Ann Moe</title>", "Ann Moe", id="title"),
    pytest.param(
        "<h1>About me</h1>", '<meta property="og:title" content="Ann Moe - Site">', "Ann Moe", id="og"
    ),
]


@pytest.mark.parametrize(("body", "head", "name"), NAMES)
def test_a_page_that_states_nobody_is_about_the_one_in_its_title(body: str, head: str, name: str) -> None:
    assert [ann.name for ann in profiles(page(head=head, body=f"<main>{body}{LONG}</main>"))] == [name]


REFUSED = [
    pytest.param(page(head="<title>Log in</title>"), PAGE, "blocked: login page", id="login"),
    pytest.param(
        page(head="<title>Just a moment...</title>"), PAGE, "blocked: challenge page", id="challenge"
    ),
    pytest.param(
        page(head="<title>Page not found</title>"),
        PAGE,
        "blocked: soft 404 (title: 'Page not found')",
        id="404",
    ),
    pytest.param(
        page(body="<h1>Ann Moe</h1>"), PAGE, "no person on the page (title: 'Ann Moe')", id="no text"
    ),
    pytest.param(
        page(body=f"<h1>Our services</h1>{LONG}"),
        PAGE,
        "no person named in the title of the page (title: 'Our services')",
        id="nobody",
    ),
    pytest.param(
        page(body=f"<h1>Ann Moe</h1>{LONG}"),
        selecting(name=".name"),
        "no selector of 'select' finds anything on the page; has it been redesigned? (title: 'Ann Moe')",
        id="redesigned",
    ),
    pytest.param(page(ANN | {"jobTitle": "Lead"}), PAGE, "neither text nor skills", id="only a title"),
]


@pytest.mark.parametrize(("content", "source", "reason"), REFUSED)
def test_a_page_of_nobody_is_rejected_with_the_reason(content: bytes, source: Source, reason: str) -> None:
    assert rejects(content, source) == [reason]
    assert profiles(content, source) == []


def test_one_unreadable_person_costs_no_other() -> None:
    found = page(TOLD, ANN | {"name": "Bo Lind", "description": "x" * 200_001})
    assert len(profiles(found)) == 1
    assert rejects(found) == ["basics.summary: 200001 characters, more than 200000"]
