-- One row per concept found in the request, and in the profile of each variant, as the variant has it.
with
told as (
    select
        document_kind,
        document_key,
        mention_id,
        concept,
        type,
        assertion,
        years,
        last_used_year,
        expires_on
    from published.result.mention
),

asked as (
    select told.*
    from told
    inner join snapshot.client_request as client_request on told.document_key = client_request.request_key
    where told.document_kind = 'request'
),

claimed as (
    select told.* replace (cast(variant.variant as integer) as document_key)
    from told
    inner join published.result.consultant as consultant on told.document_key = consultant.consultant_key
    cross join snapshot.variant as variant
    anti join snapshot.change as change
        on variant.variant = change.variant and told.concept = change.concept
    where
        told.document_kind = 'profile'
        and consultant.consultant_id = $consultant_id
),

added as (
    select
        'profile' as document_kind,
        cast(change.variant as integer) as document_key,
        'added:' || change.concept as mention_id,
        change.concept,
        concept.type,
        'held' as assertion
    from snapshot.change as change
    inner join snapshot.concept as concept on change.concept = concept.concept
    where change.is_held
)

select * from asked
union all by name
select * from claimed
union all by name
select * from added
