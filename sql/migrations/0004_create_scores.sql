-- The snapshot that scores are made from, and the scores with the lines they are the sum of.
create table concept (
    concept text not null,
    label text not null,
    type text not null check (type in ('skill', 'certification')),
    category text not null,
    tier text not null check (tier in ('desktop', 'small_business', 'enterprise')),
    basket text not null,
    level integer not null,
    status text not null check (status in ('active', 'retired'))
);

-- relation of `held` to `asked`: same, child (held is a child of asked), parent, sibling, related.
create table concept_relation (
    asked text not null,
    held text not null,
    relation text not null check (relation in ('same', 'child', 'parent', 'sibling', 'related'))
);

create table concept_implication (
    certification text not null,
    skill text not null
);

create table weight (
    segment text not null,
    name text not null,
    amount bigint not null
);

create table match (
    request_key integer not null,
    consultant_key integer not null,
    score_millipoints integer not null,
    score_micro integer not null,
    score_sweet_spot integer not null,
    score_larger integer not null,
    rank integer not null,
    consultant_score_millipoints integer not null,
    consultant_rank integer not null,
    segment text not null,
    is_eligible boolean not null,
    gate_outcome text not null check (gate_outcome in ('pass', 'unknown', 'fail')),
    coverage_ppm integer not null,
    confidence_permille integer not null,
    weights_version text not null,
    taxonomy_version text not null
);

-- gain: what a required or preferred line would add if the consultant held the concept itself.
create table match_line (
    request_key integer not null,
    consultant_key integer not null,
    kind text not null check (kind in (
        'required', 'preferred', 'breadth', 'depth', 'certification', 'price', 'overqualification', 'floor'
    )),
    item text not null,
    points_millipoints integer not null,
    points_micro integer not null,
    points_sweet_spot integer not null,
    points_larger integer not null,
    gain_millipoints integer not null,
    evidence text[] not null
);

create table match_gate (
    request_key integer not null,
    consultant_key integer not null,
    gate text not null,
    outcome text not null check (outcome in ('pass', 'unknown', 'fail')),
    request_value text not null,
    consultant_value text not null
);

-- One row per open request: how it was scored, or why it was not.
create table request_scoring (
    request_key integer not null,
    requirement_count integer not null,
    unscored_reason text not null,
    is_segment_sensitive boolean not null
);

-- All scored pairs of one night, block by block; the kept ones become match.
create table snapshot.pair_score (
    request_key integer not null,
    consultant_key integer not null,
    score_millipoints integer not null,
    score_micro integer not null,
    score_sweet_spot integer not null,
    score_larger integer not null,
    coverage_ppm integer not null,
    confidence_permille integer not null,
    gate_outcome text not null
);
