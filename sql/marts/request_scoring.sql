-- One row per open request: how it was scored, or why it was not.
select
    client_request.request_key,
    cast(coalesce(scored_request.requirement_count, 0) as integer) as requirement_count,
    if(scored_request.request_key is null, 'no requirement found in the request', '') as unscored_reason,
    coalesce(sensitivity.is_segment_sensitive, false) as is_segment_sensitive
from client_request
left join snapshot.scored_request as scored_request on client_request.request_key = scored_request.request_key
left join snapshot.sensitivity as sensitivity on client_request.request_key = sensitivity.request_key
where client_request.closed_at is null
order by client_request.request_key
