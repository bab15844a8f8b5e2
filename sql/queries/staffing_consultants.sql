-- One row per open consultant.
select
    consultant_id,
    name
from api.consultants
order by consultant_id
