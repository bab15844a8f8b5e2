-- One row per segment and asked concept that anyone answers: its place in a consultant's list of levels.
-- The first place stays free: whatever is asked, there is something to look up.
select
    segment,
    concept,
    max(met_ppm) as most_met_ppm,
    row_number() over (order by segment, concept) + 1 as slot
from snapshot.credit
group by segment, concept
