-- One row per concept that an open request asks for.
create view api.skill_gaps as
with
asked as (
    select
        concept,
        document_key as request_key,
        bool_or(assertion = 'required') as is_required
    from result.mention
    where
        document_kind = 'request'
        and assertion in ('required', 'preferred')
    group by concept, document_key
),

demand as (
    select
        concept,
        count(*) filter (where is_required) as required_count,
        count(*) filter (where not is_required) as preferred_count
    from asked
    group by concept
),

supply as (
    select
        concept,
        count(distinct document_key) as holder_count
    from result.mention
    where
        document_kind = 'profile'
        and assertion = 'held'
    group by concept
),

opened as (
    select
        concept,
        sum(unlocked_count) as unlocked_pair_count,
        count(*) filter (where unlocked_count > 0) as unlocked_consultant_count,
        len(list_distinct(flatten(list(unlocked_requests)))) as unlocked_request_count,
        sum(points) as points
    from api.consultant_gaps
    group by concept
)

select
    demand.concept,
    coalesce(concept.label, demand.concept) as label,
    coalesce(concept.type, '') as type,
    demand.required_count,
    demand.preferred_count,
    coalesce(supply.holder_count, 0) as holder_count,
    cast(coalesce(opened.unlocked_pair_count, 0) as bigint) as unlocked_pair_count,
    coalesce(opened.unlocked_request_count, 0) as unlocked_request_count,
    coalesce(opened.unlocked_consultant_count, 0) as unlocked_consultant_count,
    cast(coalesce(opened.points, 0) as decimal(18, 3)) as missing_points
from demand
left join opened on demand.concept = opened.concept
left join supply on demand.concept = supply.concept
left join result.concept on demand.concept = concept.concept;

comment on view api.skill_gaps is
'What clients ask for against what consultants hold: the widest gap first to hire or train for.';

comment on column api.skill_gaps.concept is 'Concept of the taxonomy.';

comment on column api.skill_gaps.label is 'The concept in words.';

comment on column api.skill_gaps.type is 'skill or certification.';

comment on column api.skill_gaps.required_count is 'Open requests that require it.';

comment on column api.skill_gaps.preferred_count is 'Open requests that prefer it and do not require it.';

comment on column api.skill_gaps.holder_count is 'Open consultants who hold it, under this name or an alias.';

comment on column api.skill_gaps.unlocked_pair_count is
'Kept pairs that would come among the first five of their request if the consultant held it.';

comment on column api.skill_gaps.unlocked_request_count is 'Open requests of those pairs.';

comment on column api.skill_gaps.unlocked_consultant_count is 'Consultants of those pairs.';

comment on column api.skill_gaps.missing_points is
'Points that its absence costs at least, over all kept pairs.';
