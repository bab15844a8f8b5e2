import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.limits import ELEMENT_VALUES
from skillmatch.parse.json_paths import found_at, is_below, keys_of, leaves

ANSWER = {
    "jobs": [{"id": 1, "offices": [{"name": "Graz"}, {"name": "Wien"}]}, {"id": 2, "offices": []}],
    "groups": {"a": {"jobs": [3]}, "b": {"jobs": [4, 5]}},
    "next": None,
}
NAMES = st.text(alphabet="abc_", min_size=1, max_size=4)
TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        pytest.param("", [ANSWER], id="the answer itself"),
        pytest.param("jobs", [ANSWER["jobs"]], id="a list as it is"),
        pytest.param("jobs[].id", [1, 2], id="through a list"),
        pytest.param("jobs.id", [1, 2], id="the brackets may be left out"),
        pytest.param("jobs[].offices[].name", ["Graz", "Wien"], id="through two lists"),
        pytest.param("groups.*.jobs", [[3], [4, 5]], id="any key"),
        pytest.param("next", [None], id="a null is there"),
        pytest.param("pages", [], id="nothing"),
        pytest.param("next.page", [], id="nothing below a null"),
    ],
)
def test_a_path_leads_through_objects_and_lists(path: str, found: list[object]) -> None:
    assert found_at(ANSWER, path) == found


@pytest.mark.parametrize(
    ("path", "above", "is_below_it"),
    [
        pytest.param("departments[].name", "departments", True, id="a part of it"),
        pytest.param("departments", "departments", True, id="itself"),
        pytest.param("department", "departments", False, id="another name"),
        pytest.param("location", "location.name", False, id="above it"),
        pytest.param("translations.nl.title", "translations.*.title", True, id="any key"),
    ],
)
def test_a_path_covers_what_is_below_it(path: str, above: str, is_below_it: bool) -> None:
    assert is_below(keys_of(path), keys_of(above)) is is_below_it


def test_leaves_are_named_as_people_would_write_their_paths() -> None:
    element = {"id": 1, "offices": [{"name": "Graz"}], "tags": ["a", "b"], "pay": {}, "a.b": True, "x": None}
    assert [(leaf.path, leaf.held) for leaf in leaves(element)] == [
        ("id", 1),
        ("offices[].name", "Graz"),
        ("tags[]", "a"),
        ("tags[]", "b"),
        ("pay", {}),
        ("a.b", True),
        ("x", None),
    ]


def test_values_of_one_object_have_one_owner_and_items_of_a_list_their_own() -> None:
    city, country, first, second = leaves({"at": {"city": "Graz", "country": "AT"}, "also": ["Wien", "Linz"]})
    assert city.owner == country.owner
    assert len({city.owner, first.owner, second.owner}) == 3


def test_an_element_with_more_values_than_a_record_has_is_refused() -> None:
    assert len(leaves({"x": [0] * ELEMENT_VALUES})) == ELEMENT_VALUES
    with pytest.raises(ValueError, match="more than 2000 values in one element"):
        leaves({"x": [0] * (ELEMENT_VALUES + 1)})


def test_a_key_as_long_as_a_page_does_not_make_its_path_so_long() -> None:
    (leaf,) = leaves({"k" * 10_000: {"k" * 10_000: 1}})
    assert len(leaf.path) < 250


@given(TREES)
def test_every_leaf_is_found_again_at_its_path(tree: object) -> None:
    for leaf in leaves(tree):
        # A list within a list is one step more than a path can say.
        assert "[][]" in leaf.path or leaf.held in _flat(found_at(tree, leaf.path))


def _flat(found: list[object]) -> list[object]:
    """Return what was found and what lists among it hold."""
    return [*found, *(item for one in found if isinstance(one, list) for item in one)]
