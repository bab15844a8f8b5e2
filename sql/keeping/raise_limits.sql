-- Now that the scores of the first are known, they are the limit, not the least that could be hoped for.
update snapshot.known_facet set least_millipoints = request_reach.least_millipoints
from snapshot.request_reach as request_reach
where known_facet.request_key = request_reach.request_key
