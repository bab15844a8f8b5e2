-- One row per facet and eligible one of the promising pairs: the least points that its score can be.
with
promising as (
    select
        pair.request_key,
        candidate.consultant_number
    from snapshot.pair as pair
    inner join snapshot.scored_request as scored_request on pair.request_key = scored_request.request_key
    inner join snapshot.candidate as candidate on pair.consultant_key = candidate.consultant_key
    where gate_outcome(scored_request, candidate) <> 'fail'
)

select
    facet.request_key,
    facet.facet_number,
    facet.permille,
    promising.consultant_number,
    rough_score.lowest
from snapshot.rough_score as rough_score
inner join snapshot.facet as facet on rough_score.facet_number = facet.facet_number
inner join promising
    on
        facet.request_key = promising.request_key
        and rough_score.consultant_number = promising.consultant_number
