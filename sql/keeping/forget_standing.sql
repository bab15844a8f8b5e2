-- On another basis nobody stands.
delete from snapshot.standing_request;
delete from snapshot.standing_consultant
