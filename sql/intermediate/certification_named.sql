-- One row per segment, open request and certification that never counts as unasked: it answers one asked for.
-- Where certifications put the client off, one that he calls a plus or not required does not either.
with
optional as (
    select distinct
        mention.document_key as request_key,
        mention.concept
    from mention
    inner join client_request on mention.document_key = client_request.request_key
    where
        mention.document_kind = 'request'
        and mention.type = 'certification'
        and mention.assertion = 'optional'
        and client_request.closed_at is null
),

asked as (
    select
        request_kin.request_key,
        request_kin.concept as certification
    from snapshot.request_kin as request_kin
    inner join concept on request_kin.concept = concept.concept
    where concept.type = 'certification'
)

select
    segment_weight.segment,
    asked.request_key,
    asked.certification
from asked
cross join snapshot.segment_weight as segment_weight
union
select
    similarity.segment,
    optional.request_key,
    similarity.held as certification
from optional
inner join snapshot.similarity as similarity on optional.concept = similarity.asked
inner join snapshot.segment_weight as segment_weight on similarity.segment = segment_weight.segment
where segment_weight.certification_points < 0
