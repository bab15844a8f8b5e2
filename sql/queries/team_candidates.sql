-- One row per eligible kept consultant of one request, the first of its order.
select
    matches.consultant_id,
    matches.consultant_name,
    matches.rank,
    cast(matches.score * 1000 as integer) as score_millipoints,
    cast(consultants.rate * 100 as integer) as rate_cents,
    count(*) over () as eligible_count,
    row_number() over (
        order by
            matches.rank asc nulls last,
            matches.score desc,
            matches.coverage desc,
            matches.confidence desc,
            md5(matches.request_id || ' ' || matches.consultant_id) asc
    ) as place
from api.matches as matches
inner join api.consultants as consultants on matches.consultant_id = consultants.consultant_id
where
    matches.request_id = $request_id
    and matches.eligible
order by place
limit $top
