-- One row per client_request of the source whose row is about to change: sent anew, returned, missing.
select * from snapshot.arriving_client_request
union all by name
select * from snapshot.leaving_client_request
