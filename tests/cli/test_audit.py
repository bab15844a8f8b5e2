"""`audit`: rates and ratios of groups from a file that is read and stored nowhere."""

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Made = Callable[[str], Path]


@pytest.fixture
def written(tmp_path: Path) -> Made:
    """Return a function that writes a file of demographics."""

    def write(content: str) -> Path:
        file = tmp_path / "people.csv"
        file.write_text(content, encoding="utf-8")
        return file

    return write


@pytest.fixture
def ids(ask, demo) -> list[str]:
    """Return the ids of all published consultants."""
    sql = "select consultant_id from api.consultants order by all"
    asked = ask("query", sql, "--workspace", demo, "--format", "json")
    return [row["consultant_id"] for row in json.loads(asked.out)]


@pytest.fixture
def refused(ask, demo, written):
    """Return a function that audits with a file of some content."""
    return lambda content, options: ask(
        "audit", "--demographics", written(content), "--workspace", demo, *options
    )


def halves(ids: list[str]) -> Iterator[str]:
    """Yield a file in which the first half is a, the second b, but for a stranger and one not stated."""
    yield "consultant,group,shift"
    half = len(ids) // 2
    yield from (f"{each},{'a' if place < half else 'b'},{place % 2}" for place, each in enumerate(ids[:-1]))
    yield f"{ids[-1]},,1"
    yield "nobody-here,a,1"


def test_counts_are_those_of_the_published_ranks(ask, demo, ids, written):
    file = written("\n".join(halves(ids)))
    asked = ask("audit", "--demographics", file, "--k", "3,1", "--workspace", demo, "--format", "json")
    assert (asked.code, asked.err) == (0, f"1 of {len(ids) + 1} consultants in {file} are not published\n")
    rows = {(row["segment"], row["attribute"], row["k"], row["group"]): row for row in json.loads(asked.out)}
    sql = "select consultant_id, segment from api.matches where rank <= 3 and eligible"
    placed = json.loads(ask("query", sql, "--workspace", demo, "--format", "json").out)
    first_half = set(ids[: len(ids) // 2])
    for segment in ("all", "micro", "larger"):
        chosen = [
            each["consultant_id"]
            for each in placed
            if each["consultant_id"] in first_half and segment in ("all", each["segment"])
        ]
        row = rows[segment, "group", 3, "a"]
        assert (row["consultants"], row["selected"]) == (len(first_half), len(set(chosen)))
        assert row["pairs_selected"] == len(chosen)
        assert row["pairs"] == row["requests"] * len(first_half)
    assert rows["all", "group", 1, "not stated"]["consultants"] == 1
    assert {key[1] for key in rows} == {"group", "shift"}


def test_a_small_group_has_counts_only_and_no_person_is_named(ask, demo, ids, written):
    file = written("\n".join(halves(ids)))
    options = ("--demographics", file, "--by", "group,shift", "--workspace", demo)
    asked = {form: ask("audit", *options, "--format", form) for form in ("json", "csv", "table")}
    assert {each.code for each in asked.values()} == {0}
    assert not [each for each in ids if any(each in told.out + told.err for told in asked.values())]
    rows = json.loads(asked["json"].out)
    assert {row["attribute"] for row in rows} == {"group × shift"}
    small = [row for row in rows if row["consultants"] < 30]
    assert small
    assert {row["rate"] for row in small} == {row["impact_ratio"] for row in small} == {None}
    assert all("too few to say" in row["note"] for row in small)


def test_the_published_file_and_the_workspace_stay_as_they_are(ask, demo, ids, written):
    def state() -> dict[str, str]:
        files = (file for file in Path(demo).rglob("*") if file.is_file())
        return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}

    before = state()
    assert ask("audit", "--demographics", written("\n".join(halves(ids))), "--workspace", demo).code == 0
    assert state() == before


DANA = "consultant,g\ndana-plain,f\n"


@pytest.mark.parametrize(
    ("given", "code", "told"),
    [
        pytest.param(
            ("consultant,g\nnobody,f\n",), 3, "none of its consultants is published", id="strangers"
        ),
        pytest.param(("person,g\nnobody,f\n",), 3, "no column 'consultant'", id="no column"),
        pytest.param((DANA, "--by", "sex"), 2, "did you mean 'g'", id="by"),
        pytest.param((DANA, "--k", "0"), 2, "from 1 to 1000", id="k zero"),
        pytest.param((DANA, "--k", "1;5"), 2, "by commas", id="k separators"),
        pytest.param((DANA, "--k", "9" * 5000), 2, "1 to 1000", id="k huge"),
        pytest.param(("x" * (20 * 1024**2 + 1),), 3, "over 20 MiB", id="huge"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(refused, given, code, told):
    content, *options = given
    asked = refused(content, options)
    assert (asked.code, asked.out) == (code, "")
    assert told in asked.err
    assert asked.err.count("\n") == 1


def test_a_folder_is_no_file_of_demographics(ask, demo, tmp_path):
    asked = ask("audit", "--demographics", tmp_path, "--workspace", demo)
    assert (asked.code, asked.err.count("not an ordinary file")) == (3, 1)
