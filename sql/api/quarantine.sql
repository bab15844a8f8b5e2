-- One row per record that was not kept.
create view api.quarantine as
select
    run_id,
    source_id,
    place,
    reason
from result.quarantine;

comment on view api.quarantine is 'Records that were not kept, each with the reason.';

comment on column api.quarantine.run_id is 'The run.';

comment on column api.quarantine.source_id is 'The source.';

comment on column api.quarantine.place is 'Where it stands: line, row, page or id.';

comment on column api.quarantine.reason is 'Why it was not kept, in one line.';
