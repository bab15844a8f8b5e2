-- One row per kept pair of request and consultant.
select * from match
