-- One row per kept pair of these requests, placed in the order of its request, with the gates that it fails.
with
failed as (
    select
        request_id,
        consultant_id,
        list(
            gate || ': asked ' || request_value || ', is ' || consultant_value
            order by gate
        ) as failed_gates
    from api.match_gates
    where outcome = 'fail'
    group by request_id, consultant_id
)

select
    matches.request_id,
    matches.consultant_id,
    matches.consultant_name,
    matches.eligible,
    cast(matches.score * 1000 as integer) as score_millipoints,
    cast(matches.consultant_score * 1000 as integer) as consultant_score_millipoints,
    cast(consultants.rate * 100 as integer) as rate_cents,
    coalesce(failed.failed_gates, cast([] as text[])) as failed_gates,
    -- Who was kept only for the consultant's own sake may have no rank.
    row_number() over (
        partition by matches.request_id
        order by
            matches.rank asc nulls last,
            matches.score desc,
            matches.coverage desc,
            matches.confidence desc,
            md5(matches.request_id || ' ' || matches.consultant_id) asc
    ) as place
from api.matches as matches
inner join api.consultants as consultants on matches.consultant_id = consultants.consultant_id
left join failed
    on
        matches.request_id = failed.request_id
        and matches.consultant_id = failed.consultant_id
where matches.request_id in (select unnest(cast($request_ids as text[])))
order by matches.request_id, place
