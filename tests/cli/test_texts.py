"""`extract` and `segment`: NDJSON in, NDJSON out, with offsets into the text as it was sent."""

import json
import os
import subprocess

import pytest

from tests.line.desk import command, skillmatch


def lines(*rows: object) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def answers(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.split("\n")[:-1]]


TEXTS = [
    pytest.param("We need QuickBooks.", "QuickBooks", 8, 18, id="plain"),
    pytest.param("\U0001f600\U0001f4be We need QuickBooks.", "QuickBooks", 11, 21, id="astral characters"),
    pytest.param("Cafe\u0301 needs QuickBooks.", "QuickBooks", 12, 22, id="combining mark"),
    pytest.param("ﬁrm: QuickBooks \u2028 now", "QuickBooks", 5, 15, id="ligature and line separator"),
    pytest.param("\r\n\tQuickBooks\r\n", "QuickBooks", 3, 13, id="line ends"),
    pytest.param("İstanbul, QuickBooks", "QuickBooks", 10, 20, id="a letter that folds to two"),
]


@pytest.mark.parametrize(("text", "surface", "start", "end"), TEXTS)
def test_extract_offsets_are_code_points_of_the_text_sent(ask, text, surface, start, end):
    asked = ask("extract", stdin=lines({"id": "a", "text": text}))
    assert (asked.code, asked.err) == (0, "")
    [row] = answers(asked.out)
    [mention] = row["mentions"]
    assert (mention["surface"], mention["start"], mention["end"]) == (surface, start, end)
    assert text[start:end] == surface


def test_extract_answers_each_line_with_its_id_in_order(ask):
    asked = ask(
        "extract",
        stdin=lines({"id": "b", "text": "QuickBooks"}, {"id": 7, "text": ""}, {"id": "a", "text": "a cat"}),
    )
    assert [(row["id"], len(row["mentions"])) for row in answers(asked.out)] == [("b", 1), (7, 0), ("a", 0)]


def test_extract_mention_has_the_fields_that_were_promised(ask):
    [row] = answers(ask("extract", stdin=lines({"id": "a", "text": "We need 3 years of QuickBooks."})).out)
    [mention] = row["mentions"]
    promised = ("concept", "label", "type", "surface", "start", "end", "assertion", "years", "rule")
    assert set(promised) <= set(mention)
    told = {name: mention[name] for name in ("concept", "type", "surface", "assertion", "years")}
    assert told == {
        "concept": "quickbooks",
        "type": "skill",
        "surface": "QuickBooks",
        "assertion": "required",
        "years": 3,
    }
    assert mention["rule"]


@pytest.mark.parametrize(
    ("arguments", "line", "assertion"),
    [
        pytest.param((), {"text": "QuickBooks"}, "required", id="request unless told"),
        pytest.param(("--kind", "profile"), {"text": "QuickBooks"}, "held", id="option"),
        pytest.param((), {"text": "QuickBooks", "kind": "profile"}, "held", id="line"),
        pytest.param(
            ("--kind", "profile"),
            {"text": "QuickBooks", "kind": "request"},
            "required",
            id="line over option",
        ),
        pytest.param((), {"text": "No Exchange Server."}, "negated", id="negated"),
    ],
)
def test_extract_kind_comes_from_the_line_or_the_option(ask, arguments, line, assertion):
    [row] = answers(ask("extract", *arguments, stdin=lines({"id": "a", **line})).out)
    assert [mention["assertion"] for mention in row["mentions"]] == [assertion]


BAD_LINES = [
    pytest.param(b"not json", "Invalid JSON", id="not JSON"),
    pytest.param(b'{"id": "a"}', "text: Field required", id="no text"),
    pytest.param(b'{"text": "QuickBooks"}', "id: Field required", id="no id"),
    pytest.param(b"[1, 2]", "object", id="a list"),
    pytest.param(b'{"id": "a", "text": 5}', "text: ", id="text is a number"),
    pytest.param(b'{"id": "a", "text": "QuickBooks", "kind": "offer"}', "kind: ", id="unknown kind"),
    pytest.param(b'{"id": "a", "text": "\xff QuickBooks"}', "Invalid JSON", id="not UTF-8"),
    pytest.param(b"[" * 100_000, "Invalid JSON", id="nested too deeply"),
]


@pytest.mark.parametrize("name", ["extract", "segment"])
@pytest.mark.parametrize(("bad", "words"), BAD_LINES)
def test_bad_line_is_refused_by_number_and_the_others_are_answered(ask, name, bad, words):
    good = lines({"id": "good", "text": "QuickBooks on 12 PCs"})
    asked = ask(name, stdin=good + b"\n" + bad + b"\n" + good)
    first, refused, last = answers(asked.out)
    assert (first["id"], last) == ("good", first)
    assert refused["reject"]["at"] == "line 3"
    assert words in refused["reject"]["reason"]
    assert asked.code == 3
    assert asked.err == "skillmatch: 1 input lines were refused; each has its reason in the output\n"


