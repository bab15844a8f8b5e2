-- One row per variant and concept that it holds, years unstated, or does not hold, whatever the profile says.
select
    unnest($variants) as variant,
    unnest($concepts) as concept,
    unnest($is_held) as is_held
