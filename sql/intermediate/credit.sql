-- One row per segment, consultant whose answers are not known and asked concept answered at least in part:
-- how much of it is met.
with
answer as (
    select
        similarity.segment,
        capability_depth.consultant_key,
        similarity.asked as concept,
        similarity.is_same,
        capability_depth.mention_ids,
        (similarity.similarity_ppm * capability_depth.depth_ppm) // 1000000 as met_ppm
    from snapshot.similarity as similarity
    inner join snapshot.rarity as asked on similarity.asked = asked.concept
    inner join snapshot.capability_depth as capability_depth
        on
            similarity.segment = capability_depth.segment
            and similarity.held = capability_depth.concept
),

-- Of answers that are worth the same, the direct one counts, then the first by its evidence.
ranked as (
    select
        *,
        row_number() over (
            partition by segment, consultant_key, concept
            order by met_ppm desc, is_same desc, mention_ids asc
        ) as place
    from answer
)

select
    segment,
    consultant_key,
    concept,
    met_ppm,
    is_same as is_direct,
    mention_ids
from ranked
where place = 1