def test_empty_input_gives_an_empty_answer(ask):
    for name in ("extract", "segment"):
        asked = ask(name, stdin=b"")
        assert (asked.code, asked.out, asked.err) == (0, "", "")


SWEET_SPOT = (0, 1000, 0)
SIZES = [
    pytest.param({"declared": 9}, ("micro", 9, 9, None), (1000, 0, 0), id="declared 9"),
    pytest.param({"declared": 10}, ("sweet_spot", 10, 10, None), SWEET_SPOT, id="declared 10"),
    pytest.param({"declared": {"systems": 30}}, ("sweet_spot", 30, 30, None), SWEET_SPOT, id="object"),
    pytest.param(
        {"declared": {"systems": 400, "it_manager": True}},
        ("larger", 400, 400, True),
        (0, 0, 1000),
        id="object with manager",
    ),
    pytest.param({"text": "We have six computers."}, ("micro", 6, 6, None), (1000, 0, 0), id="number word"),
    pytest.param({"text": "Help wanted."}, ("unknown", None, None, None), (300, 400, 300), id="nothing said"),
    pytest.param(
        {"text": "We have 12 PCs.", "declared": None}, ("sweet_spot", 12, 12, None), SWEET_SPOT, id="null"
    ),
]


@pytest.mark.parametrize(("line", "size", "permille"), SIZES)
def test_segment_of_declared_and_stated_sizes(ask, line, size, permille):
    asked = ask("segment", stdin=lines({"id": "a", "text": "x", **line}))
    assert (asked.code, asked.err) == (0, "")
    [row] = answers(asked.out)
    assert row["id"] == "a"
    assert (row["segment"], row["systems_min"], row["systems_max"], row["it_manager"]) == size
    assert list(row["probabilities"]) == ["micro", "sweet_spot", "larger"]
    assert sum(row["probabilities"].values()) == 1000
    assert tuple(row["probabilities"].values()) == permille


def test_segment_by_the_weights_of_a_workspace(ask, tmp_path):
    (tmp_path / "weights.toml").write_text("[log_odds]\nserver = { micro = 0, sweet_spot = 0, larger = 3 }")
    asked = ask("segment", "--workspace", tmp_path, stdin=lines({"id": "a", "text": "A file server."}))
    [row] = answers(asked.out)
    assert (row["segment"], tuple(row["probabilities"].values())) == ("larger", (97, 129, 774))


def test_segment_refuses_log_odds_that_are_none(ask, tmp_path):
    (tmp_path / "weights.toml").write_text("[log_odds]\nsever = { micro = 1 }")
    asked = ask("segment", "--workspace", tmp_path, stdin=lines({"id": "a", "text": "x"}))
    assert (asked.code, asked.out) == (3, "")
    assert asked.err == (
        "skillmatch: weights.toml: unknown key 'log_odds.sever'; did you mean 'log_odds.server'?\n"
    )


def test_segment_evidence_points_into_the_text(ask):
    text = "\U0001f4be Cafe\u0301: we have 12 PCs."
    [row] = answers(ask("segment", stdin=lines({"id": "a", "text": text})).out)
    [signal] = row["evidence"]
    assert set(signal) >= {"start", "end", "surface", "signal"}
    assert text[signal["start"] : signal["end"]] == signal["surface"]
    assert "12 PCs" in signal["surface"]


@pytest.mark.parametrize(
    ("declared", "words"),
    [
        pytest.param({"sytems": 5}, "declared.sytems: ", id="unknown key"),
        pytest.param({"segment": "huge"}, "declared.segment: ", id="unknown segment"),
        pytest.param("12", "declared: ", id="text"),
        pytest.param(True, "declared: ", id="yes"),
        pytest.param(-5, "declared.systems: ", id="less than none"),
        pytest.param({"employees": -1}, "declared.employees: ", id="less than no employee"),
    ],
)
def test_segment_refuses_a_declaration_that_says_nothing(ask, declared, words):
    asked = ask("segment", stdin=lines({"id": "a", "text": "x", "declared": declared}))
    assert asked.code == 3
    assert words in answers(asked.out)[0]["reject"]["reason"]


def test_output_is_utf_8_and_bare_in_any_terminal_language():
    asked = subprocess.run(
        command("segment"),
        input=lines({"id": "Ölmühle", "text": "Wir: 12 PCs"}),
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "FORCE_COLOR": "1"},
    )
    assert asked.returncode == 0, asked.stderr
    assert json.loads(asked.stdout)["id"] == "Ölmühle"
    assert b"\x1b" not in asked.stdout


