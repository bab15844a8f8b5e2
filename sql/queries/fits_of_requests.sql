-- One row per kept pair of some requests.
select * from snapshot.scored_pair
where list_contains($requests, request_id)
order by request_id, rank
