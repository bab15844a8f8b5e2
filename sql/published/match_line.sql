-- One row per line of the score of a kept pair, its evidence quoted once so that any query on it is cheap.
with
cited as (
    select
        request_key,
        consultant_key,
        kind,
        item,
        unnest(evidence) as mention_id
    from match_line
),

quoted as (
    select
        cited.request_key,
        cited.consultant_key,
        cited.kind,
        cited.item,
        list(
            mention.document_kind || ' ' || mention.field || ': ' || mention.snippet
            order by mention.mention_id
        ) as evidence
    from cited
    inner join mention on cited.mention_id = mention.mention_id
    group by cited.request_key, cited.consultant_key, cited.kind, cited.item
)

select
    match_line.request_key,
    match_line.consultant_key,
    match_line.kind,
    match_line.item,
    match_line.points_millipoints,
    match_line.points_micro,
    match_line.points_sweet_spot,
    match_line.points_larger,
    match_line.gain_millipoints,
    coalesce(quoted.evidence, cast([] as text[])) as evidence,
    match_line.evidence as mention_ids
from match_line
left join quoted
    on
        match_line.request_key = quoted.request_key
        and match_line.consultant_key = quoted.consultant_key
        and match_line.kind = quoted.kind
        and match_line.item = quoted.item
