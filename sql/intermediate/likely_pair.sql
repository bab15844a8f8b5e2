-- One row per pair of open records of which at least 80 per cent of the text is the same, counted exactly.
with
sketched as (
    select
        kind,
        record_id,
        sketch,
        unnest(sketch[1:8]) as number
    from text_sketch
),

-- Texts that are alike share one of their smallest numbers nearly always. Boilerplate is shared by thousands:
-- each is compared with the first of them and with the one whose sketch is next, never all with all.
neighbour as (
    select
        kind,
        record_id,
        sketch,
        unnest([
            first_value(record_id) over (partition by kind, number order by record_id),
            lag(record_id) over (partition by kind, number order by sketch, record_id)
        ]) as other_id
    from sketched
),

candidate as (
    select distinct
        kind,
        least(record_id, other_id) as first_id,
        greatest(record_id, other_id) as second_id
    from neighbour
    where other_id != record_id
),

promising as (
    select
        candidate.kind,
        candidate.first_id,
        candidate.second_id
    from candidate
    inner join text_sketch as first_sketch
        on candidate.kind = first_sketch.kind and candidate.first_id = first_sketch.record_id
    inner join text_sketch as second_sketch
        on candidate.kind = second_sketch.kind and candidate.second_id = second_sketch.record_id
    -- 80 per cent of the text are about 51 of 64 numbers; below 38 it cannot be by any luck.
    where
        len(list_intersect(first_sketch.sketch, second_sketch.sketch)) * 100
        >= 60 * greatest(len(first_sketch.sketch), len(second_sketch.sketch))
),

compared as (
    select
        kind,
        unnest([first_id, second_id]) as record_id
    from promising
),

-- Cut before anything is joined: whole texts would not fit in memory.
record as (
    select
        'request' as kind,
        request_id as record_id,
        left(text, 8000) as text
    from client_request
    union all
    select
        'profile' as kind,
        consultant_id as record_id,
        left(text, 8000) as text
    from consultant
),

worded as (
    select
        record.kind,
        record.record_id,
        word_list(record.text) as words
    from record
    semi join compared
        on record.kind = compared.kind and record.record_id = compared.record_id
),

shingled as (
    select
        kind,
        record_id,
        shingles(words) as numbers
    from worded
),

counted as (
    select
        promising.*,
        len(list_intersect(first_text.numbers, second_text.numbers)) as shared_count,
        len(first_text.numbers) + len(second_text.numbers) as number_count
    from promising
    inner join shingled as first_text
        on promising.kind = first_text.kind and promising.first_id = first_text.record_id
    inner join shingled as second_text
        on promising.kind = second_text.kind and promising.second_id = second_text.record_id
)

select
    kind,
    first_id,
    second_id,
    cast(shared_count * 100 // (number_count - shared_count) as integer) as similarity_percent
from counted
where shared_count * 100 >= 80 * (number_count - shared_count)
