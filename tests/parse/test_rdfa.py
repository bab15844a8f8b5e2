import pytest

from skillmatch.parse import rdfa
from skillmatch.parse.outline import outline_of, tree_of
from skillmatch.parse.rdfa import rdfa_items

HERE = "https://board.example/jobs/5"


def items(body: str) -> list[dict[str, object]]:
    root = tree_of(outline_of(f"<html><body>{body}</body></html>", HERE))
    assert root is not None
    return [item | {"@type": ""} for item in rdfa_items(root, "JobPosting", HERE)]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<p vocab='https://schema.org/' typeof=JobPosting><b property=title>a", id="vocab"),
        pytest.param(
            "<p prefix='s: http://schema.org/' typeof=s:JobPosting><b property=s:title>a", id="prefix"
        ),
        pytest.param(
            "<p typeof='http://schema.org/JobPosting'><b property='http://schema.org/title'>a", id="full"
        ),
        pytest.param("<p typeof='Thing jobposting'><b property=title>a", id="several types, odd case"),
        pytest.param("<p typeof=JobPosting><b property=title content=a>b", id="content"),
        pytest.param("<p typeof=JobPosting><a property=title href=/x>a</a>", id="words of a link"),
        pytest.param("<p typeof=JobPosting><time property=title datetime=a>b</time>", id="time"),
        pytest.param("<p typeof=JobPosting><i><b property='title'>a</b></i>", id="below other elements"),
    ],
)
def test_an_item_is_found_however_its_vocabulary_is_named(body: str) -> None:
    assert items(body) == [{"@type": "", "title": "a"}]


def test_an_item_in_an_item_keeps_its_own_properties() -> None:
    firm = "<p property=hiringOrganization typeof=Organization><b property=name>Acme</b></p>"
    assert items(f"<div typeof=JobPosting>{firm}<b property=title>a</b></div>") == [
        {"@type": "", "hiringOrganization": {"@type": "Organization", "name": "Acme"}, "title": "a"}
    ]


def test_an_item_elsewhere_is_put_where_it_is_named() -> None:
    firm = "<p resource='#firm' typeof=Organization><b property=name>Acme</b></p>"
    acme = {"@type": "Organization", "@id": "#firm", "name": "Acme"}
    for reference in (
        "<a property=hiringOrganization href='#firm'>us</a>",
        "<i property=x resource='#firm'></i>",
    ):
        (found,) = items(f"<div typeof=JobPosting>{reference}</div>{firm}")
        assert acme in found.values()


def test_an_item_beside_a_posting_adds_nothing_to_it() -> None:
    body = "<div typeof=JobPosting><b property=title>a</b><p typeof=Person><b property=title>Dr</b></p></div>"
    assert items(body) == [{"@type": "", "title": "a"}]


def test_an_address_is_absolute() -> None:
    assert items("<div typeof=JobPosting><a property=url href=/6>x</a></div>") == [
        {"@type": "", "url": "https://board.example/6"}
    ]


def test_items_that_name_each_other_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdfa, "PAGE_ITEMS", 200)
    ring = "".join(
        f"<div resource=#r{n} typeof=Thing>"
        + "".join(f"<a property=p href=#r{m}>x</a>" for m in range(30))
        + "</div>"
        for n in range(30)
    )
    assert len(items(f"<div typeof=JobPosting><a property=p href=#r0>x</a></div>{ring}")) == 1


def test_a_property_in_the_text_of_a_property_is_read_to_a_depth() -> None:
    nested = "".join(f"<div property=p{level}>" for level in range(300)) + "Windows"
    (found,) = items(f"<div typeof=JobPosting>{nested}")
    assert found == {"@type": ""} | dict.fromkeys(("p0", "p1", "p2", "p3"), "Windows")
