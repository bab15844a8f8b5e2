-- One row per open record in a cluster of texts that are nearly the same; the cluster is its smallest id.
with recursive
pair as (
    select
        kind,
        first_id as record_id,
        second_id as other_id,
        similarity_percent
    from snapshot.likely_pair
    union all
    select
        kind,
        second_id as record_id,
        first_id as other_id,
        similarity_percent
    from snapshot.likely_pair
),

-- Each takes the smallest id that one beside it has heard of. Twenty rounds: a longer chain, whose ends have
-- little in common any more, falls into several clusters.
told as (
    select distinct
        kind,
        record_id,
        record_id as cluster_id,
        0 as round
    from pair
    union all
    select
        told.kind,
        told.record_id,
        least(told.cluster_id, min(beside.cluster_id)) as cluster_id,
        told.round + 1 as round
    from told
    inner join pair on told.kind = pair.kind and told.record_id = pair.record_id
    inner join told as beside on pair.kind = beside.kind and pair.other_id = beside.record_id
    where told.round < 20
    group by told.kind, told.record_id, told.cluster_id, told.round
),

cluster as (
    select
        kind,
        record_id,
        min(record_id) over (partition by kind, cluster_id) as cluster_id,
        count(*) over (partition by kind, cluster_id) as record_count
    from told
    where round = 20
),

closest as (
    select
        kind,
        record_id,
        other_id,
        similarity_percent
    from pair
    qualify row_number() over (
        partition by kind, record_id order by similarity_percent desc, other_id asc
    ) = 1
)

select
    closest.kind,
    cluster.cluster_id,
    closest.record_id,
    closest.other_id as closest_id,
    closest.similarity_percent
from closest
inner join cluster
    on
        closest.kind = cluster.kind
        and closest.record_id = cluster.record_id
        and cluster.record_count > 1
