"""Broken taxonomy files and the one line that each earns."""

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.taxonomy import lint, package_files, parse_taxonomy_file, taken_names

SKILL = 'category = "c"\ntier = "desktop"\n'
CERT = f'{SKILL}type = "certification"\n'
FINE = '[[concept]]\nid = "word"\nlabel = "Word"\naliases = ["MS Word"]\n'
START = '[[concept]]\nid = "x"\nlabel = "X"\n'
CERT_START = '[[concept]]\nid = "cert-x"\nlabel = "X"\naliases = ["exam x"]\n'

REFUSED = [
    ("concept = 1", "'concept' must be tables: write [[concept]] above each"),
    ("concept = [1]", "concept 1: must be a table: write [[concept]] above it"),
    ('tire = "desktop"', "unknown key 'tire'; did you mean 'tier'?"),
    ("a = = 1", "not TOML: Invalid value (at line 1, column 5)"),
    (f"{SKILL}{START}alias = []", "concept 'x': unknown key 'alias'; did you mean 'aliases'?"),
    (f'{SKILL}[[concept]]\nid = "x"', "concept 'x': key 'label' is missing"),
    (f'{SKILL}[[concept]]\nlabel = "x"', "concept 1: key 'id' is missing"),
    (
        f'category = "c"\n{START}tier = "huge"',
        "concept 'x': tier must be 'desktop', 'small_business' or 'enterprise', not 'huge'",
    ),
    (
        f"{SKILL}{START}aliases = [4]",
        "concept 'x': aliases: Input should be a valid string, not '4'",
    ),
    (
        f"{SKILL}{START}level = {'9' * 5000}",
        "a number has thousands of digits",
    ),
    (f'{SKILL}{START}level = "2"', "concept 'x': level: Input should be a valid integer, not '2'"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED, ids=[message[:60] for _, message in REFUSED])
def test_a_file_that_cannot_be_read_is_refused_in_one_line(text: str, message: str) -> None:
    with pytest.raises(RefusedInputError) as refused:
        parse_taxonomy_file("own.toml", text)
    assert str(refused.value) == f"own.toml: {message}"


PROBLEMS = [
    (f"{SKILL}{FINE}", []),
    (f"{SKILL}{START}", ["'x': has no alias; give it at least one"]),
    (
        f'{SKILL}[[concept]]\nid = "X_1"\nlabel = "X"\naliases = ["exes"]',
        ["'X_1': id must be kebab-case: a-z, 0-9 and single dashes"],
    ),
    (
        f'{SKILL}{START}aliases = ["exes"]\nbasket = "offices"',
        ["'x': unknown basket 'offices'; did you mean 'office'?"],
    ),
    (
        f'{SKILL}{START}aliases = ["abc"]',
        ["'x': alias 'abc' is too short for any case; move it to aliases_exact"],
    ),
    (f'{SKILL}{START}aliases = [" exes"]', ["'x': alias ' exes' has blanks at its edges or is empty"]),
    (f'{SKILL}{START}aliases = ["exes", "Exes"]', ["'x': alias 'Exes' is listed twice"]),
    (
        f'{SKILL}{START}aliases_context = ["Exes"]',
        [
            "'x': context alias 'Exes' needs context",
            "'x': context alias 'Exes' stands in no sentence of probes_yes",
            "'x': context alias 'Exes' stands in no sentence of probes_no",
        ],
    ),
    (
        f'{SKILL}{START}aliases_context = ["Exes"]\ncontext = ["y"]\n'
        'probes_yes = ["y and Exes"]\nprobes_no = ["the axes of X"]',
        ["'x': context alias 'Exes' stands in no sentence of probes_no"],
    ),
    (
        f'{SKILL}{START}aliases_context = ["Exes"]\ncontext = ["y"]\n'
        'probes_yes = ["y and exes"]\nprobes_no = ["her EXES"]',
        [],
    ),
    (
        f'{SKILL}{START}aliases_exact = ["X"]\nprobes_yes = ["an X-ray"]\nprobes_no = ["x marks the spot"]',
        ["'x': exact alias 'X' stands in no sentence of probes_no"],
    ),
    (f'{SKILL}{START}aliases_exact = ["XYZ"]', []),
    (
        f'{SKILL}{START}aliases = ["exes"]\nparents = ["wrod"]\n{FINE}',
        ["'x': parents names unknown concept 'wrod'; did you mean 'word'?"],
    ),
    (
        f'{SKILL}{START}aliases = ["exes"]\nparents = ["x"]',
        ["'x': is its own ancestor: break the cycle of parents"],
    ),
    (f'{SKILL}{START}aliases = ["exes"]\nissuer = "I"', ["'x': issuer is for certifications only"]),
    (
        f'{SKILL}[[concept]]\nid = "cert-x"\nlabel = "X"\naliases = ["exes"]',
        ["'cert-x': a skill's id must not start with 'cert-'"],
    ),
    (
        f'{CERT}{CERT_START}issuer = "I"\nlevel = 1\nreplaced_by = "cert-y"',
        ["'cert-x': replaced_by names unknown concept 'cert-y'; did you mean 'cert-x'?"],
    ),
    (
        f'{CERT}{CERT_START}issuer = "I"\nlevel = 1\nreplaced_by = "cert-x"',
        ["'cert-x': is replaced by itself in the end: break the cycle of replaced_by"],
    ),
    (
        f'{SKILL}{START}aliases = ["exes"]\nretired_on = "June"',
        [
            "'x': retired_on must be YYYY-MM or YYYY, not 'June'",
            "'x': retired_on needs status = \"retired\"",
        ],
    ),
    (
        f'{CERT}[[concept]]\nid = "x"\nlabel = "X"\naliases = ["exes"]\nissuer = "I"\nlevel = 1',
        ["'x': a certification's id must start with 'cert-'"],
    ),
    (
        f"{CERT}{CERT_START}level = 5",
        [
            "'cert-x': a certification needs an issuer",
            "'cert-x': level must be 1 (entry) to 4 (expert), not 5",
        ],
    ),
    (
        f'{CERT}{CERT_START}issuer = "I"\nlevel = 1\nimplies = ["cert-x"]',
        ["'cert-x': implies names 'cert-x', which is a certification"],
    ),
    (f"{SKILL}{FINE}{FINE}", ["'word': id is already in own.toml; rename or merge"]),
    (
        f'{SKILL}{FINE}{START}aliases = ["ms word"]',
        ["'x': alias 'ms word' already belongs to 'word'"],
    ),
    (f'{SKILL}{FINE}{START}aliases_exact = ["ms word"]', ["'x': alias 'ms word' already belongs to 'word'"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "problems"), PROBLEMS, ids=[(problems or ["nothing wrong"])[0] for _, problems in PROBLEMS]
)
def test_a_problem_is_named_with_its_file_and_concept(text: str, problems: list[str]) -> None:
    expected = tuple(f"own.toml: concept {problem}" for problem in problems)
    assert lint((parse_taxonomy_file("own.toml", text),)) == expected


def test_the_files_of_the_package_have_no_problem() -> None:
    assert lint(package_files()) == ()


def test_two_spellings_of_exact_case_may_belong_to_two_concepts() -> None:
    text = (
        f'{SKILL}[[concept]]\nid = "pos"\nlabel = "POS"\naliases_exact = ["POS"]\n'
        '[[concept]]\nid = "posix"\nlabel = "Pos"\naliases_exact = ["Pos"]'
    )
    assert lint((parse_taxonomy_file("own.toml", text),)) == ()


def test_an_own_concept_may_bear_the_id_of_the_packages_and_its_aliases() -> None:
    one, other = (parse_taxonomy_file(name, SKILL + FINE) for name in ("package.toml", "own.toml"))
    assert lint((one,), (other,)) == ()


def test_two_own_files_may_not_both_give_out_a_name() -> None:
    package = parse_taxonomy_file("package.toml", SKILL + FINE)
    own = parse_taxonomy_file("own.toml", f'{SKILL}{START}aliases = ["Winword"]')
    other = parse_taxonomy_file("other.toml", '[[extend]]\nid = "word"\naliases = ["WinWord"]')
    assert lint((package,), (own, other)) == (
        "other.toml: concept 'word': alias 'WinWord' already belongs to 'x'",
    )


def test_a_cycle_over_two_concepts_is_told_for_both() -> None:
    text = (
        f'{SKILL}[[concept]]\nid = "a"\nlabel = "A"\naliases = ["aaaa"]\nparents = ["b"]\n'
        '[[concept]]\nid = "b"\nlabel = "B"\naliases = ["bbbb"]\nparents = ["a"]'
    )
    assert lint((parse_taxonomy_file("own.toml", text),)) == (
        "own.toml: concept 'a': is its own ancestor: break the cycle of parents",
        "own.toml: concept 'b': is its own ancestor: break the cycle of parents",
    )


def test_two_concepts_may_not_share_a_name_that_only_context_could_tell_apart() -> None:
    one, other = (
        f'{SKILL}[[concept]]\nid = "{key}"\nlabel = "Flow"\naliases_context = ["Flow"]\n'
        f'context = ["{word}"]\nprobes_yes = ["{word} Flow"]\nprobes_no = ["go with the flow"]'
        for key, word in (("flow-automation", "SharePoint"), ("flow-types", "React"))
    )
    assert lint((parse_taxonomy_file("a.toml", one), parse_taxonomy_file("b.toml", other))) == (
        "b.toml: concept 'flow-types': alias 'Flow' already belongs to 'flow-automation'",
    )


def test_a_cycle_of_replacements_is_told_for_each_of_its_concepts() -> None:
    text = CERT + "".join(
        f'[[concept]]\nid = "cert-{key}"\nlabel = "{key}"\nissuer = "I"\nlevel = 1\n'
        f'aliases = ["exam {key}"]\nreplaced_by = "cert-{after}"\n'
        for key, after in (("a", "b"), ("b", "c"), ("c", "b"))
    )
    cycle = "is replaced by itself in the end: break the cycle of replaced_by"
    assert lint((parse_taxonomy_file("own.toml", text),)) == (
        f"own.toml: concept 'cert-b': {cycle}",
        f"own.toml: concept 'cert-c': {cycle}",
    )


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ('aliases = ["foo\\nbar"]', "alias 'foo\\nbar' must be one line of at most 200 printable characters"),
        (
            'aliases = ["Ex\\u200Bcel"]',
            "alias 'Ex\\u200bcel' must be one line of at most 200 printable characters",
        ),
        ('aliases = ["----"]', "alias '----' has no letter or figure"),
        ('aliases = ["exes"]\nblocked = ["."]', "blocked '.' has no letter or figure"),
        ('aliases = ["exes"]\ncontext = [""]', "context '' has no letter or figure"),
    ],
    ids=["two lines", "invisible", "dashes", "a dot", "nothing"],
)
def test_a_text_that_says_nothing_is_a_problem(keys: str, problem: str) -> None:
    own = parse_taxonomy_file("own.toml", f"{SKILL}{START}{keys}")
    assert lint((own,)) == (f"own.toml: concept 'x': {problem}",)


def test_a_name_in_wide_letters_is_the_same_name() -> None:
    package = parse_taxonomy_file("package.toml", SKILL + FINE)
    own = parse_taxonomy_file("own.toml", f'{SKILL}{START}aliases = ["ＭＳ Word"]')
    assert list(taken_names((package,), (own,))) == [("MS Word", "word", "x")]
