-- One row per open client request.
create view api.requests as
with
evidence as (
    select
        request_key,
        list(signal || ': ' || surface order by field, start_offset, signal) as segment_evidence
    from result.segment_evidence
    group by request_key
)

select
    client_request.request_id,
    client_request.source_id,
    client_request.title,
    client_request.company,
    client_request.location,
    client_request.posted_on,
    segment_assessment.segment,
    segment_assessment.micro_permille,
    segment_assessment.sweet_spot_permille,
    segment_assessment.larger_permille,
    segment_assessment.basis,
    segment_assessment.systems_min,
    segment_assessment.systems_max,
    segment_assessment.has_it_manager,
    request_scoring.requirement_count,
    request_scoring.unscored_reason,
    request_scoring.is_segment_sensitive,
    coalesce(evidence.segment_evidence, cast([] as text[])) as segment_evidence,
    cast(client_request.rate_max_cents * 0.01 as decimal(10, 2)) as rate_max,
    client_request.url,
    client_request.first_seen_at,
    client_request.last_seen_at,
    client_request.posted_precision,
    client_request.valid_through,
    client_request.field_route,
    coalesce(source.attribution, '') as attribution,
    coalesce(source.terms_url, '') as terms_url,
    client_request.start_date,
    client_request.languages,
    client_request.clearance,
    client_request.work_permit,
    client_request.is_remote,
    client_request.is_on_site
from result.client_request
left join result.source on client_request.source_id = source.source_id
left join result.segment_assessment on client_request.request_key = segment_assessment.request_key
left join result.request_scoring on client_request.request_key = request_scoring.request_key
left join evidence on client_request.request_key = evidence.request_key;

comment on view api.requests is 'Open client requests with the segment they were taken for.';

comment on column api.requests.request_id is 'The request; its own id where it has one.';

comment on column api.requests.source_id is 'Where it came from.';

comment on column api.requests.title is 'Title.';

comment on column api.requests.company is 'The client.';

comment on column api.requests.location is 'Where the work is.';

comment on column api.requests.posted_on is 'Day of posting, if stated.';

comment on column api.requests.segment is 'micro, sweet_spot, larger or unknown.';

comment on column api.requests.micro_permille is 'Probability of micro in per mille.';

comment on column api.requests.sweet_spot_permille is 'Probability of sweet_spot in per mille.';

comment on column api.requests.larger_permille is 'Probability of larger in per mille.';

comment on column api.requests.basis is
'What the segment rests on: declared segment, declared systems, text count, signals or none.';

comment on column api.requests.systems_min is 'Least number of PCs that the evidence allows.';

comment on column api.requests.systems_max is 'Greatest number of PCs that the evidence allows.';

comment on column api.requests.has_it_manager is 'Whether the client has an IT manager, if known.';

comment on column api.requests.requirement_count is 'How many things are asked for.';

comment on column api.requests.unscored_reason is 'Why there are no matches; empty if it was scored.';

comment on column api.requests.is_segment_sensitive is
'True if which five come first depends on the segment; their order does not count.';

comment on column api.requests.segment_evidence is
'The words that the segment rests on, each with its signal.';

comment on column api.requests.rate_max is 'Highest rate per hour, if stated.';

comment on column api.requests.url is 'Address of the posting, if it has one.';

comment on column api.requests.first_seen_at is 'First run that saw it.';

comment on column api.requests.last_seen_at is 'Last run that saw it.';

comment on column api.requests.posted_precision is
'How exactly the day of posting is known: day, month or year; empty if it is not stated.';

comment on column api.requests.valid_through is 'Last day on which it stands, if stated.';

comment on column api.requests.field_route is 'Where in the document each field was found.';

comment on column api.requests.attribution is 'Whom to name where it is shown, as its source asks.';

comment on column api.requests.terms_url is 'Terms under which its source is read.';

comment on column api.requests.start_date is
'When the work is to begin, where a field says it: now, or a day, a month or a year.';

comment on column api.requests.languages is 'Languages wanted as a field of the source lists them.';

comment on column api.requests.clearance is 'Security clearances wanted as a field of the source lists them.';

comment on column api.requests.work_permit is
'Permits to work or citizenship wanted as a field of the source lists them.';

comment on column api.requests.is_remote is 'Whether a field says that the work can be done remotely.';

comment on column api.requests.is_on_site is 'Whether a field says that the work has to be done on site.';
