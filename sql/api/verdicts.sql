-- One row per pair that a dispatcher decided on, with the score as it stood then.
create view api.verdicts as
select
    request_id,
    consultant_id,
    decision,
    reason_code,
    reason,
    outcome,
    decided_on,
    segment,
    rank,
    is_eligible as eligible,
    cast(score_millipoints * 0.001 as decimal(6, 3)) as score,
    cast(score_micro * 0.001 as decimal(6, 3)) as score_micro,
    cast(score_sweet_spot * 0.001 as decimal(6, 3)) as score_sweet_spot,
    cast(score_larger * 0.001 as decimal(6, 3)) as score_larger,
    cast(asked_millipoints * 0.001 as decimal(6, 3)) as points_for_what_is_asked,
    weights_version,
    taxonomy_version,
    first_read_at,
    changed_at,
    scored_at
from result.verdict;

comment on view api.verdicts is
'What dispatchers decided, as inbox/verdicts says, with the score of the night that first knew the pair.';

comment on column api.verdicts.request_id is 'The request, as the verdict names it.';

comment on column api.verdicts.consultant_id is 'The consultant, as the verdict names them.';

comment on column api.verdicts.decision is 'sent or rejected.';

comment on column api.verdicts.reason_code is
'The reason where it is one of the known ones, else empty.';

comment on column api.verdicts.reason is
'The reason in the words of the inbox, without addresses and numbers.';

comment on column api.verdicts.outcome is 'What became of it, empty while nobody knows.';

comment on column api.verdicts.decided_on is 'The day of the decision, if stated.';

comment on column api.verdicts.segment is 'Size class of the client when the pair was scored.';

comment on column api.verdicts.rank is
'Place among the consultants of this request when the pair was scored.';

comment on column api.verdicts.eligible is 'False if a gate failed when the pair was scored.';

comment on column api.verdicts.score is
'Fit from 0 to 100 in the first night that knew the pair; null if none did.';

comment on column api.verdicts.score_micro is 'The same if the client were micro.';

comment on column api.verdicts.score_sweet_spot is 'The same if the client were sweet_spot.';

comment on column api.verdicts.score_larger is 'The same if the client were larger.';

comment on column api.verdicts.points_for_what_is_asked is
'The part of the score that required and preferred skills earned.';

comment on column api.verdicts.weights_version is 'Version of the weights that made the score.';

comment on column api.verdicts.taxonomy_version is 'Version of the taxonomy that made the score.';

comment on column api.verdicts.first_read_at is 'The night in which the verdict was first read.';

comment on column api.verdicts.changed_at is 'The night in which it was last said differently, if ever.';

comment on column api.verdicts.scored_at is 'The night whose score this is.';
