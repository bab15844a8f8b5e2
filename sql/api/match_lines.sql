-- One row per line of the score of a kept pair.
create view api.match_lines as
with
line as (
    select
        client_request.request_id,
        consultant.consultant_id,
        match_line.*
    from match_line
    inner join client_request on match_line.request_key = client_request.request_key
    inner join consultant on match_line.consultant_key = consultant.consultant_key
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
            order by mention.document_kind desc, mention.field, mention.start_offset, mention.mention_id
        ) as evidence
    from cited
    inner join mention on cited.mention_id = mention.mention_id
    group by cited.request_id, cited.consultant_id, cited.kind, cited.item
)

select
    line.request_id,
    line.consultant_id,
    line.kind,
    line.item,
    coalesce(concept.label, '') as label,
    cast(cast(line.points_millipoints as decimal(9, 0)) * cast(0.001 as decimal(4, 3)) as decimal(6, 3)) as points,
    cast(cast(line.points_micro as decimal(9, 0)) * cast(0.001 as decimal(4, 3)) as decimal(6, 3)) as points_micro,
    cast(cast(line.points_sweet_spot as decimal(9, 0)) * cast(0.001 as decimal(4, 3)) as decimal(6, 3)) as points_sweet_spot,
    cast(cast(line.points_larger as decimal(9, 0)) * cast(0.001 as decimal(4, 3)) as decimal(6, 3)) as points_larger,
    coalesce(quoted.evidence, cast([] as text[])) as evidence,
    line.evidence as mention_ids
from line
left join concept on line.item = concept.concept
left join quoted
    on
        line.request_id = quoted.request_id
        and line.consultant_id = quoted.consultant_id
        and line.kind = quoted.kind
        and line.item = quoted.item;

comment on view api.match_lines is 'Why a pair has its score: the lines that add up to it, each with its evidence.';

comment on column api.match_lines.request_id is 'The request.';

comment on column api.match_lines.consultant_id is 'The consultant.';

comment on column api.match_lines.kind is 'required, preferred, breadth, depth, certification, price, overqualification or floor.';

comment on column api.match_lines.item is 'Concept that the line is about, empty if it is about none.';

comment on column api.match_lines.label is 'The concept in words.';

comment on column api.match_lines.points is 'Points of the line, may be negative; the lines of a pair sum to its score.';

comment on column api.match_lines.points_micro is 'Points if the client were micro.';

comment on column api.match_lines.points_sweet_spot is 'Points if the client were sweet_spot.';

comment on column api.match_lines.points_larger is 'Points if the client were larger.';

comment on column api.match_lines.evidence is 'What the line rests on, in words: where it was found and the text around it.';

comment on column api.match_lines.mention_ids is 'The same evidence as ids of api.mentions.';
