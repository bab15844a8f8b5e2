-- A pair that is kept for one side alone has no place on the other.
alter table match alter column rank drop not null;

alter table match alter column consultant_rank drop not null;

-- What rough scores are made from, by consultant.
create table snapshot.rough_candidate (
    consultant_number integer not null,
    levels utinyint[] not null,
    rate_cents float,
    most_gated float[] not null,
    least_gated float[] not null,
    most_plain float[] not null,
    least_plain float[] not null
);

-- The pairs without any answer are no longer told apart.
drop macro is_above_blank;

drop macro blank_key;

-- What least and greatest do, in a tenth of their time.
create macro at_most_one(amount) as (amount + 1::float - abs(amount - 1::float)) * 0.5::float;

create macro at_least_zero(amount) as (amount + abs(amount)) * 0.5::float;

create macro is_eligible(packed) as packed >= (1::bigint << 62);
