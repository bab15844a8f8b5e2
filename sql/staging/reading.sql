-- One row per document whose text is being read.
select
    $document_kind,
    unnest($keys::integer[]) as document_key
