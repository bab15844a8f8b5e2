-- One row per open request and concept that it asks for; a request that only prefers means what it prefers.
with
-- A language that people speak is a gate, and never points.
spoken as (
    select concept
    from concept
    where category = 'natural languages'
),

asked as (
    select
        mention.document_key as request_key,
        mention.concept,
        min(mention.type) as type,
        bool_or(mention.assertion = 'required') as is_required,
        list_sort(list(mention.mention_id)) as mention_ids
    from mention
    inner join client_request on mention.document_key = client_request.request_key
    anti join spoken on mention.concept = spoken.concept
    where
        mention.document_kind = 'request'
        and mention.assertion in ('required', 'preferred')
        and client_request.closed_at is null
    group by mention.document_key, mention.concept
),

pooled as (
    select
        *,
        bool_or(is_required) over (partition by request_key) as has_required,
        bool_and(is_required) over (partition by request_key) as has_only_required
    from asked
)

select
    request_key,
    concept,
    type,
    if(is_required or not has_required, 'required', 'preferred') as pool,
    has_only_required or not has_required as is_only_pool,
    mention_ids
from pooled
