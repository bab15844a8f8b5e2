-- One row per concept of the taxonomy.
select
    concept,
    label,
    type,
    category,
    tier,
    basket,
    level,
    status
from concept
