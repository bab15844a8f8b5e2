-- One row per segment and asked concept that anyone answers for the first time: its place in lists of levels.
-- The first place stays free: whatever is asked, there is something to look up.
with
next as (
    select coalesce(max(slot) + 1, 2) as slot
    from snapshot.slot_number
),

answered as (
    select distinct
        segment,
        concept
    from snapshot.credit
)

select
    answered.segment,
    answered.concept,
    cast(next.slot + row_number() over (order by answered.segment, answered.concept) - 1 as integer) as slot
from answered
cross join next
anti join snapshot.slot_number as slot_number
    on answered.segment = slot_number.segment and answered.concept = slot_number.concept
