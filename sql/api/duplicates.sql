-- One row per record and run that was kept already.
create view api.duplicates as
select
    run_id,
    source_id,
    kind,
    native_id,
    of_id,
    rule
from result.duplicate_record;

comment on view api.duplicates is
'Records that a source sent and that are kept already, each with the one kept.';

comment on column api.duplicates.run_id is 'The run.';

comment on column api.duplicates.source_id is 'The source.';

comment on column api.duplicates.kind is 'request or profile.';

comment on column api.duplicates.native_id is 'The id under which it was sent.';

comment on column api.duplicates.of_id is 'The request or consultant that is kept.';

comment on column api.duplicates.rule is
'What tells: same id, same canonical URL, same ATS id, or same company, title and place.';
