-- What stays from one night to the next, so that only what changed is scored anew.
-- Scores rest on a basis: while it stands, the worth of a pair depends on its request and consultant alone.
create table snapshot.standing (
    based_on date not null,
    renewed_because text not null,
    form text not null,
    taxonomy_version text not null,
    weights_version text not null,
    kept integer not null,
    snapshot_id text not null
);

-- What scoring saw of the consultants when the basis was made.
create table snapshot.basis_consultant (
    consultant_key integer not null,
    input_hash ubigint not null
);

-- The mean of the scores by segment, which the scores of the consultants' side are drawn to.
create table snapshot.segment_mean (
    segment text not null,
    mean_millipoints bigint not null
);

-- What scoring saw of each request and consultant of whom all that is stored is complete. The row of a record
-- goes when its pairs go, and comes back when all of them are written: whatever is killed is made anew.
create table snapshot.seen (
    document_kind text not null,
    document_key integer not null,
    input_hash ubigint not null
);

-- Numbers that consultants and asked concepts keep as long as the basis stands.
create table snapshot.candidate_number (
    consultant_key integer not null,
    consultant_number integer not null
);

create table snapshot.slot_number (
    segment text not null,
    concept text not null,
    slot integer not null
);

-- The points from which on all pairs of a segment of a request are stored; without a row, all are.
create table snapshot.known_facet (
    request_key integer not null,
    segment text not null,
    least_millipoints bigint not null
);

-- The same for the pairs of a consultant, in points as the consultants' side sees them.
create table snapshot.known_consultant (
    consultant_key integer not null,
    least_millipoints bigint not null
);

-- What requests ask, as far as it does not hang on the day.
create table snapshot.requirement_weight (
    segment text not null,
    request_key integer not null,
    concept text not null,
    type text not null,
    pool text not null,
    weight_ppm bigint not null,
    pool_points bigint not null,
    pool_weight_ppm bigint not null
);

create table snapshot.request_kin (
    request_key integer not null,
    concept text not null
);

create table snapshot.certification_relevance (
    segment text not null,
    request_key integer not null,
    certification text not null,
    relevance_ppm bigint not null
);

-- What consultants answer of all that was asked since the basis was made.
create table snapshot.credit (
    segment text not null,
    consultant_key integer not null,
    concept text not null,
    met_ppm bigint not null,
    is_direct boolean not null,
    mention_ids text[] not null
);

create table snapshot.answer (
    slot integer not null,
    consultant_number integer not null,
    met_ppm bigint not null,
    is_direct boolean not null,
    enterprise_count bigint not null
);

create table snapshot.credit_evidence (
    consultant_key integer not null,
    concept text not null,
    evidence text[] not null
);

-- The pure scores are stored where the client may be of several segments.
drop table snapshot.pair_order;

create table snapshot.pair_order (
    request_key integer not null,
    consultant_key integer not null,
    order_key bigint not null,
    points_micro integer,
    points_sweet_spot integer,
    points_larger integer
);

drop table snapshot.sensitivity;

-- The order within a request, the better the higher: eligible (1 bit), score in milli-points (17), sure (1),
-- coverage in ppm (20); behind it, part of no order, what is met directly per mille (10) and 14 empty bits.
-- Confidence depends on the age of the posting too, so it is made when pairs are ranked, every night anew.
drop macro order_key;

create macro order_key(outcome, score_millipoints, coverage_ppm, direct_permille) as
if(outcome = 'fail', 0::bigint, 1::bigint << 62)
| (score_millipoints::bigint << 45)
| if(outcome = 'pass', 1::bigint << 44, 0::bigint)
| (coverage_ppm::bigint << 24)
| (direct_permille::bigint << 14);

-- What two pairs have in common between which confidence decides.
create macro order_of(packed) as packed >> 24;

create macro confidence_of(packed, freshness_permille, certainty_permille) as
(((packed >> 14) & 1023) * freshness_permille * certainty_permille) // 1000000;
