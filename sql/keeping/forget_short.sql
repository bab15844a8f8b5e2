-- Requests and consultants with too few pairs left are scored anew, like those that changed.
delete from snapshot.standing_request
where request_key in (select request_key from snapshot.short_request);
delete from snapshot.standing_consultant
where consultant_key in (select consultant_key from snapshot.short_consultant)
