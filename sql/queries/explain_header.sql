-- One row if the pair was kept: both sides, the score and how far to trust it.
select
    matches.*,
    requests.basis,
    requests.micro_permille,
    requests.sweet_spot_permille,
    requests.larger_permille,
    requests.segment_evidence,
    requests.requirement_count
from api.matches as matches
inner join api.requests as requests on matches.request_id = requests.request_id
where
    matches.request_id = $request_id
    and matches.consultant_id = $consultant_id
