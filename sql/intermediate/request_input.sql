-- One row per scored request: a number for all that its scores and their reasons rest on, but the basis.
-- The age of the posting is no part of it: it makes confidence, which is told anew every night.
with
asked as (
    select
        request_key,
        -- Each concept is asked for once, so that the order is all one. Hashed twice: else what two
        -- of them exchange would cancel out.
        bit_xor(hash(hash(concept, type, pool, is_only_pool))) as requirements
    from snapshot.requirement
    group by request_key
),

-- Certifications that the client calls a plus.
welcomed as (
    select
        document_key as request_key,
        list(distinct concept) as certifications
    from mention
    where document_kind = 'request' and type = 'certification' and assertion = 'optional'
    group by document_key
),

stated as (
    select
        document_key as request_key,
        list(distinct row(gate, value, first_on, last_on, outranked_by)) as statements
    from gate_statement
    where document_kind = 'request'
    group by document_key
)

select
    scored_request.request_key,
    hash(
        scored_request.request_id,
        scored_request.segment,
        scored_request.micro_permille,
        scored_request.sweet_spot_permille,
        scored_request.larger_permille,
        client_request.rate_max_cents,
        client_request.is_rate_hard,
        client_request.is_remote,
        client_request.location,
        asked.requirements,
        list_sort(welcomed.certifications),
        list_sort(stated.statements),
        -- A day that is past means now, and goes with the days.
        scored_request.start_first = basis.as_of_on,
        scored_request.start_last = basis.as_of_on
    ) as input_hash
from snapshot.scored_request as scored_request
inner join client_request on scored_request.request_key = client_request.request_key
inner join asked on scored_request.request_key = asked.request_key
cross join snapshot.basis as basis
left join welcomed on scored_request.request_key = welcomed.request_key
left join stated on scored_request.request_key = stated.request_key
