import pytest

from skillmatch.parse import microdata
from skillmatch.parse.microdata import microdata_items
from skillmatch.parse.outline import outline_of, tree_of

SCOPE = 'itemscope itemtype="http://schema.org/JobPosting"'
HERE = "https://board.example/jobs/5"


def items(body: str) -> list[dict[str, object]]:
    root = tree_of(outline_of(f"<html><body>{body}</body></html>", HERE))
    assert root is not None
    found = list(microdata_items(root, "JobPosting", HERE))
    for item in found:
        assert item.pop("@type") == "http://schema.org/JobPosting"
    return found


VALUES = [
    ("blocks of text", "<div itemprop=title><p>a</p><p>b<i>c</i></p></div>", "a\nbc"),
    ("meta", "<meta itemprop=title content='a&amp;b'>", "a&b"),
    ("content of any element", "<b itemprop=title content=a>b</b>", "a"),
    ("time", "<time itemprop=title datetime=2026-11-09>Monday</time>", "2026-11-09"),
    ("time in words", "<time itemprop=title>2026-11-09</time>", "2026-11-09"),
    ("data", "<data itemprop=title value=4>four</data>", "4"),
    ("words of a link", "<a itemprop=title href=/x>a</a>", "a"),
    ("picture", "<img itemprop=title src=/x.png>", "https://board.example/x.png"),
    ("a hidden element that is marked", "<div itemprop=title style='display:none'>a</div>", "a"),
    ("hidden parts of it", "<div itemprop=title>a<i hidden>b</i></div>", "a"),
    ("several", "<i itemprop=title>a</i><i itemprop=title>b</i><i itemprop=title>c</i>", ["a", "b", "c"]),
    ("below other elements", "<table><tr><td><p itemprop=title>a</td></tr></table>", "a"),
    ("comments", "<b itemprop=title>a<!-- x -->b</b>", "ab"),
]


@pytest.mark.parametrize(("markup", "value"), [pytest.param(m, v, id=name) for name, m, v in VALUES])
def test_a_property_is_what_its_element_says(markup: str, value: object) -> None:
    assert items(f"<div {SCOPE}>{markup}</div>") == [{"title": value}]


def test_an_address_is_absolute() -> None:
    body = f"<div {SCOPE}><a itemprop=url href=../6>x</a><link itemprop=sameAs href='mailto:x'></div>"
    assert items(body) == [{"url": "https://board.example/6", "sameAs": "mailto:x"}]


def test_one_element_can_be_several_properties() -> None:
    assert items(f"<div {SCOPE}><b itemprop='title name'>a</b></div>") == [{"title": "a", "name": "a"}]


def test_an_item_in_an_item_keeps_its_own_properties() -> None:
    firm = "<p itemprop=hiringOrganization itemscope itemtype='http://schema.org/Organization'>"
    body = f"<div {SCOPE}>{firm}<b itemprop=name>Acme</b></p><b itemprop=title>a</b></div>"
    assert items(body) == [
        {"hiringOrganization": {"@type": "http://schema.org/Organization", "name": "Acme"}, "title": "a"}
    ]


def test_an_item_reaches_elements_elsewhere_by_their_id() -> None:
    body = f"<p id=x><b itemprop=title>a</b></p><div {SCOPE} itemref='x missing x'></div><p itemprop=title>b"
    assert items(body) == [{"title": "a"}]


def test_several_items_keep_apart() -> None:
    body = "".join(f"<div {SCOPE}><b itemprop=title>{title}</b></div>" for title in "ab")
    assert items(body) == [{"title": "a"}, {"title": "b"}]


def test_an_item_that_is_a_property_is_no_item_of_its_own() -> None:
    related = f"<p itemprop=isRelatedTo {SCOPE}><b itemprop=title>b</b></p>"
    assert [item["title"] for item in items(f"<div {SCOPE}><b itemprop=title>a</b>{related}</div>")] == ["a"]


def test_items_that_name_each_other_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(microdata, "PAGE_ITEMS", 200)
    ring = "".join(
        f"<div id=r{n} itemprop=a itemscope itemref='{' '.join(f'r{m}' for m in range(30))}'></div>"
        for n in range(30)
    )
    assert len(items(f"<div {SCOPE} itemref=r0></div>{ring}")) == 1


def test_items_nested_without_end_are_read_to_a_depth() -> None:
    assert len(items(f"<div {SCOPE}>" + "<div itemprop=a itemscope>" * 200 + "x")) == 1


def test_a_property_in_the_text_of_a_property_is_read_to_a_depth() -> None:
    nested = "".join(f"<div itemprop=p{level}>" for level in range(300)) + "Windows"
    (found,) = items(f"<div {SCOPE}>{nested}")
    assert found == dict.fromkeys(("p0", "p1", "p2", "p3"), "Windows")
