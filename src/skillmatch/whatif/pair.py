"""One pair scored again as if the consultant were another, from nothing but a published file.

The same SQL as in the night works it out, with the rarity of that night's snapshot: nobody else changes.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from skillmatch import store
from skillmatch.score.claims import Change

# In the order in which each rests on the ones before it: first what is read from the published file.
READ = (
    "trial/basis",
    "trial/weight",
    "trial/concept",
    "trial/concept_implication",
    "trial/rarity",
    "trial/client_request",
    "trial/segment_assessment",
    "trial/variant",
    "trial/change",
    "trial/consultant",
    "trial/standing_request",
    "trial/steady_consultant",
    "trial/mention",
    "trial/concept_relation",
)
SCORED = (
    "intermediate/segment_weight",
    "intermediate/requirement",
    "intermediate/capability",
    "intermediate/requirement_weight",
    "intermediate/similarity",
    "intermediate/capability_depth",
    "intermediate/credit",
    "intermediate/request_kin",
    "intermediate/certification_named",
    "intermediate/certification_relevance",
    "trial/scored_request",
    "trial/open_consultant",
    "trial/pair",
    "intermediate/pair_requirement",
    "intermediate/pair_fit",
    "intermediate/pair_certification",
    "intermediate/pair_surplus",
    "intermediate/pair_price",
    "intermediate/pair_line",
    "intermediate/pair_segment",
)


def scores_if(published: Path, pair: Mapping[str, str], changes: Sequence[Change]) -> tuple[int, ...]:
    """Return the score of a pair in milli-points under each change; none from a file that cannot tell."""
    rows = [
        (number, concept, is_held)
        for number, change in enumerate(changes)
        for is_held, concepts in ((True, change.held), (False, change.lacked))
        for concept in sorted(concepts)
    ]
    asked = {
        **pair,
        "variant_count": len(changes),
        "variants": [row[0] for row in rows],
        "concepts": [row[1] for row in rows],
        "is_held": [row[2] for row in rows],
    }
    with store.open_beside(published) as con:
        # A file of before has nothing of what the scores were made from.
        if not store.rows(con, "select 1 from duckdb_tables() where table_name = 'rarity'"):
            return ()
        for name in (*READ, *SCORED):
            store.materialize(con, name, asked)
        rows_found = store.fetch(con, "trial/variant_score")
    return tuple(int(str(row["score_millipoints"])) for row in rows_found)
