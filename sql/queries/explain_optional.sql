-- One row per concept that a request names as a plus, which earns no line, and whether the profile shows it.
with
line as (
    select item
    from api.match_lines
    where
        request_id = $request_id
        and consultant_id = $consultant_id
),

named as (
    select
        concept as item,
        label,
        bool_or(assertion = 'optional') and not bool_or(assertion in ('required', 'preferred')) as is_optional
    from api.mentions
    where
        document_kind = 'request'
        and document_id = $request_id
    group by concept, label
),

held as (
    select distinct concept as item
    from api.mentions
    where
        document_kind = 'profile'
        and document_id = $consultant_id
        and assertion = 'held'
)

select
    named.item,
    named.label,
    held.item is not null as is_held
from named
left join held on named.item = held.item
where
    named.is_optional
    and named.item not in (select line.item from line)
order by named.label
