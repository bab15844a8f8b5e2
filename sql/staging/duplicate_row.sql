-- One row per record of the source that is one that is kept already, with the one kept and what tells.
with
sent_request as (
    select
        native_id,
        rule,
        kept_source_id,
        kept_native_id
    from snapshot.stg_client_request
    where status = 'duplicate'
),

sent_profile as (
    select native_id from snapshot.stg_consultant
    where status = 'duplicate'
)

select
    cast($run_id as text) as run_id,
    cast($source_id as text) as source_id,
    'request' as kind,
    sent_request.native_id,
    client_request.request_id as of_id,
    sent_request.rule
from sent_request
inner join client_request
    on
        sent_request.kept_source_id = client_request.source_id
        and sent_request.kept_native_id = client_request.native_id
union all
select
    cast($run_id as text) as run_id,
    cast($source_id as text) as source_id,
    'profile' as kind,
    sent_profile.native_id,
    consultant.consultant_id as of_id,
    'same id' as rule
from sent_profile
inner join consultant on consultant.source_id = $source_id and sent_profile.native_id = consultant.native_id
