-- One row per kept pair and gate: its outcome with both values.
with
told as (
    select
        pair_gate.*,
        scored_request.is_rate_hard,
        client_request.location as request_location,
        client_request.is_remote,
        scored_request.rate_max_cents,
        consultant.location as consultant_location,
        consultant.rate_cents
    from snapshot.pair_gate as pair_gate
    inner join snapshot.scored_request as scored_request
        on pair_gate.request_key = scored_request.request_key
    inner join client_request on pair_gate.request_key = client_request.request_key
    inner join consultant on pair_gate.consultant_key = consultant.consultant_key
),

gate as (
    select
        request_key,
        consultant_key,
        'rate' as gate,
        rate_outcome as outcome,
        coalesce(format('{:.2f}', rate_max_cents / 100) || if(is_rate_hard, ' at most', ''), 'not stated')
            as request_value,
        coalesce(format('{:.2f}', rate_cents / 100), 'not stated') as consultant_value
    from told
    union all by name
    select
        request_key,
        consultant_key,
        'location' as gate,
        location_outcome as outcome,
        if(is_remote, 'remote', if(trim(request_location) = '', 'not stated', request_location))
            as request_value,
        if(trim(consultant_location) = '', 'not stated', consultant_location) as consultant_value
    from told
)

select * from gate
order by request_key, consultant_key, gate
