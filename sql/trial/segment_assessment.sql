-- One row: the segment of the request, and how sure that is.
select segment_assessment.*
from published.result.segment_assessment as segment_assessment
semi join snapshot.client_request as client_request
    on segment_assessment.request_key = client_request.request_key
