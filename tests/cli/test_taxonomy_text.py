"""`taxonomy diff`, `suggest` and `import-onet`: taxonomy files against the texts of the last night."""

import json
import shutil
from pathlib import Path

import pytest

from skillmatch import store
from skillmatch.paths import Paths
from tests.line.desk import copied, run, write_desk, write_lines

PEOPLE = (
    {
        "id": "ann",
        "name": "Ann Ames",
        "location": "Foxton",
        "text": "I look after QuickBooks, Ledgerlark and Outlook. Call 555-123-4567 about Ledgerlark.",
    },
    {
        "id": "bob",
        "name": "Bob Birch",
        "location": "Foxton",
        "text": "Two years of Ledgerlark in Foxton.",
        "skills": ["Quillbase"],
    },
)
JOBS = (
    {"id": "books", "title": "Bookkeeping help", "systems": 4, "required": ["QuickBooks", "Quillbase"]},
    {"id": "mail", "title": "Mail", "systems": 20, "text": "We need Outlook. Ledgerlark is a plus."},
)
JSON = ("--format", "json")
LARK = """category = "accounting"
tier = "small_business"

[[concept]]
id = "ledgerlark"
label = "Ledgerlark"
aliases = ["Ledgerlark"]
"""
NO_QUICKBOOKS = """category = "accounting"
tier = "small_business"

[[concept]]
id = "quickbooks"
label = "QuickBooks"
aliases = ["Quillbase"]
"""


@pytest.fixture(scope="module")
def read_once(tmp_path_factory) -> Path:
    """Return a workspace whose texts were read by the package's taxonomy; only to be copied."""
    desk = write_desk(tmp_path_factory.mktemp("stored") / "desk")
    write_lines(desk / "inbox/people.jsonl", PEOPLE)
    write_lines(desk / "inbox/jobs.jsonl", JOBS)
    run(desk)
    return desk


@pytest.fixture
def desk(read_once, tmp_path) -> Path:
    return copied(read_once, tmp_path / "desk")


def told(asked) -> dict[str, object]:
    """Return the JSON that a command answered, which must have gone well."""
    assert (asked.code, asked.err) == (0, "")
    return json.loads(asked.out)


def test_the_same_files_change_nothing(ask, desk):
    answer = told(ask("taxonomy", "diff", "--workspace", desk, *JSON))
    assert answer.pop("version_after") == answer.pop("versions_before")[0]
    assert answer == {
        "are_rules_others": False,
        "new_concepts": [],
        "removed_concepts": [],
        "changed_document_count": 0,
        "concepts": [],
        "requests": [],
    }


def test_a_new_concept_is_counted_and_quoted_without_contacts(ask, desk):
    (desk / "taxonomy/own.toml").write_text(LARK)
    answer = told(ask("taxonomy", "diff", "--workspace", desk, *JSON))
    assert (answer["new_concepts"], answer["removed_concepts"]) == (["ledgerlark"], [])
    assert answer["changed_document_count"] == 3
    [concept] = answer["concepts"]
    assert (concept["concept"], concept["label"]) == ("ledgerlark", "Ledgerlark")
    assert (concept["added"]["documents"], concept["added"]["mentions"]) == (3, 4)
    assert concept["gone"] == concept["changed"] == {"documents": 0, "mentions": 0, "examples": []}
    assert [(each["document_id"], each["snippet"]) for each in concept["added"]["examples"]] == [
        ("ann", "I look after QuickBooks, Ledgerlark and Outlook."),
        ("ann", "Call [contact] about Ledgerlark."),
        ("bob", "Two years of Ledgerlark in Foxton."),
    ]


def test_requests_that_gain_and_lose_requirements_are_named(ask, desk):
    (desk / "taxonomy/own.toml").write_text(NO_QUICKBOOKS)
    answer = told(ask("taxonomy", "diff", "--workspace", desk, *JSON))
    [concept] = answer["concepts"]
    assert {change: concept[change]["mentions"] for change in ("added", "gone", "changed")} == {
        "added": 2,
        "gone": 2,
        "changed": 0,
    }
    # The request asks for it under another name: no requirement changes.
    assert concept["added"]["documents"] == 1
    assert answer["requests"] == []
    (desk / "taxonomy/own.toml").write_text(NO_QUICKBOOKS.replace("Quillbase", "Nobodynames"))
    answer = told(ask("taxonomy", "diff", "--workspace", desk, *JSON))
    assert answer["requests"] == [
        {"request_id": "books", "gains": [], "loses": ["quickbooks (required)"], "changes": []}
    ]


def test_with_old_the_additions_of_a_folder_are_what_is_compared_with(ask, desk):
    (desk / "taxonomy/own.toml").write_text(LARK)
    shutil.copytree(desk / "taxonomy", desk / "before")
    asked = ("taxonomy", "diff", "--workspace", desk, "--old", desk / "before", "--format", "json")
    assert told(ask(*asked))["concepts"] == []
    (desk / "taxonomy/own.toml").unlink()
    answer = told(ask(*asked))
    assert answer["removed_concepts"] == ["ledgerlark"]
    assert answer["concepts"][0]["gone"]["mentions"] == 4


