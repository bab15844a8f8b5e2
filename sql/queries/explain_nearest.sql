-- One row: the ids of both kinds that are most like the given ones, null where none is alike.
with
alike as (
    select
        'request' as kind,
        request_id as id,
        jaro_winkler_similarity(lower(request_id), lower($request_id)) as likeness
    from api.requests
    union all
    select
        'consultant' as kind,
        consultant_id as id,
        jaro_winkler_similarity(lower(consultant_id), lower($consultant_id)) as likeness
    from api.consultants
)

select
    first(id order by likeness desc, id asc) filter (where kind = 'request') as request,
    first(id order by likeness desc, id asc) filter (where kind = 'consultant') as consultant
from alike
where likeness >= 0.8
