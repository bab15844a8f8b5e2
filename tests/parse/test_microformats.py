import pytest
from lxml import etree

from skillmatch.parse.microformat_people import people_in_microformats
from skillmatch.parse.microformats import microformat_items

HERE = "https://board.example/people/ann"


def tree(markup: str) -> etree._Element:
    return etree.fromstring(f"<html><body>{markup}</body></html>".encode(), etree.HTMLParser())


def people(markup: str) -> list[dict[str, object]]:
    return list(people_in_microformats(tree(markup), HERE))


VALUES = [
    pytest.param('<b class="p-name">Ann<br>Moe</b>', "name", "Ann\nMoe", id="visible text"),
    pytest.param(
        '<abbr class="p-region" title="OH">Ohio</abbr>', "region", "OH", id="what an abbreviation means"
    ),
    pytest.param('<data class="p-tel" value="555">call</data>', "tel", "555", id="a machine's value"),
    pytest.param('<time class="dt-start" datetime="2019-03">March</time>', "start", "2019-03", id="a time"),
    pytest.param('<span class="dt-start">2019</span>', "start", "2019", id="a time in words"),
    pytest.param('<a class="u-url" href="/ann">me</a>', "url", "https://board.example/ann", id="an address"),
    pytest.param(
        '<a class="u-email" href="mailto:a@b.example">me</a>', "email", "mailto:a@b.example", id="mail"
    ),
    pytest.param(
        '<a class="p-skill" href="/tag/c">C#</a>', "skill", "C#", id="a link with a word of its own"
    ),
    pytest.param('<p class="e-content">1 <s>2</s><script>3</script></p>', "content", "1 2", id="content"),
]


@pytest.mark.parametrize(("markup", "name", "expected"), VALUES)
def test_a_property_is_read_as_its_element_has_it(markup: str, name: str, expected: str) -> None:
    ((_, item),) = microformat_items(tree(f'<div class="h-card">{markup}</div>'), HERE)
    assert item == {name: [expected]}


NOT_ANYONES = [
    pytest.param('<footer><p class="h-card"><b class="p-name">A</b></p></footer>', id="in the footer"),
    pytest.param('<nav><p class="vcard"><b class="fn">A</b></p></nav>', id="in the navigation"),
    pytest.param(
        '<div class="h-entry"><p class="p-author h-card"><b class="p-name">A</b></p></div>', id="author"
    ),
    pytest.param('<p class="p-author h-card"><b class="p-name">A</b></p>', id="author of nothing"),
    pytest.param(
        '<div class="hentry"><p class="author vcard"><b class="fn">A</b></p></div>', id="older author"
    ),
]


@pytest.mark.parametrize("markup", NOT_ANYONES)
def test_the_card_of_an_author_or_a_footer_is_no_person(markup: str) -> None:
    assert people(markup) == []


def test_a_card_in_a_card_is_a_part_of_it() -> None:
    (ann,) = people(
        '<div class="h-card"><b class="p-name">Ann</b>'
        '<p class="p-org h-card"><b class="p-name">Bay IT</b></p></div>'
    )
    assert (ann["name"], ann["worksFor"]) == (["Ann"], ["Bay IT"])


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(
            '<div class="h-resume"><p class="p-contact h-card"><b class="p-name">Ann</b></p>'
            '<p class="p-experience h-event"><b class="p-name">Lead</b> <i class="p-org">X</i>'
            '<i class="dt-start">2019</i></p></div>',
            id="newer",
        ),
        pytest.param(
            '<div class="hresume"><address class="vcard"><b class="fn">Ann</b></address>'
            '<p class="experience vevent vcard"><b class="title">Lead</b> <i class="org">X</i>'
            '<i class="dtstart">2019</i></p></div>',
            id="older",
        ),
    ],
)
def test_a_resume_says_the_same_in_both_notations(markup: str) -> None:
    (ann,) = people(markup)
    job = {"roleName": "Lead", "worksFor": "X", "startDate": "2019", "endDate": "", "description": ""}
    assert (ann["name"], ann["worksFor"]) == (["Ann"], [job])


STUDIES = [
    pytest.param('<p class="p-education">BSc, Bay</p>', "BSc, Bay", id="in words"),
    pytest.param(
        '<p class="p-education h-event"><b class="p-name">BSc</b> <i class="p-org">Bay</i></p>',
        "BSc, Bay",
        id="event",
    ),
    pytest.param(
        '<p class="p-education h-card"><b class="p-name p-org">Bay</b></p>', "Bay", id="card of a school"
    ),
]


@pytest.mark.parametrize(("markup", "expected"), STUDIES)
def test_a_course_of_study_is_told_in_any_form(markup: str, expected: str) -> None:
    (ann,) = people(f'<div class="h-resume">{markup}</div>')
    assert ann["alumniOf"] == [expected]


def test_an_experience_in_words_is_told_as_it_is() -> None:
    (ann,) = people('<div class="h-resume"><p class="p-experience">Ran DNS at X</p></div>')
    assert ann["worksFor"] == [{"worksFor": "", "description": "Ran DNS at X"}]


def test_looks_and_age_are_not_read() -> None:
    (ann,) = people(
        '<div class="h-card"><img class="u-photo" src="a.png" alt="A"><i class="dt-bday">1980</i>'
        '<i class="p-gender-identity">x</i><b class="p-name">Ann</b></div>'
    )
    assert {name for name, value in ann.items() if value} == {"@type", "name", "address"}
    assert "1980" not in repr(ann)


def test_cards_within_cards_without_end_are_read_to_a_depth() -> None:
    assert len(people('<div class="h-card p-org">' * 300)) == 1


def test_of_a_page_of_cards_only_so_many_are_read() -> None:
    assert len(people('<p class="h-card"><b class="p-name">A</b></p>' * 3000)) == 2000
