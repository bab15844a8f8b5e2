-- The run ledger: what ran, on what, and how it ended. The truth of a run; any other view of it is a copy.
-- Tables that a run makes anew from sql/staging, sql/intermediate and sql/marts.
create schema snapshot;

create table run (
    run_id text not null,
    as_of timestamptz not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    outcome text not null check (outcome in ('running', 'ok', 'partial', 'failed', 'abandoned')),
    message text not null,
    process_id integer not null,
    code_version text not null,
    taxonomy_version text not null,
    weights_version text not null,
    published_file text not null,
    content_hash text not null
);

create table run_stage (
    run_id text not null,
    stage text not null,
    started_at timestamptz not null,
    finished_at timestamptz not null,
    row_count bigint not null
);

create table source_run (
    run_id text not null,
    source_id text not null,
    as_of timestamptz not null,
    outcome text not null check (outcome in ('ok', 'partial', 'failed')),
    reason text not null,
    found_count integer not null,
    new_count integer not null,
    unchanged_count integer not null,
    changed_count integer not null,
    duplicate_count integer not null,
    quarantined_count integer not null,
    closed_count integer not null,
    unmapped_fields text[] not null
);

create table quarantine (
    run_id text not null,
    source_id text not null,
    place text not null,
    reason text not null
);
