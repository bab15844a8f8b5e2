"""A judged folder: what it holds, and one line with the place and the mend for what is wrong with it."""

import json
from datetime import date

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.judgement import folder
from skillmatch.judgement.folder import Truth, judged_folder

REQUEST = {"id": "R1", "text": "Six PCs", "posted": "2026-10-12"}
TRUTH = {"segment": "micro", "size_stated": True, "systems": 6}


def contents(requests=(REQUEST,), profiles=({"id": "C1"},), grades='{"R1": {"C1": 3}}') -> dict[str, bytes]:
    lines = [
        "\n".join(each if isinstance(each, str) else json.dumps(each) for each in rows)
        for rows in (requests, profiles)
    ]
    return dict(zip(folder.FILES, (text.encode() for text in (*lines, grades)), strict=True))


def test_a_folder_is_read_and_its_truth_kept_away_from_what_is_scored():
    read = judged_folder(contents(requests=[{**REQUEST, "truth": TRUTH}, {"id": 7}]))
    assert read.grades == {("R1", "C1"): 3}
    assert read.truths == {"R1": Truth("micro", True)}
    assert read.requests == {"R1": REQUEST, "7": {"id": 7}}
    assert read.newest_posting == date(2026, 10, 12)


def test_without_a_posting_there_is_no_newest_one():
    assert judged_folder(contents(requests=[{"id": "R1", "posted": "last week"}])).newest_posting is None


BAD = [
    pytest.param({"requests": ["{"]}, "requests.jsonl line 1: not JSON: ", id="not JSON"),
    pytest.param({"requests": ["[]"]}, "requests.jsonl line 1: no id; write", id="not an object"),
    pytest.param({"requests": [{"text": "x"}]}, "requests.jsonl line 1: no id; write", id="no id"),
    pytest.param(
        {"requests": [REQUEST, REQUEST]},
        "requests.jsonl line 2: id 'R1' a second time; give each its own",
        id="a request twice",
    ),
    pytest.param({"profiles": []}, "profiles.jsonl: empty; write one JSON object a line", id="no profile"),
    pytest.param(
        {"requests": [{**REQUEST, "truth": {"segment": "mikro"}}]},
        "requests.jsonl: R1: truth.segment 'mikro'; did you mean 'micro'?",
        id="a segment that is none",
    ),
    pytest.param({"grades": "{"}, "grades.json: not JSON: ", id="grades are not JSON"),
    pytest.param({"grades": "[]"}, "grades.json: not an object; write", id="grades are a list"),
    pytest.param({"grades": "{}"}, "grades.json: no grade in it; write", id="no grades"),
    pytest.param({"grades": '{"R1": 3}'}, "grades.json: R1: not an object; write", id="a grade of nobody"),
    pytest.param(
        {"grades": '{"R2": {"C1": 3}}'},
        "grades.json: 'R2' is not in requests.jsonl; did you mean 'R1'?",
        id="an unknown request",
    ),
    pytest.param(
        {"grades": '{"R1": {"C2": 3}}'},
        "grades.json: 'C2' is not in profiles.jsonl; did you mean 'C1'?",
        id="an unknown consultant",
    ),
    pytest.param(
        {"grades": '{"R1": {"C1": 3, "C1": 0}}'},
        "grades.json: 'C1' stands twice; mend it",
        id="graded twice",
    ),
    pytest.param(
        {"grades": '{"R1": {"C1": 3, " C1": 2}}'},
        "grades.json: R1:  C1: graded twice; keep one",
        id="graded twice under one id",
    ),
    pytest.param(
        {"grades": '{"' + "x" * 50 + '": {}}'},
        f"grades.json: '{'x' * 40}…' is not in requests.jsonl; did you mean",
        id="a long id",
    ),
    pytest.param(
        {"grades": "[" * 100_000}, "grades.json: nested too deeply; write it flat", id="a deep nest"
    ),
    pytest.param(
        {"requests": ['{"id": true, "title": "x"}']},
        "requests.jsonl line 1: no id; write",
        id="id of a bool",
    ),
    *(
        pytest.param(
            {"grades": f'{{"R1": {{"C1": {grade}}}}}'},
            f"grades.json: R1: C1: grade {told}; write 0, 1, 2 or 3",
            id=f"grade {grade}",
        )
        for grade, told in (("4", "4"), ("-1", "-1"), ("2.5", "2.5"), ("true", "true"), ('"3"', '"3"'))
    ),
]


@pytest.mark.parametrize(("wrong", "told"), BAD)
def test_what_is_wrong_is_told_in_one_line(wrong, told):
    with pytest.raises(RefusedInputError) as refused:
        judged_folder(contents(**wrong))
    assert str(refused.value).startswith(told)
    assert "\n" not in str(refused.value)


def test_a_huge_file_or_too_many_pairs_are_refused(monkeypatch):
    monkeypatch.setattr(folder, "FILE_BYTES", 100)
    with pytest.raises(RefusedInputError, match=r"^profiles.jsonl: over 0 MiB; judge a part of it$"):
        judged_folder(contents(profiles=[{"id": "C1", "text": "x" * 100}]))
    monkeypatch.undo()
    monkeypatch.setattr(folder, "MOST_PAIRS", 1)
    with pytest.raises(RefusedInputError, match="1 x 2 pairs, over 1; judge a part of it"):
        judged_folder(contents(profiles=[{"id": "C1"}, {"id": "C2"}]))


def test_what_is_not_utf_8_says_where():
    with pytest.raises(RefusedInputError, match=r"^grades.json: not UTF-8 \(byte 2\); save it as UTF-8$"):
        judged_folder(contents() | {"grades.json": b'{"\xff'})
