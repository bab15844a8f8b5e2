-- One row per open request: how it was scored, or why it was not.
with
possible as (
    select
        request_key,
        unnest(['micro', 'sweet_spot', 'larger']) as segment,
        unnest([micro_permille, sweet_spot_permille, larger_permille]) as permille
    from snapshot.scored_request
),

placed as (
    select
        possible.request_key,
        possible.segment,
        ranking.consultant_key,
        row_number() over (
            partition by possible.request_key, possible.segment
            order by
                ranking.is_eligible desc,
                case possible.segment
                    when 'micro' then ranking.score_micro
                    when 'sweet_spot' then ranking.score_sweet_spot
                    else ranking.score_larger
                end desc,
                ranking.is_sure desc, ranking.coverage_ppm desc, ranking.confidence_permille desc,
                ranking.rate_cents asc nulls last, ranking.lot asc
        ) as place
    from possible
    inner join snapshot.ranking as ranking on possible.request_key = ranking.request_key
    where possible.permille > 0
),

top_five as (
    select
        request_key,
        segment,
        list_sort(list(consultant_key)) as consultant_keys
    from placed
    where place <= 5
    group by request_key, segment
),

sensitivity as (
    select
        request_key,
        count(distinct consultant_keys) > 1 as is_segment_sensitive
    from top_five
    group by request_key
)

select
    client_request.request_key,
    cast(coalesce(scored_request.requirement_count, 0) as integer) as requirement_count,
    if(scored_request.request_key is null, 'no requirement found in the request', '') as unscored_reason,
    coalesce(sensitivity.is_segment_sensitive, false) as is_segment_sensitive
from client_request
left join snapshot.scored_request as scored_request on client_request.request_key = scored_request.request_key
left join sensitivity on client_request.request_key = sensitivity.request_key
where client_request.closed_at is null
order by client_request.request_key
