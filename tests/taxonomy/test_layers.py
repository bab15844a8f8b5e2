"""What an owner's [[extend]] adds to the package's concepts, and what it may not say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.errors import RefusedInputError
from skillmatch.taxonomy import (
    Alias,
    Concept,
    Extension,
    TaxonomyFile,
    join_files,
    lint,
    parse_taxonomy_file,
    taken_names,
)
from skillmatch.taxonomy.layers import extended

HEAD = 'category = "office"\ntier = "desktop"\n'
PACKAGE = parse_taxonomy_file(
    "office.toml",
    f"""{HEAD}
    [[concept]]
    id = "word"
    label = "Word"
    aliases = ["MS Word", "Word files"]
    aliases_exact = ["WRD"]
    blocked = ["a word"]
    related = ["excel"]

    [[concept]]
    id = "excel"
    label = "Excel"
    aliases = ["MS Excel"]
    """,
)
OWN_WORD = f'{HEAD}[[concept]]\nid = "word"\nlabel = "Letters"\naliases = ["letter writing"]\n'


def _own(text: str) -> TaxonomyFile:
    return parse_taxonomy_file("own.toml", text)


def _word(*own: TaxonomyFile) -> Concept:
    return join_files((PACKAGE,), own).concepts[-1]


def test_an_extension_adds_to_the_lists_and_leaves_the_rest() -> None:
    own = _own('[[extend]]\nid = "word"\naliases = ["WinWord"]\nblocked = ["my word"]\nparents = ["excel"]')
    assert _word(own) == Concept(
        "word", "Word", "skill", "office", "desktop",
        parents=("excel",),
        related=("excel",),
        aliases=(Alias("MS Word"), Alias("Word files"), Alias("WRD", "exact"), Alias("WinWord")),
        blocked=("a word", "my word"),
    )  # fmt: skip


def test_files_of_the_package_extend_one_another() -> None:
    other = parse_taxonomy_file("letters.toml", '[[extend]]\nid = "word"\naliases = ["Word letters"]')
    joined = {concept.id: concept for concept in join_files((PACKAGE, other)).concepts}
    assert Alias("Word letters") in joined["word"].aliases


def test_an_owner_has_the_last_word_over_an_extension_of_the_package() -> None:
    other = parse_taxonomy_file("letters.toml", '[[extend]]\nid = "word"\naliases = ["Word letters"]')
    joined = join_files((PACKAGE, other), (_own(OWN_WORD),))
    assert joined.concepts[-1].aliases == (Alias("letter writing"),)


def test_an_extension_of_no_concept_is_told_of_the_package_too() -> None:
    other = parse_taxonomy_file("letters.toml", '[[extend]]\nid = "wrod"\naliases = ["Word letters"]')
    assert lint((PACKAGE, other)) == ("letters.toml: extend 'wrod': no such concept; did you mean 'word'?",)


def test_what_stands_at_the_top_of_a_file_is_no_part_of_its_extensions() -> None:
    own = _own('context = ["letters"]\ncategory = "mine"\n[[extend]]\nid = "word"\naliases = ["WinWord"]')
    assert (_word(own).context, _word(own).category) == ((), "office")


def test_an_entry_that_is_there_already_is_not_doubled() -> None:
    own = _own('[[extend]]\nid = "word"\naliases = ["MS Word"]\nrelated = ["excel"]')
    word, package = _word(own), _word()
    assert set(word.aliases) == set(package.aliases)
    assert (len(word.aliases), word.related) == (3, ("excel",))


def test_a_name_that_is_there_already_is_matched_as_the_extension_says() -> None:
    own = _own('[[extend]]\nid = "word"\naliases_exact = ["Word files"]')
    assert _word(own).aliases == (Alias("MS Word"), Alias("WRD", "exact"), Alias("Word files", "exact"))


def test_extensions_of_several_files_add_up() -> None:
    one, other = (_own(f'[[extend]]\nid = "word"\naliases = ["{name}"]') for name in ("WinWord", "Wordy"))
    assert _word(one, other).aliases[-2:] == (Alias("WinWord"), Alias("Wordy"))


def test_an_extension_reaches_what_another_own_file_replaces() -> None:
    replaced, extends = _own(OWN_WORD), _own('[[extend]]\nid = "word"\naliases = ["WinWord"]')
    for own in ((replaced, extends), (extends, replaced)):
        assert _word(*own).aliases == (Alias("letter writing"), Alias("WinWord"))


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ('aliases = ["WinWord"]', 'aliases = ["Win Word"]', False),
        ('blocked = ["my word"]', 'blocked = ["our word"]', False),
        ('probes_no = ["my word"]', 'probes_no = ["our word"]', True),
        ('related = ["excel"]', "", True),
    ],
    ids=["alias", "blocked", "probe", "nothing new"],
)
def test_the_version_follows_what_an_extension_changes(one: str, other: str, is_same: bool) -> None:
    versions = {
        join_files((PACKAGE,), (_own(f'[[extend]]\nid = "word"\n{keys}'),)).version for keys in (one, other)
    }
    assert (len(versions) == 1) == is_same


PROBLEMS = [
    ('[[extend]]\nid = "wrod"', "extend 'wrod': no such concept; did you mean 'word'?"),
    (
        f'{OWN_WORD}[[extend]]\nid = "word"\naliases = ["WinWord"]',
        "extend 'word': this file has its [[concept]]; add the entries there",
    ),
    (
        '[[extend]]\nid = "word"\naliases = ["wo"]',
        "concept 'word': alias 'wo' is too short for any case; move it to aliases_exact",
    ),
    (
        '[[extend]]\nid = "word"\nrelated = ["exsel"]',
        "concept 'word': related names unknown concept 'exsel'; did you mean 'excel'?",
    ),
    ('[[extend]]\nid = "word"\nimplies = ["excel"]', "concept 'word': implies is for certifications only"),
]


@pytest.mark.parametrize(("text", "problem"), PROBLEMS, ids=[problem for _, problem in PROBLEMS])
def test_a_problem_of_an_extension_is_told_of_the_owners_file(text: str, problem: str) -> None:
    assert lint((PACKAGE,), (_own(text),)) == (f"own.toml: {problem}",)


REFUSED = [
    ('[[extend]]\naliases = ["WinWord"]', "extend 1: key 'id' is missing"),
    ('[[extend]]\nid = "word"\nalias = ["x"]', "extend 'word': unknown key 'alias'; did you mean 'aliases'?"),
    (
        '[[extend]]\nid = "word"\nlabel = "W"',
        "extend 'word': key 'label' cannot be extended; replace the concept: write [[concept]] instead",
    ),
    (
        '[[extend]]\nid = "word"\naliases = "W"',
        "extend 'word': aliases: Input should be a valid tuple, not 'W'",
    ),
    ('[extend]\nid = "word"', "'extend' must be tables: write [[extend]] above each"),
    ('[[extends]]\nid = "word"', "unknown key 'extends'; did you mean 'extend'?"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED, ids=[message for _, message in REFUSED])
def test_an_extension_that_cannot_be_read_is_refused_in_one_line(text: str, message: str) -> None:
    with pytest.raises(RefusedInputError) as refused:
        _own(text)
    assert str(refused.value) == f"own.toml: {message}"


NAMES = st.sampled_from(["MS Word", "Word files", "WRD", "WinWord"])
ALIASES = st.lists(st.builds(Alias, NAMES, st.sampled_from(["any", "exact", "context"])), max_size=4)


@given(ALIASES, st.lists(NAMES, max_size=4))
def test_an_extension_made_twice_is_as_one(aliases: list[Alias], blocked: list[str]) -> None:
    extension = Extension("word", aliases=tuple(aliases), blocked=tuple(blocked))
    once = extended(PACKAGE.concepts[0], extension)
    assert extended(once, extension) == once


# A later version of the package may bring a name that the owner's files have had for years.
PLAINS = (
    f'{HEAD}[[concept]]\nid = "plain-sheets"\nlabel = "Plain Sheets"\naliases = ["ms excel", "Plain Sheets"]'
)


def test_a_name_that_an_own_file_gives_to_its_concept_is_no_longer_the_packages() -> None:
    own = _own(PLAINS)
    by_id = {concept.id: concept.aliases for concept in join_files((PACKAGE,), (own,)).concepts}
    assert by_id["excel"] == ()
    assert by_id["plain-sheets"] == (Alias("ms excel"), Alias("Plain Sheets"))
    assert lint((PACKAGE,), (own,)) == ()
    assert list(taken_names((PACKAGE,), (own,))) == [("MS Excel", "excel", "plain-sheets")]


def test_an_extension_takes_a_name_over_too() -> None:
    own = _own('[[extend]]\nid = "word"\naliases = ["MS Excel"]')
    assert _word(own).aliases[-1] == Alias("MS Excel")
    assert list(taken_names((PACKAGE,), (own,))) == [("MS Excel", "excel", "word")]


def test_what_the_package_has_and_an_own_file_repeats_is_not_taken() -> None:
    own = _own('[[extend]]\nid = "excel"\naliases = ["MS Excel"]')
    assert list(taken_names((PACKAGE,), (own,))) == []
