-- One row per open record whose text is nearly that of another one.
create view api.likely_duplicates as
with
record as (
    select
        'request' as kind,
        request_id as record_id,
        source_id,
        title
    from result.client_request
    union all
    select
        'profile' as kind,
        consultant_id as record_id,
        source_id,
        name as title
    from result.consultant
)

select
    likely_duplicate.kind,
    likely_duplicate.cluster_id,
    likely_duplicate.record_id,
    likely_duplicate.closest_id,
    likely_duplicate.similarity_percent,
    record.source_id,
    record.title
from result.likely_duplicate
inner join record
    on
        likely_duplicate.kind = record.kind
        and likely_duplicate.record_id = record.record_id;

comment on view api.likely_duplicates is
'Open records whose texts are nearly the same. Only proposed: a person decides, nothing is merged by it.';

comment on column api.likely_duplicates.kind is 'request or profile.';

comment on column api.likely_duplicates.cluster_id is 'The group of records alike: the smallest id in it.';

comment on column api.likely_duplicates.record_id is 'The request or consultant.';

comment on column api.likely_duplicates.closest_id is 'The one in the group that its text is closest to.';

comment on column api.likely_duplicates.similarity_percent is
'How much of both texts is the same: shared runs of five words in per cent of all.';

comment on column api.likely_duplicates.source_id is 'Where it came from.';

comment on column api.likely_duplicates.title is 'Title of the request or name of the consultant.';
