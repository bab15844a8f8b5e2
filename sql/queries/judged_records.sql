-- One row per stored record: its segment if it is a request, and whether and why it is closed.
select
    client_request.request_id as record_id,
    'request' as kind,
    segment_assessment.segment,
    client_request.closed_at is null as is_open,
    client_request.closed_reason
from client_request
left join segment_assessment on client_request.request_key = segment_assessment.request_key
union all
select
    consultant.consultant_id as record_id,
    'profile' as kind,
    null as segment,
    consultant.closed_at is null as is_open,
    consultant.closed_reason
from consultant
order by kind, record_id
