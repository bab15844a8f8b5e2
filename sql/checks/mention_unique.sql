-- One row per mention id that is not unique.
select
    mention_id as subject,
    'two mentions have this id' as detail
from mention
group by mention_id
having count(*) > 1
