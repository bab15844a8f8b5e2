-- One row per open consultant and concept that they hold: valid on the day, nowhere denied.
with
-- A language that people speak is a gate, and never points.
spoken as (
    select concept
    from concept
    where category = 'natural languages'
),

profile_mention as (
    select
        mention.document_key as consultant_key,
        mention.*
    from mention
    inner join consultant on mention.document_key = consultant.consultant_key
    anti join spoken on mention.concept = spoken.concept
    where mention.document_kind = 'profile' and consultant.closed_at is null
),

held as (
    select
        profile_mention.consultant_key,
        profile_mention.concept,
        min(profile_mention.type) as type,
        max(profile_mention.years) as years,
        min(
            greatest(0, year(basis.as_of_on) - coalesce(profile_mention.last_used_year, year(basis.as_of_on)))
        ) as age_years,
        list_sort(list(profile_mention.mention_id)) as mention_ids
    from profile_mention
    cross join snapshot.basis as basis
    where
        profile_mention.assertion = 'held'
        and coalesce(profile_mention.expires_on >= basis.as_of_on, true)
    group by profile_mention.consultant_key, profile_mention.concept
),

denied as (
    select distinct
        consultant_key,
        concept
    from profile_mention
    where assertion = 'negated'
)

select
    held.consultant_key,
    held.concept,
    held.type,
    held.years,
    held.age_years,
    held.mention_ids
from held
left join denied on held.consultant_key = denied.consultant_key and held.concept = denied.concept
where denied.concept is null
