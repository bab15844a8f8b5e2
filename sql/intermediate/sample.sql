-- One row per consultant that the means of the segments are taken over: a fixed few, whatever their ids.
-- Who holds the same at the same rate has the same scores, so that it is all one which of them is taken.
with
held as (
    select
        consultant_key,
        string_agg(
            concat_ws(' ', concept, years, age_years), ',' order by concept
        ) as concepts
    from snapshot.capability
    group by consultant_key
)

select
    candidate.consultant_key,
    candidate.consultant_number
from snapshot.candidate as candidate
left join held on candidate.consultant_key = held.consultant_key
qualify
    row_number() over (
        order by md5(concat_ws(' ', held.concepts, candidate.rate_cents)), candidate.consultant_key
    ) <= 64
