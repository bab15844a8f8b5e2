-- One row per open consultant of a range of numbers whose answers were not known: what rough scores rest on.
-- A level is how well something asked is met, in 1/255 and rounded up, by slot.
-- The bonuses are listed by segment, then by segment for requests that ask for a certification.
with
candidate as (
    select *
    from snapshot.candidate as candidate
    anti join snapshot.steady_consultant as steady_consultant
        on candidate.consultant_key = steady_consultant.consultant_key
    where candidate.consultant_number between $first_number and $last_number
),

answered as (
    select
        answer.consultant_number,
        answer.slot,
        cast(ceil(answer.met_ppm * 255 / 1000000) as utinyint) as level
    from snapshot.answer as answer
    semi join candidate on answer.consultant_number = candidate.consultant_number
    union all
    select
        consultant_number,
        1 as slot,
        0 as level
    from candidate
),

last_slot as (
    select coalesce(max(slot), 1) as slot
    from snapshot.slot_number
),

-- Each level stands for the empty slots up to the next one too.
spaced as (
    select
        answered.*,
        lead(answered.slot, 1, last_slot.slot + 1)
            over (partition by answered.consultant_number order by answered.slot)
        - answered.slot as width
    from answered
    cross join last_slot
),

sparse as (
    select
        consultant_number,
        list(level order by slot) as levels,
        list(width order by slot) as widths
    from spaced
    group by consultant_number
),

dense as (
    select
        consultant_number,
        -- The linter cannot read a lambda.
        flatten(list_transform(levels, lambda a, b: list_resize([a], widths[b], 0::utinyint))) as levels -- noqa
    from sparse
),

-- What one more certification leaves of the distance to full points, at most and at least, whoever asks.
remaining as (
    select
        segment,
        (1000000 - certification_any_ppm) / 1000000 as most_share,
        greatest(0, 1000000 - certification_any_ppm - certification_relevant_ppm) / 1000000 as least_share
    from snapshot.segment_weight
),

asking as (
    select unnest([false, true]) as is_asking
),

bonus as (
    select
        candidate.consultant_number,
        segment_weight.segment,
        asking.is_asking,
        segment_weight.breadth_points * candidate.basket_count / candidate.basket_total as breadth,
        greatest(segment_weight.certification_points, 0)
        * (1 - pow(remaining.least_share, candidate.certification_count)) as most_gain,
        greatest(segment_weight.certification_points, 0)
        * (1 - pow(remaining.most_share, candidate.certification_count)) as least_gain,
        least(segment_weight.certification_points, 0)
        * (1 - exp(-candidate.certification_count / segment_weight.certification_scale)) as loss,
        segment_weight.overqualification_points
        * (1 - exp(-candidate.enterprise_count / segment_weight.overqualification_scale)) as surplus_loss
    from candidate
    cross join snapshot.segment_weight as segment_weight
    inner join remaining on segment_weight.segment = remaining.segment
    cross join asking
),

-- Certifications that the client asks for may be all that the consultant holds.
listed as (
    select
        consultant_number,
        list(cast(breadth + most_gain as float) order by is_asking, segment) as most_gated,
        list(cast(breadth + if(is_asking, 0, least_gain) as float) order by is_asking, segment)
            as least_gated,
        list(cast(if(is_asking, 0, loss) as float) order by is_asking, segment) as most_plain,
        list(cast(loss + surplus_loss as float) order by is_asking, segment) as least_plain
    from bonus
    group by consultant_number
)

select
    listed.*,
    dense.levels,
    cast(candidate.rate_cents as float) as rate_cents
from listed
inner join dense on listed.consultant_number = dense.consultant_number
inner join candidate on listed.consultant_number = candidate.consultant_number
