import pytest

from skillmatch.parse import sketch
from skillmatch.parse.outline import outline_of, soup_of, tree_of
from skillmatch.parse.sketch import OversizeError

HERE = "https://board.example/jobs/5"

MAIN_TEXTS = [
    ("the main element", "<p>a</p><main><p>b</p></main><p>c</p>", "b"),
    ("a main role", "<p>a</p><div role=main><p>b</p></div><p>c</p>", "b"),
    ("the first of two", "<main>a</main><main>b</main>", "a"),
    ("an article", "<p>a</p><article><p>bcdefghijklmno</p></article><p>p</p>", "bcdefghijklmno"),
    (
        "the longest article",
        "<article>a</article><article>bcdefghijklm</article><article>j</article>",
        "bcdefghijklm",
    ),
    ("a card beside it", "<article>a</article><div>bcdefghij</div>", "a\nbcdefghij"),
    ("an article with articles in it", "<article>a<article>bcd</article></article>", "a\nbcd"),
    ("main before article", "<article>abc</article><main>d</main>", "d"),
    ("no furniture", "<header>a</header>b<nav>c</nav>d<aside>e</aside>f<footer>g</footer>h", "b\nd\nf\nh"),
    ("furniture in furniture", "<header>a<nav>b</nav>c</header>d", "d"),
    ("furniture of the main part", "<main><header>a</header>b</main>", "a\nb"),
    ("a main element left open", "<p>a</p><main><p>b", "b"),
    ("a hidden main element", "<main hidden>a</main>b", "b"),
    ("a main element without a word", "<main id=app></main><p>b</p>", "b"),
]


@pytest.mark.parametrize(("markup", "text"), [pytest.param(m, t, id=name) for name, m, t in MAIN_TEXTS])
def test_the_text_is_that_of_the_main_part(markup: str, text: str) -> None:
    assert outline_of(markup, HERE).text == text


HEADINGS = [
    ("in the main part", "<h1>Site</h1><main><h1>Job <b>5</b></h1></main>", "Job 5"),
    ("anywhere else", "<header><h1>Job</h1></header><main>x</main>", "Job"),
    ("not an empty one", "<h1><img src=x></h1><h1>Job</h1>", "Job"),
    ("not a hidden one", "<h1 hidden>No</h1><h1>Job</h1>", "Job"),
    ("on one line", "<h1>A<br>B &amp;amp; C</h1>", "A B & C"),
    ("none", "<h2>A</h2>", ""),
]


@pytest.mark.parametrize(("markup", "heading"), [pytest.param(m, h, id=name) for name, m, h in HEADINGS])
def test_the_heading_is_the_first_with_words(markup: str, heading: str) -> None:
    assert outline_of(markup, HERE).heading == heading


def test_the_head_of_a_page_is_read() -> None:
    outline = outline_of(
        "<title>A &amp;\n B</title><base href='/x/'><link rel='canonical shortlink' href='7#top'>"
        "<meta property='og:title' content='C'><meta name=Description content='D'>"
        "<meta property='og:title' content='E'><meta name=other content='F'><svg><title>G</title></svg>",
        HERE,
    )
    assert (outline.title, outline.base_url) == ("A & B", "https://board.example/x/")
    assert outline.address == "https://board.example/x/7"
    assert outline.meta == {"og:title": "C", "description": "D"}


@pytest.mark.parametrize("href", ["/", "", "javascript:x", "http://[bad", "https://board.example"])
def test_a_canonical_address_that_names_no_page_is_none(href: str) -> None:
    assert outline_of(f"<link rel=canonical href='{href}'>", HERE).address == HERE


def test_scripts_are_kept_as_they_are_written() -> None:
    markup = (
        '<script type=\'Application/LD+JSON; charset=utf-8\'>{"a": "<p>&amp;"}</script><script>x</script>'
    )
    assert outline_of(markup, HERE).scripts == ('{"a": "<p>&amp;"}',)


@pytest.mark.parametrize(
    ("markup", "flags"),
    [
        pytest.param("<p itemscope>x", (True, False, False), id="microdata"),
        pytest.param("<p typeof=x>x", (False, True, False), id="RDFa"),
        pytest.param("<meta property='og:title' content=x>", (False, False, False), id="only title tags"),
        pytest.param("<input type=' PASSWORD'>", (False, False, True), id="password"),
        pytest.param("<header><input type=password></header>x", (False, False, False), id="in the furniture"),
        pytest.param("<div hidden><input type=password></div>", (False, False, False), id="in hiding"),
    ],
)
def test_it_is_told_what_a_closer_look_would_find(markup: str, flags: tuple[bool, ...]) -> None:
    outline = outline_of(markup, HERE)
    assert (outline.has_microdata, outline.has_rdfa, outline.has_password) == flags


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        pytest.param("<div>" * 600, "nested deeper than 500 elements", id="deep"),
        pytest.param("<b>" * 2_000_000, "nested deeper than 500 elements", id="deep and long"),
        pytest.param("<br>" * 250_001, "more than 250000 elements", id="many elements"),
    ],
)
def test_a_page_that_nobody_made_is_given_up(markup: str, reason: str) -> None:
    with pytest.raises(OversizeError, match=reason):
        outline_of(markup, HERE)


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<!-- -->" * 1001, id="comments"),
        pytest.param("<" * 4001, id="pieces of text"),
        pytest.param("<p " + " ".join(f"a{n}" for n in range(4001)) + ">", id="attributes"),
    ],
)
def test_four_attributes_or_texts_count_as_an_element(markup: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sketch, "HTML_PARTS", 1000)
    with pytest.raises(OversizeError, match="more than 1000 elements"):
        outline_of(markup, HERE)


def test_trees_are_made_of_the_same_page() -> None:
    outline = outline_of("<?xml version='1.0' encoding='x'?><p>a\x00b<!-- c --></p>", HERE)
    tree = tree_of(outline)
    assert tree is not None
    assert "".join(map(str, tree.itertext())) == "ab"
    assert soup_of(outline).get_text() == "ab"


def test_nothing_is_a_page_too() -> None:
    outline = outline_of("", "inbox/page.html")
    assert (outline.text, outline.address, outline.base_url) == ("", "inbox/page.html", "inbox/page.html")
    assert tree_of(outline) is None
