-- No row: what a variant answers is not known before.
select consultant_key
from snapshot.consultant
limit 0
