-- One row per run.
create view api.runs as
select
    run_id,
    as_of,
    started_at,
    finished_at,
    outcome,
    message,
    code_version,
    taxonomy_version,
    weights_version,
    published_file,
    content_hash
from result.run;

comment on view api.runs is 'The runs up to the one that published this file.';

comment on column api.runs.run_id is 'The run.';

comment on column api.runs.as_of is 'The clock of the run, UTC.';

comment on column api.runs.started_at is 'When it began.';

comment on column api.runs.finished_at is 'When it ended; empty if it never did.';

comment on column api.runs.outcome is 'ok, partial, failed, abandoned or running.';

comment on column api.runs.message is 'How it ended, in one line.';

comment on column api.runs.code_version is 'Version of skillmatch.';

comment on column api.runs.taxonomy_version is 'Version of the taxonomy.';

comment on column api.runs.weights_version is 'Version of the weights.';

comment on column api.runs.published_file is 'File it published, empty if none.';

comment on column api.runs.content_hash is 'Hash of the results: equal for equal results.';
