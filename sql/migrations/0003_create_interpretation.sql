-- What the texts say: mentions of concepts and the client's segment.
create table interpretation (
    document_kind text not null check (document_kind in ('request', 'profile')),
    document_key integer not null,
    record_hash text not null,
    interpreter_version text not null
);

create table mention (
    document_kind text not null check (document_kind in ('request', 'profile')),
    document_key integer not null,
    mention_id text not null,
    field text not null,
    concept text not null,
    label text not null,
    type text not null check (type in ('skill', 'certification')),
    surface text not null,
    start_offset integer not null,
    end_offset integer not null,
    snippet text not null,
    assertion text not null,
    years integer,
    version text not null,
    last_used_year integer,
    expires_on date,
    rule text not null,
    interpreter_version text not null,
    check (start_offset >= 0 and end_offset > start_offset)
);

create table unknown_term (
    document_kind text not null,
    document_key integer not null,
    field text not null,
    term text not null
);

create table segment_assessment (
    request_key integer not null,
    segment text not null check (segment in ('micro', 'sweet_spot', 'larger', 'unknown')),
    systems_min integer,
    systems_max integer,
    has_it_manager boolean,
    micro_permille integer not null,
    sweet_spot_permille integer not null,
    larger_permille integer not null,
    basis text not null,
    check (micro_permille + sweet_spot_permille + larger_permille = 1000)
);

create table segment_evidence (
    request_key integer not null,
    field text not null check (field in ('title', 'text')),
    signal text not null,
    surface text not null,
    start_offset integer not null,
    end_offset integer not null
);
