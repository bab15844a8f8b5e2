-- One row per segment and degree of relevance that a certification can have: its level, from 0 for none.
-- There are no more degrees than kinds of relations.
with
degree as (
    select distinct
        segment,
        similarity_ppm as relevance_ppm
    from snapshot.similarity
    where similarity_ppm > 0
    union all
    select
        segment,
        0 as relevance_ppm
    from snapshot.segment_weight
)

select
    degree.segment,
    degree.relevance_ppm,
    row_number() over (partition by degree.segment order by degree.relevance_ppm) - 1 as level,
    -- What one more certification leaves of the distance to full points.
    1000000
    - segment_weight.certification_any_ppm
    - (segment_weight.certification_relevant_ppm * degree.relevance_ppm) // 1000000 as remaining_ppm
from degree
inner join snapshot.segment_weight as segment_weight on degree.segment = segment_weight.segment
