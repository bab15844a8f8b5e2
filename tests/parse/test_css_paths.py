import pytest
import soupsieve
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from skillmatch.parse.css_paths import xpath_of
from skillmatch.parse.outline import outline_of, soup_of, tree_of

MARKUP = """<div id=a class="x  y" data-n="1 2"><h1 class=x>A</h1><p class="y z" title="one two">B
<b id=b>C</b></p><p data-n=1>D</p><ul class=y><li>E<li class=x>F<ul><li class=z data-n="2">G</ul></ul></div>
<p class=x>H</p>"""
OUTLINE = outline_of(MARKUP, "")

NAMES = st.sampled_from(["", "*", "div", "P", "li", "b", "ul", "h1"])
CLASSES = ["", ".x", ".y.z", "#a", "#b", ".X", "[id=a].x"]
ATTRIBUTES = ["[data-n]", "[data-n='1']", '[DATA-N="2"]', "[data-n~='2']", "[title^='one']", "[title$='two']"]
TESTS = st.sampled_from([*CLASSES, *ATTRIBUTES, "[title*='e t']", "[title=one]", "[title$='one']"])
COMPOUNDS = st.tuples(NAMES, TESTS).map("".join).filter(bool)
JOINTS = st.sampled_from([" ", " > ", ">", " + ", " ~ ", ", "])
SELECTORS = st.tuples(COMPOUNDS, st.lists(st.tuples(JOINTS, COMPOUNDS).map("".join), max_size=3)).map(
    lambda drawn: drawn[0] + "".join(drawn[1])
)


@given(SELECTORS)
def test_a_path_finds_what_the_selector_does(css: str) -> None:
    assert found_by(xpath_of(css)) == [(tag.name, tag.get_text()) for tag in soup_of(OUTLINE).select(css)]


def found_by(path: str) -> list[tuple[str, str]]:
    tree = tree_of(OUTLINE)
    assert tree is not None
    found = tree.xpath(path)
    assert isinstance(found, list)
    elements = [element for element in found if isinstance(element, etree._Element)]
    return [(element.tag, "".join(map(str, element.itertext()))) for element in elements]


PECULIAR = [
    "a:first-child",
    "p:has(b)",
    "dt:-soup-contains('x') + dd",
    "[rel=next]",
    "[type=x]",
    "[class='x']",
]
ESCAPED = [
    r".md\:flex",
    "[title='a,b']",
    '[title="a\'b"]',
    "svg|a",
    "[title='x' i]",
    "[title*='']",
    "[lang|='en']",
]


@pytest.mark.parametrize("css", [*PECULIAR, *ESCAPED, "p >", "> p", "a b >> c", "a, ", "été é", ""])
def test_any_other_selector_has_no_path(css: str) -> None:
    assert xpath_of(css) == ""


@given(st.text(alphabet="ab.#[]='\"*>+~, :()-^$|\\", max_size=12))
def test_a_path_is_made_of_good_selectors_only(css: str) -> None:
    if xpath_of(css):
        soupsieve.compile(css)
        assert len(found_by(xpath_of(css))) == len(soup_of(OUTLINE).select(css))
