-- One row per scored pair: its place among the request's consultants and among the consultant's requests.
with
pair_score as (
    select
        pair_score.*,
        scored_request.segment,
        scored_request.requirement_count,
        open_consultant.rate_cents,
        pair_score.gate_outcome <> 'fail' as is_eligible,
        pair_score.gate_outcome = 'pass' as is_sure,
        -- Neither age of the record nor its id decides a tie, and no night decides it like the one before.
        md5(scored_request.request_id || open_consultant.consultant_id || basis.snapshot_id) as lot
    from snapshot.pair_score as pair_score
    inner join
        snapshot.scored_request as scored_request
        on pair_score.request_key = scored_request.request_key
    inner join snapshot.open_consultant as open_consultant
        on pair_score.consultant_key = open_consultant.consultant_key
    cross join snapshot.basis as basis
),

base as (
    select
        pair_score.segment,
        cast(sum(pair_score.score_millipoints) as bigint) // count(*) as mean_millipoints
    from pair_score
    semi join snapshot.sample as sample on pair_score.consultant_key = sample.consultant_key
    group by pair_score.segment
),

-- A vague request tells little about a fit, so its scores are drawn towards the segment's mean.
-- The detour over 100,000 points makes `//` round down below 0 too.
drawn as (
    select
        pair_score.*,
        base.mean_millipoints
        + (
            (pair_score.score_millipoints - base.mean_millipoints) * pair_score.requirement_count
            + 100000 * (pair_score.requirement_count + segment_weight.vague_requirements)
        )
        // (pair_score.requirement_count + segment_weight.vague_requirements)
        - 100000 as consultant_score_millipoints
    from pair_score
    inner join base on pair_score.segment = base.segment
    cross join snapshot.segment_weight as segment_weight
    where segment_weight.segment = 'micro'
)

select
    *,
    row_number() over (
        partition by request_key
        order by
            is_eligible desc, score_millipoints desc, is_sure desc, coverage_ppm desc,
            confidence_permille desc, rate_cents asc nulls last, lot asc
    ) as rank,
    row_number() over (
        partition by consultant_key
        order by
            is_eligible desc, consultant_score_millipoints desc, is_sure desc, coverage_ppm desc,
            confidence_permille desc, rate_cents asc nulls last, lot asc
    ) as consultant_rank
from drawn
