-- One row per piece of evidence for a request without a segment.
select
    cast(segment_evidence.request_key as text) as subject,
    'evidence of no assessment: ' || segment_evidence.signal as detail
from segment_evidence
anti join segment_assessment on segment_evidence.request_key = segment_assessment.request_key
