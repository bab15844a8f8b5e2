-- What a published file needs so that one pair can be scored again; a night that scores fills them anew.
create table if not exists snapshot.basis (
    as_of_on date not null,
    taxonomy_version text not null,
    weights_version text not null,
    snapshot_id text not null,
    consultant_count bigint not null
);

create table if not exists snapshot.rarity (
    concept text not null,
    idf_ppm bigint not null
);
