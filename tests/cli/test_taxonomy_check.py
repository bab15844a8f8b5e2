"""`taxonomy check`: what is wrong with taxonomy files, probes included, one line a problem."""

import json
from pathlib import Path

import pytest

from skillmatch import taxonomy
from skillmatch.taxonomy import TaxonomyFile, parse_taxonomy_file

HEAD = 'category = "trade"\ntier = "small_business"\n'
PACKAGE = parse_taxonomy_file(
    "trade.toml",
    f"""{HEAD}
    [[concept]]
    id = "dental-software"
    label = "Dental software"
    aliases = ["dental software"]
    probes_yes = ["support for dental software"]
    """,
)
DENTRIX = f'{HEAD}[[concept]]\nid = "dentrix"\nlabel = "Dentrix"\naliases = ["Dentrix"]\n'


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> TaxonomyFile:
    """Put one small file in the place of the package's."""
    monkeypatch.setattr(taxonomy, "package_files", lambda: (PACKAGE,))
    return PACKAGE


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own.toml"


def test_without_a_file_the_packages_concepts_and_probes_are_counted(ask, package):
    asked = ask("taxonomy", "check")
    assert (asked.code, asked.err) == (0, "")
    told = json.loads(asked.out)
    assert len(told.pop("version")) == 16
    assert told == {"skills": 1, "certifications": 0, "probes": 1}


def test_an_own_file_adds_its_concepts_and_has_its_own_probes_tried(ask, package, own):
    own.write_text(f'{DENTRIX}probes_yes = ["Dentrix support"]\nprobes_no = ["a dentist"]\n')
    asked = ask("taxonomy", "check", own)
    assert (asked.code, asked.err) == (0, "")
    told = json.loads(asked.out)
    assert (told["skills"], told["probes"]) == (2, 2)


PROBES = [
    (
        f'{DENTRIX}probes_yes = ["Dentrixx support"]\n',
        ["concept 'dentrix': probes_yes: not found in: Dentrixx support"],
    ),
    (
        f'{DENTRIX}probes_no = ["Dentrix support"]\n',
        ["concept 'dentrix': probes_no: found in: Dentrix support"],
    ),
    (
        '[[extend]]\nid = "dental-software"\nblocked = ["for dental software"]\n'
        'probes_no = ["no, dental software"]\n',
        [
            "concept 'dental-software': probes_yes: not found in: support for dental software",
            "concept 'dental-software': probes_no: found in: no, dental software",
        ],
    ),
]


@pytest.mark.parametrize(("text", "problems"), PROBES, ids=["not found", "found", "extended"])
def test_a_probe_that_fails_is_named_with_its_file_and_concept(ask, package, own, text, problems):
    own.write_text(text)
    asked = ask("taxonomy", "check", own)
    assert (asked.code, asked.out) == (3, "")
    count = f"skillmatch: taxonomy: {len(problems)} problems, each named above"
    assert asked.err.splitlines() == [*(f"{own}: {problem}" for problem in problems), count]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('category = "x"\n[[concept]]\nid = "A b"\nlabel = "B"\n', "A b", id="id"),
        pytest.param("[[[", "not TOML", id="not TOML"),
        pytest.param('categry = "x"\n', "categry", id="unknown key"),
        pytest.param('[[extend]]\nid = "dental"\n', "did you mean 'dental-software'?", id="unknown id"),
    ],
)
def test_a_bad_file_is_refused(ask, package, own, text, words):
    own.write_text(text)
    asked = ask("taxonomy", "check", own)
    assert (asked.code, asked.out) == (3, "")
    assert words in asked.err
    assert asked.err.splitlines()[-1].startswith("skillmatch: ")


def test_the_demos_own_file_passes_over_the_package_that_is_shipped(ask, demo):
    asked = ask("taxonomy", "check", demo / "taxonomy/own.toml")
    assert (asked.code, asked.err) == (0, "")
    assert json.loads(asked.out)["skills"] > 150
