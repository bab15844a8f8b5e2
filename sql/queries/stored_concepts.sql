-- One row per concept of the taxonomy that the last scores were made with.
select
    concept,
    label
from concept
order by concept
