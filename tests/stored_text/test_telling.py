"""What is told of a comparison: whether more than the taxonomy stands between its two sides."""

import pytest

from skillmatch.stored_text.changes import Effect
from skillmatch.stored_text.telling import Comparison
from skillmatch.taxonomy import Taxonomy

VERSIONS = [
    pytest.param("old.9.2026.aa", False, id="another taxonomy"),
    pytest.param("old.9.2026.bb", False, id="other log-odds, which change no mention"),
    pytest.param("old.8.2026.aa", True, id="other rules"),
    pytest.param("old.9.2025.aa", True, id="another year"),
    pytest.param("old.9.2026", False, id="read before versions named the log-odds"),
]


@pytest.mark.parametrize(("before", "are_others"), VERSIONS)
def test_rules_and_year_are_told_apart_from_the_taxonomy(before, are_others):
    effect = Effect({}, {}, {}, (), 0)
    told = Comparison((before,), {}, Taxonomy((), "new"), "new.9.2026.aa", effect)
    assert told.are_rules_others is are_others
