-- Where records come from and under which terms, until when they hold, and which of them are one.
alter table client_request add column posted_precision text default '';

alter table client_request alter column posted_precision set not null;

alter table client_request add column valid_through date;

alter table client_request add column ats_id text default '';

alter table client_request alter column ats_id set not null;

alter table consultant add column field_route text default '';

alter table consultant alter column field_route set not null;

alter table source_run add column reopened_count integer default 0;

alter table source_run alter column reopened_count set not null;

alter table staging.request_row add column posted_precision text;

alter table staging.request_row add column valid_through text;

alter table staging.request_row add column ats_id text;

alter table staging.profile_row add column field_route text;

-- Addresses that answered that there is nothing any more.
create table staging.gone_row (
    locator text
);

create table source (
    source_id text not null,
    kind text not null check (kind in ('request', 'profile')),
    adapter text not null,
    preset text not null,
    address text not null,
    attribution text not null,
    terms_url text not null,
    checked_on date
);

create table duplicate_record (
    run_id text not null,
    source_id text not null,
    kind text not null check (kind in ('request', 'profile')),
    native_id text not null,
    of_id text not null,
    rule text not null
);

create table text_sketch (
    kind text not null check (kind in ('request', 'profile')),
    record_id text not null,
    record_hash text not null,
    sketch ubigint[] not null
);

create table likely_duplicate (
    kind text not null check (kind in ('request', 'profile')),
    cluster_id text not null,
    record_id text not null,
    closest_id text not null,
    similarity_percent integer not null check (similarity_percent between 0 and 100)
);

-- A web address without what differs between links to one page: scheme, www., a slash at the end, fragment,
-- tracking, the order of parameters; a ref with a number in it may be the posting's. Null for what is no web
-- address and for a bare site, which is no page.
create macro url_host(url) as
lower(regexp_extract(url, '^(?i)https?://(?:[^/?#]*@)?(?:www\.)?([^/?#]*)', 1));

create macro url_path(url) as
rtrim(regexp_extract(url, '^(?i)https?://[^/?#]*(/[^?#]*)', 1), '/');

create macro url_query(url) as
array_to_string(
    list_sort(list_filter(
        string_split(regexp_extract(url, '^(?i)https?://[^?#]*\?([^#]*)', 1), '&'),
        lambda part: not regexp_full_match(
            part, '(?i)((utm_[^=]*|gclid|fbclid)(=.*)?|(ref|source)(=[^0-9]*)?)?'
        )
    )),
    '&'
);

create macro canonical_url(url) as
nullif(
    regexp_extract(
        rtrim(url_host(url) || url_path(url) || '?' || url_query(url), '?'),
        '^[^/?]+[/?].*'
    ),
    ''
);

-- A text without case, punctuation and spacing; + and # stay, as C++, C# and C are three things.
create macro folded(words) as
trim(regexp_replace(lower(nfc_normalize(words)), '(?:[^\PP#]|[\pZ\pC|=~<>^`$])+', ' ', 'g'));

-- What a posting is recognised by where no address tells: null unless all three are stated.
create macro posting_words(company, title, place) as
nullif(folded(company), '') || chr(31) || nullif(folded(title), '') || chr(31) || nullif(folded(place), '');

-- The first 1,000 words of a text, and a number for each five of them in a row, by a function that every
-- version of the database computes alike.
create macro word_list(words) as
string_split(folded(words), ' ')[1:1000];

create macro shingles(words) as
list_distinct(list_transform(
    range(1, len(words) - 3),
    lambda n: md5_number_lower(words[n] || words[n + 1] || words[n + 2] || words[n + 3] || words[n + 4])
));

-- What one source sent twice before anybody looked is kept once.
update client_request
set
    closed_at = client_request.last_seen_at,
    closed_reason = 'duplicate of ' || doubled.kept_id || ' (same canonical URL)'
from (
    select
        request_key,
        first_value(request_id) over same_posting as kept_id,
        row_number() over same_posting as occurrence
    from client_request
    where closed_at is null and canonical_url(url) is not null
    window same_posting as (
        partition by source_id, canonical_url(url), folded(title), text order by request_key
    )
) as doubled
where client_request.request_key = doubled.request_key and doubled.occurrence > 1;
