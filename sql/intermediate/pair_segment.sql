-- One row per pair and segment: the pure score, which is the sum of its lines, and what the order needs.
with
total as (
    select
        request_key,
        consultant_key,
        segment,
        sum(points) as points
    from snapshot.pair_line
    group by request_key, consultant_key, segment
)

select
    pair_fit.request_key,
    pair_fit.consultant_key,
    pair_fit.segment,
    pair_fit.coverage_ppm,
    pair_fit.direct_permille,
    cast(coalesce(total.points, 0) as bigint) as points,
    case pair_fit.segment
        when 'micro' then scored_request.micro_permille
        when 'sweet_spot' then scored_request.sweet_spot_permille
        else scored_request.larger_permille
    end as permille
from snapshot.pair_fit as pair_fit
inner join snapshot.scored_request as scored_request on pair_fit.request_key = scored_request.request_key
left join total
    on
        pair_fit.request_key = total.request_key
        and pair_fit.consultant_key = total.consultant_key
        and pair_fit.segment = total.segment
