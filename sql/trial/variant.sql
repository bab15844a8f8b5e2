-- One row per consultant as he could be, numbered from 0, which is as he is.
select unnest(range(cast($variant_count as integer))) as variant
