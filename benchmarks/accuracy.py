"""`make bench`: how right the extraction is on public annotated postings, beside other matchers."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.skillspan import Posting, postings, score
from benchmarks.vocabulary import Matcher, flashtext, gazetteer, names
from skillmatch.extract import Lexicon, build_lexicon, extract
from skillmatch.taxonomy import load_taxonomy

COLUMNS = "{:44} {:>8} {:>8} {:>10} {:>10} {:>8}"
NOTE = """
F1 in per cent on the knowledge spans of SkillSpan's technical postings (training part; Zhang et al., NAACL
2022). strict: the same tokens; loose: tokens in common. The taxonomy's wording was developed on the even
postings and looked at on the odd ones; neither is unseen text."""


def main(folder: str) -> int:
    """Return the exit code after printing the table, or saying what it needs."""
    file = Path(folder) / "skillspan_train.jsonl"
    if not file.is_file():
        print(f"accuracy: no {file.name} in {folder}; SkillSpan's training part in JSON lines goes there")
        return 0
    made = postings(file)
    print(COLUMNS.format("on SkillSpan", "postings", "strict", "precision", "recall", "loose"))
    for name, matcher in _matchers():
        for part, some in _parts(made):
            found = score(some, matcher)
            figures = (found.strict, found.strict_precision, found.strict_recall, found.loose)
            print(COLUMNS.format(f"{name}{part}", len(some), *(f"{figure:.1f}" for figure in figures)))
    print(NOTE)
    return 0


def _matchers() -> Iterator[tuple[str, Matcher]]:
    taxonomy = load_taxonomy()
    yield "skillmatch", _extractor(build_lexicon(taxonomy))
    yield "the same names in flashtext", flashtext(names(taxonomy))
    yield "skill-extractor 0.2, gazetteer", gazetteer()


def _parts(made: tuple[Posting, ...]) -> Iterator[tuple[str, tuple[Posting, ...]]]:
    yield "", made
    yield ", even postings", made[::2]
    yield ", odd postings", made[1::2]


def _extractor(lexicon: Lexicon) -> Matcher:
    as_of = date(2026, 11, 2)
    return lambda text: [(found.start, found.end) for found in extract(text, "request", lexicon, as_of)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
