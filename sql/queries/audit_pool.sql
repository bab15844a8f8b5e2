-- One row per open consultant.
select consultant_id
from api.consultants
order by consultant_id
