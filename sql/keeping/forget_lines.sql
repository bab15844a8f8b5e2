-- Lines that no longer hold go with their matches; those that stand have the places of tonight.
delete from match_line
using snapshot.fallen_match as fallen_match
where
    match_line.request_key = fallen_match.request_key
    and match_line.consultant_key = fallen_match.consultant_key;
delete from match_gate
using snapshot.fallen_match as fallen_match
where
    match_gate.request_key = fallen_match.request_key
    and match_gate.consultant_key = fallen_match.consultant_key;
delete from match
using snapshot.fallen_match as fallen_match
where
    match.request_key = fallen_match.request_key
    and match.consultant_key = fallen_match.consultant_key;
update match set
    rank = standing_match.rank,
    consultant_score_millipoints = standing_match.consultant_score_millipoints,
    consultant_rank = standing_match.consultant_rank,
    confidence_permille = standing_match.confidence_permille
from snapshot.standing_match as standing_match
where
    match.request_key = standing_match.request_key
    and match.consultant_key = standing_match.consultant_key
    and (
        coalesce(match.rank, 0) <> coalesce(standing_match.rank, 0)
        or coalesce(match.consultant_rank, 0) <> coalesce(standing_match.consultant_rank, 0)
        or match.consultant_score_millipoints <> standing_match.consultant_score_millipoints
        or match.confidence_permille <> standing_match.confidence_permille
    );
delete from request_scoring
