-- One row per facet of the block whose request does not stand: the points from which on its pairs are stored.
select
    new_facet.request_key,
    new_facet.segment,
    facet_reach.least_millipoints
from snapshot.facet_reach as facet_reach
inner join snapshot.new_facet as new_facet on facet_reach.facet_number = new_facet.facet_number
