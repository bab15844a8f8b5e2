-- What a document says as a whole: "no certifications please" is about no single one.
create table document_fact (
    document_kind text not null check (document_kind in ('request', 'profile')),
    document_key integer not null,
    field text not null,
    fact text not null,
    surface text not null,
    start_offset integer not null,
    end_offset integer not null,
    rule text not null,
    check (start_offset >= 0 and end_offset > start_offset)
);
