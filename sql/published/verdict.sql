-- One row per pair that a dispatcher decided on, without who it was.
select * exclude (decided_by, place) from verdict
