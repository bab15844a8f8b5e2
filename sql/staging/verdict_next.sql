-- One row per pair whose verdict is new, said differently, or scored for the first time.
with
tonight as (
    select
        scored_pair.*,
        cast($as_of as timestamptz) as scored_at
    from snapshot.scored_pair as scored_pair
),

-- The score is that of the first night that knew the pair, whatever is said of it later.
score as (
    select
        * exclude (
            decision, reason_code, reason, outcome, decided_on, decided_by, place, first_read_at, changed_at
        )
    from verdict
    where scored_at is not null
    union all by name
    select tonight.*
    from tonight
    anti join verdict
        on
            tonight.request_id = verdict.request_id
            and tonight.consultant_id = verdict.consultant_id
            and verdict.scored_at is not null
),

-- The day says which is the last word, then the place in the inbox.
last_word as (
    select * exclude (ordinal)
    from staging.verdict_row
    qualify row_number() over (
        partition by request_id, consultant_id
        order by decided_on desc nulls last, ordinal desc
    ) = 1
),

-- A later word stays although its file was put away.
standing as (
    select
        last_word.*,
        coalesce(verdict.first_read_at, cast($as_of as timestamptz)) as first_read_at,
        verdict.changed_at,
        verdict.scored_at as stored_scored_at,
        verdict.request_id is null as is_new,
        -- Null where nothing was said before.
        coalesce(
            verdict.decision <> last_word.decision
            or verdict.reason_code <> last_word.reason_code
            or verdict.reason <> last_word.reason
            or verdict.outcome <> last_word.outcome
            or verdict.decided_by <> last_word.decided_by
            or coalesce(verdict.decided_on, date '0001-01-01')
            <> coalesce(last_word.decided_on, date '0001-01-01'),
            true
        ) as is_changed
    from last_word
    left join verdict
        on last_word.request_id = verdict.request_id and last_word.consultant_id = verdict.consultant_id
    where coalesce(last_word.decided_on, date '0001-01-01') >= coalesce(verdict.decided_on, date '0001-01-01')
)

select
    standing.* exclude (changed_at, stored_scored_at, is_new, is_changed),
    if(standing.is_changed and not standing.is_new, cast($as_of as timestamptz), standing.changed_at)
        as changed_at,
    score.* exclude (request_id, consultant_id)
from standing
left join score
    on standing.request_id = score.request_id and standing.consultant_id = score.consultant_id
where standing.is_changed or (standing.stored_scored_at is null and score.scored_at is not null)
order by standing.request_id, standing.consultant_id
