-- One row per open consultant.
create view api.consultants as
select
    consultant_id,
    source_id,
    name,
    headline,
    location,
    cast(rate_cents * 0.01 as decimal(10, 2)) as rate,
    skills,
    certifications,
    url,
    first_seen_at,
    last_seen_at,
    field_route,
    available_from,
    languages,
    clearance,
    work_permit,
    remote
from result.consultant;

comment on view api.consultants is 'Open consultants, without contact data.';

comment on column api.consultants.consultant_id is 'The consultant; their own id where they have one.';

comment on column api.consultants.source_id is 'Where the profile came from.';

comment on column api.consultants.name is 'Name.';

comment on column api.consultants.headline is 'Their own one-line description.';

comment on column api.consultants.location is 'Where they are.';

comment on column api.consultants.rate is 'Rate per hour, if stated.';

comment on column api.consultants.skills is 'Skills as the profile lists them.';

comment on column api.consultants.certifications is 'Certifications as the profile lists them.';

comment on column api.consultants.url is 'Address of the profile, if it has one.';

comment on column api.consultants.first_seen_at is 'First run that saw the profile.';

comment on column api.consultants.last_seen_at is 'Last run that saw the profile.';

comment on column api.consultants.field_route is 'Where in the document each field was found.';

comment on column api.consultants.available_from is
'From when on they are free, where a field says it: now, or a day, a month or a year.';

comment on column api.consultants.languages is 'Languages as a field of the source lists them.';

comment on column api.consultants.clearance is 'Security clearances as a field of the source lists them.';

comment on column api.consultants.work_permit is
'Permits to work and citizenship as a field of the source lists them.';

comment on column api.consultants.remote is
'Whether they work remotely, where a field says it: yes, no, only; empty otherwise.';
