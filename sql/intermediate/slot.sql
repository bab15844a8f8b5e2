-- One row per segment and asked concept that anyone answers: its place in a consultant's list of levels.
with
answered as (
    select
        segment,
        concept,
        max(met_ppm) as most_met_ppm
    from snapshot.credit
    group by segment, concept
)

select
    answered.segment,
    answered.concept,
    answered.most_met_ppm,
    slot_number.slot
from answered
inner join snapshot.slot_number as slot_number
    on answered.segment = slot_number.segment and answered.concept = slot_number.concept
