-- One row per concept of the taxonomy, from parallel lists.
select
    unnest(cast($concept as text[])) as concept,
    unnest(cast($label as text[])) as label,
    unnest(cast($type as text[])) as type,
    unnest(cast($category as text[])) as category,
    unnest(cast($tier as text[])) as tier,
    unnest(cast($basket as text[])) as basket,
    unnest(cast($level as integer[])) as level,
    unnest(cast($status as text[])) as status
