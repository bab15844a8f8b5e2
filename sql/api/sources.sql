-- One row per source and run.
create view api.sources as
select
    source_run.run_id,
    source_run.source_id,
    source_run.as_of,
    source_run.outcome,
    source_run.reason,
    source_run.found_count,
    source_run.new_count,
    source_run.unchanged_count,
    source_run.changed_count,
    source_run.duplicate_count,
    source_run.quarantined_count,
    source_run.closed_count,
    source_run.unmapped_fields,
    source_run.reopened_count,
    coalesce(source.attribution, '') as attribution,
    coalesce(source.terms_url, '') as terms_url,
    source.checked_on
from result.source_run
left join result.source on source_run.source_id = source.source_id;

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

comment on column api.sources.duplicate_count is
'Of these: kept already, here or from another source, see api.duplicates.';

comment on column api.sources.quarantined_count is 'Of these: could not be read or kept, see api.quarantine.';

comment on column api.sources.closed_count is
'Records closed: no longer sent, gone, past their time, or found to be another one.';

comment on column api.sources.unmapped_fields is 'Input fields that nothing reads.';

comment on column api.sources.reopened_count is 'Of the changed ones: closed before, and back.';

comment on column api.sources.attribution is 'Whom to name where its records are shown.';

comment on column api.sources.terms_url is 'Terms under which it is read.';

comment on column api.sources.checked_on is 'When a person last read these terms.';
