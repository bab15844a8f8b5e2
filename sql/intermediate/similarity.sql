-- One row per segment, asked concept and held concept of the same type that answers it: how well, in ppm.
with
same_type as (
    select concept_relation.*
    from concept_relation
    inner join concept as asked on concept_relation.asked = asked.concept
    inner join concept as held on concept_relation.held = held.concept
    where asked.type = held.type
)

select
    segment_weight.segment,
    same_type.asked,
    same_type.held,
    case same_type.relation
        when 'same' then 1000000
        when 'child' then (segment_weight.child_ppm * segment_weight.inexact_ppm) // 1000000
        when 'parent' then (segment_weight.parent_ppm * segment_weight.inexact_ppm) // 1000000
        when 'sibling' then (segment_weight.sibling_ppm * segment_weight.inexact_ppm) // 1000000
        when 'related' then (segment_weight.related_ppm * segment_weight.inexact_ppm) // 1000000
    end as similarity_ppm,
    same_type.relation = 'same' as is_same
from same_type
cross join snapshot.segment_weight as segment_weight
