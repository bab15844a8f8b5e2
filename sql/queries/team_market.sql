-- One row per consultant who holds one of the items: the best placed for one request first.
with
held as (
    select distinct
        concept as item,
        document_id as consultant_id
    from api.mentions
    where
        document_kind = 'profile'
        and assertion = 'held'
        and list_contains(cast($items as text[]), concept)
),

kept as (
    select
        consultant_id,
        eligible,
        score
    from api.matches
    where request_id = $request_id
)

select
    held.item,
    held.consultant_id,
    consultants.name as consultant_name,
    kept.score,
    case
        when kept.eligible is null then 'not kept'
        when kept.eligible then 'eligible'
        else 'ineligible'
    end as standing
from held
inner join api.consultants as consultants on held.consultant_id = consultants.consultant_id
left join kept on held.consultant_id = kept.consultant_id
order by
    held.item asc,
    standing asc,
    kept.score desc nulls last,
    held.consultant_id asc