def test_for_people_the_effect_is_a_table_per_concept_and_request(ask, desk):
    (desk / "taxonomy/own.toml").write_text(LARK)
    asked = ask("taxonomy", "diff", "--workspace", desk)
    assert (asked.code, asked.err) == (0, "")
    assert "3 documents would change, 0 requests would ask for something else" in asked.out
    assert "new concepts: ledgerlark" in asked.out
    assert "555-123" not in asked.out


def test_texts_are_read_while_a_run_has_them_open_and_nothing_is_left_behind(ask, desk):
    with store.open_work(Paths(desk), threads=1):
        assert ask("taxonomy", "diff", "--workspace", desk).code == 0
    assert list((desk / "work/staging").iterdir()) == []


def test_documents_that_were_not_read_as_they_stand_are_left_out_and_told(ask, desk):
    with store.open_work(Paths(desk), threads=1) as con:
        con.execute("update consultant set record_hash = 'changed' where consultant_id = 'bob'")
    asked = ask("taxonomy", "diff", "--workspace", desk, "--format", "json")
    assert asked.err == "1 documents were not read since they came or changed: left out\n"


BAD = [
    pytest.param("none", (), "no skillmatch.toml here", id="no workspace"),
    pytest.param("fresh", (), "does not exist yet; `skillmatch run` writes it", id="no run yet"),
    pytest.param("desk", ("--old", "nowhere"), "nowhere: no such folder; name a copy of taxonomy/", id="old"),
]


@pytest.mark.parametrize(("folder", "more", "words"), BAD)
def test_what_is_wrong_is_told_in_one_line(ask, desk, folder, more, words):
    write_desk(desk.with_name("fresh"))
    asked = ask("taxonomy", "diff", "--workspace", desk.with_name(folder), *more)
    assert (asked.code, asked.out, asked.err.count("\n")) == (2, "", 1)
    assert words in asked.err


def test_a_bad_addition_is_refused_by_name(ask, desk):
    (desk / "taxonomy/own.toml").write_text(LARK.replace("label", "lable"))
    asked = ask("taxonomy", "diff", "--workspace", desk)
    assert (asked.code, asked.out) == (3, "")
    assert "taxonomy/own.toml: concept 'ledgerlark': unknown key 'lable'" in asked.err


def test_unknown_names_are_suggested_with_what_stands_beside_them(ask, desk):
    answer = told(ask("taxonomy", "suggest", "--workspace", desk, *JSON))
    assert [(each["name"], each["document_count"]) for each in answer] == [
        ("Ledgerlark", 2),
        ("Quillbase", 2),
    ]
    assert answer[0] == {
        "name": "Ledgerlark",
        "document_count": 2,
        "ways": ["name", "neighbour"],
        "neighbours": ["Microsoft Outlook", "QuickBooks"],
        "is_certification": False,
        "document_id": "ann",
        "snippet": "I look after QuickBooks, Ledgerlark and Outlook.",
    }
    assert [
        each["name"] for each in told(ask("taxonomy", "suggest", "--workspace", desk, "--top", 1, *JSON))
    ] == ["Ledgerlark"]


def test_what_was_added_is_suggested_no_more(ask, desk):
    (desk / "taxonomy/own.toml").write_text(LARK)
    answer = told(ask("taxonomy", "suggest", "--workspace", desk, *JSON))
    assert [each["name"] for each in answer] == ["Quillbase"]


def test_suggestions_as_toml_are_an_addition_that_changes_what_they_say(ask, desk):
    asked = ask("taxonomy", "suggest", "--workspace", desk, "--toml")
    assert asked.code == 0
    (desk / "taxonomy/own.toml").write_text(asked.out)
    assert ask("taxonomy", "check", desk / "taxonomy/own.toml").code == 0
    answer = told(ask("taxonomy", "diff", "--workspace", desk, *JSON))
    assert answer["new_concepts"] == ["ledgerlark", "quillbase"]
    assert [request["gains"] for request in answer["requests"]] == [["quillbase (required)"]]


def test_suggestions_for_people_are_a_table(ask, desk):
    asked = ask("taxonomy", "suggest", "--workspace", desk)
    assert (asked.code, asked.err) == (0, "")
    assert "Ledgerlark" in asked.out


def test_the_onet_list_becomes_a_pack_that_the_settings_name(ask, desk):
    list_of_onet = desk / "list.csv"
    list_of_onet.write_text(
        "example,commodity_code,commodity_title,hot,in_demand,n_occupations,n_computer_occupations\n"
        "Ledgerlark Home,43231601,Accounting software,Y,N,3,1\n"
        "QuickBooks,43231601,Accounting software,Y,N,3,1\n"
    )
    asked = ask("taxonomy", "import-onet", list_of_onet, "--hot", "--min-occupations", 2)
    assert asked.code == 0
    (desk / "taxonomy/packs").mkdir(parents=True)
    (desk / "taxonomy/packs/onet.toml").write_text(asked.out)
    assert told(ask("taxonomy", "diff", "--workspace", desk, *JSON))["new_concepts"] == []
    with (desk / "skillmatch.toml").open("a") as settings:
        settings.write('packs = ["onet"]\n')
    assert told(ask("taxonomy", "diff", "--workspace", desk, *JSON))["new_concepts"] == [
        "onet-ledgerlark-home"
    ]
