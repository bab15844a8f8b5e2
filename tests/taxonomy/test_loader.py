"""The package's and the owner's files joined to one taxonomy with a version."""

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.taxonomy import Alias, Concept, TaxonomyFile, join_files, load_taxonomy, parse_taxonomy_file

HEAD = 'category = "office"\ntier = "desktop"\n'
PACKAGE = parse_taxonomy_file(
    "office.toml",
    f"""{HEAD}
    [[concept]]
    id = "word"
    label = "Word"
    aliases_context = ["Word"]
    aliases_exact = ["DOC"]
    aliases = ["MS Word", "Word files"]
    context = ["letters"]
    probes_yes = ["letters in Word"]
    probes_no = ["word of mouth"]

    [[concept]]
    id = "excel"
    label = "Excel"
    tier = "small_business"
    aliases = ["MS Excel"]
    """,
)


def _own(body: str) -> TaxonomyFile:
    return parse_taxonomy_file("own.toml", f"{HEAD}[[concept]]\n{body}")


def _version(body: str) -> str:
    return join_files((PACKAGE,), (_own(body),)).version


def test_concepts_are_sorted_by_id_whatever_the_files_say_first() -> None:
    assert [concept.id for concept in join_files((PACKAGE,)).concepts] == ["excel", "word"]


def test_a_concept_takes_the_defaults_of_its_file_and_its_own_word_wins() -> None:
    excel, word = join_files((PACKAGE,)).concepts
    assert (excel.category, excel.tier, word.category, word.tier) == (
        "office", "small_business", "office", "desktop",
    )  # fmt: skip


def test_the_three_lists_of_aliases_become_three_ways_to_match() -> None:
    word = join_files((PACKAGE,)).concepts[1]
    assert word.aliases == (
        Alias("MS Word", "any"), Alias("Word files", "any"), Alias("DOC", "exact"), Alias("Word", "context"),
    )  # fmt: skip


def test_an_own_concept_joins_the_packages() -> None:
    own = _own('id = "dentrix"\nlabel = "Dentrix"\naliases = ["Dentrix"]\nrelated = ["word"]')
    assert [concept.id for concept in join_files((PACKAGE,), (own,)).concepts] == ["dentrix", "excel", "word"]


def test_an_own_concept_replaces_the_packages_wholly() -> None:
    own = _own('id = "word"\nlabel = "Letters"\naliases = ["letter writing"]')
    joined = join_files((PACKAGE,), (own,))
    assert joined.concepts[1] == Concept(
        "word", "Letters", "skill", "office", "desktop", aliases=(Alias("letter writing"),)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('label = "A"', 'label = "B"'),
        ('label = "A"\nparents = ["word"]', 'label = "A"\nparents = ["excel"]'),
        ('label = "A"\nblocked = ["x y"]', 'label = "A"'),
        ('label = "A"\naliases_exact = ["FMP"]', 'label = "A"\naliases_exact = ["Fmp"]'),
    ],
    ids=["label", "parents", "blocked", "alias"],
)
def test_a_change_that_a_reading_depends_on_changes_the_version(one: str, other: str) -> None:
    start = 'id = "filemaker"\naliases = ["FileMaker"]\n'
    assert _version(start + one) != _version(start + other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('related = ["word", "excel"]', 'related = ["excel", "word"]'),
        ('probes_no = ["a file maker"]', 'probes_no = ["a maker of files"]'),
    ],
    ids=["order of a list", "probe"],
)
def test_what_no_reading_depends_on_leaves_the_version(one: str, other: str) -> None:
    start = 'id = "filemaker"\nlabel = "FileMaker"\naliases = ["FileMaker"]\n'
    assert _version(start + one) == _version(start + other)


def test_a_version_is_sixteen_hex_digits() -> None:
    version = join_files((PACKAGE,)).version
    assert (len(version), set(version) <= set("0123456789abcdef")) == (16, True)


def test_the_first_problem_refuses_the_files_and_the_rest_are_counted() -> None:
    own = _own('id = "x"\nlabel = "X"\naliases = ["abc", "abd"]\nparents = ["exsel"]')
    with pytest.raises(RefusedInputError) as refused:
        join_files((PACKAGE,), (own,))
    assert str(refused.value) == (
        "own.toml: concept 'x': alias 'abc' is too short for any case; move it to aliases_exact"
        " (and 2 more: skillmatch taxonomy check)"
    )


def test_one_problem_alone_stands_without_a_count() -> None:
    own = _own('id = "x"\nlabel = "X"\naliases = ["exes"]\nparents = ["exsel"]')
    with pytest.raises(RefusedInputError) as refused:
        join_files((PACKAGE,), (own,))
    assert str(refused.value) == (
        "own.toml: concept 'x': parents names unknown concept 'exsel'; did you mean 'excel'?"
    )


def test_the_package_takes_an_owners_text() -> None:
    text = (
        'category = "trade"\ntier = "desktop"\n[[concept]]\nid = "zz-top"\nlabel = "Z"\naliases = ["zz top"]'
    )
    assert load_taxonomy([("own.toml", text)]).concepts[-1].id == "zz-top"
