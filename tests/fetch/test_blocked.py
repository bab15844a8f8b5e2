import pytest

from skillmatch.fetch.blocked import blocked_reason

LOGIN = b"<form><input name=user><input type='password'><button>Go</button></form>"
LISTING = b"<p>" + b"Help desk job in a small office, Outlook and backups. " * 20 + b"</p>"

CASES = [
    pytest.param(b"<title>Just a moment...</title>", "challenge page", id="waiting room"),
    pytest.param(b"<TITLE >Attention Required! | Shield</TITLE>", "challenge page", id="capitals"),
    pytest.param(b"<title>Board</title>" + LOGIN, "login page", id="password field and little else"),
    pytest.param(b"<h1>Log in to go on</h1>" + LISTING + LOGIN, "login page", id="heading says log in"),
    pytest.param(b"<title>Jobs</title>" + LISTING + LOGIN, "", id="a board with a login box"),
    pytest.param(b"<title>Jobs</title>" + LISTING, "", id="a board"),
    pytest.param(
        b'<script type="application/ld+json">{"@type":"JobPosting"}</script>' + LOGIN, "", id="posting"
    ),
    pytest.param(b"<p>Just a moment of your time</p>", "", id="the phrase in the text only"),
    pytest.param(b"<title>Catalogue of login servers</title>", "", id="no password field"),
    pytest.param(b"", "", id="empty"),
    pytest.param(
        b"<title>Access denied tickets, two a day: help desk</title>" + LISTING,
        "",
        id="a posting about refusals",
    ),
    pytest.param(b"<title>Sorry, you have been blocked - Shield</title>", "challenge page", id="blocked"),
    pytest.param("<title>Accès refusé</title>".encode(), "challenge page", id="in French"),
    pytest.param(b"<h1>Anmelden</h1>" + LISTING + LOGIN, "login page", id="in German"),
]


@pytest.mark.parametrize(("content", "reason"), CASES)
def test_a_page_that_means_no_is_told_from_a_page(content: bytes, reason: str) -> None:
    assert blocked_reason(content, "text/html") == reason


def test_a_page_without_a_media_type_is_looked_at_if_it_begins_like_one() -> None:
    assert blocked_reason(b" <title>Just a moment...</title>", "") == "challenge page"


def test_what_is_not_html_is_not_looked_at() -> None:
    assert blocked_reason(b'{"title": "<title>just a moment"}', "application/json") == ""


@pytest.mark.parametrize(
    "hostile", [b"<" * 70_000, b"<input " * 10_000, b"<title " * 10_000, b"<h1>" * 20_000]
)
def test_a_hostile_page_takes_no_time(hostile: bytes) -> None:
    assert blocked_reason(hostile, "text/html") == ""
