-- One row per pair without any answer whose request or consultant keeps one that may rank behind it.
with
wanted as (
    select
        request_depth.request_key,
        candidate.consultant_key
    from snapshot.request_depth as request_depth
    cross join snapshot.candidate as candidate
    where request_depth.last_key is null
    union
    select
        scored_request.request_key,
        consultant_depth.consultant_key
    from snapshot.consultant_depth as consultant_depth
    cross join snapshot.scored_request as scored_request
    where consultant_depth.last_key is null
)

select
    wanted.request_key,
    wanted.consultant_key,
    blank_key(
        gate_outcome(scored_request, candidate),
        candidate.rate_place
    ) as order_key
from wanted
inner join snapshot.scored_request as scored_request on wanted.request_key = scored_request.request_key
inner join snapshot.candidate as candidate on wanted.consultant_key = candidate.consultant_key
anti join snapshot.pair_order as pair_order
    on wanted.request_key = pair_order.request_key and wanted.consultant_key = pair_order.consultant_key
