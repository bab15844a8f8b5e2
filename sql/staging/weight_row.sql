-- One row per weight of a segment (or of every segment), from parallel lists.
select
    unnest(cast($segment as text[])) as segment,
    unnest(cast($name as text[])) as name,
    unnest(cast($amount as bigint[])) as amount
