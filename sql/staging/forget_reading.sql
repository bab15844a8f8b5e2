-- Deletes what is stored of the documents in snapshot.reading, before what they say now is stored.
delete from mention
where (document_kind, document_key) in (from snapshot.reading);

delete from unknown_term
where (document_kind, document_key) in (from snapshot.reading);

delete from document_fact
where (document_kind, document_key) in (from snapshot.reading);

delete from gate_statement
where (document_kind, document_key) in (from snapshot.reading);

delete from interpretation
where (document_kind, document_key) in (from snapshot.reading);

delete from segment_assessment
where request_key in (
    select r.document_key from snapshot.reading as r
    where r.document_kind = 'request'
);

delete from segment_evidence
where request_key in (
    select r.document_key from snapshot.reading as r
    where r.document_kind = 'request'
);
