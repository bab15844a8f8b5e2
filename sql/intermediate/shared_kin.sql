-- One row per request and enterprise skill that answers several things it asks for: how often too many.
select
    requirement.request_key,
    similarity.held as concept,
    count(*) - 1 as repeat_count
from snapshot.requirement as requirement
inner join snapshot.similarity as similarity on requirement.concept = similarity.asked
inner join concept on similarity.held = concept.concept
where similarity.segment = 'micro' and concept.type = 'skill' and concept.tier = 'enterprise'
group by requirement.request_key, similarity.held
having count(*) > 1
