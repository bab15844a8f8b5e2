-- One row per pair of concepts of which one answers the other, from parallel lists.
select
    unnest(cast($asked as text[])) as asked,
    unnest(cast($held as text[])) as held,
    unnest(cast($relation as text[])) as relation
