"""`ingest --dry-run` of any file at all ends with 0 or 3, and says in one line why it is 3."""

import json

import pytest

from tests.line.desk import skillmatch
from tests.parsing.hostile_files import hostile_files

FILES = dict(hostile_files())
# Every eighth one: each is a command of its own, with a child of its own.
SOME = {name: content for number, (name, content) in enumerate(FILES.items()) if number % 8 == 0}


@pytest.mark.parametrize(("name", "content"), [pytest.param(name, SOME[name], id=name) for name in SOME])
def test_any_file_ends_well_or_is_refused_in_one_line(ask, tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    asked = ask("ingest", tmp_path / name, "--dry-run")
    assert asked.code in (0, 3)
    if asked.code == 3:
        assert asked.out == ""
        assert asked.err.startswith(f"skillmatch: {tmp_path / name}: ")
        assert asked.err.count("\n") == 1
        return
    *told, counts = (json.loads(line) for line in asked.out.split("\n")[:-1])
    assert counts == {
        "loaded": sum("record" in row for row in told),
        "quarantined": sum("reject" in row for row in told),
    }


@pytest.mark.parametrize("name", ["deep.html", "bomb.docx", "surrogates.jsonl"])
def test_a_real_command_keeps_what_a_child_says_off_the_terminal(tmp_path, name):
    (tmp_path / name).write_bytes(FILES[name])
    ended = skillmatch("ingest", str(tmp_path / name), "--dry-run")
    assert ended.returncode in (0, 3)
    assert b"Traceback" not in ended.stderr
    assert ended.stderr.count(b"\n") == (ended.returncode == 3)
