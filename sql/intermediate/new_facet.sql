-- One row per facet of a scored request that does not stand: its limits are to be found.
select
    facet.facet_number,
    facet.request_key,
    facet.segment
from snapshot.facet as facet
anti join snapshot.standing_request as standing_request on facet.request_key = standing_request.request_key
