-- One row per record that was closed in the last 90 days before the run.
create view api.closed as
select
    kind,
    id,
    source_id,
    closed_at,
    closed_reason,
    last_seen_at,
    title
from result.closed_record;

comment on view api.closed is
'Requests and profiles that were closed in the last 90 days and are not open again, each with the reason.';

comment on column api.closed.kind is 'request or profile.';

comment on column api.closed.id is 'The request or consultant.';

comment on column api.closed.source_id is 'Where it came from.';

comment on column api.closed.closed_at is 'The time of the run that closed it.';

comment on column api.closed.closed_reason is
'Why: not sent, gone, past its validThrough, replaced or a duplicate, with the days or the other id.';

comment on column api.closed.last_seen_at is 'Last run that saw it.';

comment on column api.closed.title is 'Title of the request; empty for a profile.';
