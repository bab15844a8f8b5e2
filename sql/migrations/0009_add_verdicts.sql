-- What dispatchers decided, with the score that they had before them; nothing else reads it to make a score.
create table verdict (
    request_id text not null,
    consultant_id text not null,
    decision text not null check (decision in ('sent', 'rejected')),
    reason_code text not null,
    reason text not null,
    outcome text not null,
    decided_on date,
    decided_by text not null,
    place text not null,
    first_read_at timestamptz not null,
    changed_at timestamptz,
    scored_at timestamptz,
    weights_version text,
    taxonomy_version text,
    segment text,
    rank integer,
    is_eligible boolean,
    score_millipoints integer,
    score_micro integer,
    score_sweet_spot integer,
    score_larger integer,
    asked_millipoints integer
);

-- One row per row of the inbox that a run did not keep, or kept without a score.
create table verdict_note (
    run_id text not null,
    place text not null,
    is_kept boolean not null,
    note text not null
);

create table staging.verdict_row (
    request_id text,
    consultant_id text,
    decision text,
    reason_code text,
    reason text,
    outcome text,
    decided_on date,
    decided_by text,
    place text,
    ordinal integer
);

create table staging.verdict_refusal (
    place text,
    note text
);
