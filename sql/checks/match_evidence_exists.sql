-- One row per piece of evidence that is no mention in the consultant's profile.
with
evidence as (
    select
        request_key,
        consultant_key,
        unnest(evidence) as mention_id
    from match_line
)

select
    concat('request ', evidence.request_key, ', consultant ', evidence.consultant_key) as subject,
    concat('no mention ', evidence.mention_id) as detail
from evidence
left join mention
    on
        evidence.consultant_key = mention.document_key
        and evidence.mention_id = mention.mention_id
        and mention.document_kind = 'profile'
where mention.mention_id is null
