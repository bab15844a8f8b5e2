-- One row per open request that asks for something: what the pairs need to know of it.
with
requirement_count as (
    select
        request_key,
        count(*) as requirement_count
    from snapshot.requirement
    group by request_key
),

freshness as (
    select
        max(amount) filter (where name = 'freshness.full') as full_permille,
        max(amount) filter (where name = 'freshness.stale') as stale_permille,
        max(amount) filter (where name = 'freshness.unknown') as unknown_permille,
        max(amount) filter (where name = 'freshness.full_days') as full_days,
        max(amount) filter (where name = 'freshness.stale_days') as stale_days
    from weight
),

aged as (
    select
        client_request.*,
        -- A posting older than stale_days is as stale as it gets, one from the future is fresh.
        least(
            greatest(date_diff('day', client_request.posted_on, basis.as_of_on), freshness.full_days),
            freshness.stale_days
        ) as age_days
    from client_request
    cross join snapshot.basis as basis
    cross join freshness
)

select
    aged.request_key,
    aged.request_id,
    segment_assessment.segment,
    segment_assessment.micro_permille,
    segment_assessment.sweet_spot_permille,
    segment_assessment.larger_permille,
    greatest(
        segment_assessment.micro_permille,
        segment_assessment.sweet_spot_permille,
        segment_assessment.larger_permille
    ) as certainty_permille,
    requirement_count.requirement_count,
    nullif(aged.rate_max_cents, 0) as rate_max_cents,
    aged.is_rate_hard,
    request_gate.is_remote,
    request_gate.is_on_site,
    request_gate.city,
    request_gate.region,
    request_gate.start_first,
    request_gate.start_last,
    request_gate.demand_bits,
    case
        when aged.posted_on is null then freshness.unknown_permille
        else
            freshness.full_permille
            - ((freshness.full_permille - freshness.stale_permille) * (aged.age_days - freshness.full_days))
            // (freshness.stale_days - freshness.full_days)
    end as freshness_permille
from aged
inner join requirement_count on aged.request_key = requirement_count.request_key
inner join segment_assessment on aged.request_key = segment_assessment.request_key
inner join snapshot.request_gate as request_gate on aged.request_key = request_gate.request_key
cross join freshness
