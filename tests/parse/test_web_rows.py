import pytest

from skillmatch.parse.web_rows import addressed

HERE = "https://board.example/jobs/5"
LONG = "https://board.example/" + "x" * 200
GREENHOUSE = "https://boards.greenhouse.io/acme/jobs/4711"


@pytest.mark.parametrize(
    ("row", "address", "url", "native_id", "ats_id"),
    [
        pytest.param({}, HERE, HERE, HERE, "", id="the page's"),
        pytest.param({"url": HERE}, "https://other.example/", HERE, HERE, "", id="its own"),
        pytest.param({}, "inbox/page.html", "", "inbox/page.html", "", id="a file"),
        pytest.param({}, "", "", "", "", id="none"),
        pytest.param({}, GREENHOUSE, GREENHOUSE, GREENHOUSE, "greenhouse:4711", id="a system's"),
        pytest.param({"url": HERE}, GREENHOUSE, HERE, HERE, "greenhouse:4711", id="its page's is a system's"),
    ],
)
def test_an_address_gives_what_the_row_lacks(
    row: dict[str, object], address: str, url: str, native_id: str, ats_id: str
) -> None:
    assert addressed(row, address) == {"url": url, "id": native_id, "ats_id": ats_id}


def test_a_long_address_stands_for_an_id_of_its_own() -> None:
    ids = [addressed({}, LONG + end)["id"] for end in ("a", "b", "a")]
    assert ids[0] == ids[2] != ids[1]
    assert all(len(str(native_id)) < 20 for native_id in ids)
