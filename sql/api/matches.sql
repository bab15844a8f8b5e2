-- One row per kept pair of request and consultant.
create view api.matches as
select
    client_request.request_id,
    consultant.consultant_id,
    match.rank,
    cast(match.score_millipoints * 0.001 as decimal(6, 3)) as score,
    match.segment,
    match.is_eligible as eligible,
    cast(match.confidence_permille * 0.001 as decimal(4, 3)) as confidence,
    client_request.title,
    client_request.company,
    consultant.name as consultant_name,
    cast(match.coverage_ppm * 0.000001 as decimal(7, 6)) as coverage,
    match.gate_outcome,
    match.consultant_rank,
    cast(match.consultant_score_millipoints * 0.001 as decimal(6, 3)) as consultant_score,
    cast(match.score_micro * 0.001 as decimal(6, 3)) as score_micro,
    cast(match.score_sweet_spot * 0.001 as decimal(6, 3)) as score_sweet_spot,
    cast(match.score_larger * 0.001 as decimal(6, 3)) as score_larger,
    request_scoring.is_segment_sensitive,
    match.weights_version,
    match.taxonomy_version,
    basis.based_on
from result.match
inner join result.client_request on match.request_key = client_request.request_key
inner join result.consultant on match.consultant_key = consultant.consultant_key
left join result.request_scoring on match.request_key = request_scoring.request_key
left join result.basis as basis on true;

comment on view api.matches is
'Who fits which request: the kept pairs, best first, with the score and how far to trust it.';

comment on column api.matches.request_id is 'The request; its own id where it has one.';

comment on column api.matches.consultant_id is 'The consultant; their own id where they have one.';

comment on column api.matches.rank is
'Place among the consultants of this request, 1 is best; null if kept for the consultant alone.';

comment on column api.matches.score is
'Fit from 0 to 100: the exact sum of the points in api.match_lines. How rare a skill is: see based_on.';

comment on column api.matches.segment is 'Size class of the client: micro, sweet_spot, larger or unknown.';

comment on column api.matches.eligible is
'False if a gate fails (see api.match_gates); such a pair is listed, never hidden.';

comment on column api.matches.confidence is
'How far to trust the score, 0 to 1: direct evidence, freshness, certainty of the segment. No points.';

comment on column api.matches.title is 'Title of the request.';

comment on column api.matches.company is 'The client.';

comment on column api.matches.consultant_name is 'Name of the consultant.';

comment on column api.matches.coverage is
'Share of what the client asks for that the consultant brings, 0 to 1.';

comment on column api.matches.gate_outcome is 'pass, unknown or fail: the worst of the gates.';

comment on column api.matches.consultant_rank is
'Place among the requests of this consultant, 1 is best; null if kept for the request alone.';

comment on column api.matches.consultant_score is
'Score used for that order: drawn to the middle, as it was on based_on, for requests that ask for little.';

comment on column api.matches.score_micro is 'Score if the client were micro.';

comment on column api.matches.score_sweet_spot is 'Score if the client were sweet_spot.';

comment on column api.matches.score_larger is 'Score if the client were larger.';

comment on column api.matches.is_segment_sensitive is
'True if which five come first (in whatever order) depends on the segment: ask for the number of PCs.';

comment on column api.matches.weights_version is 'Version of the weights that made the score.';

comment on column api.matches.taxonomy_version is 'Version of the taxonomy that made the score.';

comment on column api.matches.based_on is
'Since when rarity, averages and lots stand: the day of the run; where pairs are many, up to six days ago.';
