-- One row per line of the score of a kept pair.
create view api.match_lines as
select
    client_request.request_id,
    consultant.consultant_id,
    match_line.kind,
    match_line.item,
    coalesce(concept.label, '') as label,
    cast(match_line.points_millipoints * 0.001 as decimal(6, 3)) as points,
    cast(match_line.points_micro * 0.001 as decimal(6, 3)) as points_micro,
    cast(match_line.points_sweet_spot * 0.001 as decimal(6, 3)) as points_sweet_spot,
    cast(match_line.points_larger * 0.001 as decimal(6, 3)) as points_larger,
    cast(match_line.gain_millipoints * 0.001 as decimal(6, 3)) as gain,
    match_line.evidence,
    match_line.mention_ids
from result.match_line
inner join result.client_request on match_line.request_key = client_request.request_key
inner join result.consultant on match_line.consultant_key = consultant.consultant_key
left join result.concept on match_line.item = concept.concept;

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
