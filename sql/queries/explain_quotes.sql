-- One row per line of one pair's score and document it rests on: a quote, and all the words that were found.
with
line as (
    select
        kind,
        item,
        mention_ids
    from api.match_lines
    where
        request_id = $request_id
        and consultant_id = $consultant_id
),

cited as (
    select
        kind,
        item,
        unnest(mention_ids) as mention_id
    from line
),

found as (
    select
        cited.kind,
        cited.item,
        mentions.document_kind,
        mentions.mention_id,
        mentions.field,
        mentions.snippet,
        mentions.surface
    from cited
    inner join api.mentions as mentions on cited.mention_id = mentions.mention_id
    union
    select
        line.kind,
        line.item,
        mentions.document_kind,
        mentions.mention_id,
        mentions.field,
        mentions.snippet,
        mentions.surface
    from line
    inner join api.mentions as mentions on line.item = mentions.concept
    where
        line.kind in ('required', 'preferred')
        and mentions.document_kind = 'request'
        and mentions.document_id = $request_id
        and mentions.assertion in ('required', 'preferred')
)

-- A sentence says more than an entry of a list.
select
    kind,
    item,
    document_kind,
    first(snippet order by field <> 'text', mention_id) as snippet,
    first(surface order by field <> 'text', mention_id) as surface,
    list(surface order by mention_id) as surfaces
from found
group by kind, item, document_kind
order by kind, item, document_kind
