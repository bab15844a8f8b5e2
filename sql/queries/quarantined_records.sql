-- One row per record that one run did not keep, the first few of them.
select
    source_id,
    place,
    reason
from quarantine
where run_id = $run_id
order by source_id, place, reason
limit $top
