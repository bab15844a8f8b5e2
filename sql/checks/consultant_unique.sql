-- One row per key, id or place in a source that two rows of consultant share.
select
    consultant_id as subject,
    'two rows have this id' as detail
from consultant
group by consultant_id
having count(*) > 1
union all
select
    cast(consultant_key as text) as subject,
    'two rows have this key' as detail
from consultant
group by consultant_key
having count(*) > 1
union all
select
    source_id || ' ' || native_id as subject,
    'two rows come from this record' as detail
from consultant
group by source_id, native_id
having count(*) > 1
