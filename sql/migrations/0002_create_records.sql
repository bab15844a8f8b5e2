-- What sources sent: raw documents, consultants and client requests.
-- No keys or indexes: uniqueness and orphans are sql/checks.
create table raw_document (
    run_id text not null,
    source_id text not null,
    locator text not null,
    content_hash text not null,
    media_type text not null,
    byte_count bigint not null,
    fetched_at timestamptz not null
);

create table consultant (
    consultant_key integer not null,
    consultant_id text not null,
    source_id text not null,
    native_id text not null,
    name text not null,
    headline text not null,
    text text not null,
    location text not null,
    rate_cents integer check (rate_cents >= 0),
    skills text[] not null,
    certifications text[] not null,
    url text not null,
    record_hash text not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    missed_on date[] not null,
    closed_at timestamptz,
    closed_reason text not null
);

create table consultant_contact (
    consultant_key integer not null,
    channel text not null,
    address text not null
);

create table client_request (
    request_key integer not null,
    request_id text not null,
    source_id text not null,
    native_id text not null,
    title text not null,
    company text not null,
    text text not null,
    location text not null,
    posted_on date,
    systems integer check (systems >= 0),
    employees integer check (employees >= 0),
    has_it_manager boolean,
    segment text check (segment in ('micro', 'sweet_spot', 'larger')),
    rate_max_cents integer check (rate_max_cents >= 0),
    is_rate_hard boolean not null,
    required text[] not null,
    preferred text[] not null,
    certifications text[] not null,
    url text not null,
    is_remote boolean not null,
    field_route text not null,
    record_hash text not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    missed_on date[] not null,
    closed_at timestamptz,
    closed_reason text not null
);

-- What reading one source left on disk, before anything is believed: numbers are text until they are cast,
-- so that one impossible number is one quarantined record. Emptied at the start of every load.
create schema staging;

create table staging.request_row (
    native_id text,
    title text,
    company text,
    text text,
    location text,
    posted_on text,
    systems text,
    employees text,
    has_it_manager boolean,
    segment text,
    rate_max_cents text,
    is_rate_hard boolean,
    required text[],
    preferred text[],
    certifications text[],
    url text,
    is_remote boolean,
    field_route text
);

create table staging.profile_row (
    native_id text,
    name text,
    headline text,
    text text,
    location text,
    rate_cents text,
    skills text[],
    certifications text[],
    contact text[][],
    url text
);

create table staging.reject_row (
    reason text,
    "at" text -- noqa: RF06
);

create table staging.document_row (
    locator text,
    content_hash text,
    media_type text,
    byte_count bigint
);
