-- One row per open request without exactly one segment.
select
    client_request.request_id as subject,
    count(segment_assessment.segment) || ' segments' as detail
from client_request
left join segment_assessment on client_request.request_key = segment_assessment.request_key
where client_request.closed_at is null
group by client_request.request_id
having count(segment_assessment.segment) != 1
