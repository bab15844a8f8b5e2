import pytest

from skillmatch.parse.outline import outline_of
from skillmatch.parse.structured import StructuredItem, structured_items

JSON_LD = '<script type="application/ld+json">{"@type": "Person", "name": "a"%s}</script>'
MICRODATA = '<p itemscope itemtype="http://schema.org/Person"><b itemprop="name">b</b></p>'
RDFA = '<p vocab="http://schema.org/" typeof="Person"><b property="name">c</b></p>'


def items(markup: str, wanted: str = "Person") -> list[StructuredItem]:
    return list(structured_items(outline_of(markup, "inbox/page.html"), wanted))


def test_the_three_ways_come_in_order_and_in_one_shape() -> None:
    assert items(RDFA + MICRODATA + JSON_LD % "") == [
        StructuredItem({"@type": "Person", "name": "a"}, "json-ld"),
        StructuredItem({"@type": "http://schema.org/Person", "name": "b"}, "microdata"),
        StructuredItem({"@type": "Person", "name": "c"}, "rdfa"),
    ]


def test_a_repaired_script_is_a_route_of_its_own() -> None:
    assert [item.route for item in items(JSON_LD % ",,")] == ["json-ld repaired"]


def test_only_the_wanted_type_is_found() -> None:
    assert items(RDFA + MICRODATA + JSON_LD % "", "JobPosting") == []


@pytest.mark.parametrize("markup", ["", "<p>x", "<p itemscope>x", "<p typeof=''>x", "<p itemscope itemtype>"])
def test_a_page_without_items_gives_none(markup: str) -> None:
    assert items(markup) == []


def test_a_script_of_another_kind_is_not_read() -> None:
    assert items((JSON_LD % "").replace("ld+json", "json")) == []
