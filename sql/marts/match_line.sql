-- One row per kept pair, kind and item: the points that the score is the sum of, and what they rest on.
with
-- What the client asks for is shown even where it earns nothing: that is what is missing.
line as (
    select * from snapshot.pair_gain
    union all by name
    select * from snapshot.pair_line
),

-- A segment has a line once: its points are found, not summed.
pure as (
    select
        request_key,
        consultant_key,
        kind,
        item,
        coalesce(max(points) filter (where segment = 'micro'), 0) as points_micro,
        coalesce(max(points) filter (where segment = 'sweet_spot'), 0) as points_sweet_spot,
        coalesce(max(points) filter (where segment = 'larger'), 0) as points_larger,
        coalesce(max(gain_millipoints), 0) as gain_millipoints
    from line
    group by request_key, consultant_key, kind, item
),

-- In 1/1000 milli-points; the detour over 100,000 points makes `//` round down below 0 too.
exact as (
    select
        pure.*,
        scored_request.certainty_permille = 1000 as is_certain,
        100000000
        + scored_request.micro_permille * pure.points_micro
        + scored_request.sweet_spot_permille * pure.points_sweet_spot
        + scored_request.larger_permille * pure.points_larger as shifted
    from pure
    inner join snapshot.scored_request as scored_request on pure.request_key = scored_request.request_key
),

-- Largest remainder: what rounding down leaves over goes to the lines that lost most by it.
shared_out as (
    select
        *,
        cast(sum(shifted % 1000) over (partition by request_key, consultant_key) as bigint)
        // 1000 as leftover,
        row_number() over (
            partition by request_key, consultant_key
            order by shifted % 1000 desc, kind, item asc
        ) as place
    from exact
    where not is_certain
),

-- Where the segment is certain nothing is lost.
placed as (
    select
        * exclude (leftover, place),
        if(place <= leftover, 1, 0) as share
    from shared_out
    union all by name
    select
        *,
        0 as share
    from exact
    where is_certain
)

select
    placed.request_key,
    placed.consultant_key,
    placed.kind,
    placed.item,
    cast(placed.shifted // 1000 - 100000 + placed.share as integer)
        as points_millipoints,
    cast(placed.points_micro as integer) as points_micro,
    cast(placed.points_sweet_spot as integer) as points_sweet_spot,
    cast(placed.points_larger as integer) as points_larger,
    placed.gain_millipoints,
    coalesce(credit_evidence.evidence, pair_evidence.evidence, cast([] as text[])) as evidence
from placed
left join snapshot.credit_evidence as credit_evidence
    on placed.consultant_key = credit_evidence.consultant_key and placed.item = credit_evidence.concept
left join snapshot.pair_evidence as pair_evidence
    on
        placed.request_key = pair_evidence.request_key
        and placed.consultant_key = pair_evidence.consultant_key
        and placed.kind = pair_evidence.kind
        and placed.item = pair_evidence.item
order by placed.request_key, placed.consultant_key, placed.kind, placed.item
