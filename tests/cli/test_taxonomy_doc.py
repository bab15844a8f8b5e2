"""docs/taxonomy.md is true: its files load, their probes hold, its commands run, its table has every key."""

import re
import shlex
from pathlib import Path

import pytest

from skillmatch.extract import build_lexicon
from skillmatch.extract.probes import failed_probes
from skillmatch.taxonomy import (
    BASKETS,
    Taxonomy,
    join_files,
    load_taxonomy,
    package_files,
    parse_taxonomy_file,
)
from skillmatch.taxonomy.entries import ConceptEntry, ExtensionEntry
from skillmatch.taxonomy.toml_file import DEFAULT_KEYS
from tests.line.desk import copied

DOC = (Path(__file__).parents[2] / "docs" / "taxonomy.md").read_text(encoding="utf-8")
FILES = re.findall(r"^```toml\n(.*?)^```", DOC, re.DOTALL | re.MULTILINE)
COMMANDS = [
    line.split("     # ")[0].split("            # ")[0].strip()
    for block in re.findall(r"^```sh\n(.*?)^```", DOC, re.DOTALL | re.MULTILINE)
    for line in block.splitlines()
]
TECHNOLOGIES = """\
example,commodity_title,hot,in_demand,n_occupations
Plankworks SawPath,Computer aided design CAD software,Y,Y,12
"""


def _with(text: str) -> Taxonomy:
    return load_taxonomy([("taxonomy/own.toml", text)])


@pytest.mark.parametrize("text", FILES, ids=[text.split("id = ")[1].split('"')[1] for text in FILES])
def test_an_example_is_a_whole_file_whose_probes_hold(text: str) -> None:
    taxonomy = _with(text)
    lexicon = build_lexicon(taxonomy)
    own = parse_taxonomy_file("own.toml", text)
    ids = {entry.id for entry in (*own.concepts, *own.extensions)}
    failed = [
        problem
        for concept in taxonomy.concepts
        if concept.id in ids
        for problem in failed_probes(concept, lexicon)
    ]
    assert (text.splitlines()[0], failed) == ("# taxonomy/own.toml", [])


def test_the_examples_work_together_and_each_changes_the_taxonomy() -> None:
    files = [parse_taxonomy_file(f"own-{number}.toml", text) for number, text in enumerate(FILES)]
    package = package_files()
    versions = {join_files(package, files[:count]).version for count in range(len(files) + 1)}
    assert len(versions) == len(FILES) + 1


def test_the_examples_to_extend_and_replace_change_what_the_package_has() -> None:
    package = {concept.id for concept in load_taxonomy().concepts}
    added = {concept.id for text in FILES for concept in _with(text).concepts} - package
    assert added == {"floorplan-pro", "sawhorse-estimating", "cert-floorplan-drafter"}


def test_the_table_has_every_key_and_says_where_it_may_stand() -> None:
    rows = re.findall(r"^\| (`.+?) \| (.+?) \|", DOC, re.MULTILINE)
    stated = {key: of for keys, of in rows for key in re.findall(r"`(\w+)`", keys)}
    assert set(stated) == set(ConceptEntry.model_fields)
    assert {key for key, of in stated.items() if "both" in of} == set(ExtensionEntry.model_fields)
    assert {key for key, of in stated.items() if "top" in of} == set(DEFAULT_KEYS)


def test_the_groups_of_the_generalists_work_are_those_of_the_code() -> None:
    assert ", ".join(BASKETS) in DOC


@pytest.fixture
def firm(demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the workspace `my-firm` after a night, and with its owner's new file."""
    firm = copied(demo, tmp_path / "my-firm")
    (firm / "taxonomy/own.toml").write_text(FILES[0], encoding="utf-8")
    (tmp_path / "technology_examples.csv").write_text(TECHNOLOGIES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_commands_run_one_after_the_other(ask, firm):
    for line in COMMANDS:
        _run(ask, line)
    pack = (firm / "my-firm/taxonomy/packs/onet.toml").read_text(encoding="utf-8")
    assert "SawPath" in pack


def test_the_first_sentence_finds_the_skill_that_was_added(ask, firm):
    [line] = [line for line in COMMANDS if "We draw in FloorplanPro." in line]
    assert '"concept": "floorplan-pro"' in _run(ask, line)


def _run(ask, line: str) -> str:
    """Return what a command line of the doc writes; it may be fed by an echo and end in a file."""
    said, _, asks = line.rpartition(" | ")
    command, _, target = asks.partition(" > ")
    words = shlex.split(command)
    if words[0] == "mkdir":
        Path(words[-1]).mkdir(parents=True)
        return ""
    asked = ask(*words[1:], stdin="".join(shlex.split(said)[1:]).encode())
    assert (words[0], asked.code, asked.err) == ("skillmatch", 0, ""), line
    if target:
        Path(target).write_text(asked.out, encoding="utf-8")
    return asked.out
