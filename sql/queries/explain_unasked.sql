-- One row per certification of one pair that the client did not ask for and that its score counts.
with
cited as (
    select unnest(mention_ids) as mention_id
    from api.match_lines
    where
        request_id = $request_id
        and consultant_id = $consultant_id
        and kind = 'certification'
)

select distinct
    mentions.concept as item,
    mentions.label
from cited
inner join api.mentions as mentions on cited.mention_id = mentions.mention_id
order by mentions.label
