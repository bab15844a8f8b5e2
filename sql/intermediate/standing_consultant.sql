-- One row per open consultant whom scoring sees as it did when his pairs were written: they can stay.
select consultant_input.consultant_key
from snapshot.consultant_input as consultant_input
inner join snapshot.seen as seen
    on
        seen.document_kind = 'profile'
        and consultant_input.consultant_key = seen.document_key
        and consultant_input.input_hash = seen.input_hash
