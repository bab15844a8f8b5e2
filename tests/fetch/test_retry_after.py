from datetime import UTC, datetime

import pytest

from skillmatch.fetch.retry_after import backoff_seconds, retry_after_seconds

AS_OF = datetime(2026, 3, 2, 4, 15, tzinfo=UTC)
SERVER_DATE = "Mon, 02 Mar 2026 05:00:00 GMT"

CASES = [
    pytest.param({}, None, id="nothing asked"),
    pytest.param({"Retry-After": "120"}, 120.0, id="seconds"),
    pytest.param({"Retry-After": " 0 "}, 0.0, id="at once"),
    pytest.param({"Retry-After": "9" * 400}, 999_999_999.0, id="absurdly long"),
    pytest.param({"Retry-After": "-5"}, None, id="negative"),
    pytest.param({"Retry-After": "soon"}, None, id="words"),
    pytest.param(
        {"Retry-After": "Mon, 02 Mar 2026 05:01:30 GMT", "Date": SERVER_DATE}, 90.0, id="date, by their clock"
    ),
    pytest.param({"Retry-After": "Mon, 02 Mar 2026 04:16:00 GMT"}, 60.0, id="date, by the run's clock"),
    pytest.param(
        {"Retry-After": "Mon, 02 Mar 2026 04:59:00 GMT", "Date": SERVER_DATE}, 0.0, id="date in the past"
    ),
    pytest.param({"Retry-After": "Mon, 99 Mar 2026 04:59:00 GMT"}, None, id="no such date"),
]


@pytest.mark.parametrize(("headers", "seconds"), CASES)
def test_the_pause_that_a_host_asks_for(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after_seconds(headers, AS_OF) == seconds


def test_our_own_waits_grow_to_half_a_minute() -> None:
    assert [backoff_seconds(failed) for failed in range(1, 6)] == [1, 4, 16, 30, 30]
