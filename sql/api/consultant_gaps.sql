-- One row per consultant and concept that requests ask for and the consultant does not hold.
create view api.consultant_gaps as
with
fifth as (
    select
        request_key,
        is_eligible,
        score_millipoints
    from result.match
    where rank = 5
),

-- What only fills the hole below 0 is not seen in the score; 1 is for rounding.
hole as (
    select
        request_key,
        consultant_key,
        points_millipoints + 1 as depth_millipoints
    from result.match_line
    where kind = 'floor'
),

gap as (
    select
        match.request_key,
        match.consultant_key,
        match_line.item,
        match_line.gain_millipoints - coalesce(hole.depth_millipoints, 0) as gain_millipoints,
        coalesce(match.rank, 2147483647) > 5
        and coalesce(
            match.is_eligible = fifth.is_eligible
            and match.score_millipoints + match_line.gain_millipoints - coalesce(hole.depth_millipoints, 0)
            > fifth.score_millipoints,
            false
        ) as is_unlocked
    from result.match_line
    inner join result.match
        on match_line.request_key = match.request_key and match_line.consultant_key = match.consultant_key
    left join fifth on match.request_key = fifth.request_key
    left join hole
        on match.request_key = hole.request_key and match.consultant_key = hole.consultant_key
    where match_line.gain_millipoints > coalesce(hole.depth_millipoints, 0)
)

select
    consultant.consultant_id,
    gap.item as concept,
    coalesce(concept.label, gap.item) as label,
    coalesce(concept.type, '') as type,
    count(*) as request_count,
    count(*) filter (where gap.is_unlocked) as unlocked_count,
    cast(sum(gap.gain_millipoints) * 0.001 as decimal(15, 3)) as points,
    coalesce(
        list(client_request.request_id order by client_request.request_id) filter (where gap.is_unlocked),
        cast([] as text[])
    ) as unlocked_requests
from gap
inner join result.consultant on gap.consultant_key = consultant.consultant_key
inner join result.client_request on gap.request_key = client_request.request_key
left join result.concept on gap.item = concept.concept
group by consultant.consultant_id, gap.item, concept.label, concept.type;

comment on view api.consultant_gaps is
'What a consultant could learn and what it would open: at least so much, by the lines of the kept pairs.';

comment on column api.consultant_gaps.consultant_id is 'The consultant; their own id where they have one.';

comment on column api.consultant_gaps.concept is 'Concept of the taxonomy that the consultant does not hold.';

comment on column api.consultant_gaps.label is 'The concept in words.';

comment on column api.consultant_gaps.type is 'skill or certification.';

comment on column api.consultant_gaps.request_count is
'Kept requests of the consultant whose score would rise with it.';

comment on column api.consultant_gaps.unlocked_count is
'Those of them in which the consultant would come among the first five with this alone.';

comment on column api.consultant_gaps.points is 'Points it would add at least, over all of these requests.';

comment on column api.consultant_gaps.unlocked_requests is 'The requests that unlocked_count counts.';
