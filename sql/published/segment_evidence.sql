-- One row per piece of evidence for the segment of an open client request.
with
open_request as (
    select * from client_request
    where closed_at is null
)

select segment_evidence.*
from segment_evidence
semi join open_request
    on segment_evidence.request_key = open_request.request_key
