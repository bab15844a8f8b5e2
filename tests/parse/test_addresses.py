import pytest

from skillmatch.parse.addresses import absolute, untracked

HERE = "https://board.example/jobs/list?page=1#top"
ABSOLUTE = [
    ("beside the page", "5", "https://board.example/jobs/5"),
    ("from the root", " /it/5 ", "https://board.example/it/5"),
    ("of another host", "//other.example/5", "https://other.example/5"),
    ("whole", "http://other.example/5#apply", "http://other.example/5"),
    ("only a query", "?page=2", "https://board.example/jobs/list?page=2"),
    ("the page itself", "#top", "https://board.example/jobs/list?page=1"),
    ("with blanks", "it support", "https://board.example/jobs/it%20support"),
    ("a script", "javascript:open(5)", ""),
    ("a mail address", "mailto:jobs@board.example", ""),
    ("a file", "file:///etc/passwd", ""),
    ("no address", "http://[bad", ""),
    ("a port that is none", "http://board.example:x/", ""),
]


@pytest.mark.parametrize(("href", "address"), [pytest.param(h, a, id=name) for name, h, a in ABSOLUTE])
def test_an_address_is_made_absolute_or_is_none(href: str, address: str) -> None:
    assert absolute(HERE, href) == address


TRACKED = [
    ("alone", "https://b.example/5?utm_source=x", "https://b.example/5"),
    ("between others", "https://b.example/5?a=1&UTM_Medium=x&b=2", "https://b.example/5?a=1&b=2"),
    (
        "other parameters as they stand",
        "https://b.example/5?q=a+b%20c&a&a=",
        "https://b.example/5?q=a+b%20c&a&a=",
    ),
    ("in the path", "https://b.example/utm_5?a=1", "https://b.example/utm_5?a=1"),
]


@pytest.mark.parametrize(("address", "known"), [pytest.param(a, k, id=name) for name, a, k in TRACKED])
def test_tracking_does_not_tell_pages_apart(address: str, known: str) -> None:
    assert untracked(address) == known
