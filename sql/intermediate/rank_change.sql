-- One row per request and consultant who is among its first before or after a trial: what became of that.
with
place as (
    select
        coalesce(match.request_key, match_before.request_key) as request_key,
        coalesce(match.consultant_key, match_before.consultant_key) as consultant_key,
        match_before.rank as rank_before,
        match.rank as rank_after,
        match_before.score_millipoints as score_before,
        match.score_millipoints as score_after,
        -- Whoever is not kept, or kept for the other side alone, is behind everybody who has a place.
        coalesce(match_before.rank, 2147483647) as order_before,
        coalesce(match.rank, 2147483647) as order_after
    from match
    full outer join snapshot.match_before as match_before
        on match.request_key = match_before.request_key and match.consultant_key = match_before.consultant_key
)

select
    place.*,
    scored_request.segment,
    case
        when place.order_before = place.order_after then 'stays'
        when place.order_before > $top then 'enters'
        when place.order_after > $top then 'leaves'
        else 'moves'
    end as change
from place
inner join snapshot.scored_request as scored_request on place.request_key = scored_request.request_key
where least(place.order_before, place.order_after) <= $top
