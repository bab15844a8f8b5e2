-- One row per row of inbox/verdicts and run that was not kept, or is kept without a score.
create view api.verdict_notes as
select
    run_id,
    place,
    is_kept,
    note
from result.verdict_note;

comment on view api.verdict_notes is
'Rows of inbox/verdicts that were not kept, or are kept without a score.';

comment on column api.verdict_notes.run_id is 'The run.';

comment on column api.verdict_notes.place is 'Where it stands: file and line.';

comment on column api.verdict_notes.is_kept is 'False if the row was refused.';

comment on column api.verdict_notes.note is 'Why, in one line.';
