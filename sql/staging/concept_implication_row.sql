-- One row per certification and skill that it vouches for, from parallel lists.
select
    unnest(cast($certification as text[])) as certification,
    unnest(cast($skill as text[])) as skill
