-- One row per posting that one load left open twice under one address.
select
    source_id || ' ' || canonical_url(url) as subject,
    'open as ' || string_agg(request_id, ', ' order by request_id) as detail
from client_request
where closed_at is null and canonical_url(url) is not null
-- Postings of other words are another matter: a page may have several.
group by source_id, canonical_url(url), last_seen_at, folded(title), md5(text)
having count(*) > 1
