-- One row: what the points of a pair need to know of the request; gates are never points.
select
    client_request.request_key,
    segment_assessment.micro_permille,
    segment_assessment.sweet_spot_permille,
    segment_assessment.larger_permille,
    nullif(client_request.rate_max_cents, 0) as rate_max_cents
from snapshot.client_request as client_request
inner join snapshot.segment_assessment as segment_assessment
    on client_request.request_key = segment_assessment.request_key
