-- One row per line that a match has more than once.
select
    concat('request ', request_key, ', consultant ', consultant_key) as subject,
    concat(count(*), ' lines of kind ', kind, ', item ', item) as detail
from match_line
group by request_key, consultant_key, kind, item
having count(*) > 1
