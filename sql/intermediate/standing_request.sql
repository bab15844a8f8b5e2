-- One row per scored request that scoring sees as it did when its pairs were written: they can stay.
select request_input.request_key
from snapshot.request_input as request_input
inner join snapshot.seen as seen
    on
        seen.document_kind = 'request'
        and request_input.request_key = seen.document_key
        and request_input.input_hash = seen.input_hash
