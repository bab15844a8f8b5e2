-- One row per kept pair and gate: its outcome with both values.
with
said as (
    select
        document_kind,
        document_key,
        gate,
        list_sort(list_distinct(list(value) filter (outranked_by = ''))) as counted,
        list_sort(list_distinct(list(value) filter (outranked_by <> ''))) as outranked
    from gate_statement
    -- That a list of languages is complete is no language.
    where value <> 'listed'
    group by document_kind, document_key, gate
),

stated as (
    select
        document_kind,
        document_key,
        gate,
        nullif(array_to_string(counted, ', '), '') as value,
        -- What a field of its own says counts; that the text says otherwise is worth a question.
        nullif(
            array_to_string(list_filter(outranked, lambda one: not list_contains(counted, one)), ', '), ''
        ) as contradiction
    from said
),

worded as (
    select
        document_kind,
        document_key,
        gate,
        value || coalesce(' (the text says ' || contradiction || ')', '') as value
    from stated
),

valued as (
    select
        pair_gate.*,
        asked.value as asked,
        answered.value as answered,
        -- Miles are told, and never measured.
        pair_gate.gate = 'location'
        and pair_gate.outcome = 'unknown'
        and regexp_matches(concat_ws(' ', asked.value, answered.value), '[0-9] miles') as is_distance_open
    from snapshot.pair_gate as pair_gate
    left join worded as asked
        on
            asked.document_kind = 'request'
            and pair_gate.request_key = asked.document_key
            and pair_gate.gate = asked.gate
    left join worded as answered
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
        valued.is_distance_open,
        valued.outcome = 'unknown' and consultant.rate_cents > client_request.rate_max_cents
            as is_above_soft_budget,
        case valued.gate
            when 'rate'
                then
                    -- A budget that is passed and not called hard is a question, and no bar.
                    if(is_above_soft_budget, 'up to ', '')
                    || format('{:.2f}', nullif(client_request.rate_max_cents, 0) / 100)
                    || case
                        when client_request.is_rate_hard then ' at most'
                        when is_above_soft_budget then ', not called hard'
                        else ''
                    end
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
    coalesce(nullif(request_value, ''), 'not stated')
    || if(is_distance_open, ' (the distance is not measured: ask)', '') as request_value,
    coalesce(nullif(consultant_value, ''), 'not stated') as consultant_value
from told
order by request_key, consultant_key, gate
