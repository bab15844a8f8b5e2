-- One row per line in which certifications nobody asked for count against the article.
select
    concat('request ', request_key, ', consultant ', consultant_key) as subject,
    concat('micro ', points_micro, ', sweet_spot ', points_sweet_spot, ', larger ', points_larger) as detail
from match_line
where kind = 'certification' and (points_micro > 0 or points_sweet_spot <> 0 or points_larger < 0)
