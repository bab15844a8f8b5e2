-- One row per row of the inbox that is not kept, or that is kept without a score, with the reason.
with
refused as (
    select
        place,
        note
    from staging.verdict_refusal
),

known_request as (
    select distinct request_id from client_request
),

known_consultant as (
    select distinct consultant_id from consultant
),

unscored as (
    select
        verdict_row.place,
        case
            when known_request.request_id is null
                then 'no request ''' || verdict_row.request_id || ''' is known'
            when known_consultant.consultant_id is null
                then 'no consultant ''' || verdict_row.consultant_id || ''' is known'
            else 'the pair is not among the matches kept of either'
        end
        || '; kept without a score' as note
    from staging.verdict_row as verdict_row
    inner join verdict
        on
            verdict_row.request_id = verdict.request_id
            and verdict_row.consultant_id = verdict.consultant_id
            and verdict_row.place = verdict.place
    left join known_request on verdict_row.request_id = known_request.request_id
    left join known_consultant on verdict_row.consultant_id = known_consultant.consultant_id
    where verdict.scored_at is null
)

select
    cast($run_id as text) as run_id,
    place,
    false as is_kept,
    note
from refused
union all
select
    cast($run_id as text) as run_id,
    place,
    true as is_kept,
    note
from unscored
order by place, note
