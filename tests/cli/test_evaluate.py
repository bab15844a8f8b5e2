"""`evaluate`: a judged folder and a workspace's verdicts, for people and for programs."""

import csv
import io
import json
from pathlib import Path

import pytest

from skillmatch import collect, pipeline
from tests.line.desk import night, write_desk, write_lines
from tests.line.reader_here import ReaderHere

# The order of "mail" is judged the wrong way round: whoever has the skill should not be sent.
REQUESTS = (
    {
        "id": "books",
        "title": "Bookkeeping help",
        "text": "We have 4 PCs.",
        "required": ["QuickBooks"],
        "posted": "2026-03-01",
        "truth": {"segment": "micro", "size_stated": True},
    },
    {
        "id": "mail",
        "title": "Mail server",
        "required": ["Exchange Server"],
        "truth": {"segment": "larger", "size_stated": False},
    },
)
PROFILES = (
    {"id": "ann", "name": "Ann", "skills": ["QuickBooks"]},
    {"id": "bob", "name": "Bob", "skills": ["Exchange Server"]},
    {"id": "cyd", "name": "Cyd"},
)
GRADES = {"books": {"ann": 3, "bob": 0}, "mail": {"bob": 0, "ann": 3}}
WRONG_WAY_ROUND = 0.63093  # 1 / log2(3)
VERDICTS = """\
request,consultant,decision,reason,outcome
books,ann,sent,,placed
books,bob,rejected,missing skill,
books,cyd,rejected,not available,
mail,bob,sent,,bad
mail,dov,sent,,good
gone,ann,sent,,good
books,eve,rejected,,good
"""


@pytest.fixture(scope="module", autouse=True)
def parsing_here():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(collect, "ParserPool", ReaderHere)
        yield


@pytest.fixture
def folder(tmp_path) -> Path:
    made = tmp_path / "judged"
    write_lines(made / "requests.jsonl", REQUESTS)
    write_lines(made / "profiles.jsonl", PROFILES)
    (made / "grades.json").write_text(json.dumps(GRADES), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Path:
    """Return a workspace after a night with verdicts in its inbox."""
    workspace = write_desk(tmp_path_factory.mktemp("evaluate") / "desk")
    inbox = workspace / "inbox/verdicts/march.csv"
    inbox.parent.mkdir(parents=True)
    inbox.write_text(VERDICTS, encoding="utf-8")
    verdict = pipeline.run(workspace, night(0), (), lambda _: None)
    assert verdict.message.endswith("; inbox/verdicts: 1 refused, see api.verdict_notes")
    return workspace


@pytest.fixture
def cheap_price(tmp_path) -> Path:
    file = tmp_path / "cheap.toml"
    file.write_text("[points]\nprice = { micro = 8 }\nrequired = { micro = 66 }\n", encoding="utf-8")
    return file


def test_a_judged_folder_is_run_and_compared_in_json(ask, folder, cheap_price):
    asked = ask("evaluate", folder, "--against", cheap_price, "--format", "json")
    assert (asked.code, asked.err) == (0, "")
    told = json.loads(asked.out)
    ours = {each["segment"]: each for each in told["figures"] if each["order"] == "score"}
    assert ours["micro"]["ndcg_at_10"] == 1
    assert ours["larger"]["ndcg_at_10"] == pytest.approx(WRONG_WAY_ROUND, abs=1e-5)
    assert (ours["all"]["precision_at_1"], ours["all"]["pair_count"]) == (0.5, 4)
    assert {each["order"] for each in told["figures"]} == {
        "score",
        "coverage",
        "all micro",
        "all sweet_spot",
        "all larger",
    }
    assert told["as_of"] == "2026-03-01T00:00:00+00:00"
    assert told["segments_right"]["right_count"] == told["segments_right"]["stated_count"] == 1
    other = told["comparison"]
    assert other["weights_version"] != told["weights_version"]
    assert [each["difference"] for each in other["differences"]] == [0, 0, 0]
    assert other["changes"] == []


def test_verdicts_are_evaluated_for_people_with_the_scores_of_their_nights(ask, desk):
    asked = ask("evaluate", "--workspace", desk)
    assert asked.code == 0
    assert asked.out.startswith("verdicts, weights ")
    for told in (
        "sweet_spot",
        "0.631",
        "1 verdict says nothing of fit: left out",
        "1 verdict names a request or a consultant that was never read: left out (",
    ):
        assert told in asked.out


def test_with_other_weights_verdicts_of_closed_requests_are_left_out(ask, desk, cheap_price):
    asked = ask("evaluate", "--workspace", desk, "--weights", cheap_price, "--format", "csv")
    rows = {(each["order"], each["segment"]): each for each in csv.DictReader(io.StringIO(asked.out))}
    assert rows["score", "micro"]["pair_count"] == "2"
    assert rows["score", "all"]["pair_count"] == "4"
    assert float(rows["score", "sweet_spot"]["ndcg_at_10"]) == pytest.approx(WRONG_WAY_ROUND, abs=1e-5)


def test_the_demo_has_verdicts_on_every_size_of_client(ask, demo):
    told = json.loads(ask("evaluate", "--workspace", demo, "--format", "json").out)
    ours = {each["segment"]: each["pair_count"] for each in told["figures"] if each["order"] == "score"}
    assert all(ours[segment] >= 4 for segment in ("micro", "sweet_spot", "larger"))
    assert told["left_out"] == {"unknown_pairs": [], "silent_count": 1, "closed_count": 0}


def test_a_proposal_from_two_requests_is_refused(ask, desk):
    asked = ask("evaluate", "--workspace", desk, "--propose")
    assert (asked.code, asked.out) == (2, "")
    assert "2 requests with a grade above 0; proposals need at least 8" in asked.err


def spoil(folder: Path, name: str, text: str | None) -> None:
    (folder / name).unlink()
    if text is not None:
        (folder / name).write_text(text, encoding="utf-8")


BAD = [
    pytest.param(
        "grades.json", None, "grades.json: No such file or directory; a judged folder has", id="none"
    ),
    pytest.param(
        "grades.json", '{"books": {"zoe": 1}}', "grades.json: 'zoe' is not in profiles.jsonl", id="who"
    ),
    pytest.param(
        "grades.json", '{"books": {"ann": 4}}', "grades.json: books: ann: grade 4; write", id="four"
    ),
    pytest.param("requests.jsonl", "no", "requests.jsonl line 1: not JSON", id="not JSON"),
]


@pytest.mark.parametrize(("name", "text", "told"), BAD)
def test_a_bad_folder_is_refused_in_one_line(ask, folder, name, text, told):
    spoil(folder, name, text)
    asked = ask("evaluate", folder)
    assert (asked.code, asked.out) == (3, "")
    assert told in asked.err
    assert asked.err.count("\n") == 1


USAGE = [
    pytest.param(("--as-of", "2026-03-01"), "--as-of is for a folder", id="a clock for verdicts"),
    pytest.param(("--propose", "--against", "x.toml"), "--propose or --against, not both", id="two tasks"),
]


@pytest.mark.parametrize(("arguments", "told"), USAGE)
def test_what_makes_no_sense_is_told(ask, desk, arguments, told):
    asked = ask("evaluate", "--workspace", desk, *arguments)
    assert asked.code == 2
    assert told in asked.err
