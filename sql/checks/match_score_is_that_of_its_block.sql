-- One row per match whose score from its lines differs from the one that its block of requests was ranked by.
with
told as (
    select
        match.*,
        score_of(pair_order.order_key) as block_millipoints,
        (pair_order.order_key >> 24) & 1048575 as block_coverage_ppm
    from match
    left join snapshot.pair_order as pair_order
        on match.request_key = pair_order.request_key and match.consultant_key = pair_order.consultant_key
)

select
    concat('request ', request_key, ', consultant ', consultant_key) as subject,
    concat('score ', score_millipoints, ', ranked by ', block_millipoints) as detail
from told
where
    score_millipoints <> block_millipoints
    or coverage_ppm <> block_coverage_ppm
