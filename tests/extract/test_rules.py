"""Every rule that the code of the package can give has its sentence."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from skillmatch import extract
from skillmatch.extract import facts, rules
from skillmatch.extract.rules import why, why_fact
from skillmatch.interpret import FIELDS
from skillmatch.records import Assertion
from skillmatch.taxonomy.records import AliasMatch

SOURCES = sorted(Path(extract.__path__[0]).glob("*.py"))
ASSERTIONS = "|".join(get_args(Assertion))


def _rule_ids() -> Iterator[str]:
    """Yield the ids that stand in the code: as a text, as a cue, or as an assertion with a fixed end."""
    for source in SOURCES:
        if source.name == "rules.py":
            continue
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name("cue"), args=[ast.Constant(name), ast.Constant(assertion), *_]):
                    yield f"{assertion}:{name}"
                case ast.Constant(str(text)) if re.fullmatch(rf"({ASSERTIONS}|context):[a-z-]+", text):
                    yield text


def test_every_rule_of_the_code_has_a_sentence() -> None:
    assert set(_rule_ids()) - {*rules.NAMED, *rules.DECIDED} == set()


def test_every_way_to_match_a_name_without_context_has_a_sentence() -> None:
    assert {*get_args(AliasMatch)} - {"context"} <= {*rules.NAMED}


def test_every_fact_of_a_text_has_a_sentence() -> None:
    stated = {f"no_certifications:{rule}" for rule, _ in facts._PATTERNS}
    assert stated == {*rules.SAID}


def test_every_list_field_of_a_request_has_a_sentence_and_no_other() -> None:
    stated = {default for default in FIELDS["request"].values() if default}
    told = {name for name in rules.DECIDED if name.endswith(":field")}
    assert {f"{assertion}:field" for assertion in stated} == told


def test_no_sentence_speaks_of_a_rule_that_is_gone() -> None:
    composed = {"any", "exact"} | {name for name in rules.DECIDED if name.endswith((":field", ":section"))}
    assert {*rules.NAMED, *rules.DECIDED} - composed == set(_rule_ids()) - composed


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (
            "context:vendor/required:default",
            "Found because the name of its maker stands before it; required because a client names it"
            " and nothing beside it says otherwise.",
        ),
        ("any/negated:no", "Found because its name stands there; ruled out because “no” stands before it."),
        (
            "any/held:of-old",
            "Found because its name stands there; held because of the rule held:of-old.",
        ),
    ],
    ids=["two clauses", "negated", "a rule of another version"],
)
def test_why_is_one_sentence(rule: str, sentence: str) -> None:
    assert why(rule) == sentence


def test_why_of_a_fact_is_one_sentence() -> None:
    assert why_fact("no_certifications:no") == "True of the whole text because “no certifications” is said."
