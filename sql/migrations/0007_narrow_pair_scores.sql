-- The pairs of a night by one number each, and what packs and unpacks it.
drop table snapshot.pair_score;

-- Only pairs in which anything is answered: all others score 0, with nothing covered and nothing sure.
create table snapshot.pair_order (
    request_key integer not null,
    consultant_key integer not null,
    order_key bigint not null
);

-- The requests whose client may be of several segments, and whether their first five depend on which.
create table snapshot.sensitivity (
    request_key integer not null,
    is_segment_sensitive boolean not null
);

-- The order within a request in 63 bits, the better the higher: eligible (1 bit), score in milli-points (17),
-- sure (1), coverage in ppm (20), confidence per mille (10), how low the rate is (14, a tie from 16,382 on).
create macro order_key(outcome, score_millipoints, coverage_ppm, confidence_permille, rate_place) as
if(outcome = 'fail', 0::bigint, 1::bigint << 62)
| (score_millipoints::bigint << 45)
| if(outcome = 'pass', 1::bigint << 44, 0::bigint)
| (coverage_ppm::bigint << 24)
| (confidence_permille::bigint << 14)
| (16383 - least(rate_place, 16383))::bigint;

create macro score_of(packed) as (packed >> 45) & 131071;

create macro with_score(packed, score_millipoints) as
packed - (score_of(packed) << 45) + (score_millipoints::bigint << 45);

-- Whoever is not eligible or scores nothing may rank among pairs that are not stored.
create macro is_above_blank(packed) as packed >= (1::bigint << 62) + (1::bigint << 45);

-- A vague request tells little about a fit, so its scores are drawn towards the segment's mean.
-- The detour over 100,000 points makes `//` round down below 0 too.
create macro drawn(score_millipoints, mean_millipoints, requirement_count, vague_requirements) as
mean_millipoints
+ (
    (score_millipoints - mean_millipoints) * requirement_count
    + 100000 * (requirement_count + vague_requirements)
)
// (requirement_count + vague_requirements)
- 100000;

create macro gate_outcome(rate_cents, rate_max_cents, is_rate_hard, is_near) as
case
    when rate_cents > rate_max_cents and is_rate_hard then 'fail'
    when rate_cents <= rate_max_cents and is_near then 'pass'
    else 'unknown'
end;

-- The number of a pair in which nothing is answered.
create macro blank_key(outcome, rate_place) as order_key(outcome, 0, 0, 0, rate_place);

-- The same number with the score as the consultants' side sees it.
create macro drawn_key(packed, mean_millipoints, requirement_count, vague_requirements) as
with_score(packed, drawn(score_of(packed), mean_millipoints, requirement_count, vague_requirements));
