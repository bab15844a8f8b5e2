-- One row per pair and gate: its outcome, which is never points.
-- Where a client asks nothing there is no gate, but rate and location are always told.
with
told as (
    select
        pair.request_key,
        pair.consultant_key,
        open_consultant.rate_cents,
        scored_request.rate_max_cents,
        scored_request.is_rate_hard,
        scored_request.is_on_site and open_consultant.is_remote_only as is_out_of_place,
        is_near(scored_request, open_consultant) as is_near,
        scored_request.start_first < date 'infinity' as has_start,
        open_consultant.free_first > scored_request.start_last as is_late,
        open_consultant.free_last <= scored_request.start_first as is_free
    from snapshot.pair as pair
    inner join snapshot.scored_request as scored_request on pair.request_key = scored_request.request_key
    inner join snapshot.open_consultant as open_consultant
        on pair.consultant_key = open_consultant.consultant_key
)

select
    request_key,
    consultant_key,
    'rate' as gate,
    case
        when rate_cents is null or rate_max_cents is null then 'unknown'
        when rate_cents <= rate_max_cents then 'pass'
        when is_rate_hard then 'fail'
        else 'unknown'
    end as outcome
from told
union all by name
select
    request_key,
    consultant_key,
    'location' as gate,
    case
        when is_out_of_place then 'fail'
        when is_near then 'pass'
        else 'unknown'
    end as outcome
from told
union all by name
select
    request_key,
    consultant_key,
    'availability' as gate,
    case
        when is_late then 'fail'
        when is_free then 'pass'
        else 'unknown'
    end as outcome
from told
where has_start
union all by name
select
    request_key,
    consultant_key,
    gate,
    outcome
from snapshot.pair_demand
