import pytest

from skillmatch.parse.file_id import file_id
from skillmatch.sources import Source, parse_source, source_for_file

CASES = [
    pytest.param(
        "inbox/resumes/**/*", "inbox/resumes/leeds/cv.pdf", "leeds/cv", id="in a folder of the source"
    ),
    pytest.param("inbox/resumes/**/*", "inbox/resumes/ann.pdf", "ann", id="in the source's own folder"),
    pytest.param("inbox/resumes/*", "inbox/resumes/ann.v2.pdf", "ann.v2", id="only the last ending goes"),
    pytest.param("inbox/*/cv.json", "inbox/york/cv.json", "york/cv", id="wildcard in a folder"),
    pytest.param("inbox/ann.json", "inbox/ann.json", "ann", id="one file"),
    pytest.param("**/*.json", "inbox/ann.json", "inbox/ann", id="no fixed part"),
    pytest.param("inbox/*", "inbox/.profile", ".profile", id="a name that is all ending"),
    pytest.param("inbox/*", "/elsewhere/leeds/cv.pdf", "cv", id="saved bytes from elsewhere"),
]


def below(path: str) -> Source:
    return parse_source(f'kind = "profile"\nadapter = "resume"\npath = "{path}"\n', "sources/bench.toml")


@pytest.mark.parametrize(("path", "locator", "expected"), CASES)
def test_a_file_is_named_by_its_place_below_the_source(path: str, locator: str, expected: str) -> None:
    assert file_id(locator, below(path)) == expected


def test_a_file_named_on_the_command_line_is_named_by_its_stem() -> None:
    assert file_id("inbox/leeds/cv.pdf", source_for_file("pdf", "profile")) == "cv"


def test_places_too_long_for_an_id_stay_apart() -> None:
    source = below("inbox/**/*")
    long = "x" * 150
    first, second = (file_id(f"inbox/{long}/{long}/{name}.pdf", source) for name in "ab")
    assert first != second
    assert max(len(first), len(second)) <= 200
