-- One row per open request, or per request of a week or of a list where one is given.
select
    request_id,
    title,
    company,
    segment,
    posted_on,
    unscored_reason
from api.requests
where
    ($from_on is null or posted_on between cast($from_on as date) and cast($to_on as date))
    and ($request_ids is null or list_contains(cast($request_ids as text[]), request_id))
order by request_id
