-- One row per pair: its score over the segments that the client may be of, and the three pure ones.
with
mixed as (
    select
        request_key,
        consultant_key,
        cast(sum(permille * points) as bigint) // 1000 as score_millipoints,
        max(points) filter (where segment = 'micro') as score_micro,
        max(points) filter (where segment = 'sweet_spot') as score_sweet_spot,
        max(points) filter (where segment = 'larger') as score_larger,
        cast(sum(permille * coverage_ppm) as bigint) // 1000 as coverage_ppm,
        cast(sum(permille * direct_permille) as bigint) // 1000 as direct_permille
    from snapshot.pair_segment
    group by request_key, consultant_key
),

worst as (
    select
        request_key,
        consultant_key,
        case
            when bool_or(outcome = 'fail') then 'fail'
            when bool_and(outcome = 'pass') then 'pass'
            else 'unknown'
        end as gate_outcome
    from snapshot.pair_gate
    group by request_key, consultant_key
)

select
    mixed.request_key,
    mixed.consultant_key,
    cast(mixed.score_millipoints as integer) as score_millipoints,
    cast(mixed.score_micro as integer) as score_micro,
    cast(mixed.score_sweet_spot as integer) as score_sweet_spot,
    cast(mixed.score_larger as integer) as score_larger,
    cast(mixed.coverage_ppm as integer) as coverage_ppm,
    cast(
        (mixed.direct_permille * scored_request.freshness_permille * scored_request.certainty_permille)
        // 1000000
        as integer
    ) as confidence_permille,
    worst.gate_outcome
from mixed
inner join snapshot.scored_request as scored_request on mixed.request_key = scored_request.request_key
inner join worst
    on mixed.request_key = worst.request_key and mixed.consultant_key = worst.consultant_key
