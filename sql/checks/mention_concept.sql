-- One row per mention of a concept that the taxonomy of this run does not have.
select
    mention.mention_id as subject,
    'the taxonomy has no ' || mention.concept as detail
from mention
anti join concept on mention.concept = concept.concept
