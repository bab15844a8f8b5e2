-- One row per kept pair and gate: its outcome with both values.
with
stated as (
    select
        document_kind,
        document_key,
        gate,
        string_agg(distinct value, ', ' order by value) as value
    from gate_statement
    -- That a list of languages is complete is no language.
    where value <> 'listed'
    group by document_kind, document_key, gate
),

valued as (
    select
        pair_gate.*,
        asked.value as asked,
        answered.value as answered
    from snapshot.pair_gate as pair_gate
    left join stated as asked
        on
            asked.document_kind = 'request'
            and pair_gate.request_key = asked.document_key
            and pair_gate.gate = asked.gate
    left join stated as answered
        on
            answered.document_kind = 'profile'
            and pair_gate.consultant_key = answered.document_key
            and pair_gate.gate = answered.gate
),

told as (
    select
        valued.request_key,
        valued.consultant_key,
        valued.gate,
        valued.outcome,
        case valued.gate
            when 'rate'
                then
                    format('{:.2f}', nullif(client_request.rate_max_cents, 0) / 100)
                    || if(client_request.is_rate_hard, ' at most', '')
            when 'location'
                then
                    concat_ws(
                        ', ',
                        nullif(trim(client_request.location), ''),
                        coalesce(valued.asked, if(client_request.is_remote, 'remote', null))
                    )
            else valued.asked
        end as request_value,
        case valued.gate
            when 'rate' then format('{:.2f}', consultant.rate_cents / 100)
            when 'location' then concat_ws(', ', nullif(trim(consultant.location), ''), valued.answered)
            else valued.answered
        end as consultant_value
    from valued
    inner join client_request on valued.request_key = client_request.request_key
    inner join consultant on valued.consultant_key = consultant.consultant_key
)

select
    request_key,
    consultant_key,
    gate,
    outcome,
    coalesce(nullif(request_value, ''), 'not stated') as request_value,
    coalesce(nullif(consultant_value, ''), 'not stated') as consultant_value
from told
order by request_key, consultant_key, gate
