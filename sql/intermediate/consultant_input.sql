-- One row per open consultant: a number for all that his scores and their reasons rest on, but the basis.
with
held as (
    select
        consultant_key,
        -- Each concept is held once, so that the order is all one. Hashed twice: else what two
        -- of them exchange would cancel out.
        bit_xor(hash(hash(concept, type, years, age_years, mention_ids))) as capabilities
    from snapshot.capability
    group by consultant_key
),

stated as (
    select
        document_key as consultant_key,
        list(distinct row(gate, value, first_on, last_on, outranked_by)) as statements
    from gate_statement
    where document_kind = 'profile'
    group by document_key
)

select
    open_consultant.consultant_key,
    hash(
        open_consultant.consultant_id,
        open_consultant.rate_cents,
        consultant.location,
        held.capabilities,
        list_sort(stated.statements),
        -- Whoever is free by now is in time for clients who need somebody now.
        open_consultant.free_first <= basis.as_of_on,
        open_consultant.free_last <= basis.as_of_on
    ) as input_hash
from snapshot.open_consultant as open_consultant
inner join consultant on open_consultant.consultant_key = consultant.consultant_key
cross join snapshot.basis as basis
left join held on open_consultant.consultant_key = held.consultant_key
left join stated on open_consultant.consultant_key = stated.consultant_key
