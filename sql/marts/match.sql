-- One row per kept pair: its score, its place in both directions, its gates and how sure it is.
select
    pair_score.request_key,
    pair_score.consultant_key,
    pair_score.score_millipoints,
    pair_score.score_micro,
    pair_score.score_sweet_spot,
    pair_score.score_larger,
    cast(kept_pair.rank as integer) as rank,
    cast(kept_pair.consultant_score_millipoints as integer) as consultant_score_millipoints,
    cast(kept_pair.consultant_rank as integer) as consultant_rank,
    scored_request.segment,
    pair_score.gate_outcome <> 'fail' as is_eligible,
    pair_score.gate_outcome,
    pair_score.coverage_ppm,
    pair_score.confidence_permille,
    basis.weights_version,
    basis.taxonomy_version
from snapshot.pair_score as pair_score
inner join snapshot.kept_pair as kept_pair
    on
        pair_score.request_key = kept_pair.request_key
        and pair_score.consultant_key = kept_pair.consultant_key
inner join snapshot.scored_request as scored_request on pair_score.request_key = scored_request.request_key
cross join snapshot.basis as basis
order by pair_score.request_key, kept_pair.rank, pair_score.consultant_key
