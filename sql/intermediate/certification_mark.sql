-- One row per request, segment and certification that counts otherwise than any certification does.
-- The relevant ones of a consultant are counted by level in one number, ten bits a level, from level 1 on.
select
    certification_named.request_key,
    certification_named.segment,
    certification_named.certification,
    1 as asked_count,
    cast(0 as bigint) as mark
from snapshot.certification_named as certification_named
inner join snapshot.segment_weight as segment_weight on certification_named.segment = segment_weight.segment
where segment_weight.certification_points <> 0
union all
select
    certification_relevance.request_key,
    certification_relevance.segment,
    certification_relevance.certification,
    0 as asked_count,
    cast(1 as bigint) << (10 * (certification_level.level - 1)) as mark
from snapshot.certification_relevance as certification_relevance
inner join snapshot.segment_weight as segment_weight
    on certification_relevance.segment = segment_weight.segment
inner join snapshot.certification_level as certification_level
    on
        certification_relevance.segment = certification_level.segment
        and certification_relevance.relevance_ppm = certification_level.relevance_ppm
anti join snapshot.certification_named as certification_named
    on
        certification_relevance.request_key = certification_named.request_key
        and certification_relevance.segment = certification_named.segment
        and certification_relevance.certification = certification_named.certification
where segment_weight.certification_points > 0 and certification_level.level > 0
