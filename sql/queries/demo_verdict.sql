-- One row: how the published run ended.
select message
from api.runs
order by run_id desc
limit 1
