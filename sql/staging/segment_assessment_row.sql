-- One row per assessed request, from parallel lists.
select
    unnest(cast($request_key as integer[])) as request_key,
    unnest(cast($segment as text[])) as segment,
    unnest(cast($systems_min as integer[])) as systems_min,
    unnest(cast($systems_max as integer[])) as systems_max,
    unnest(cast($has_it_manager as boolean[])) as has_it_manager,
    unnest(cast($micro_permille as integer[])) as micro_permille,
    unnest(cast($sweet_spot_permille as integer[])) as sweet_spot_permille,
    unnest(cast($larger_permille as integer[])) as larger_permille,
    unnest(cast($basis as text[])) as basis
