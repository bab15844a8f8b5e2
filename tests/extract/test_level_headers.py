"""Headers that are told by their words, and what stands under them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.extract.level_headers import level_headers

HEADED = [
    ("Advantageous:\n- x", "preferred"),
    ("Useful: x", "preferred"),
    ("What would make us happy:\n- x", "preferred"),
    ("Good to know: x", "preferred"),
    ("Nice, but not essential: x", "preferred"),
    ("**It's a bonus if you bring**\n\n- x", "optional"),
    ("Extra points for\n- x", "optional"),
    ("Not needed:\nx", "optional"),
    ("You won't need\n* x", "optional"),
    ("Not essential: x", "optional"),
    ("Strictly necessary:\n- x", "required"),
    ("Desirable - x", "preferred"),
    ("Stuff from class only: x", "learning"),
    ("Only in the lab so far: x", "learning"),
    ("Things I leave alone: x", "refused"),
    ("Not my field: x", "refused"),
    ("We don't use: x", "refused"),
]
NO_HEADERS = (
    "Nice team: we use Slack",
    "We need a server that is useful for the staff:\nx",
    "Useful words without a mark or a list\nbehind them",
    "Good: x",
    "",
)


@pytest.mark.parametrize(("text", "section"), HEADED, ids=[text for text, _ in HEADED])
def test_a_line_of_level_words_opens_its_section(text: str, section: str) -> None:
    assert [found for _, _, found in level_headers(text.lower())] == [section]


@pytest.mark.parametrize("text", NO_HEADERS)
def test_a_line_that_says_more_is_no_header(text: str) -> None:
    assert list(level_headers(text.lower())) == []


def test_what_is_under_a_header_begins_behind_its_mark() -> None:
    assert list(level_headers("java\nuseful: azure")) == [(5, 13, "preferred")]


@given(st.text(alphabet="nice to have:\n-* x", max_size=80))
def test_headers_stand_in_their_text_one_behind_the_other(text: str) -> None:
    places = [place for start, end, _ in level_headers(text) for place in (start, end)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