WORDS = "We need 3 years of QuickBooks and a firewall, no Exchange Server. " * 8


@pytest.mark.parametrize("name", ["extract", "segment"])
def test_a_batch_gives_the_same_bytes_whatever_the_number_of_processes(ask, name):
    rows = [{"id": number, "text": f"{number} PCs. {WORDS[: number % 300 + 200]}"} for number in range(500)]
    batch = lines(*rows) + b"not json\n" + lines({"id": "last", "text": "12 PCs"})[:-1]
    assert len(batch) > 150_000
    alone, *others = (ask(name, "--workers", workers, stdin=batch) for workers in (1, 2, 3))
    assert alone.code == 3
    found = answers(alone.out)
    assert [row.get("id") for row in found] == [*range(500), None, "last"]
    assert found[500]["reject"]["at"] == "line 501"
    assert others == [alone, alone]


def test_a_line_that_comes_alone_is_answered_before_the_next_one_comes():
    with subprocess.Popen(command("extract"), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for number in (1, 2):
            running.stdin.write(lines({"id": number, "text": "QuickBooks"}))
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == number
        running.stdin.close()
        assert running.wait(timeout=60) == 0


def test_extract_explains_each_mention_by_its_rule_and_its_words(ask):
    text = "Call 555-0100. No Exchange Server, please."
    [row] = answers(ask("extract", "--explain", stdin=lines({"id": "a", "text": text})).out)
    [mention] = row["mentions"]
    assert mention["why"] == ("Found because its name stands there; ruled out because “no” stands before it.")
    assert mention["snippet"] == "No Exchange Server, please."


def test_extract_tells_what_a_request_says_as_a_whole(ask):
    text = "QuickBooks on 12 PCs. No certifications please."
    [row] = answers(ask("extract", "--explain", stdin=lines({"id": "a", "text": text})).out)
    [fact] = row["facts"]
    assert fact == {
        "fact": "no_certifications",
        "start": 22,
        "end": 46,
        "surface": "No certifications please",
        "rule": "no_certifications:no",
        "why": "True of the whole text because “no certifications” is said.",
        "snippet": "No certifications please.",
    }
    assert text[22:46] == "No certifications please"
    [row] = answers(ask("extract", stdin=lines({"id": "a", "text": text, "kind": "profile"})).out)
    assert row["facts"] == []


def test_extract_without_explain_says_no_more_than_was_promised(ask):
    [row] = answers(ask("extract", stdin=lines({"id": "a", "text": "QuickBooks"})).out)
    assert not {"why", "snippet"} & {*row["mentions"][0]}


@pytest.fixture
def workspace(tmp_path):
    for file, text in {
        "skillmatch.toml": 'packs = ["trade"]\n',
        "taxonomy/own.toml": '[[extend]]\nid = "quickbooks"\naliases = ["QuikBuks Zone"]\n',
        "taxonomy/packs/trade.toml": TRADE.format("floorplan-pro", "FloorplanPro"),
        "taxonomy/packs/other.toml": TRADE.format("millwork-hub", "MillworkHub"),
    }.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    return tmp_path


TRADE = 'category = "t"\ntier = "desktop"\n[[concept]]\nid = "{0}"\nlabel = "{1}"\naliases = ["{1}"]\n'


def test_extract_knows_what_a_workspace_adds_and_the_packs_that_it_names(ask, workspace):
    line = lines({"id": "a", "text": "FloorplanPro, QuikBuks Zone, MillworkHub"})
    [row] = answers(ask("extract", "--workspace", workspace, stdin=line).out)
    assert [mention["concept"] for mention in row["mentions"]] == ["floorplan-pro", "quickbooks"]
    [row] = answers(ask("extract", stdin=line).out)
    assert "floorplan-pro" not in {mention["concept"] for mention in row["mentions"]}


def test_extract_refuses_a_workspace_with_a_bad_file_before_it_reads(ask, workspace):
    (workspace / "taxonomy/own.toml").write_text('[[extend]]\nid = "quickboks"\n')
    asked = ask("extract", "--workspace", workspace, stdin=b"not json")
    assert (asked.code, asked.out) == (3, "")
    assert asked.err == (
        "skillmatch: taxonomy/own.toml: extend 'quickboks': no such concept; did you mean 'quickbooks'?\n"
    )


def test_extract_in_a_process_of_its_own_reads_bytes_with_windows_line_ends():
    asked = skillmatch("extract", stdin=b'\xef\xbb\xbf{"id": "a", "text": "QuickBooks"}\r\n\r\n')
    assert (asked.returncode, asked.stderr) == (0, b"")
    assert json.loads(asked.stdout)["mentions"][0]["end"] == 10
