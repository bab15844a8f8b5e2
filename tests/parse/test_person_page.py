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


def test_people_without_names_stay_apart() -> None:
    nameless = {"@type": "Person", "description": "Outlook"}
    found = profiles(page(nameless, nameless | {"description": "Exchange"}))
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
