"""A trigger word calls a cue wherever it matches: nothing is lost by looking for the words first."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.extract import profile_cues, profile_verdicts, request_cues, request_scene, request_verdicts
from skillmatch.extract.cues import CueTable, cue_after, cue_before, surroundings
from skillmatch.extract.phrases import phrase, words_of

TABLES = [
    request_cues.BEFORE,
    request_verdicts.AFTER,
    request_scene.ENVIRONMENT,
    request_scene.NEEDS,
    request_scene.ASKS,
    profile_cues.BEFORE,
    profile_verdicts.AFTER,
]
WORDS = sorted({word for table in TABLES for one in table.cues for word in words_of(one.pattern.pattern)})
SIGNS = (
    "a",
    "the",
    "we'd",
    "i",
    "don't",
    "isn't",
    "'no'",
    "(required)",
    "is:",
    ",",
    ";",
    "-",
    "/",
    "plus,",
    "_no",
)
PIECES = st.sampled_from([*WORDS, *SIGNS])


def _unfiltered(table: CueTable) -> CueTable:
    """Return a table in which every word calls every cue."""
    words = {word: tuple(range(len(table.cues))) for word in (*WORDS, "java", "the", "a", "")}
    return replace(table, called_by=words)


@pytest.mark.parametrize("table", TABLES)
def test_every_cue_has_trigger_words(table: CueTable) -> None:
    assert [one.name for one in table.cues if not one.triggers] == []


@pytest.mark.parametrize("place", range(len(TABLES)))
@settings(max_examples=60)
@given(st.lists(PIECES, max_size=8), st.lists(PIECES, max_size=8))
def test_the_filter_changes_no_reading(place: int, before: list[str], after: list[str]) -> None:
    table, every = TABLES[place], _unfiltered(TABLES[place])
    text = " ".join([*before, "java", *after])
    start = len(" ".join([*before, ""]))
    around = surroundings(text, (start, start + 4), (0, len(text)), start)
    with_all = around._replace(words_before=around.words_before | {""}, words_after=around.words_after | {""})
    assert cue_before(table, around) == cue_before(every, with_all)
    assert cue_after(table, around) == cue_after(every, with_all)


@given(st.lists(PIECES, max_size=6), st.sampled_from(TABLES))
def test_a_match_holds_a_trigger_of_its_cue(words: list[str], table: CueTable) -> None:
    text = " ".join(words)
    for one in table.cues:
        for found in one.pattern.finditer(text):
            assert one.triggers & words_of(found.group())


PHRASES = [
    ("required", "it is required now", "required"),
    ("[is|are] (required|a must)", "java is a must", "is a must"),
    ("[is|are] (required|a must)", "java, required", "required"),
    ("not !(only|just) [_]", "not only java", None),
    ("not !(only|just) [_]", "not our java", "not our"),
    ("(no|never) [_] [_] java", "no more cups java", "no more cups java"),
    ("[very|really]* (good|bad)", "really very good", "really very good"),
    ("would (help|be (nice|great))", "would be great", "would be great"),
    ("don't care", "we don't care", "don't care"),
]


@pytest.mark.parametrize(("text", "sentence", "expected"), PHRASES)
def test_a_phrase_matches_what_it_says(text: str, sentence: str, expected: str | None) -> None:
    found = re.search(rf"(?<!\w){phrase(text).pattern}(?!\w)", sentence)
    assert (found.group() if found else None) == expected


TRIGGERS = [
    ("[is|are] required", {"required"}),
    ("(a must|mandatory)", {"must", "mandatory"}),
    ("no longer use", {"longer"}),
    ("_ and !(not) [perhaps]", {"and"}),
    ("_", set()),
]


@pytest.mark.parametrize(("text", "expected"), TRIGGERS)
def test_the_rarest_needed_word_is_the_trigger(text: str, expected: set[str]) -> None:
    assert phrase(text).triggers == expected
