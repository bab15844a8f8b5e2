-- One row per concept that nobody asked for before on this basis: how rare it is among today's consultants.
with
asked as (
    select distinct requirement.concept
    from snapshot.requirement as requirement
    anti join snapshot.rarity as rarity on requirement.concept = rarity.concept
),

holder as (
    select
        concept,
        count(*) as holder_count
    from snapshot.capability
    group by concept
),

share as (
    select
        asked.concept,
        basis.consultant_count,
        ln((basis.consultant_count + 1) / (coalesce(holder.holder_count, 0) + 1))
        / ln(greatest(basis.consultant_count, 1) + 1) as rarity
    from asked
    cross join snapshot.basis as basis
    left join holder on asked.concept = holder.concept
)

select
    concept,
    if(
        consultant_count = 0,
        1000000,
        cast(floor(1000000 * least(1, greatest(0.2, rarity)) + 0.5) as bigint)
    ) as idf_ppm
from share
