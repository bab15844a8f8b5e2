-- One row per open request that does not stand and concept that answers, exactly or nearly, what it asks for.
select distinct
    requirement.request_key,
    similarity.held as concept
from snapshot.requirement as requirement
inner join snapshot.similarity as similarity on requirement.concept = similarity.asked
anti join snapshot.standing_request as standing_request
    on requirement.request_key = standing_request.request_key
