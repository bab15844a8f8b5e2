import time

import pytest

from skillmatch import limits
from skillmatch.fetch.link_header import next_link
from tests.fetch.conftest import Desk
from tests.loopback import Route

BASE = "https://jobs.example.org/v1/jobs?page=1"
NEXT = "https://jobs.example.org/v1/jobs?page=2"

NAMED = [
    pytest.param(f'<{NEXT}>; rel="next"', NEXT, id="in quotes"),
    pytest.param(f"<{NEXT}>; rel=next", NEXT, id="without quotes"),
    pytest.param(f'<{BASE}>; rel="prev", <{NEXT}>; rel="next"', NEXT, id="after another link"),
    pytest.param(f'<{NEXT}>; title="a, b; rel=last"; REL="last NEXT"', NEXT, id="one of two relations"),
    pytest.param('<?page=2>;rel="next"', NEXT, id="relative"),
    pytest.param("</v1/jobs?page=2> ; rel = next", NEXT, id="blanks everywhere"),
    pytest.param('<https://other.example/2>; rel="next"', "https://other.example/2", id="another host"),
    pytest.param("", "", id="no header"),
    pytest.param(f'<{NEXT}>; rel="prev"', "", id="another relation"),
    pytest.param(f'<{NEXT}>; rel="next-archive"', "", id="a longer word"),
    pytest.param(f'<{NEXT}>; title="; rel=next"', "", id="the relation inside a title"),
    pytest.param(f'<{NEXT}>; rel="prev"; rel="next"', "", id="a second rel"),
    pytest.param("<https://[::1>; rel=next", "", id="no URL"),
    pytest.param(f"{NEXT}; rel=next", "", id="no angle brackets"),
    pytest.param(f'<{NEXT}>; rel="next', "", id="cut off"),
    pytest.param(f'<{NEXT}{"x" * limits.LINK_CHARACTERS}>; rel="next"', "", id="endless"),
]


@pytest.mark.parametrize(("header", "address"), NAMED)
def test_the_next_page_is_the_one_that_the_header_names(header: str, address: str) -> None:
    assert next_link({"Link": header}, BASE) == address


@pytest.mark.parametrize("part", ["<", "<a>;", "<a> ; x = ", '<a>; x="\\', " ; ", '"', "=", "<a>,"])
def test_a_hostile_header_is_read_in_no_time(part: str) -> None:
    started = time.monotonic()
    next_link({"Link": part * (limits.LINK_CHARACTERS // len(part))}, BASE)
    assert time.monotonic() - started < 1


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_page_that_did_not_change_still_names_the_next(desk: Desk) -> None:
    desk.board.put("/a", Route(b"[]", headers={"Link": '</a?page=2>; rel="next"'}, etag='"1"'))
    first, second = desk.get("/a"), desk.get("/a")
    assert (first.is_unchanged, second.is_unchanged) == (False, True)
    assert first.next_link == second.next_link == desk.board.url("/a?page=2")
