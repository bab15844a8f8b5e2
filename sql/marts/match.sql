-- One row per kept pair: its score, its place in both directions, its gates and how sure it is.
select
    ranking.request_key,
    ranking.consultant_key,
    ranking.score_millipoints,
    ranking.score_micro,
    ranking.score_sweet_spot,
    ranking.score_larger,
    cast(ranking.rank as integer) as rank,
    cast(ranking.consultant_score_millipoints as integer) as consultant_score_millipoints,
    cast(ranking.consultant_rank as integer) as consultant_rank,
    ranking.segment,
    ranking.is_eligible,
    ranking.gate_outcome,
    ranking.coverage_ppm,
    ranking.confidence_permille,
    basis.weights_version,
    basis.taxonomy_version
from snapshot.pair as pair
inner join snapshot.ranking as ranking
    on pair.request_key = ranking.request_key and pair.consultant_key = ranking.consultant_key
cross join snapshot.basis as basis
order by ranking.request_key, ranking.rank
