-- One row per open record not sketched yet: the 64 smallest of the numbers of its five-word runs.
with
record as (
    select
        'request' as kind,
        request_id as record_id,
        record_hash,
        left(text, 8000) as text
    from client_request
    where closed_at is null
    union all
    select
        'profile' as kind,
        consultant_id as record_id,
        record_hash,
        left(text, 8000) as text
    from consultant
    where closed_at is null
),

worded as (
    select
        record.kind,
        record.record_id,
        record.record_hash,
        word_list(record.text) as words
    from record
    anti join text_sketch
        on
            record.kind = text_sketch.kind
            and record.record_id = text_sketch.record_id
            and record.record_hash = text_sketch.record_hash
)

select
    kind,
    record_id,
    record_hash,
    -- A text of a few words is like many others without being the same; its sketch is empty.
    if(len(words) < 12, [], list_sort(shingles(words))[1:64]) as sketch
from worded
