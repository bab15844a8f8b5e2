-- One row per pair: the gates, which are never points, and the worst of them.
with
judged as (
    select
        pair.request_key,
        pair.consultant_key,
        case
            when open_consultant.rate_cents is null or scored_request.rate_max_cents is null then 'unknown'
            when open_consultant.rate_cents <= scored_request.rate_max_cents then 'pass'
            when scored_request.is_rate_hard then 'fail'
            else 'unknown'
        end as rate_outcome,
        if(
            scored_request.is_remote or coalesce(scored_request.place = open_consultant.place, false),
            'pass',
            'unknown'
        ) as location_outcome
    from snapshot.pair as pair
    inner join snapshot.scored_request as scored_request on pair.request_key = scored_request.request_key
    inner join snapshot.open_consultant as open_consultant
        on pair.consultant_key = open_consultant.consultant_key
)

select
    *,
    case
        when rate_outcome = 'fail' then 'fail'
        when rate_outcome = 'pass' and location_outcome = 'pass' then 'pass'
        else 'unknown'
    end as gate_outcome
from judged
