-- One row per open request: how it was scored, or why it was not.
select * from request_scoring
