-- One row per request and consultant that are matched more than once.
select
    concat('request ', request_key, ', consultant ', consultant_key) as subject,
    concat(count(*), ' matches') as detail
from match
group by request_key, consultant_key
having count(*) > 1
