-- One row per segment: its weights side by side (points in milli-points, shares in ppm).
with
segment as (
    select unnest(['micro', 'sweet_spot', 'larger']) as segment
),

amount as (
    select
        segment.segment,
        weight.name,
        weight.amount
    from segment
    inner join weight on weight.segment in (segment.segment, 'every')
)

select
    segment,
    max(amount) filter (where name = 'points.required') as required_points,
    max(amount) filter (where name = 'points.preferred') as preferred_points,
    max(amount) filter (where name = 'points.breadth') as breadth_points,
    max(amount) filter (where name = 'points.depth') as depth_points,
    max(amount) filter (where name = 'points.certification') as certification_points,
    max(amount) filter (where name = 'points.price') as price_points,
    max(amount) filter (where name = 'points.overqualification') as overqualification_points,
    max(amount) filter (where name = 'shape.rarity') as rarity_ppm,
    max(amount) filter (where name = 'shape.inexact') as inexact_ppm,
    max(amount) filter (where name = 'shape.first_day') as first_day_ppm,
    max(amount) filter (where name = 'similarity.child') as child_ppm,
    max(amount) filter (where name = 'similarity.parent') as parent_ppm,
    max(amount) filter (where name = 'similarity.sibling') as sibling_ppm,
    max(amount) filter (where name = 'similarity.related') as related_ppm,
    max(amount) filter (where name = 'years.assumed') as assumed_years,
    max(amount) filter (where name = 'years.most') as most_years,
    max(amount) filter (where name = 'years.scale') as years_scale,
    max(amount) filter (where name = 'years.half_life') as half_life_years,
    max(amount) filter (where name = 'gate.full_at') as gate_full_ppm,
    max(amount) filter (where name = 'certification.any') as certification_any_ppm,
    max(amount) filter (where name = 'certification.relevant') as certification_relevant_ppm,
    max(amount) filter (where name = 'certification.scale') as certification_scale,
    max(amount) filter (where name = 'overqualification.scale') as overqualification_scale,
    max(amount) filter (where name = 'price.unknown') as price_unknown_ppm,
    max(amount) filter (where name = 'both_ways.vague') as vague_requirements
from amount
group by segment
