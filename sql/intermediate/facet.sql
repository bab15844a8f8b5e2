-- One row per scored request and segment that its client may be of, numbered from 0: what the pairs need.
with
possible as (
    select
        request_key,
        unnest(['micro', 'sweet_spot', 'larger']) as segment,
        unnest([micro_permille, sweet_spot_permille, larger_permille]) as permille
    from snapshot.scored_request
),

required as (
    select distinct
        request_key,
        segment,
        pool_weight_ppm
    from snapshot.requirement_weight
    where pool = 'required'
)

select
    cast(row_number() over (order by possible.request_key, possible.segment) - 1 as integer) as facet_number,
    possible.request_key,
    possible.segment,
    possible.permille,
    scored_request.rate_max_cents,
    required.pool_weight_ppm,
    segment_weight.gate_full_ppm,
    segment_weight.breadth_points,
    segment_weight.depth_points,
    segment_weight.certification_points,
    segment_weight.certification_scale,
    segment_weight.price_points,
    segment_weight.price_unknown_ppm,
    segment_weight.overqualification_points,
    segment_weight.overqualification_scale
from possible
inner join snapshot.scored_request as scored_request on possible.request_key = scored_request.request_key
inner join snapshot.segment_weight as segment_weight on possible.segment = segment_weight.segment
inner join required on possible.request_key = required.request_key and possible.segment = required.segment
where possible.permille > 0
