-- One row: a source as its file declares it.
select
    cast($source_id as text) as source_id,
    cast($kind as text) as kind,
    cast($adapter as text) as adapter,
    cast($preset as text) as preset,
    cast($address as text) as address,
    cast($attribution as text) as attribution,
    cast($terms_url as text) as terms_url,
    cast($checked_on as date) as checked_on
