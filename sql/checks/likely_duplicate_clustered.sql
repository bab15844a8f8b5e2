-- One row per record in a cluster that is not open, stands alone, or does not bear the smallest id in it.
with
open_record as (
    select
        'request' as kind,
        request_id as record_id
    from client_request
    where closed_at is null
    union all
    select
        'profile' as kind,
        consultant_id as record_id
    from consultant
    where closed_at is null
),

cluster as (
    select
        kind,
        cluster_id,
        count(distinct record_id) as record_count,
        min(record_id) as first_id
    from likely_duplicate
    group by kind, cluster_id
)

select
    likely_duplicate.kind || ' ' || likely_duplicate.record_id as subject,
    'in cluster ' || likely_duplicate.cluster_id || ' of ' || cluster.record_count as detail
from likely_duplicate
inner join cluster
    on
        likely_duplicate.kind = cluster.kind
        and likely_duplicate.cluster_id = cluster.cluster_id
left join open_record
    on
        likely_duplicate.kind = open_record.kind
        and likely_duplicate.record_id = open_record.record_id
where
    open_record.record_id is null
    or cluster.record_count < 2
    or cluster.first_id != cluster.cluster_id
