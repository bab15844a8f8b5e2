-- One row per concept that the request names and held concept that answers it, exactly or nearly.
select concept_relation.*
from published.result.concept_relation as concept_relation
semi join snapshot.mention as mention
    on concept_relation.asked = mention.concept and mention.document_kind = 'request'
