"""Texts made to hurt are read to their end, and the same everywhere."""

import os
import subprocess
import sys
from datetime import date
from itertools import pairwise

import pytest

from skillmatch.extract import build_lexicon, extract
from skillmatch.extract.folding import fold
from skillmatch.extract.matching import longest, sight
from skillmatch.records import Kind
from tests.extract.small_taxonomy import small_taxonomy

LEXICON = build_lexicon(small_taxonomy())
AS_OF = date(2026, 11, 23)
LENGTH = 200_000
# All that is said of each name takes longer than finding it.
QUALIFIED_LENGTH = 20_000

SHAPES = {
    "NUL": "\x00",
    "half a pair": "\ud800",
    "one token": "a",
    "one token of a name": "java",
    "deep brackets": "([{<",
    "commas": "a,",
    "full stops": ". ",
    "one name": "QuickBooks ",
    "one ambiguous name": "Exchange ",
    "a list of one letter": "C, ",
    "blocked phrases": "stock Exchange ",
    "cues": "no not without required plus ",
    "hyphens": "-",
    "line breaks": "\n",
    "blank lines": "\n \n",
    "long lines": "word " * 20 + "\n",
    "entities": "&amp;",
    "an entity without end": "&amp",
    "marks": "e\u0301",
    "only marks": "\u0301",
    "ligatures": "\ufb01",
    "letters that grow": "\u0130",
    "many blanks": "a  ",
    "paths": "/java",
    "back slashes": "\\java",
    "addresses": "a@b.example ",
    "at signs": "a@",
    "web addresses": "http://java ",
    "versions": "Java 8/",
    "years": "SQL Server 2012-",
    "hyphenated": "SQL-Server-",
    "titles": "MCSE: ",
}


@pytest.mark.parametrize("kind", ["request", "profile"])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=list(SHAPES))
def test_a_text_of_one_shape_is_read_with_exact_offsets(shape: str, kind: Kind) -> None:
    text = (shape * QUALIFIED_LENGTH)[:QUALIFIED_LENGTH] + "\n\nSonicWall"
    mentions = extract(text, kind, LEXICON, AS_OF)
    assert all(text[one.start : one.end] == one.surface for one in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    assert mentions[-1].surface == "SonicWall"


@pytest.mark.parametrize("shape", SHAPES.values(), ids=list(SHAPES))
def test_the_names_in_a_very_long_text_are_twice_those_in_half_of_it(shape: str) -> None:
    half, whole = (len(longest(sight(fold(_long(shape, length)), LEXICON))) for length in (1, 2))
    assert abs(whole - 2 * half) <= 30  # at the edges a path may look otherwise


def _long(shape: str, halves: int) -> str:
    """Return the shape repeated over so many halves of the longest text."""
    return shape * (LENGTH // 2 // len(shape)) * halves


READ = """
import sys
from datetime import date
from skillmatch.extract import build_lexicon, extract
from tests.extract.small_taxonomy import small_taxonomy
texts = sys.stdin.read().split("|")
order = texts[::-1] if sys.argv[1] == "backwards" else texts
lexicon = build_lexicon(small_taxonomy())
read = {text: extract(text, "request", lexicon, date(2026, 11, 23)) for text in order}
print([read[text] for text in texts])
"""
TEXTS = (
    "C, C# and .NET|Exchange 2016, no ACT!|Word, Excel and Outlook|The Sage ledger. Ask about Sage on Monday"
    "|MCSE: Exchange Server, CCNA, RHCE|12 Outlook users on 6 PCs"
)


def test_the_same_texts_read_the_same_in_any_order_and_process() -> None:
    assert _read("1", "forwards") == _read("2", "backwards")


def _read(seed: str, order: str) -> str:
    """Return what another process reads in the texts, with its own order of sets."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(
        [sys.executable, "-c", READ, order],
        input=TEXTS, capture_output=True, text=True, check=True, env=environment,
    ).stdout  # fmt: skip
