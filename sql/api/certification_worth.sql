-- One row per certification and segment in which kept pairs earn or lose points by it.
create view api.certification_worth as
with
requested as (
    select
        match_line.request_key,
        match_line.item as certification,
        true as is_requested,
        1 as shared_by,
        match_line.points_micro,
        match_line.points_sweet_spot,
        match_line.points_larger
    from result.match_line
    inner join result.concept on match_line.item = concept.concept
    where
        match_line.kind in ('required', 'preferred')
        and concept.type = 'certification'
        and len(match_line.mention_ids) > 0
),

cited as (
    select
        request_key,
        consultant_key,
        points_micro,
        points_sweet_spot,
        points_larger,
        unnest(mention_ids) as mention_id
    from result.match_line
    where kind = 'certification'
),

named as (
    select distinct
        cited.* exclude (mention_id),
        mention.concept as certification
    from cited
    inner join result.mention on cited.mention_id = mention.mention_id
),

-- A line stands for all certifications that nobody asked for: each is given the same part of it.
unasked as (
    select
        request_key,
        certification,
        false as is_requested,
        count(*) over (partition by request_key, consultant_key) as shared_by,
        points_micro,
        points_sweet_spot,
        points_larger
    from named
),

earned as (
    select * from requested
    union all by name
    select * from unasked
),

by_segment as (
    select
        earned.certification,
        earned.is_requested,
        earned.shared_by,
        unnest(['micro', 'sweet_spot', 'larger']) as segment,
        unnest([earned.points_micro, earned.points_sweet_spot, earned.points_larger]) as points,
        unnest(
            [
                segment_assessment.micro_permille,
                segment_assessment.sweet_spot_permille,
                segment_assessment.larger_permille
            ]
        ) as permille
    from earned
    inner join result.segment_assessment on earned.request_key = segment_assessment.request_key
),

-- In millionths of a milli-point: whole numbers, so that their sum needs no order.
part as (
    select
        *,
        (cast(points as bigint) * permille * 1000) // shared_by as micro_millipoints
    from by_segment
    where permille > 0
)

select
    part.certification,
    coalesce(concept.label, part.certification) as label,
    part.segment,
    count(*) filter (where part.is_requested) as requested_count,
    cast(
        coalesce(sum(part.micro_millipoints) filter (where part.is_requested), 0) // 1000000 * 0.001
        as decimal(15, 3)
    ) as requested_points,
    count(*) filter (where not part.is_requested) as unasked_count,
    cast(
        coalesce(sum(part.micro_millipoints) filter (where not part.is_requested), 0) // 1000000 * 0.001
        as decimal(15, 3)
    ) as unasked_points
from part
left join result.concept on part.certification = concept.concept
group by part.certification, concept.label, part.segment;

comment on view api.certification_worth is
'What each certification earns by size of client over the kept pairs, each request as far as it is likely.';

comment on column api.certification_worth.certification is 'Concept of the certification.';

comment on column api.certification_worth.label is 'The certification in words.';

comment on column api.certification_worth.segment is 'micro, sweet_spot or larger.';

comment on column api.certification_worth.requested_count is
'Kept pairs in which the client asks for it and the consultant answers it, exactly or nearly.';

comment on column api.certification_worth.requested_points is 'Points earned in those pairs.';

comment on column api.certification_worth.unasked_count is
'Kept pairs in which the consultant holds it, nobody asked for it, and it counts.';

comment on column api.certification_worth.unasked_points is
'Points of those pairs, shared evenly with others not asked for: micro below 0, sweet_spot 0, larger above.';
