-- One row: what one source came to in one run.
select
    cast($run_id as text) as run_id,
    cast($source_id as text) as source_id,
    cast($as_of as timestamptz) as as_of,
    cast($outcome as text) as outcome,
    cast($reason as text) as reason,
    cast($found_count as integer) as found_count,
    cast($new_count as integer) as new_count,
    cast($unchanged_count as integer) as unchanged_count,
    cast($changed_count as integer) as changed_count,
    cast($duplicate_count as integer) as duplicate_count,
    cast($quarantined_count as integer) as quarantined_count,
    cast($closed_count as integer) as closed_count,
    cast($reopened_count as integer) as reopened_count,
    cast($unmapped_fields as text[]) as unmapped_fields
