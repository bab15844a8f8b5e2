-- One row per pair and segment: how well the rate fits the budget, full within it, nothing from 1.5 times on.
select
    pair.request_key,
    pair.consultant_key,
    segment_weight.segment,
    case
        when open_consultant.rate_cents is null or scored_request.rate_max_cents is null
            then segment_weight.price_unknown_ppm
        when open_consultant.rate_cents <= scored_request.rate_max_cents then 1000000
        else
            (
                greatest(
                    0,
                    3 * cast(scored_request.rate_max_cents as bigint)
                    - 2 * cast(open_consultant.rate_cents as bigint)
                )
                * 1000000
            )
            // scored_request.rate_max_cents
    end as price_ppm
from snapshot.pair as pair
inner join snapshot.scored_request as scored_request on pair.request_key = scored_request.request_key
inner join snapshot.open_consultant as open_consultant
    on pair.consultant_key = open_consultant.consultant_key
cross join snapshot.segment_weight as segment_weight
