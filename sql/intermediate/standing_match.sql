-- One row per kept pair whose lines can stay, with its places and confidence of tonight.
select
    kept_pair.request_key,
    kept_pair.consultant_key,
    cast(kept_pair.rank as integer) as rank,
    cast(kept_pair.consultant_score_millipoints as integer) as consultant_score_millipoints,
    cast(kept_pair.consultant_rank as integer) as consultant_rank,
    cast(
        confidence_of(
            kept_pair.order_key, scored_request.freshness_permille, scored_request.certainty_permille
        ) as integer
    ) as confidence_permille
from snapshot.kept_pair as kept_pair
semi join match
    on kept_pair.request_key = match.request_key and kept_pair.consultant_key = match.consultant_key
inner join snapshot.scored_request as scored_request on kept_pair.request_key = scored_request.request_key
semi join snapshot.standing_request as standing_request
    on kept_pair.request_key = standing_request.request_key
semi join snapshot.standing_consultant as standing_consultant
    on kept_pair.consultant_key = standing_consultant.consultant_key
