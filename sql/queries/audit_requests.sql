-- One row per segment that has scored requests: how many, and down to which place they are published.
with
placed as (
    select
        request_id,
        rank,
        row_number() over (partition by request_id order by rank asc nulls last) as place
    from api.matches
)

select
    requests.segment,
    count(distinct requests.request_id) as request_count,
    -- Beyond, only such pairs are published as are among the first of the consultant.
    coalesce(max(placed.rank) filter (where placed.rank = placed.place), 0) as place_count
from api.requests as requests
left join placed on requests.request_id = placed.request_id
where requests.unscored_reason = ''
group by requests.segment
order by requests.segment
