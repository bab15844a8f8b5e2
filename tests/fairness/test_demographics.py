"""Files of demographics: what is read, and what refuses them in one line."""

import pytest

from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.fairness import NOT_STATED, crossed, read_demographics

PLAIN = b"consultant,gender,age_group\nann,f,40-49\nbob,m,\ncleo, f ,NaN\n"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(PLAIN, id="csv"),
        pytest.param(b"\xef\xbb\xbf" + PLAIN.replace(b"\n", b"\r\n"), id="mark and Windows line ends"),
        pytest.param(PLAIN.replace(b",", b";") + b"\n\n", id="semicolons and blank lines"),
        pytest.param(PLAIN.replace(b",", b"\t"), id="tabs"),
        pytest.param(
            b'{"consultant": "ann", "gender": "f", "age_group": "40-49"}\n'
            b'{"consultant": "bob", "gender": "m", "age_group": null}\n\n'
            b'{"consultant": "cleo", "gender": "f", "age_group": NaN}\n',
            id="jsonl",
        ),
    ],
)
def test_one_consultant_a_row_with_a_group_for_each_attribute(content):
    read = read_demographics(content, "d.csv")
    assert read.attributes == ("gender", "age_group")
    assert read.of(["gender"], ["ann", "bob", "cleo", "dan"]) == {
        "ann": "f",
        "bob": "m",
        "cleo": "f",
        "dan": NOT_STATED,
    }
    assert read.of(["gender", "age_group"], ["ann", "bob"]) == {"ann": "f × 40-49", "bob": NOT_STATED}


def test_attributes_are_reported_each_by_itself_or_crossed():
    read = read_demographics(PLAIN, "d.csv")
    assert crossed(read, "") == crossed(read, ",,") == (("gender",), ("age_group",))
    assert crossed(read, "age_group, gender,gender") == (("age_group", "gender"),)
    with pytest.raises(UsageError, match="did you mean 'gender'"):
        crossed(read, "gendr")


PERSONS = b"consultant,birthday\n" + b"".join(b"c%d,1970-01-%02d\n" % (n, n) for n in range(1, 29))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(b"", "no rows", id="empty"),
        pytest.param(b"consultant,gender\n", "no rows", id="only a header"),
        pytest.param(b"name,gender\nann,f\n", "line 2: no column 'consultant'", id="no consultant column"),
        pytest.param(b"consultant\nann\n", "no column beside 'consultant'", id="no attribute"),
        pytest.param(b"consultant,g\nann,f\nbob,m\nann,m\n", "line 4: the consultant of line 2", id="twice"),
        pytest.param(b"consultant,g\n ,f\n", "line 2: no consultant", id="no id"),
        pytest.param(b"consultant,g\nann,f,x\n", "line 2: 3 cells under a header of 2", id="a cell more"),
        pytest.param(b"consultant,g,g\nann,f,m\n", "column 'g' twice", id="column twice"),
        pytest.param(b"consultant,,g\nann,f,m\n", "a column without a name", id="unnamed column"),
        pytest.param(b'consultant,g\nann,"f\n', "not CSV", id="open quote"),
        pytest.param(b"consultant,g\nann,\xe9\n", "not UTF-8 (byte 17)", id="latin-1"),
        pytest.param(b'{"consultant": "ann"\n', "line 1: not a JSON object", id="broken JSON"),
        pytest.param(b'[{"consultant": "ann"}]', "line 1: not a JSON object", id="a JSON list"),
        pytest.param(b'{"consultant": "a", "g": ["f"]}', "'g' holds several values", id="a list of values"),
        pytest.param(
            b'{"consultant": "a", "g": "f"}\n{"g": "m"}', "line 2: no column", id="a row without id"
        ),
        pytest.param(PERSONS, "column 'birthday' has 28 values", id="persons, not groups"),
        pytest.param(b"[" * 100_000, "line 1: not a JSON object", id="deep JSON"),
        pytest.param(
            b"consultant,g\nann," + b"x" * 200_000, "line 2: a cell of over 200 characters", id="a huge cell"
        ),
    ],
)
def test_a_bad_file_is_refused_in_one_line_that_names_no_person(content, told):
    with pytest.raises(RefusedInputError) as refused:
        read_demographics(content, "d.csv")
    assert str(refused.value).startswith("d.csv")
    assert told in str(refused.value)
    assert "ann" not in str(refused.value)
    assert "\n" not in str(refused.value)
