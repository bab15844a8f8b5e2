-- One row per document whose text is being read.
select
    cast($document_kind as text) as document_kind,
    unnest($keys::integer[]) as document_key
