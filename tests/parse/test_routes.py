import pytest

from skillmatch.parse.routes import Way, chained, route_of

WAYS = (
    Way("json-ld", {"title": "T", "text": "", "company": None, "required": []}),
    Way("selector", {"title": "S", "company": "C", "remote": True}),
    Way("visible text", {"text": "X", "company": "D"}),
)
FIELDS = ("title", "company", "text", "location", "remote")


def test_each_field_is_what_the_first_way_that_fills_it_gives() -> None:
    row = chained(WAYS)
    assert {field: row[field] for field in sorted(row)} == {
        "company": "C",
        "remote": True,
        "text": "X",
        "title": "T",
    }


@pytest.mark.parametrize(
    ("ways", "route"),
    [
        pytest.param(
            WAYS,
            "title: json-ld; company: selector; text: visible text; remote: selector",
            id="several, in the order of the fields",
        ),
        pytest.param(WAYS[:1], "json-ld", id="one"),
        pytest.param(
            (Way("rdfa", {"id": "1"}), *WAYS[:1]), "json-ld", id="one for the fields that are asked for"
        ),
        pytest.param((), "", id="none"),
    ],
)
def test_the_route_is_one_word_or_one_for_each_field(ways: tuple[Way, ...], route: str) -> None:
    assert route_of(ways, FIELDS) == route
