-- One row per pair and segment, where the consultant holds certifications that the client did not ask for.
with
unasked as (
    select
        pair.request_key,
        pair.consultant_key,
        segment_weight.segment,
        segment_weight.certification_any_ppm,
        segment_weight.certification_relevant_ppm,
        capability.concept as certification
    from snapshot.pair as pair
    inner join snapshot.capability as capability on pair.consultant_key = capability.consultant_key
    cross join snapshot.segment_weight as segment_weight
    anti join snapshot.certification_named as certification_named
        on
            pair.request_key = certification_named.request_key
            and segment_weight.segment = certification_named.segment
            and capability.concept = certification_named.certification
    where capability.type = 'certification'
),

-- What one more certification leaves of the distance to full points.
remaining as (
    select
        unasked.*,
        1000000
        - unasked.certification_any_ppm
        - (unasked.certification_relevant_ppm * coalesce(certification_relevance.relevance_ppm, 0))
        // 1000000 as remaining_ppm
    from unasked
    left join snapshot.certification_relevance as certification_relevance
        on
            unasked.segment = certification_relevance.segment
            and unasked.request_key = certification_relevance.request_key
            and unasked.certification = certification_relevance.certification
)

select
    request_key,
    consultant_key,
    segment,
    count(*) as unasked_count,
    -- The linter cannot read a lambda.
    1000000 - list_reduce(list_sort(list(remaining_ppm)), lambda a, b: a * b // 1000000) as worth_ppm -- noqa
from remaining
group by request_key, consultant_key, segment
