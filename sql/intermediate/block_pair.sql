-- One row per pair to score: its place in one number, and the pure scores where the segment is in doubt.
with
mixed as (
    select
        facet.request_key,
        block_facet.consultant_number,
        block_facet.points as score_millipoints,
        block_facet.coverage_ppm,
        block_facet.direct_permille
    from snapshot.block_facet as block_facet
    inner join snapshot.facet as facet on block_facet.facet_number = facet.facet_number
    where facet.permille = 1000
    union all by name
    select
        facet.request_key,
        block_facet.consultant_number,
        cast(sum(facet.permille * block_facet.points) as bigint) // 1000 as score_millipoints,
        cast(sum(facet.permille * block_facet.coverage_ppm) as bigint) // 1000 as coverage_ppm,
        cast(sum(facet.permille * block_facet.direct_permille) as bigint) // 1000 as direct_permille,
        max(block_facet.points) filter (where facet.segment = 'micro') as points_micro,
        max(block_facet.points) filter (where facet.segment = 'sweet_spot') as points_sweet_spot,
        max(block_facet.points) filter (where facet.segment = 'larger') as points_larger
    from snapshot.block_facet as block_facet
    inner join snapshot.facet as facet on block_facet.facet_number = facet.facet_number
    where facet.permille < 1000
    group by facet.request_key, block_facet.consultant_number
),

sure as (
    select
        mixed.*,
        candidate.consultant_key,
        gate_outcome(scored_request, candidate) as outcome
    from mixed
    inner join snapshot.scored_request as scored_request on mixed.request_key = scored_request.request_key
    inner join snapshot.candidate as candidate on mixed.consultant_number = candidate.consultant_number
)

select
    request_key,
    consultant_key,
    order_key(outcome, score_millipoints, coverage_ppm, direct_permille) as order_key,
    points_micro,
    points_sweet_spot,
    points_larger
from sure
