-- One row per kept pair of the night by the ids that people use, with what its score is made of.
with
asked as (
    select
        request_key,
        consultant_key,
        cast(sum(points_millipoints) as integer) as asked_millipoints
    from match_line
    where kind in ('required', 'preferred')
    group by request_key, consultant_key
)

select
    client_request.request_id,
    consultant.consultant_id,
    match.weights_version,
    match.taxonomy_version,
    match.segment,
    match.rank,
    match.is_eligible,
    match.score_millipoints,
    match.score_micro,
    match.score_sweet_spot,
    match.score_larger,
    coalesce(asked.asked_millipoints, 0) as asked_millipoints
from match
inner join client_request on match.request_key = client_request.request_key
inner join consultant on match.consultant_key = consultant.consultant_key
left join asked
    on match.request_key = asked.request_key and match.consultant_key = asked.consultant_key
