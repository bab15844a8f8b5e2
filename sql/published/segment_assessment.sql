-- One row per open client request: its segment and how sure that is.
with
open_request as (
    select * from client_request
    where closed_at is null
)

select segment_assessment.*
from segment_assessment
semi join open_request
    on segment_assessment.request_key = open_request.request_key
