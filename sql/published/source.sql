-- One row per source that was ever read; where it is read from stays behind.
select
    source_id,
    kind,
    adapter,
    preset,
    attribution,
    terms_url,
    checked_on
from source
