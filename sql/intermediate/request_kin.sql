-- One row per open request and concept that answers, exactly or nearly, something it asks for.
select distinct
    requirement.request_key,
    similarity.held as concept
from snapshot.requirement as requirement
inner join snapshot.similarity as similarity on requirement.concept = similarity.asked
