-- One row per record that was closed in the last 90 days before the run; who a consultant was stays behind.
with
record as (
    select
        'request' as kind,
        request_id as id,
        source_id,
        closed_at,
        closed_reason,
        last_seen_at,
        title
    from client_request
    union all
    select
        'profile' as kind,
        consultant_id as id,
        source_id,
        closed_at,
        closed_reason,
        last_seen_at,
        '' as title
    from consultant
)

select *
from record
-- A quarter: who misses a record does so within weeks. Older ones stay in the writer's file.
where closed_at >= cast($as_of as timestamptz) - interval 90 days
