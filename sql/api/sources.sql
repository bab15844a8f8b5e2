-- One row per source and run.
create view api.sources as
select
    run_id,
    source_id,
    as_of,
    outcome,
    reason,
    found_count,
    new_count,
    unchanged_count,
    changed_count,
    duplicate_count,
    quarantined_count,
    closed_count,
    unmapped_fields
from result.source_run;

comment on view api.sources is
'How each source went in each run: found = new + unchanged + changed + duplicate + quarantined.';

comment on column api.sources.run_id is 'The run.';

comment on column api.sources.source_id is 'The source.';

comment on column api.sources.as_of is 'The clock of the run, UTC.';

comment on column api.sources.outcome is
'ok, partial (closes nothing) or failed (the records of before stay).';

comment on column api.sources.reason is 'Why it is not ok; empty if it is.';

comment on column api.sources.found_count is 'Records that the source sent.';

comment on column api.sources.new_count is 'Of these: not known before.';

comment on column api.sources.unchanged_count is 'Of these: as stored.';

comment on column api.sources.changed_count is 'Of these: different from what was stored, or returned.';

comment on column api.sources.duplicate_count is 'Of these: an id that this source sent already.';

comment on column api.sources.quarantined_count is 'Of these: could not be read or kept, see api.quarantine.';

comment on column api.sources.closed_count is 'Stored records closed because the source no longer has them.';

comment on column api.sources.unmapped_fields is 'Input fields that nothing reads.';
