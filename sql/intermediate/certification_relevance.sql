-- One row per segment, open request that does not stand and certification that vouches for a skill near what
-- it asks for.
select
    similarity.segment,
    requirement.request_key,
    concept_implication.certification,
    max(similarity.similarity_ppm) as relevance_ppm
from snapshot.requirement as requirement
inner join snapshot.similarity as similarity on requirement.concept = similarity.asked
inner join concept_implication on similarity.held = concept_implication.skill
anti join snapshot.standing_request as standing_request
    on requirement.request_key = standing_request.request_key
group by similarity.segment, requirement.request_key, concept_implication.certification
