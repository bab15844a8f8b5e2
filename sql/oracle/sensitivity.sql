-- One row per scored request: whether its first five depend on the segment, told from all pairs.
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
)

select
    request_key,
    count(distinct consultant_keys) > 1 as is_segment_sensitive
from top_five
group by request_key
