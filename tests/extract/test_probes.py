"""The probes that come with the package's taxonomy: sentences that must, and must not, name a concept."""

from datetime import date

import pytest

from skillmatch.extract import build_lexicon, extract
from skillmatch.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()
LEXICON = build_lexicon(TAXONOMY)
PROBES = [
    pytest.param(concept.id, sentence, is_named, id=f"{concept.id}-{'yes' if is_named else 'no'}-{sentence}")
    for concept in TAXONOMY.concepts
    for is_named, sentences in ((True, concept.probes_yes), (False, concept.probes_no))
    for sentence in sentences
]


@pytest.mark.parametrize(("concept", "sentence", "is_named"), PROBES)
def test_a_probe_names_its_concept_or_does_not(concept: str, sentence: str, is_named: bool) -> None:
    mentions = extract(sentence, "profile", LEXICON, date(2026, 11, 23))
    assert (concept in {mention.concept for mention in mentions}) is is_named
