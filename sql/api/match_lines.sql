-- One row per line of the score of a kept pair.
create view api.match_lines as
with
line as (
    select
        client_request.request_id,
        consultant.consultant_id,
        match_line.*
    from result.match_line
    inner join result.client_request on match_line.request_key = client_request.request_key
    inner join result.consultant on match_line.consultant_key = consultant.consultant_key
),

cited as (
    select
        line.request_id,
        line.consultant_id,
        line.kind,
        line.item,
        unnest(line.evidence) as mention_id
    from line
),

quoted as (
    select
        cited.request_id,
        cited.consultant_id,
        cited.kind,
        cited.item,
        list(
            mention.document_kind || ' ' || mention.field || ': ' || mention.snippet
            order by mention.mention_id
        ) as evidence
    from cited
    inner join result.mention on cited.mention_id = mention.mention_id
    group by cited.request_id, cited.consultant_id, cited.kind, cited.item
)

select
    line.request_id,
    line.consultant_id,
    line.kind,
    line.item,
    coalesce(concept.label, '') as label,
    cast(line.points_millipoints * 0.001 as decimal(6, 3)) as points,
    cast(line.points_micro * 0.001 as decimal(6, 3)) as points_micro,
    cast(line.points_sweet_spot * 0.001 as decimal(6, 3)) as points_sweet_spot,
    cast(line.points_larger * 0.001 as decimal(6, 3)) as points_larger,
    cast(line.gain_millipoints * 0.001 as decimal(6, 3)) as gain,
    coalesce(quoted.evidence, cast([] as text[])) as evidence,
    line.evidence as mention_ids
from line
left join result.concept on line.item = concept.concept
left join quoted
    on
        line.request_id = quoted.request_id
        and line.consultant_id = quoted.consultant_id
        and line.kind = quoted.kind
        and line.item = quoted.item;

comment on view api.match_lines is
'Why a pair has its score: the lines that add up to it, each with its evidence.';

comment on column api.match_lines.request_id is 'The request.';

comment on column api.match_lines.consultant_id is 'The consultant.';

comment on column api.match_lines.kind is
'required, preferred, breadth, depth, certification, price, overqualification or floor.';

comment on column api.match_lines.item is 'Concept that the line is about, empty if it is about none.';

comment on column api.match_lines.label is 'The concept in words.';

comment on column api.match_lines.points is
'Points of the line, may be negative; the lines of a pair sum to its score.';

comment on column api.match_lines.points_micro is 'Points if the client were micro.';

comment on column api.match_lines.points_sweet_spot is 'Points if the client were sweet_spot.';

comment on column api.match_lines.points_larger is 'Points if the client were larger.';

comment on column api.match_lines.gain is
'Points the line would gain if the consultant held the concept itself, years unstated.';

comment on column api.match_lines.evidence is
'What the line rests on, in words: where it was found and the text around it.';

comment on column api.match_lines.mention_ids is 'The same evidence as ids of api.mentions.';
