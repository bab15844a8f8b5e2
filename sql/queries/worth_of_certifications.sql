-- One row per certification and segment, those certifications first about which most pairs tell something.
with
known as (
    select
        certification,
        sum(requested_count + unasked_count) as pair_count
    from api.certification_worth
    group by certification
    order by pair_count desc, certification asc
    limit $top
)

select
    certification_worth.label,
    certification_worth.segment,
    certification_worth.requested_count,
    certification_worth.requested_points,
    certification_worth.unasked_count,
    certification_worth.unasked_points,
    cast(
        certification_worth.requested_points / nullif(certification_worth.requested_count, 0) as decimal(6, 3)
    ) as requested_mean_points,
    cast(
        certification_worth.unasked_points / nullif(certification_worth.unasked_count, 0) as decimal(6, 3)
    ) as unasked_mean_points,
    certification_worth.certification
from api.certification_worth as certification_worth
inner join known on certification_worth.certification = known.certification
order by
    known.pair_count desc,
    certification_worth.certification asc,
    case certification_worth.segment when 'micro' then 0 when 'sweet_spot' then 1 else 2 end
